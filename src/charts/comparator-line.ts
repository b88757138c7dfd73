import type { Language } from '#language/language.ts';
import type { Comparator, Indicator } from '#published/indicator.ts';
import { comparePeriods, type Period } from '#published/period.ts';
import { isComparable } from '#published/series.ts';
import { figureAndPeriod, type Line, runsOf } from './line.ts';
import { ENGLAND, type Look, REGION, SIMILAR } from './palette.ts';

/**
 * Similar councils, England and the region as lines over `periods` (oldest first): like for like only, in the years
 * they are about. Of a place with no figure in these years only its label is drawn, with its year, if it is
 * no more than three years older than the newest period.
 */
export function comparatorLines(
  indicator: Indicator,
  { periods, language }: { periods: readonly Period[]; language: Language },
): Line[] {
  const oldest = periods[0];
  const newest = periods.at(-1);
  if (oldest === undefined || newest === undefined) return [];
  return PLACES.flatMap(([kind, look]) => {
    const ofPlace = indicator.comparators
      .filter((comparator) => comparator.areaKind === kind && isComparable(comparator, indicator))
      .filter(({ period }) => period.end <= newest.end)
      .toSorted((a, b) => comparePeriods(a.period, b.period));
    const last = ofPlace.findLast(({ cell }) => cell.kind === 'value');
    if (last?.cell.kind !== 'value' || yearsBetween(last.period, newest) > 3) return [];
    const inSight = ofPlace.filter(
      ({ period }) => period.kind === last.period.kind && period.end >= oldest.end,
    );
    const detail = figureAndPeriod(last.cell.value, {
      indicator,
      period: last.period,
      newest,
      of: undefined,
      language,
    });
    const label = { name: last.areaName, detail, bold: false };
    return {
      look,
      runs: runsOf(inSight),
      level: last.cell.value,
      label,
      pending: undefined,
      opening: undefined,
    };
  });
}

const PLACES: readonly [Comparator['areaKind'], Look][] = [
  ['similar-councils', SIMILAR],
  ['country', ENGLAND],
  ['region', REGION],
];

function yearsBetween(older: Period, newer: Period): number {
  return (Date.parse(newer.end) - Date.parse(older.end)) / (365.25 * 24 * 60 * 60 * 1000);
}
