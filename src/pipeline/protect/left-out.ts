import { breakdownOf } from '#published/breakdown.ts';
import type { Period } from '#published/period.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { periodsAbove, yearsAddUp } from './backbone.ts';

/**
 * The totals that `order: no-totals` leaves out: every year, quarter or total of categories of which the files hold a part.
 * Which they are follows from the settings and from which figures there are, and never from a value. Left out is not
 * hidden: no row and no marker stands for them, so their parts need nothing but the primary rule.
 */
export function leftOut<T extends Place>(
  observations: readonly T[],
  settings: IndicatorSettings,
): ReadonlySet<T> {
  if (!settings.people || settings.disclosure.order !== 'no-totals') return new Set();
  const totals = new Set(observations.flatMap((part) => totalsOf(part, settings)).map(keyOf));
  return new Set(observations.filter((row) => totals.has(keyOf(row))));
}

/** The figures of an indicator without the totals that are left out. */
export function withoutTotals<T extends Place>(
  observations: readonly T[],
  settings: IndicatorSettings,
): readonly T[] {
  const gone = leftOut(observations, settings);
  return gone.size === 0 ? observations : observations.filter((row) => !gone.has(row));
}

/** The totals that a figure is a part of: of a longer time, of all categories, and of both. */
export function totalsOf({ category, period }: Place, settings: IndicatorSettings): Place[] {
  const longer = yearsAddUp(settings) ? periodsAbove(period) : [];
  const isPart = category !== null && breakdownOf(settings, category)?.partsOfTotal === true;
  return [
    ...longer.map((above) => ({ category, period: above })),
    ...(isPart ? [period, ...longer].map((time) => ({ category: null, period: time })) : []),
  ];
}

/** Where a figure stands. */
interface Place {
  readonly category: string | null;
  readonly period: Period;
}

function keyOf({ category, period }: Place): string {
  return [category ?? '', period.kind, period.start, period.end].join('|');
}
