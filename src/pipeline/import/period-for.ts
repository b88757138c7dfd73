import { parsePeriod, type Period } from '#published/period.ts';
import type { IndicatorSettings } from '../read/settings.ts';

/** The period of a column for an indicator, or the periods between which only a person can decide. */
export type PeriodFor =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'ambiguous'; readonly meanings: readonly string[]; readonly why: string };

/**
 * What a head means depends on the measure: for a rolling year, `Q2 2022-23` is the 12 months that end with it. For an academic
 * measure `2022-23` may be either year, and for a day `March 2022` may be any.
 */
export function periodFor(period: Period, { frequency }: IndicatorSettings): PeriodFor {
  const [month, kind] = [period.end.slice(0, 7), period.kind];
  if (
    frequency === 'rolling-12-months' &&
    (kind === 'quarter' || kind === 'month' || kind === 'financial-year')
  )
    return as(`R12-${month}`, period);
  if (frequency === 'year-to-date' && period.text.endsWith('-Q1')) return as(`YTD-${month}`, period);
  if (frequency === 'academic-year' && kind === 'financial-year')
    return {
      kind: 'ambiguous',
      meanings: [`AY${period.text}`, period.text],
      why: 'this measure is about academic years, and the head may mean a financial one',
    };
  if (frequency === 'snapshot' && kind === 'month')
    return {
      kind: 'ambiguous',
      meanings: [period.end, period.text],
      why: 'this measure is about a day, and the head may mean the last day of the month or the whole of it',
    };
  return { kind: 'period', period };
}

function as(text: string, otherwise: Period): PeriodFor {
  return { kind: 'period', period: parsePeriod(text) ?? otherwise };
}
