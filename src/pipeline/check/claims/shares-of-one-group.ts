import type { Indicator, Point } from '#published/indicator.ts';
import { formatValue } from '#published/format.ts';
import { labelPeriod } from '#published/label.ts';
import { seriesOf } from '#published/series.ts';
import type { Problem } from '../../problem.ts';
import type { CouncilSources } from '../../read/sources.ts';
import { isCountOf, plainGroup } from '../known-bases.ts';
import { withoutDates } from '../numerals.ts';
import { placesIn } from '../places.ts';
import { canBeSharesOf, leastGroup } from './least-group.ts';
import { numberOf, NUMBER } from './words.ts';

/**
 * Shares of people that say they are of one group (the same words under “denominator”, the same category and period), and of
 * which no number of people stands in the figures: is there a group that gives them all (`leastGroup`)?
 *
 * - Its number is published, as the denominator of another of them or as an indicator that counts the group: then whole numbers
 *   out of it must give the shares as printed. If none do, that is an error.
 * - Nobody says how many there are: when the least group that gives them all is of more than a hundred people, two small groups
 *   were perhaps taken for one. That is a warning. “base” in the settings answers it when it names a number of a hundred or more:
 *   then the group is known to be a large one.
 *
 * A note on the row of one of them says that somebody has looked, and so does a seal on its release. Only published figures are
 * looked at, and no number of people is told but one that is published.
 */
export function checkSharesOfOneGroup(
  council: CouncilSources,
  indicators: ReadonlyMap<string, Indicator>,
): Problem[] {
  const sealed = new Set(council.seals.map((row) => row.cell('release')));
  const place = placesIn(council);
  const all = [...indicators.values()];
  return [...Map.groupBy(all.flatMap(sharesOf), groupOf).values()].flatMap((shares): Problem[] => {
    const [first] = shares;
    if (first === undefined || shares.length < 2) return [];
    if (shares.some(({ point }) => point.note !== undefined || sealed.has(point.release))) return [];
    const problem = whatIsWrong(shares, sizeOf(shares, all));
    const { indicator, category, point } = first;
    return problem === undefined
      ? []
      : [{ ...place({ indicator: indicator.id, category, period: point.period }), ...problem }];
  });
}

/** A published share, and of whom. */
interface ShareOfGroup {
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly point: Point;
  readonly value: number;
}

function sharesOf(indicator: Indicator): ShareOfGroup[] {
  if (!indicator.people || indicator.unit !== 'percent' || indicator.denominator === undefined) return [];
  return indicator.series
    .filter(({ category }) => category === indicator.leadCategory)
    .flatMap(({ category, points }) =>
      points.flatMap((point) =>
        point.cell.kind === 'value' ? [{ indicator, category, point, value: point.cell.value }] : [],
      ),
    );
}

function groupOf({ indicator, category, point }: ShareOfGroup): string {
  const { measured, denominator = '' } = indicator;
  return [plainGroup(denominator), category ?? '', measured, point.period.text].join('|');
}

/** How many are in the group, where that is published; `hidden` where it is hidden; else `undefined`. */
function sizeOf(shares: readonly ShareOfGroup[], all: readonly Indicator[]): number | 'hidden' | undefined {
  const counts = shares.flatMap(({ indicator, category, point }) =>
    all
      .filter(({ unit }) => unit === 'count')
      .filter((count) => isCountOf(count, indicator.denominator ?? ''))
      .flatMap((count) =>
        seriesOf(count, { category, kind: point.period.kind })
          .points.filter(({ period }) => period.text === point.period.text)
          .map(({ cell }) => cell),
      ),
  );
  const cells = [...shares.flatMap(({ point }) => point.denominator ?? []), ...counts];
  if (cells.some(({ kind }) => kind === 'suppressed')) return 'hidden';
  return cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []))[0];
}

function whatIsWrong(
  shares: readonly ShareOfGroup[],
  size: number | 'hidden' | undefined,
): Pick<Problem, 'check' | 'severity' | 'message' | 'fix'> | undefined {
  const [first] = shares;
  // Where a row gives its two numbers, its share was worked out from them.
  const bare = shares.filter(({ point }) => point.denominator === undefined);
  if (first === undefined || bare.length === 0 || size === 'hidden') return undefined;
  const group = first.indicator.denominator ?? '';
  const named = listOf(
    shares.map(({ indicator, value }) => `${formatValue(value, indicator)} (“${indicator.name}”)`),
  );
  const when = labelPeriod(first.point.period, first.indicator.measured);
  const printed = ({ value, indicator: { decimals } }: ShareOfGroup) => ({ value, decimals });
  if (size !== undefined) {
    if (canBeSharesOf(size, bare.map(printed))) return undefined;
    return {
      check: 'shares-of-one-group',
      severity: 'error',
      message: `${named} for ${when} are said to be shares of one group, “${group}”. It is published as ${size}, and no whole numbers out of ${size} give all of them.`,
      fix: 'Give the numerator and the denominator of each. If they are of different groups, say so under “denominator” in the settings.',
    };
  }
  const said = Math.max(...shares.map(({ indicator }) => largestNumberIn(indicator.base ?? '')));
  const least = leastGroup(shares.map(printed), { most: MOST });
  if (least === undefined || least <= LIKELY || said >= LIKELY) return undefined;
  return {
    check: 'shares-of-one-group',
    severity: 'warning',
    message: `${named} for ${when} are said to be shares of one group, “${group}”, and nothing says how many are in it. These can be shares of the same group only if it is of at least ${least}.`,
    fix: `Say how many are in the group: give numerator and denominator, or under “base” a number that it is known to exceed. If the groups differ, say so under “denominator” in the settings.`,
  };
}

/** The largest number that a text names, years aside: `more than 600`, `hundreds of them`. */
function largestNumberIn(text: string): number {
  const typed = [
    ...withoutDates(text).matchAll(new RegExp(`\\b(?:\\d{1,3}(?:,\\d{3})+|${NUMBER})\\b`, 'gi')),
  ].map(([number]) => numberOf(number.replaceAll(',', '')) ?? 0);
  const words = ROUGHLY.flatMap(([form, number]) => (form.test(text) ? [number] : []));
  return Math.max(0, ...typed, ...words);
}

const ROUGHLY: readonly [RegExp, number][] = [
  [/\bhundreds\b/i, 200],
  [/\bthousands\b/i, 2000],
];

export function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Up to how many people a group is taken for a likely one without a word; and how far the least one is looked for. */
export const LIKELY = 100;
export const MOST = 10_000;
