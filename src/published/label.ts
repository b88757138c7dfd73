import type { Period } from './period.ts';

/** How an indicator is measured, which decides whether a period is spoken of as a stretch or as a day. */
type Measured = 'during' | 'at-end' | '12-months';

/** A period in full, for tables and captions: `2023-24 Q2 (July to September 2023)`, `12 months to September 2021`. */
export function labelPeriod(period: Period, measured: Measured = 'during'): string {
  switch (period.kind) {
    case 'quarter':
      return `${shortLabel(period)} (${measured === 'during' ? months(period) : ending(period, measured)})`;
    case 'financial-year':
      return measured === 'at-end' ? `${period.text} (${ending(period, measured)})` : period.text;
    case 'year-to-date':
    case 'academic-year-to-date':
      return months(period);
    case 'rolling-12-months':
      return ending(period, '12-months');
    default:
      return shortLabel(period);
  }
}

/** A period in few words, for axes and tight columns: `2023-24 Q2`, `July 2022`, `31 March 2023`. */
export function shortLabel(period: Period): string {
  switch (period.kind) {
    case 'month':
      return longMonth(period.end);
    case 'quarter':
      return period.text.replace('-Q', ' Q');
    case 'financial-year':
      return period.text;
    case 'academic-year':
      return `${period.start.slice(0, 4)}/${period.end.slice(2, 4)} academic year`;
    case 'calendar-year':
      return period.end.slice(0, 4);
    case 'snapshot':
      return longDate(period.end);
    case 'rolling-12-months':
      return `12 months to ${shortMonth(period.end)}`;
    case 'year-to-date':
    case 'academic-year-to-date':
      return months(period);
  }
}

/** When, to end a sentence with: `in July to September 2023`, `at 30 September 2023`, `in the 12 months to September 2023`. */
export function whenPhrase(period: Period, measured: Measured = 'during'): string {
  if (period.kind === 'snapshot') return ending(period, 'at-end');
  if (measured === 'at-end') return ending(period, measured);
  if (measured === '12-months' || period.kind === 'rolling-12-months')
    return `in the ${ending(period, '12-months')}`;
  switch (period.kind) {
    case 'quarter':
    case 'year-to-date':
    case 'academic-year-to-date':
      return `in ${months(period)}`;
    case 'academic-year':
      return `in the ${shortLabel(period)}`;
    default:
      return `in ${shortLabel(period)}`;
  }
}

/** `2023-09-30` → `30 September 2023` */
export function longDate(date: string): string {
  return `${Number(date.slice(8, 10))} ${longMonth(date)}`;
}

/** `2023-09-30` → `September 2023` */
export function longMonth(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** `2023-09-30` → `Sep 2023` */
export function shortMonth(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]?.slice(0, 3)} ${date.slice(0, 4)}`;
}

function ending({ end }: Period, measured: 'at-end' | '12-months'): string {
  return measured === 'at-end' ? `at ${longDate(end)}` : `12 months to ${longMonth(end)}`;
}

function months(period: Period): string {
  if (period.start.slice(0, 7) === period.end.slice(0, 7)) return longMonth(period.end);
  const first = MONTHS[Number(period.start.slice(5, 7)) - 1];
  const sameYear = period.start.slice(0, 4) === period.end.slice(0, 4);
  return `${first}${sameYear ? '' : ` ${period.start.slice(0, 4)}`} to ${longMonth(period.end)}`;
}

/** The months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
