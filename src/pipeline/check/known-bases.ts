import type { Indicator, Point } from '#published/indicator.ts';
import { labelPeriod } from '#published/label.ts';
import type { Policy } from '#published/policy.ts';
import { seriesOf } from '#published/series.ts';
import type { Problem } from '../problem.ts';
import { isSmallCount } from '../protect/ladder.ts';
import type { CouncilSources } from '../read/sources.ts';
import { placesIn } from './places.ts';

/**
 * Rule R5 across pages: a percentage of people without its numbers, where another page counts what it is a share of. The two
 * together are a number of people; when it is a small one, they may not both be shown. No number is named.
 */
export function checkKnownBases(
  council: CouncilSources,
  { indicators, policy }: { indicators: ReadonlyMap<string, Indicator>; policy: Policy },
): Problem[] {
  const all = [...indicators.values()];
  const place = placesIn(council);
  return all
    .filter(({ people, unit }) => people && unit === 'percent')
    .flatMap((share) =>
      all
        .filter((count) => count.unit === 'count' && isCountOf(count, share.denominator ?? ''))
        .flatMap((count) =>
          share.series.flatMap(({ category, kind, points }) =>
            points
              .filter((point) => {
                const base = seriesOf(count, { category: null, kind }).points.find(
                  ({ period }) => period.text === point.period.text,
                );
                return base !== undefined && givesAway(point, { base, share, policy });
              })
              .map(({ period }): Problem => ({
                check: 'percentage-of-a-known-number',
                severity: 'error',
                ...place({ indicator: share.id, category, period }),
                message: `“${count.name}” gives the number that this is a share of. For ${labelPeriod(period)} the two together give a small number of people away.`,
                fix: 'Write x (or your symbol for hidden) in this row; or give its numerator and denominator, so that the site hides what it must.',
              })),
          ),
        ),
    );
}

/** Whether an indicator counts what a denominator says, going by the words: “Children with a plan”, “Number of children with a plan.” */
export function isCountOf({ name, definition }: Indicator, denominator: string): boolean {
  const wanted = plainGroup(denominator);
  return wanted !== '' && [name, definition].some((words) => plainGroup(words) === wanted);
}

/** The words for a group, so that equal ones can be told: `Number of children in care.` → `children in care`. */
export function plainGroup(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:the )?number of /, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function givesAway(
  { cell, numerator }: Point,
  { base, share, policy }: { base: Point; share: Indicator; policy: Policy },
): boolean {
  if (numerator !== undefined || cell.kind !== 'value' || base.cell.kind !== 'value') return false;
  const whole = base.cell.value;
  const half = 0.5 / 10 ** share.decimals;
  const least = Math.ceil(((cell.value - half) / 100) * whole - 1e-9);
  const most = Math.floor(((cell.value + half) / 100) * whole + 1e-9);
  for (let count = Math.max(0, least); count <= Math.min(whole, most); count += 1) {
    if (isSmallCount(count, policy) || isSmallCount(whole - count, policy)) return true;
  }
  return false;
}
