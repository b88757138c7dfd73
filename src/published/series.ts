import type { Comparator, Indicator, Point, Series, Target } from './indicator.ts';
import {
  comparePeriods,
  financialYearOf,
  type Period,
  type PeriodKind,
  samePeriodLastYear,
} from './period.ts';

/** The council's series of one category and kind of period; empty when it has none. */
export function seriesOf(
  indicator: Pick<Indicator, 'series' | 'frequency'>,
  { category, kind = indicator.frequency }: { category: string | null; kind?: PeriodKind },
): Series {
  return (
    indicator.series.find((series) => series.category === category && series.kind === kind) ?? {
      category,
      kind,
      points: [],
    }
  );
}

/** The figure for one period, if the series has it. */
export function pointAt(series: Series, period: Period): Point | undefined {
  return series.points.find((point) => point.period.text === period.text);
}

/** The newest point of a series, hidden or not. */
export function latestPoint(series: Series): Point | undefined {
  return series.points.at(-1);
}

/** The point that a change is measured from: the same period last year, or the one before in the series. */
export function pointBefore(
  series: Series,
  point: Point,
  compareWith: Indicator['compareWith'],
): Point | undefined {
  if (compareWith === 'same-period-last-year') return pointAt(series, samePeriodLastYear(point.period));
  const index = series.points.findIndex((other) => other.period.text === point.period.text);
  return series.points[index - 1];
}

/**
 * The target in force when a period ends: of those that are for its kind of period, the last one whose first financial
 * year has begun by then.
 */
export function targetFor(indicator: Pick<Indicator, 'targets'>, period: Period): Target | undefined {
  if (indicator.targets.length === 0) return undefined;
  return indicator.targets
    .filter(({ on }) => on === undefined || on === period.kind)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .findLast((target) => target.from <= financialYearOf(period.end));
}

/** Of each area, the comparator for the newest period that does not end after `period`, else the oldest there is. */
export function comparatorsFor(indicator: Pick<Indicator, 'comparators'>, period: Period): Comparator[] {
  const areas = Map.groupBy(indicator.comparators, ({ area }) => area);
  return [...areas.values()].flatMap((own) => {
    const ofArea = own.toSorted((a, b) => comparePeriods(a.period, b.period));
    return ofArea.findLast((comparator) => comparator.period.end <= period.end) ?? ofArea[0] ?? [];
  });
}

/** The same, of those that may be set against the council's own figures. */
export function comparableFor(
  indicator: Pick<Indicator, 'comparators' | 'frequency' | 'unit' | 'measured' | 'year'>,
  period: Period,
): Comparator[] {
  const comparators = indicator.comparators.filter((comparator) => isComparable(comparator, indicator));
  return comparatorsFor({ comparators }, period);
}

/**
 * Whether a comparator may be set against the council's own figures: like for like, and not the sum of a longer stretch
 * (a year's number of referrals is no measure of a quarter's).
 */
export function isComparable(
  { likeForLike, period }: Pick<Comparator, 'likeForLike' | 'period'>,
  indicator: Pick<Indicator, 'frequency' | 'unit' | 'measured' | 'year'>,
): boolean {
  if (!likeForLike || period.kind === indicator.frequency) return likeForLike;
  return !growsWithTime(indicator);
}

/** Whether a longer stretch of time has a higher figure, so that figures of a month and of a year cannot stand side by side. */
export function growsWithTime({
  unit,
  measured,
  year,
}: Pick<Indicator, 'unit' | 'measured' | 'year'>): boolean {
  return (
    (unit === 'count' || unit === 'rate-per-10000') &&
    measured === 'during' &&
    year !== 'rate' &&
    year !== 'end'
  );
}
