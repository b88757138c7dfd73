import type { Observation } from '../check/observations.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { countId, hasTwoMargins, type Measure, readingOf, yearsAddUp } from './backbone.ts';

/**
 * Totals outside the backbone (rule R5): the second margin of a two-way table, and periods that overlap others without
 * being made of them (a year of different people, an academic year across quarters). Each is shown only where nothing
 * it covers is hidden, or where it says nothing about what is.
 */
export function exposedTotals(
  observations: readonly Observation[],
  {
    measure,
    settings,
    hidden,
  }: { measure: Measure; settings: IndicatorSettings; hidden: ReadonlySet<string> },
): string[] {
  const isHidden = (observation: Observation) => hidden.has(countId(observation, measure));
  const counted = observations.filter((observation) => readingOf(observation, measure) !== undefined);
  // A total that is the only published number about what it covers, and about some other time too, could be any mixture.
  const saysNothing = (total: Observation, covers: readonly Observation[]) =>
    settings.measured !== 'at-end' &&
    settings.breakdown?.partsOfTotal !== true &&
    covers.every((part) => isHidden(part) || !isWithin(part, total)) &&
    counted.every(
      (other) =>
        other === total || isHidden(other) || !covers.some((part) => isHidden(part) && overlaps(other, part)),
    ) &&
    leavesTime(total, covers);
  const hiddenOnes = counted.filter(isHidden);
  const isExposed = (total: Observation) => {
    if (isHidden(total)) return false;
    if (!hiddenOnes.some((part) => coversOutside(total, part, settings))) return false;
    const covers = counted.filter((part) => coversOutside(total, part, settings));
    return !saysNothing(total, covers);
  };
  return counted.filter(isExposed).map((total) => countId(total, measure));
}

/** Whether a total covers another count without the backbone saying how. */
function coversOutside(total: Observation, part: Observation, settings: IndicatorSettings): boolean {
  if (total.period.text === part.period.text) {
    return (
      hasTwoMargins(settings) &&
      settings.disclosure.family === 'year' &&
      total.category === null &&
      part.category !== null
    );
  }
  // The last day of a year is the last day of its last quarter: one count with two names.
  if (settings.measured === 'at-end') {
    return total !== part && total.category === part.category && total.period.end === part.period.end;
  }
  if (!overlaps(total, part)) return false;
  const inBackbone =
    yearsAddUp(settings) && BACKBONE_KINDS.has(total.period.kind) && BACKBONE_KINDS.has(part.period.kind);
  if (inBackbone && !(hasTwoMargins(settings) && settings.disclosure.family === 'breakdown')) return false;
  return !isLonger(part, total);
}

function overlaps(a: Observation, b: Observation): boolean {
  return a.category === b.category && a.period.start <= b.period.end && b.period.start <= a.period.end;
}

function isWithin(part: Observation, total: Observation): boolean {
  return total.period.start <= part.period.start && part.period.end <= total.period.end;
}

/** Whether some month of a total is in no other count: whatever happened then can make up any difference. */
function leavesTime(total: Observation, others: readonly Observation[]): boolean {
  return monthsOf(total).some(
    (month) =>
      !others.some(({ period }) => period.start.slice(0, 7) <= month && month <= period.end.slice(0, 7)),
  );
}

/** The months a period touches, as `2022-07`. */
function monthsOf({ period }: Observation): string[] {
  const first = monthNumber(period.start);
  return Array.from({ length: monthNumber(period.end) - first + 1 }, (_, step) => {
    const month = first + step;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function isLonger(a: Observation, b: Observation): boolean {
  return lengthOf(a) > lengthOf(b);
}

function lengthOf({ period }: Observation): number {
  return Date.parse(period.end) - Date.parse(period.start);
}

const BACKBONE_KINDS: ReadonlySet<string> = new Set(['month', 'quarter', 'financial-year']);
