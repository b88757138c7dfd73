import { comparePeriods, type Period } from '#published/period.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { yearsAddUp } from '../protect/backbone.ts';
import { type CountRow, countAt } from './count-rows.ts';

/** A count and the others that it is the sum of, each named by its row and its period. */
export interface OwnSum {
  readonly of: 'periods' | 'categories';
  /** Whether it is the sum for everyone to see; if not, what is hidden would have to be small. */
  readonly sure: boolean;
  readonly total: Place;
  readonly parts: readonly Place[];
}

export interface Place {
  readonly row: CountRow;
  readonly period: Period;
}

/**
 * Sums within one indicator that its settings do not declare: a longer period that is its parts, a total that is its
 * categories. A sum is told when it holds wherever it can be tried; only what will be published is looked at, so that
 * whether the build stops says nothing about what is hidden.
 */
export function ownSums(
  rows: readonly CountRow[],
  { settings, threshold }: { settings: IndicatorSettings; threshold: number },
): OwnSum[] {
  return [...periodSums(rows, settings), ...categorySums(rows, { settings, threshold })];
}

function periodSums(rows: readonly CountRow[], settings: IndicatorSettings): OwnSum[] {
  if (yearsAddUp(settings) || settings.measured !== 'during') return [];
  const sameCount = Map.groupBy(rows, ({ category, measure }) => `${measure}|${category ?? ''}`);
  return [...sameCount.values()].flatMap((ofAllKinds) => {
    const places = ofAllKinds.flatMap((row) =>
      [...row.counts.values()].map(({ period }) => ({ row, period })),
    );
    return [...Map.groupBy(places, ({ period }) => period.kind).values()].flatMap((totals) => {
      const tried = totals.flatMap((total) =>
        ['longest', 'shortest'].flatMap((first) => {
          const parts = tiling(total, places, first === 'longest');
          const counts = parts.map(numberOf);
          if (counts.filter((count) => count !== 0).length < 2) return [];
          const sum = counts.reduce((before, count) => before + count, 0);
          const whole = numberOf(total);
          if (Number.isNaN(sum) || Number.isNaN(whole)) return [];
          return [{ holds: sum === whole, sum: { of: 'periods' as const, sure: true, total, parts } }];
        }),
      );
      return tried.every(({ holds }) => holds) ? tried.slice(-1).map(({ sum }) => sum) : [];
    });
  });
}

/** Shorter periods that follow each other from the first day of a period to its last; none when there is a gap. */
function tiling(total: Place, places: readonly Place[], longestFirst: boolean): Place[] {
  const parts: Place[] = [];
  let day = total.period.start;
  while (day <= total.period.end) {
    const next = places
      .filter(
        ({ period }) =>
          period.kind !== 'snapshot' &&
          period.start === day &&
          period.end <= total.period.end &&
          !(period.start === total.period.start && period.end === total.period.end),
      )
      .toSorted((a, b) => comparePeriods(a.period, b.period))
      .at(longestFirst ? -1 : 0);
    if (next === undefined) return [];
    parts.push(next);
    day = dayAfter(next.period.end);
  }
  return parts;
}

function categorySums(
  rows: readonly CountRow[],
  { settings, threshold }: { settings: IndicatorSettings; threshold: number },
): OwnSum[] {
  const alike = Map.groupBy(rows, ({ kind, measure }) => `${measure}|${kind}`);
  const undeclared = settings.breakdowns.filter(({ partsOfTotal }) => !partsOfTotal);
  const tables = undeclared.flatMap((breakdown) =>
    [...alike.values()].map((ofKind) => ({ categories: breakdown.categories, ofKind })),
  );
  return tables.flatMap(({ categories, ofKind }) => {
    const parts = categories.flatMap(({ id }) => ofKind.filter(({ category }) => category === id));
    const [first] = parts;
    if (first === undefined || parts.length < categories.length) return [];
    // The shares of one number: together they are all of it. Of two shares, each is hidden with the other already.
    const base = rows.find(
      ({ measure, kind, category }) =>
        measure === 'denominator' && kind === first.kind && category === first.category,
    );
    const totals = ofKind.filter(({ category }) => category === null);
    if (first.measure === 'numerator' && base !== undefined && parts.length > 2) totals.push(base);
    return totals.flatMap((total) => {
      const tried = [...total.counts.values()].flatMap(({ period }) =>
        tryCategories({ row: total, period }, parts, threshold),
      );
      if (tried.includes('no')) return [];
      const periods = [...total.counts.values()].map(({ period }) => period);
      // Best one in which nothing is hidden: there, everybody can see that it is the sum.
      const at = Math.max(
        tried.lastIndexOf('yes'),
        tried.includes('yes') ? -1 : tried.lastIndexOf('perhaps'),
      );
      const period = periods[at];
      if (period === undefined) return [];
      return [
        {
          of: 'categories' as const,
          sure: tried.includes('yes'),
          total: { row: total, period },
          parts: parts.map((row) => ({ row, period })),
        },
      ];
    });
  });
}

/**
 * Whether a total is the sum of its categories: “perhaps” when some are hidden, and would have to be small if it is;
 * “unknown” says nothing either way.
 */
function tryCategories(
  total: Place,
  parts: readonly CountRow[],
  threshold: number,
): 'yes' | 'perhaps' | 'no' | 'unknown' {
  const whole = numberOf(total);
  const given = parts.flatMap((row) => row.counts.get(total.period.text) ?? []);
  if (Number.isNaN(whole) || given.length < parts.length) return 'unknown';
  const numbers = given.flatMap(({ count }) => (count === 'hidden' ? [] : [count]));
  const rest = whole - numbers.reduce((sum, count) => sum + count, 0);
  const hidden = given.length - numbers.length;
  if (rest < 0 || (hidden === 0 && rest > 0)) return 'no';
  if (hidden === 0) return numbers.filter((count) => count > 0).length > 1 ? 'yes' : 'unknown';
  return rest <= (threshold - 1) * hidden ? 'perhaps' : 'unknown';
}

function numberOf({ row, period }: Place): number {
  return countAt(row, period.text) ?? NaN;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
