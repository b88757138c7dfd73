import { categoriesOf, listsOfParts } from '#published/breakdown.ts';
import { partsOfPeriod } from '#published/period.ts';
import type { Observation } from '../check/observations.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { countId, hasTwoMargins, isStructuralZero, type Measure, readingOf } from './backbone.ts';

/** A total and its parts, in the order in which they are to be hidden last. */
type Line = readonly Observation[];

/**
 * Network mode: both margins of a two-way table (years of quarters, totals of categories) are kept. Every line that holds
 * a hidden count must hold another, and one that covers it; the ids of those still to be hidden. Which they are follows
 * from which counts are small and from the declared order, and never from a value. Whether that is enough, the audit says
 * on every build (`disclosure.md`, Two-way tables): when it is not, nothing is published, and no other choice is tried.
 */
export function coverInNetwork(
  observations: readonly Observation[],
  {
    measure,
    settings,
    hidden,
    isSmall,
  }: {
    measure: Measure;
    settings: IndicatorSettings;
    hidden: ReadonlySet<string>;
    isSmall: (observation: Observation) => boolean;
  },
): string[] {
  if (settings.disclosure.family !== 'network' || !hasTwoMargins(settings)) return [];
  const isHidden = (row: Observation) => hidden.has(countId(row, measure));
  return linesOf(observations, { measure, settings }).flatMap((line) => {
    const out = line.filter(isHidden);
    if (out.length === 0 || (out.length > 1 && out.some((row) => !isSmall(row)))) return [];
    // The total stands first in its line: it goes only when there is nothing else.
    const cover = line.findLast((row) => !isHidden(row) && !isSmall(row) && !isZero(row, measure));
    return cover === undefined ? [] : [countId(cover, measure)];
  });
}

/** Every total that is in the figures with those of its parts that are, the total first. */
function linesOf(
  observations: readonly Observation[],
  { measure, settings }: { measure: Measure; settings: IndicatorSettings },
): Line[] {
  const counted = observations.filter(
    (row) => readingOf(row, measure) !== undefined && !isStructuralZero(row, measure, settings),
  );
  const at = new Map(counted.map((row) => [placeOf(row.category, row.period.text), row]));
  return counted.flatMap((total) => {
    const stretches = partsOfPeriod(total.period).map(({ text }) => at.get(placeOf(total.category, text)));
    const categories =
      total.category === null
        ? categoriesOf({ breakdowns: listsOfParts(settings) }).map(({ id }) =>
            at.get(placeOf(id, total.period.text)),
          )
        : [];
    return [stretches, categories].flatMap((parts) => {
      const present = parts.filter((part) => part !== undefined);
      return present.length === 0 ? [] : [[total, ...present]];
    });
  });
}

/** Where zeros are shown they stay: a marker that could be nought or large could be anything but small. */
function isZero(row: Observation, measure: Measure): boolean {
  const reading = readingOf(row, measure);
  return reading?.kind === 'number' && reading.value === 0;
}

function placeOf(category: string | null, period: string): string {
  return `${category ?? ''}|${period}`;
}
