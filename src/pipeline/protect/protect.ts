import { type Cell, derive, figure, SUPPRESSED } from '#published/cell.ts';
import type { Policy } from '#published/policy.ts';
import type { Observation } from '../check/observations.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { backbone, countId, hasTwoMargins, type Measure, readingOf, yearsAddUp } from './backbone.ts';
import { isSmallCount, ladder } from './ladder.ts';

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
 */
export function protect(
  observations: readonly Observation[],
  { settings, policy }: { settings: IndicatorSettings; policy: Policy },
): PublishedObservation[] {
  const hidden = settings.people ? hiddenCounts(observations, { settings, policy }) : new Set<string>();
  return observations.map((observation) => {
    const cellOf = (measure: Measure) => {
      const reading = readingOf(observation, measure);
      if (reading === undefined) return undefined;
      if (hidden.has(countId(observation, measure))) return SUPPRESSED;
      return reading.kind === 'number' ? figure(reading.value, observation.status) : { kind: reading.kind };
    };
    const numerator = cellOf('numerator');
    const denominator = cellOf('denominator');
    return {
      observation: { period: observation.period, category: observation.category, note: observation.note },
      value: isRatio(settings)
        ? ratio(observation, { numerator, denominator, settings })
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
  }: { numerator: Cell | undefined; denominator: Cell | undefined; settings: IndicatorSettings },
): Cell {
  const reading = observation.value;
  if (reading.kind !== 'number') return { kind: reading.kind };
  if (numerator !== undefined && denominator !== undefined) {
    const per = settings.unit === 'percent' ? 100 : 10_000;
    const worked = derive([numerator, denominator], ([top = NaN, bottom = NaN]) => (top / bottom) * per);
    return worked.kind === 'value' ? { ...worked, status: observation.status } : worked;
  }
  if (numerator?.kind === 'suppressed' || denominator?.kind === 'suppressed') return SUPPRESSED;
  // Nought percent says that the numerator is nought, whatever it is a share of.
  if (settings.people && reading.value === 0) return SUPPRESSED;
  return figure(reading.value, observation.status);
}

function hiddenCounts(
  observations: readonly Observation[],
  { settings, policy }: { settings: IndicatorSettings; policy: Policy },
): Set<string> {
  const measures: Measure[] = isRatio(settings)
    ? ['numerator', 'denominator']
    : settings.unit === 'count'
      ? ['value']
      : [];
  const rule = { ...policy, order: settings.disclosure.order };
  const hidden = new Set<string>();
  for (const measure of measures) {
    const roots = backbone(observations, { measure, settings });
    const forced = new Set(measure === 'numerator' ? numeratorsThatTell(observations, policy) : []);
    let climbed = ladder(roots, rule, { forced });
    let exposed = exposedTotals(observations, { measure, settings, hidden: climbed });
    // A second margin that goes hidden can uncover a part in the other family: go on until nothing more is hidden.
    while (exposed.length > 0) {
      for (const id of exposed) forced.add(id);
      climbed = ladder(roots, rule, { forced });
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

/**
 * Totals outside the backbone (rule R5): the second margin of a two-way table, and periods that overlap others without
 * being made of them (a year of different people, an academic year across quarters). Each is shown only where nothing
 * it covers is hidden, or where it says nothing about what is.
 */
function exposedTotals(
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
  const isExposed = (total: Observation) => {
    if (isHidden(total)) return false;
    const covers = counted.filter((part) => coversOutside(total, part, settings));
    return covers.some(isHidden) && !saysNothing(total, covers);
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
  if (!overlaps(total, part) || isLonger(part, total)) return false;
  const inBackbone =
    yearsAddUp(settings) && BACKBONE_KINDS.has(total.period.kind) && BACKBONE_KINDS.has(part.period.kind);
  return !inBackbone || (hasTwoMargins(settings) && settings.disclosure.family === 'breakdown');
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

function isRatio({ unit }: IndicatorSettings): boolean {
  return unit === 'percent' || unit === 'rate-per-10000';
}

const BACKBONE_KINDS: ReadonlySet<string> = new Set(['month', 'quarter', 'financial-year']);
