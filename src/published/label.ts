import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { dayOf, type Time, type When } from '#language/time.ts';
import type { Period } from './period.ts';

/** How an indicator is measured, which decides whether a period is spoken of as a stretch or as a day. */
type Measured = 'during' | 'at-end' | '12-months';

/** A period in full, for tables and captions: `2023-24 Q2 (July to September 2023)`, `12 months to September 2021`. */
export function labelPeriod(
  period: Period,
  measured: Measured = 'during',
  language: Language = ENGLISH,
): string {
  const short = shortLabel(period, language);
  switch (period.kind) {
    case 'quarter':
      return `${short} (${measured === 'during' ? months(period, language) : ending(period, measured, language)})`;
    case 'financial-year':
      return measured === 'at-end' ? `${short} (${ending(period, measured, language)})` : short;
    case 'rolling-12-months':
      return ending(period, '12-months', language);
    default:
      return short;
  }
}

/** A period in few words, for axes and tight columns: `2023-24 Q2`, `July 2022`, `31 March 2023`. */
export function shortLabel(period: Period, language: Language = ENGLISH): string {
  switch (period.kind) {
    case 'month':
      return longMonth(period.end, language);
    case 'quarter': {
      const [year = '', quarter = ''] = period.text.split('-Q');
      return language.periods.quarter(year, quarter);
    }
    case 'financial-year':
      return period.text;
    case 'academic-year':
      return language.periods.academicYear(academicYear(period));
    case 'calendar-year':
      return period.end.slice(0, 4);
    case 'snapshot':
      return longDate(period.end, language);
    case 'rolling-12-months':
      return language.periods.twelveMonths(shortMonth(period.end, language));
    case 'year-to-date':
    case 'academic-year-to-date':
      return months(period, language);
  }
}

/** When a figure was, in the forms that sentences need. */
export function whenOf(period: Period, measured: Measured = 'during', language: Language = ENGLISH): When {
  const { periods } = language;
  const time = timeOf(period, measured);
  return { name: periods.name(time), the: periods.the(time), in: periods.in(time), for: periods.for(time) };
}

/** When, to end a sentence with: `in July to September 2023`, `at 30 September 2023`, `in the 12 months to September 2023`. */
export function whenPhrase(
  period: Period,
  measured: Measured = 'during',
  language: Language = ENGLISH,
): string {
  return whenOf(period, measured, language).in;
}

/** `2023-09-30` → `30 September 2023` */
export function longDate(date: string, { periods }: Language = ENGLISH): string {
  return periods.date(dayOf(date));
}

/** `2023-09-30` → `September 2023` */
export function longMonth(date: string, { periods }: Language = ENGLISH): string {
  return periods.month(dayOf(date));
}

/** `2023-09-30` → `Sep 2023` */
export function shortMonth(date: string, { periods }: Language = ENGLISH): string {
  return periods.shortMonth(dayOf(date));
}

function timeOf(period: Period, measured: Measured): Time {
  const to = dayOf(period.end);
  if (period.kind === 'snapshot' || measured === 'at-end') return { kind: 'day', day: to };
  if (measured === '12-months' || period.kind === 'rolling-12-months') return { kind: 'twelve-months', to };
  switch (period.kind) {
    case 'financial-year':
      return { kind: 'year', text: period.text };
    case 'calendar-year':
      return { kind: 'year', text: period.end.slice(0, 4) };
    case 'academic-year':
      return { kind: 'academic-year', text: academicYear(period) };
    default:
      return { kind: 'months', from: dayOf(period.start), to };
  }
}

function academicYear({ start, end }: Period): string {
  return `${start.slice(0, 4)}/${end.slice(2, 4)}`;
}

function ending({ end }: Period, measured: 'at-end' | '12-months', language: Language): string {
  return measured === 'at-end'
    ? language.periods.at(longDate(end, language))
    : language.periods.twelveMonths(longMonth(end, language));
}

function months({ start, end }: Period, { periods }: Language): string {
  return periods.months(dayOf(start), dayOf(end));
}

/** The months in English, January first. */
export const MONTHS = Array.from({ length: 12 }, (_, month) => ENGLISH.periods.monthName(month));
