import { z } from 'zod';

/** The kinds of period a figure can be about. A chart line holds one kind only. */
export const PERIOD_KINDS = [
  'month',
  'quarter',
  'financial-year',
  'academic-year',
  'calendar-year',
  'snapshot',
  'rolling-12-months',
  'year-to-date',
  'academic-year-to-date',
] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * A stretch of time with one written form (`text`), used in files, addresses and downloads.
 * `start` and `end` are ISO dates, both inclusive; a snapshot starts and ends on its day.
 */
export interface Period {
  readonly kind: PeriodKind;
  readonly text: string;
  readonly start: string;
  readonly end: string;
  toJSON(): string;
}

/**
 * Reads the one written form of a period: `2022-07`, `2023-24-Q2`, `2023-24`, `AY2022-23`, `CY2019`,
 * `2023-03-31`, `R12-2021-09`, `YTD-2022-07`, `AYTD-2022-07`. Anything else is `undefined`.
 * The twelve texts that could be a month or a financial year (`2000-01` … `2011-12`) are financial years.
 */
export function parsePeriod(text: string): Period | undefined {
  if (!PARSED.has(text)) PARSED.set(text, parse(text));
  return PARSED.get(text);
}

// The same few hundred texts are read hundreds of thousands of times.
const PARSED = new Map<string, Period | undefined>();

function parse(text: string): Period | undefined {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match !== null) {
      const dates = read(match.slice(1));
      if (dates !== undefined) return make(text, dates);
    }
  }
  return undefined;
}

/** A period's written form as a zod type: a string in files, a `Period` in the code, a string again when written. */
export const PeriodText = z.string().transform((text, context) => {
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  context.addIssue({ code: 'custom', message: `“${text}” is not a period` });
  return z.NEVER;
});

/** A financial year as it is written: `2023-24` */
export const FINANCIAL_YEAR = /^[12]\d{3}-\d{2}$/;

/** Earlier end first; of two that end together the longer first, so that a year follows the quarters before its last. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.end, b.end) || compareText(a.start, b.start) || compareText(a.kind, b.kind);
}

/** Whether figures of this kind build up as a year goes on, so that only the same months can be compared. */
export function buildsUp(kind: PeriodKind): boolean {
  return kind === 'year-to-date' || kind === 'academic-year-to-date';
}

/** The period of the same kind one year earlier. */
export function samePeriodLastYear(period: Period): Period {
  return shift(period, 12);
}

/** The period of the same kind and length that ends the day before this one begins. */
export function periodBefore(period: Period): Period {
  const known = BEFORE.get(period) ?? shift(period, monthIndex(period.end) - monthIndex(period.start) + 1);
  BEFORE.set(period, known);
  return known;
}

const BEFORE = new WeakMap<Period, Period>();

/** The whole year that a year to date builds up to; `undefined` for other kinds. */
export function yearOf({ kind, start }: Period): Period | undefined {
  const year = yearPair(Number(start.slice(0, 4)));
  if (kind === 'year-to-date') return parsePeriod(year);
  return kind === 'academic-year-to-date' ? parsePeriod(`AY${year}`) : undefined;
}

/** The parts a total of this period is made of (financial year → its quarters, quarter → its months); none for other kinds. */
export function partsOfPeriod(period: Period): readonly Period[] {
  const key = `${period.kind}|${period.start}`;
  const known = PARTS.get(key) ?? parts(period);
  PARTS.set(key, known);
  return known;
}

const PARTS = new Map<string, readonly Period[]>();

function parts(period: Period): Period[] {
  if (period.kind === 'financial-year') {
    return [1, 2, 3, 4].flatMap((quarter) => parsePeriod(`${period.text}-Q${quarter}`) ?? []);
  }
  if (period.kind === 'quarter') {
    const first = monthIndex(period.start);
    return [0, 1, 2].map((step) => monthAt(first + step));
  }
  return [];
}

/** The financial year (`2023-24`) that a date falls in: 1 April to 31 March. */
export function financialYearOf(date: string): string {
  const year = Number(date.slice(0, 4));
  return yearPair(date.slice(5, 7) < '04' ? year - 1 : year);
}

type Dates = { kind: PeriodKind; start: string; end: string };

const FORMS: [RegExp, (parts: string[]) => Dates | undefined][] = [
  [
    /^([12]\d{3})-(\d{2})-Q([1-4])$/,
    ([year = '', next = '', quarter = '']) => {
      if (!isYearPair(year, next)) return undefined;
      const first = Number(year) * 12 + 3 + (Number(quarter) - 1) * 3;
      return { kind: 'quarter', start: firstDay(first), end: lastDay(first + 2) };
    },
  ],
  [
    /^([12]\d{3})-(\d{2})$/,
    ([year = '', next = '']) => {
      if (!isYearPair(year, next)) return undefined;
      return { kind: 'financial-year', start: `${year}-04-01`, end: `${Number(year) + 1}-03-31` };
    },
  ],
  [
    /^([12]\d{3}-(?:0[1-9]|1[0-2]))$/,
    ([text = '']) => ({
      kind: 'month',
      start: firstDay(monthIndex(text)),
      end: lastDay(monthIndex(text)),
    }),
  ],
  [
    /^AY([12]\d{3})-(\d{2})$/,
    ([year = '', next = '']) => {
      if (!isYearPair(year, next)) return undefined;
      return { kind: 'academic-year', start: `${year}-09-01`, end: `${Number(year) + 1}-08-31` };
    },
  ],
  [
    /^CY([12]\d{3})$/,
    ([year = '']) => ({ kind: 'calendar-year', start: `${year}-01-01`, end: `${year}-12-31` }),
  ],
  [
    /^([12]\d{3}-(?:0[1-9]|1[0-2])-\d{2})$/,
    ([day = '']) => {
      const end = lastDay(monthIndex(day));
      return day.slice(8) >= '01' && day <= end ? { kind: 'snapshot', start: day, end: day } : undefined;
    },
  ],
  [
    /^R12-([12]\d{3}-(?:0[1-9]|1[0-2]))$/,
    ([month = '']) => ({
      kind: 'rolling-12-months',
      start: firstDay(monthIndex(month) - 11),
      end: lastDay(monthIndex(month)),
    }),
  ],
  [
    /^YTD-([12]\d{3}-(?:0[1-9]|1[0-2]))$/,
    ([month = '']) => {
      const end = lastDay(monthIndex(month));
      return { kind: 'year-to-date', start: `${financialYearOf(end).slice(0, 4)}-04-01`, end };
    },
  ],
  [
    /^AYTD-([12]\d{3}-(?:0[1-9]|1[0-2]))$/,
    ([month = '']) => {
      const end = lastDay(monthIndex(month));
      const year = Number(month.slice(0, 4)) - (month.slice(5) < '09' ? 1 : 0);
      return { kind: 'academic-year-to-date', start: `${year}-09-01`, end };
    },
  ],
];

function make(text: string, { kind, start, end }: Dates): Period {
  return { kind, text, start, end, toJSON: () => text };
}

/** A month by its number, also one of the twelve whose text is read as a financial year. */
function monthAt(index: number): Period {
  return make(monthText(index), { kind: 'month', start: firstDay(index), end: lastDay(index) });
}

function shift(period: Period, months: number): Period {
  const known = SHIFTED.get(period) ?? new Map<number, Period>();
  SHIFTED.set(period, known);
  const shifted = known.get(months) ?? findShifted(period, months);
  known.set(months, shifted);
  return shifted;
}

const SHIFTED = new WeakMap<Period, Map<number, Period>>();

function findShifted(period: Period, months: number): Period {
  const end = monthIndex(period.end) - months;
  if (period.kind === 'month') return monthAt(end);
  const text = writePeriod(period, end);
  const shifted = parsePeriod(text);
  if (shifted === undefined) throw new Error(`${period.text} cannot be moved by ${months} months`);
  return shifted;
}

function writePeriod(period: Period, end: number): string {
  switch (period.kind) {
    case 'month':
      return monthText(end);
    case 'quarter': {
      const year = financialYearOf(lastDay(end));
      return `${year}-Q${Math.floor((((end % 12) + 9) % 12) / 3) + 1}`;
    }
    case 'financial-year':
      return financialYearOf(lastDay(end));
    case 'academic-year':
      return `AY${yearPair(Math.floor(end / 12) - 1)}`;
    case 'calendar-year':
      return `CY${Math.floor(end / 12)}`;
    case 'snapshot': {
      const wasLast = period.end === lastDay(monthIndex(period.end));
      const day = `${monthText(end)}-${period.end.slice(8)}`;
      return wasLast || day > lastDay(end) ? lastDay(end) : day;
    }
    case 'rolling-12-months':
      return `R12-${monthText(end)}`;
    case 'year-to-date':
      return `YTD-${monthText(end)}`;
    case 'academic-year-to-date':
      return `AYTD-${monthText(end)}`;
  }
}

function isYearPair(year: string, next: string): boolean {
  return (Number(year) + 1) % 100 === Number(next);
}

function yearPair(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Months since year 0: `2023-04-…` → 2023 × 12 + 3. */
function monthIndex(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthText(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function firstDay(index: number): string {
  return `${monthText(index)}-01`;
}

function lastDay(index: number): string {
  const day = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return `${monthText(index)}-${String(day).padStart(2, '0')}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
