import type { HeadlineThen } from '#published/council.ts';
import { saidOf, type Unheaded } from '#published/headline.ts';
import type { Policy } from '#published/policy.ts';
import { seriesOf } from '#published/series.ts';
import type { Published } from './editions.ts';

/** What an indicator said after one release. */
export type SaidThen = HeadlineThen & { readonly release: string };

/**
 * What an indicator said after each release that had figures of it, made from the figures as they stood then: a later revision
 * rewrites none of them. Where a later revision leaves an old figure out because it could tell a hidden one, what was said
 * before it is left out as well, whether or not it was about that figure.
 */
export function headlinesThen(
  indicator: Unheaded,
  { states, policy }: { states: Published['states']; policy: Policy },
): SaidThen[] {
  const keptSecret = new Set(
    indicator.revisions.filter(({ before }) => before.kind === 'suppressed').map(({ release }) => release),
  );
  return states.flatMap(({ release, series }, at) => {
    const own = { ...indicator, series };
    const hasFigure = seriesOf(own, { category: own.leadCategory }).points.length > 0;
    if (!hasFigure || states.slice(at + 1).some((later) => keptSecret.has(later.release))) return [];
    const { sentence, direction } = saidOf(own, policy);
    return [{ release, indicator: own.id, sentence, direction: direction.verdict }];
  });
}
