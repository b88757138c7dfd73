import { type Cell, derive, figure, SUPPRESSED } from '#published/cell.ts';
import type { Policy } from '#published/policy.ts';
import type { Observation } from '../check/observations.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { countId, isStructuralZero, type Measure, readingOf } from './backbone.ts';
import { hiddenCounts, isRatio } from './hidden-counts.ts';
import { withoutTotals } from './left-out.ts';

/** An observation as the public may see it. */
export interface PublishedObservation {
  readonly observation: Pick<Observation, 'period' | 'category' | 'note'>;
  readonly value: Cell;
  readonly numerator: Cell | undefined;
  readonly denominator: Cell | undefined;
}

/**
 * The one-way glass (rule R7): a pure function from raw observations of one indicator to published cells.
 * Counts of people go through the ladder on their backbone; everything else that is worked out from them
 * (percentages, rates, second margins, overlapping periods) is worked out after that, from published cells.
 * Totals that are left out (`left-out.ts`) have no cell at all.
 * `hidden` counts are worked out with what earlier editions did, where there were any (`hidden-counts.ts`).
 */
export function protect(
  observations: readonly Observation[],
  {
    settings,
    policy,
    hidden = hiddenCounts(observations, { settings, policy }),
  }: { settings: IndicatorSettings; policy: Policy; hidden?: ReadonlySet<string> },
): PublishedObservation[] {
  return withoutTotals(observations, settings).map((observation) => {
    const cellOf = (measure: Measure) => {
      const reading = readingOf(observation, measure);
      if (reading === undefined) return undefined;
      if (settings.people && isStructuralZero(observation, measure, settings)) return NOT_APPLICABLE;
      if (hidden.has(countId(observation, measure))) return SUPPRESSED;
      return reading.kind === 'number' ? figure(reading.value, observation.status) : { kind: reading.kind };
    };
    const numerator = cellOf('numerator');
    const denominator = cellOf('denominator');
    return {
      observation: { period: observation.period, category: observation.category, note: observation.note },
      value: isRatio(settings)
        ? ratio(observation, { numerator, denominator, settings, policy })
        : (cellOf('value') ?? SUPPRESSED),
      numerator,
      denominator,
    };
  });
}

/** A percentage or rate is unrounded where its two numbers are known; without them it is as it was printed. */
function ratio(
  observation: Observation,
  {
    numerator,
    denominator,
    settings,
    policy,
  }: {
    numerator: Cell | undefined;
    denominator: Cell | undefined;
    settings: IndicatorSettings;
    policy: Policy;
  },
): Cell {
  const reading = observation.value;
  if (reading.kind !== 'number') return { kind: reading.kind };
  if (numerator !== undefined && denominator !== undefined) {
    const per = settings.unit === 'percent' ? 100 : 10_000;
    const worked = derive([numerator, denominator], ([top = NaN, bottom = NaN]) => (top / bottom) * per);
    return worked.kind === 'value' ? { ...worked, status: observation.status } : worked;
  }
  if (numerator?.kind === 'suppressed' || denominator?.kind === 'suppressed') return SUPPRESSED;
  // Nought percent says that the numerator is nought, and all of them that nobody is left, whatever it is a share of.
  const isZero = reading.value === 0 || (settings.unit === 'percent' && reading.value === 100);
  if (settings.people && policy.zeros === 'hidden' && isZero) return SUPPRESSED;
  return figure(reading.value, observation.status);
}

const NOT_APPLICABLE: Cell = { kind: 'not-applicable' };
