import { MONTHS } from '#published/label.ts';
import { onceForEachText } from '../../once-for-each.ts';

/** A stretch of time that is named in words. `start` and `end` are ISO dates, both inclusive. */
export interface NamedPeriod {
  readonly words: string;
  readonly index: number;
  readonly start: string;
  readonly end: string;
  readonly kind:
    'day' | 'month' | 'months' | 'quarter' | 'year' | 'academic-year' | 'calendar-year' | '12-months';
}

/**
 * The periods that a text names: `July to September 2023`, `Q2 2023-24`, `quarter two`, `2022-23`, `31 March 2023`. What is left
 * out (the year of a month) is the latest that does not come after `newest`, an ISO date.
 */
export function namedPeriods(text: string, newest: string): readonly NamedPeriod[] {
  return ANY.test(text) ? findPeriods(newest)(text) : [];
}

const MONTH = `(${MONTHS.join('|')}|${MONTHS.map((name) => name.slice(0, 3)).join('|')}|Sept)`;

/** Every form has a digit, a month, a quarter or twelve months. */
const ANY = new RegExp(`\\d|Q|quarter|twelve|${MONTH}`);

/** Councils share pages, and most of their figures end on the same day. */
const findPeriods = onceForEachText((newest) => onceForEachText((text) => periodsIn(text, newest)));

function periodsIn(text: string, newest: string): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  let left = text;
  for (const [form, read] of FORMS) {
    left = left.replace(form, (words: string, ...rest: unknown[]) => {
      const parts = rest.filter((part) => typeof part === 'string' || part === undefined).slice(0, -1);
      const index = rest.find((part) => typeof part === 'number') ?? 0;
      const period = read(
        parts.map((part) => (typeof part === 'string' ? part : '')),
        newest,
      );
      if (period === undefined) return words;
      found.push({ words, index, ...period });
      return ' '.repeat(words.length);
    });
  }
  return sharedYears(
    found.sort((a, b) => a.index - b.index),
    text,
  );
}

/** `March and December 2022`: the first is of that year too. */
function sharedYears(periods: readonly NamedPeriod[], text: string): NamedPeriod[] {
  return periods.map((period, index) => {
    const next = periods[index + 1];
    if (
      period.kind !== 'month' ||
      next?.kind !== 'month' ||
      YEAR_AT_END.test(period.words) ||
      !YEAR_AT_END.test(next.words)
    )
      return period;
    const between = text.slice(period.index + period.words.length, next.index);
    if (!/^(?:,| and| or)(?: the)?(?: end of)? $/.test(between)) return period;
    const at = monthAt(period.words, next.end.slice(0, 4), next.end);
    return { ...period, start: firstDay(at), end: lastDay(at) };
  });
}

const YEAR_AT_END = /\d{4}$/;

type Dates = Pick<NamedPeriod, 'start' | 'end' | 'kind'>;

const YEAR = '((?:19|20)\\d{2})';
const PAIR = '((?:19|20)\\d{2})[-/](?:\\d{2})?(\\d{2})';

const FORMS: [RegExp, (parts: string[], newest: string) => Dates | undefined][] = [
  [
    new RegExp(`\\b(?:12|twelve) months to (?:the end of )?${MONTH}(?: ${YEAR})?`, 'g'),
    ([month = '', year = ''], newest) => {
      const end = monthAt(month, year, newest);
      return { kind: '12-months', start: firstDay(end - 11), end: lastDay(end) };
    },
  ],
  [
    new RegExp(`\\b${MONTH}(?: ${YEAR})?(?: to | until | through | ?[-–] ?)${MONTH}(?: ${YEAR})?`, 'g'),
    ([first = '', firstYear = '', last = '', lastYear = ''], newest) => {
      const end = monthAt(last, lastYear, newest);
      const start = firstYear === '' ? monthBefore(first, end) : monthAt(first, firstYear, newest);
      return start > end ? undefined : { kind: 'months', start: firstDay(start), end: lastDay(end) };
    },
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?: ${YEAR})?\\b`, 'g'),
    ([day = '', month = '', year = ''], newest) => {
      const at = monthAt(month, year, newest);
      const date = `${firstDay(at).slice(0, 8)}${day.padStart(2, '0')}`;
      return date > lastDay(at) ? undefined : { kind: 'day', start: date, end: date };
    },
  ],
  [
    new RegExp(`\\b(?:Q|[Qq]uarter )([1-4]|one|two|three|four)(?: of|,)?(?: \\(?${PAIR}\\)?)?(?!\\w)`, 'g'),
    ([quarter = '', year = '', next = ''], newest) => quarterOf(quarter, { year, next, newest }),
  ],
  [
    new RegExp(`\\b${PAIR} (?:Q|quarter )([1-4])(?!\\w)`, 'g'),
    ([year = '', next = '', quarter = ''], newest) => quarterOf(quarter, { year, next, newest }),
  ],
  [
    new RegExp(`\\b${PAIR} (?:academic|school) year|\\b(?:academic|school) year ${PAIR}`, 'g'),
    ([a = '', nextA = '', b = '', nextB = '']) => {
      const year = Number(a || b);
      if ((year + 1) % 100 !== Number(nextA || nextB)) return undefined;
      return { kind: 'academic-year', start: `${year}-09-01`, end: `${year + 1}-08-31` };
    },
  ],
  [
    new RegExp(`(?<![-\\d/])${PAIR}(?![-\\d/])`, 'g'),
    ([year = '', next = '']) => {
      if ((Number(year) + 1) % 100 !== Number(next)) return undefined;
      return { kind: 'year', start: `${year}-04-01`, end: `${Number(year) + 1}-03-31` };
    },
  ],
  [
    new RegExp(`\\b${MONTH}(?: ${YEAR})?\\b(?!-)`, 'g'),
    ([month = '', year = ''], newest) => {
      // “may” and “March” as words of other meaning stand without a year and in small letters.
      const at = monthAt(month, year, newest);
      return { kind: 'month', start: firstDay(at), end: lastDay(at) };
    },
  ],
  [
    new RegExp(`(?<=\\b(?:in|during|since|of|from|for|than in|throughout) )${YEAR}(?![-/\\d])`, 'g'),
    ([year = '']) => ({ kind: 'calendar-year', start: `${year}-01-01`, end: `${year}-12-31` }),
  ],
];

function quarterOf(
  quarter: string,
  { year, next, newest }: { year: string; next: string; newest: string },
): Dates | undefined {
  const number = ['one', 'two', 'three', 'four'].indexOf(quarter) + 1 || Number(quarter);
  if (year !== '' && (Number(year) + 1) % 100 !== Number(next)) return undefined;
  const within = (from: number) => from * 12 + 3 + (number - 1) * 3;
  const latest = within(Number(newest.slice(0, 4)));
  const first = year === '' ? latest - (lastDay(latest) > newest ? 12 : 0) : within(Number(year));
  return { kind: 'quarter', start: firstDay(first), end: lastDay(first + 2) };
}

/** Months since year 0. Without a year, the latest that does not begin after `newest`. */
function monthAt(month: string, year: string, newest: string): number {
  const number = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3)));
  if (year !== '') return Number(year) * 12 + number;
  const at = Number(newest.slice(0, 4)) * 12 + number;
  return firstDay(at) > newest ? at - 12 : at;
}

function monthBefore(month: string, end: number): number {
  const number = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3)));
  const at = Math.floor(end / 12) * 12 + number;
  return at > end ? at - 12 : at;
}

function firstDay(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

function lastDay(index: number): string {
  const day = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return `${firstDay(index).slice(0, 8)}${String(day).padStart(2, '0')}`;
}
