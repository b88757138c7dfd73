import { comparePeriods, partsOfPeriod } from '#published/period.ts';
import type { Observation } from '../check/observations.ts';
import type { Reading } from '../check/reading.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { Node } from './ladder.ts';

/** Which number of an observation is counted. */
export type Measure = 'value' | 'numerator' | 'denominator';

/** The name of one count: the same for the ladder, for what is derived from it and for the page. */
export function countId(observation: Observation, measure: Measure): string {
  return [measure, observation.category ?? '', observation.period.text].join('|');
}

/**
 * The backbone of one measure (rule R2): the declared forest of totals and parts, built from metadata and from which
 * cells exist, never from their values. A year is made of its quarters where the settings say that it is a sum (or a rate,
 * whose numerators and denominators add up); a total is made of its categories where the settings say so.
 * With both, the settings choose one family; the other is a second margin (`protect.ts`).
 */
export function backbone(
  observations: readonly Observation[],
  { measure, settings }: { measure: Measure; settings: IndicatorSettings },
): Node[] {
  const counted = observations.filter((observation) => readingOf(observation, measure) !== undefined);
  const parts = (total: Observation): Observation[] => partsOf(total, counted, settings);
  const isPart = new Set(counted.flatMap(parts));
  const node = (observation: Observation): Node => {
    const present = parts(observation);
    const declared = declaredParts(observation, settings);
    return {
      id: countId(observation, measure),
      value: valueOf(observation, measure),
      parts: present.map(node),
      missing: present.length === 0 ? 0 : declared - present.length,
    };
  };
  return counted.filter((observation) => !isPart.has(observation)).map(node);
}

/** Whether years are sums of their parts. */
export function yearsAddUp({ year, measured }: IndicatorSettings): boolean {
  return measured === 'during' && (year === 'sum' || year === 'rate');
}

/** Whether both a year's parts and a total's categories add up, so that one of the two is a second margin. */
export function hasTwoMargins(settings: IndicatorSettings): boolean {
  return yearsAddUp(settings) && settings.breakdown?.partsOfTotal === true;
}

export function readingOf(observation: Observation, measure: Measure): Reading | undefined {
  return observation[measure];
}

function valueOf(observation: Observation, measure: Measure): number | undefined {
  const reading = readingOf(observation, measure);
  return reading?.kind === 'number' ? reading.value : undefined;
}

function splitsByCategory(observation: Observation, settings: IndicatorSettings): boolean {
  if (settings.breakdown?.partsOfTotal !== true || observation.category !== null) return false;
  return !hasTwoMargins(settings) || settings.disclosure.family === 'breakdown';
}

function splitsByPeriod(settings: IndicatorSettings): boolean {
  return yearsAddUp(settings) && (!hasTwoMargins(settings) || settings.disclosure.family === 'year');
}

function partsOf(
  total: Observation,
  counted: readonly Observation[],
  settings: IndicatorSettings,
): Observation[] {
  if (splitsByCategory(total, settings)) {
    return (settings.breakdown?.categories ?? []).flatMap(({ id }) =>
      counted.filter((part) => part.category === id && part.period.text === total.period.text),
    );
  }
  if (!splitsByPeriod(settings)) return [];
  return partsOfPeriod(total.period).flatMap((period) =>
    counted.filter((part) => part.category === total.category && comparePeriods(part.period, period) === 0),
  );
}

function declaredParts(total: Observation, settings: IndicatorSettings): number {
  if (splitsByCategory(total, settings)) return settings.breakdown?.categories.length ?? 0;
  return splitsByPeriod(settings) ? partsOfPeriod(total.period).length : 0;
}
