import type { Language } from '../language.ts';
import type { CalendarMonth, Time } from '../time.ts';
import { and, counted, soft, years } from './mutations.ts';

const MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];
const SHORT = ['Ion', 'Chw', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gor', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag'];

/** Dates and periods. */
export const periods: Language['periods'] = {
  date: ({ day, ...month }) => `${day} ${longMonth(month)}`,
  month: longMonth,
  shortMonth: ({ month, year }) => `${SHORT[month]} ${year}`,
  monthName: (month) => MONTHS[month] ?? '',
  months: monthsInWords,
  twelveMonths: (to) => `12 mis hyd at fis ${to}`,
  at: (date) => `ar ${date}`,
  academicYear: (year) => `blwyddyn academaidd ${year}`,
  toMonth: (month) => `hyd at ${month}`,
  quarter: (year, quarter) => `${year} Ch${quarter}`,
  name: nameOf,
  the: (time) => {
    if (time.kind === 'twelve-months') return `y ${nameOf(time)}`;
    return time.kind === 'academic-year' ? `y flwyddyn academaidd ${time.text}` : nameOf(time);
  },
  in: (time) => {
    switch (time.kind) {
      case 'day':
        return `ar ${nameOf(time)}`;
      case 'months':
        return isOneMonth(time)
          ? `ym mis ${longMonth(time.to)}`
          : `rhwng ${first(time)} ${and(longMonth(time.to))}`;
      case 'twelve-months':
        return `yn y ${nameOf(time)}`;
      case 'year':
        return `yn ${time.text}`;
      case 'academic-year':
        return `ym mlwyddyn academaidd ${time.text}`;
    }
  },
  for: (time) => `ar gyfer ${time.kind === 'twelve-months' ? `y ${nameOf(time)}` : nameOf(time)}`,
  fromTo: (from, to) => `${from} hyd at ${to}`,
  length: (months) => (months % 12 === 0 ? years(months / 12) : counted(months, 'mis')),
  older: (length) => `${length} yn hŷn`,
};

function longMonth({ month, year }: CalendarMonth): string {
  return `${MONTHS[month]} ${year}`;
}

type Months = Extract<Time, { kind: 'months' }>;

function isOneMonth({ from, to }: Pick<Months, 'from' | 'to'>): boolean {
  return from.year === to.year && from.month === to.month;
}

function first({ from, to }: Pick<Months, 'from' | 'to'>): string {
  return from.year === to.year ? (MONTHS[from.month] ?? '') : longMonth(from);
}

function monthsInWords(from: CalendarMonth, to: CalendarMonth): string {
  return isOneMonth({ from, to }) ? longMonth(to) : `${first({ from, to })} i ${soft(longMonth(to))}`;
}

function nameOf(time: Time): string {
  switch (time.kind) {
    case 'day':
      return `${time.day.day} ${longMonth(time.day)}`;
    case 'months':
      return monthsInWords(time.from, time.to);
    case 'twelve-months':
      return `12 mis hyd at fis ${longMonth(time.to)}`;
    case 'year':
      return time.text;
    case 'academic-year':
      return `blwyddyn academaidd ${time.text}`;
  }
}
