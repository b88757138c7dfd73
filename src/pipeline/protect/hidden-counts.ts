import type { Policy } from '#published/policy.ts';
import type { Observation } from '../check/observations.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { backbone, countId, type Measure } from './backbone.ts';
import { exposedTotals } from './exposed.ts';
import { FIRST_EDITION, type History } from './history.ts';
import { isSmallCount, ladder } from './ladder.ts';

/**
 * The ids of all counts of an indicator that must not be printed: none where it does not count people. Counts that
 * earlier editions published can be among them (`History.out`); then this edition must not come out as it is.
 */
export function hiddenCounts(
  observations: readonly Observation[],
  {
    settings,
    policy,
    history = FIRST_EDITION,
  }: { settings: IndicatorSettings; policy: Policy; history?: History },
): Set<string> {
  if (!settings.people) return new Set();
  const measures: Measure[] = isRatio(settings)
    ? ['numerator', 'denominator']
    : settings.unit === 'count'
      ? ['value']
      : [];
  const rule = { ...policy, order: settings.disclosure.order };
  const hidden = new Set<string>();
  for (const measure of measures) {
    const roots = backbone(observations, { measure, settings, history });
    const forced = new Set(measure === 'numerator' ? numeratorsThatTell(observations, policy) : []);
    let climbed = ladder(roots, rule, { forced, history });
    let exposed = exposedTotals(observations, { measure, settings, hidden: climbed });
    // A second margin that goes hidden can uncover a part in the other family: go on until nothing more is hidden.
    while (exposed.length > 0) {
      for (const id of exposed) forced.add(id);
      climbed = ladder(roots, rule, { forced, history });
      exposed = exposedTotals(observations, { measure, settings, hidden: climbed });
    }
    for (const id of climbed) hidden.add(id);
  }
  return hidden;
}

/**
 * “All but two of 40” gives two people away as surely as “two of 40” does; and where a percentage arrived hidden,
 * its two numbers would give it away.
 */
function numeratorsThatTell(observations: readonly Observation[], policy: Policy): string[] {
  return observations.flatMap((observation) => {
    const { value, numerator, denominator } = observation;
    if (numerator?.kind !== 'number' || denominator?.kind !== 'number') return [];
    const tells = value.kind === 'suppressed' || isSmallCount(denominator.value - numerator.value, policy);
    return tells ? [countId(observation, 'numerator')] : [];
  });
}

/** Whether an indicator is a share of something, with a numerator and a denominator. */
export function isRatio({ unit }: IndicatorSettings): boolean {
  return unit === 'percent' || unit === 'rate-per-10000';
}
