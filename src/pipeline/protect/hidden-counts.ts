import type { Policy } from '#published/policy.ts';
import type { Observation } from '../check/observations.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { backbone, countId, type Measure, MEASURES, readingOf } from './backbone.ts';
import { exposedTotals } from './exposed.ts';
import { FIRST_EDITION, type History } from './history.ts';
import { isSmallCount, ladder, type Node, type Rule } from './ladder.ts';
import { leftOut, withoutTotals } from './left-out.ts';
import { coverInNetwork } from './network.ts';
import { treeOf } from './node.ts';

interface Given {
  readonly settings: IndicatorSettings;
  readonly policy: Policy;
  readonly history: History;
}

/**
 * The ids of all counts of an indicator that must not be printed, be they hidden or left out: none where it does not count
 * people. Counts that earlier editions published can be among them (`History.out`); then this edition must not come out
 * as it is.
 */
export function hiddenCounts(
  observations: readonly Observation[],
  { settings, policy, history = FIRST_EDITION }: Omit<Given, 'history'> & { history?: History },
): ReadonlySet<string> {
  if (!settings.people) return new Set();
  const unprinted = [...leftOut(observations, settings)].flatMap((row) =>
    MEASURES.map((measure) => countId(row, measure)),
  );
  const hidden = hiddenAmong(withoutTotals(observations, settings), { settings, policy, history });
  return unprinted.length === 0 ? hidden : new Set([...hidden, ...unprinted]);
}

function hiddenAmong(observations: readonly Observation[], given: Given): ReadonlySet<string> {
  const { settings } = given;
  if (settings.unit === 'percent') return hiddenShares(observations, given);
  const measures: Measure[] =
    settings.unit === 'count' ? ['value'] : isRatio(settings) ? ['numerator', 'denominator'] : [];
  return new Set(
    measures.flatMap((measure) => {
      const forced = measure === 'numerator' ? arrivedHidden(observations) : [];
      return [...climb(observations, { measure, forced, beside: new Set(), ...given }).hidden];
    }),
  );
}

/**
 * A share of people is a table of two columns: who is in the numerator, and who is not. Both go hidden in the same
 * places, for “all but two of 40” gives two people away as surely as “two of 40” does. Under a total that is printed
 * their sum, the denominator, goes hidden there too: it would tell what the totals leave for the other places.
 */
function hiddenShares(observations: readonly Observation[], given: Given): ReadonlySet<string> {
  const places = new Set<string>();
  const besides = (measure: Measure) => new Set([...places].map((place) => `${measure}${place}`));
  for (;;) {
    const before = places.size;
    const tops = (['numerator', 'remainder'] as const).map((measure) => {
      const forced = measure === 'numerator' ? arrivedHidden(observations) : [];
      const climbed = climb(observations, { measure, forced, beside: besides(measure), ...given });
      for (const id of climbed.hidden) places.add(placeOf(id));
      return climbed;
    });
    const underTotals = tops.flatMap(({ roots, hidden }) =>
      roots.flatMap((root) => hiddenUnderTotals(root, { hidden, order: given.settings.disclosure.order })),
    );
    const beside = new Set(underTotals.map((id) => `denominator${placeOf(id)}`));
    const bottom = climb(observations, { measure: 'denominator', forced: [], beside, ...given });
    for (const id of bottom.hidden) places.add(placeOf(id));
    if (places.size === before)
      return new Set([...bottom.hidden, ...besides('numerator'), ...besides('remainder')]);
  }
}

/** The hidden counts that a total which is printed, or may be when its year is over, says something of. */
function hiddenUnderTotals(
  node: Node,
  { hidden, order }: { hidden: ReadonlySet<string>; order: Rule['order'] },
): string[] {
  if (order === 'totals-first' && (node.inTurn === true || !hidden.has(node.id))) {
    const below = node.parts.flatMap(treeOf).map(({ id }) => id);
    return below.filter((id) => hidden.has(id));
  }
  return node.parts.flatMap((part) => hiddenUnderTotals(part, { hidden, order }));
}

/** One measure by the ladder and, after it, the totals outside its backbone. */
function climb(
  observations: readonly Observation[],
  {
    measure,
    forced,
    beside,
    settings,
    policy,
    history,
  }: { measure: Measure; forced: readonly string[]; beside: ReadonlySet<string> } & Given,
): { roots: readonly Node[]; hidden: ReadonlySet<string> } {
  const roots = backbone(observations, { measure, settings, history });
  const rule = { ...policy, order: settings.disclosure.order };
  const all = new Set(forced);
  // A second margin that goes hidden can uncover a part in the other family: go on until nothing more is hidden.
  for (;;) {
    const hidden = ladder(roots, rule, { forced: all, beside, history });
    const exposed = [
      ...exposedTotals(observations, { measure, settings, hidden }),
      ...coverInNetwork(observations, {
        measure,
        settings,
        hidden,
        isSmall: (row) => isSmallRow(row, { measure, policy }),
      }),
    ];
    if (exposed.length === 0) return { roots, hidden };
    for (const id of exposed) all.add(id);
  }
}

/** Whether a count is small itself, or arrived hidden and so is known to be. */
function isSmallRow(row: Observation, { measure, policy }: { measure: Measure; policy: Policy }): boolean {
  const reading = readingOf(row, measure);
  return reading?.kind !== 'number' || isSmallCount(reading.value, policy);
}

/** Where a percentage or rate arrived hidden, its two numbers would give it away. */
function arrivedHidden(observations: readonly Observation[]): string[] {
  return observations
    .filter(({ value, numerator }) => value.kind === 'suppressed' && numerator !== undefined)
    .map((observation) => countId(observation, 'numerator'));
}

/** Where a count stands, whatever it counts: `numerator|young|2022-23-Q1` is at `|young|2022-23-Q1`. */
function placeOf(id: string): string {
  return id.slice(id.indexOf('|'));
}

/** Whether an indicator is a share of something, with a numerator and a denominator. */
export function isRatio({ unit }: IndicatorSettings): boolean {
  return unit === 'percent' || unit === 'rate-per-10000';
}
