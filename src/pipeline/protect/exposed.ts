import { breakdownOf, listsOfParts } from '#published/breakdown.ts';
import type { Period } from '#published/period.ts';
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
  // Where nothing is hidden, a total covers nothing that is.
  if (hidden.size === 0) return [];
  const counted = observations.filter((observation) => readingOf(observation, measure) !== undefined);
  if (counted.every((row) => BACKBONE_KINDS.has(row.period.kind)) && isAllInBackbone(settings)) return [];
  const near = rowsNear(counted);
  const hiddenOnes = new Set(counted.filter((row) => hidden.has(countId(row, measure))));
  const isHidden = (observation: Observation) => hiddenOnes.has(observation);
  // A total that is the only published number about what it covers, and about some other time too, could be any mixture.
  const saysNothing = (total: Observation, covers: readonly Observation[]) =>
    settings.measured !== 'at-end' &&
    listsOfParts(settings).length === 0 &&
    covers.every((part) => isHidden(part) || !isWithin(part, total)) &&
    covers
      .filter(isHidden)
      .every((part) =>
        near(part).every((other) => other === total || isHidden(other) || !overlaps(other, part)),
      ) &&
    leavesTime(total, covers);
  const isExposed = (total: Observation) => {
    if (isHidden(total)) return false;
    const covers = near(total).filter((part) => coversOutside(total, part, settings));
    return covers.some(isHidden) && !saysNothing(total, covers);
  };
  return counted.filter(isExposed).map((total) => countId(total, measure));
}

/** Whether the backbone says of every month, quarter and financial year what it covers, and there is no second margin. */
function isAllInBackbone(settings: IndicatorSettings): boolean {
  return yearsAddUp(settings) && (!hasTwoMargins(settings) || settings.disclosure.family === 'network');
}

/**
 * Finds all rows that a total may cover, and all that may overlap it: those that share a month with it, of its category or,
 * for a total of categories, of any. Some are found more than once.
 */
function rowsNear(rows: readonly Observation[]): (total: Observation) => Observation[] {
  const months = new Map<string | null, Map<number, Observation[]>>([[null, rowsByMonth(rows)]]);
  for (const [category, own] of Map.groupBy(rows, (row) => row.category)) {
    if (category !== null) months.set(category, rowsByMonth(own));
  }
  return (total) => {
    const own = months.get(total.category);
    return monthsOf(total).flatMap((month) => own?.get(month) ?? []);
  };
}

function rowsByMonth(rows: readonly Observation[]): Map<number, Observation[]> {
  const months = new Map<number, Observation[]>();
  for (const row of rows) {
    for (const month of monthsOf(row)) {
      const known = months.get(month);
      if (known === undefined) months.set(month, [row]);
      else known.push(row);
    }
  }
  return months;
}

/** Whether a total covers another count without the backbone saying how. */
function coversOutside(total: Observation, part: Observation, settings: IndicatorSettings): boolean {
  if (total.period.text === part.period.text) {
    return (
      hasTwoMargins(settings) &&
      settings.disclosure.family === 'year' &&
      total.category === null &&
      breakdownOf(settings, part.category)?.partsOfTotal === true
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
  return monthsOf(total).some((month) => !others.some((other) => monthsOf(other).includes(month)));
}

/** The months a period touches, counted from the year nought. */
function monthsOf({ period }: Observation): readonly number[] {
  const known = MONTHS.get(period) ?? monthsBetween(monthNumber(period.start), monthNumber(period.end));
  MONTHS.set(period, known);
  return known;
}

// Every total is held against all that may be in it, and their periods are few.
const MONTHS = new WeakMap<Period, readonly number[]>();
const LENGTHS = new WeakMap<Period, number>();

function monthsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function isLonger(a: Observation, b: Observation): boolean {
  return lengthOf(a) > lengthOf(b);
}

function lengthOf({ period }: Observation): number {
  const known = LENGTHS.get(period) ?? Date.parse(period.end) - Date.parse(period.start);
  LENGTHS.set(period, known);
  return known;
}

const BACKBONE_KINDS: ReadonlySet<string> = new Set(['month', 'quarter', 'financial-year']);
