import { financialYearOf, parsePeriod, partsOfPeriod, type Period } from '#published/period.ts';
import type { Observation } from '../check/observations.ts';
import type { Reading } from '../check/reading.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { FIRST_EDITION, type History } from './history.ts';
import type { Node } from './node.ts';

/** Which number of an observation is counted; the remainder is who is in the denominator and not in the numerator. */
export type Measure = 'value' | 'numerator' | 'remainder' | 'denominator';

export const MEASURES: readonly Measure[] = ['value', 'numerator', 'remainder', 'denominator'];

/** The name of one count: the same for the ladder, for what is derived from it and for the page. */
export function countId(
  { category, period }: Pick<Observation, 'category' | 'period'>,
  measure: Measure,
): string {
  return `${measure}|${category ?? ''}|${period.text}`;
}

/**
 * The backbone of one measure (rule R2): the declared forest of totals and parts, built from metadata, from which cells
 * exist and from which edition each was first in, never from their values. A year is made of its quarters where the
 * settings say that it is a sum (or a rate, whose numerators and denominators add up), also a year whose total is still
 * to come; a total is made of its categories where the settings say so.
 * With both, the settings choose one family, and the other is a second margin (`exposed.ts`); or neither, and both are kept
 * (`network.ts`).
 */
export function backbone(
  observations: readonly Observation[],
  {
    measure,
    settings,
    history = FIRST_EDITION,
  }: { measure: Measure; settings: IndicatorSettings; history?: History },
): Node[] {
  const counted = observations.filter(
    (row) => readingOf(row, measure) !== undefined && !isStructuralZero(row, measure, settings),
  );
  const rows = new Map(counted.map((row) => [keyOf(row), row]));
  const nobody = new Set(
    observations.filter((row) => isStructuralZero(row, measure, settings)).map((row) => keyOf(row)),
  );
  const inTime = splitsByPeriod(settings);
  const totalsFirst = settings.disclosure.order === 'totals-first';
  const arrived = (id: string) => history.arrived.get(id) ?? 0;

  const node = (row: Observation): Node => {
    const leaf = { id: countId(row, measure), value: valueOf(row, measure), parts: [], missing: 0 };
    if (splitsByCategory(row, settings)) return { ...leaf, ...categoriesOf(row) };
    return inTime ? year({ ...leaf, ...stretchesOf(row) }) : leaf;
  };
  const categoriesOf = ({ period }: Observation): Pick<Node, 'parts' | 'missing'> => {
    const ids = settings.breakdown?.categories.map(({ id }) => id) ?? [];
    const parts = ids.flatMap((category) => rows.get(keyOf({ category, period })) ?? []).map(node);
    const impossible = ids.filter((category) => nobody.has(keyOf({ category, period }))).length;
    return { parts, missing: parts.length === 0 ? 0 : ids.length - impossible - parts.length };
  };
  // A quarter that is in no file is its months.
  const hasMonths = counted.some(({ period }) => period.kind === 'month');
  const stretchesOf = ({ category, period }: Place): Pick<Node, 'parts' | 'missing'> => {
    if (period.kind === 'quarter' && !hasMonths) return { parts: [], missing: 0 };
    const stretches = partsOfPeriod(period).map((part) => {
      const row = rows.get(keyOf({ category, period: part }));
      if (row !== undefined) return { parts: [node(row)], missing: 0 };
      if (nobody.has(keyOf({ category, period: part }))) return { parts: [], missing: 0 };
      const below = stretchesOf({ category, period: part });
      return below.parts.length === 0 ? { parts: [], missing: 1 } : below;
    });
    const parts = stretches.flatMap((stretch) => stretch.parts);
    const missing = stretches.reduce((sum, stretch) => sum + stretch.missing, 0);
    return { parts, missing: parts.length === 0 ? 0 : missing };
  };
  const year = (total: Node): Node => {
    const isTogether = total.parts.every(
      ({ id, inTurn }) => inTurn !== true && arrived(id) === arrived(total.id),
    );
    if (!totalsFirst || total.parts.length === 0) return total;
    if (isTogether && total.missing === 0 && total.due !== true) return total;
    const parts = total.parts.toSorted((a, b) => arrived(a.id) - arrived(b.id));
    return { ...total, parts, inTurn: true };
  };

  const isPart = (row: Observation) =>
    inTime
      ? totalsAbove(row).some((above) => totalsFirst || rows.has(keyOf(above)))
      : row.category !== null &&
        splitsByCategory({ category: null }, settings) &&
        rows.has(keyOf({ ...row, category: null }));
  const due = inTime && totalsFirst ? yearsOf(counted).filter((place) => !rows.has(keyOf(place))) : [];
  return [
    ...counted.filter((row) => !isPart(row)).map(node),
    ...due.map((place) =>
      year({ id: countId(place, measure), value: undefined, due: true, ...stretchesOf(place) }),
    ),
  ];
}

/** Whether years are sums of their parts. */
export function yearsAddUp({ year, measured }: IndicatorSettings): boolean {
  return measured === 'during' && (year === 'sum' || year === 'rate');
}

/** Whether both a year's parts and a total's categories add up, so that one of the two is a second margin. */
export function hasTwoMargins(settings: IndicatorSettings): boolean {
  return yearsAddUp(settings) && settings.breakdown?.partsOfTotal === true;
}

/**
 * Whether a count is nought because it cannot be anything else, as the settings say of its category: it stands for nobody,
 * so it is never hidden and covers nothing.
 */
export function isStructuralZero(
  row: Observation,
  measure: Measure,
  { disclosure }: IndicatorSettings,
): boolean {
  if (row.category === null || !disclosure.structuralZeros.includes(row.category)) return false;
  const reading = readingOf(row, measure);
  return reading?.kind === 'not-applicable' || (reading?.kind === 'number' && reading.value === 0);
}

export function readingOf(observation: Observation, measure: Measure): Reading | undefined {
  if (measure !== 'remainder') return observation[measure];
  const { numerator, denominator } = observation;
  if (numerator === undefined || denominator === undefined) return undefined;
  if (numerator.kind !== 'number' || denominator.kind !== 'number') return { kind: 'suppressed' };
  return { kind: 'number', value: denominator.value - numerator.value };
}

function valueOf(observation: Observation, measure: Measure): number | undefined {
  const reading = readingOf(observation, measure);
  return reading?.kind === 'number' ? reading.value : undefined;
}

function splitsByCategory({ category }: Pick<Observation, 'category'>, settings: IndicatorSettings): boolean {
  if (settings.breakdown?.partsOfTotal !== true || category !== null) return false;
  return !hasTwoMargins(settings) || settings.disclosure.family === 'breakdown';
}

function splitsByPeriod(settings: IndicatorSettings): boolean {
  return yearsAddUp(settings) && (!hasTwoMargins(settings) || settings.disclosure.family === 'year');
}

/** Where a count stands, whether or not it is in a file. */
type Place = Pick<Observation, 'category' | 'period'>;

/** The same for two texts of one month (`2011-12` is a year). */
function keyOf({ category, period }: Place): string {
  return `${category ?? ''}|${period.kind}|${period.start}|${period.end}`;
}

/** The financial year and, for a month, the quarter that a stretch of time lies in. */
function totalsAbove({ category, period }: Place): Place[] {
  if (period.kind !== 'month' && period.kind !== 'quarter') return [];
  return yearAbove(period).flatMap((above) => {
    const within =
      period.kind === 'month' ? partsOfPeriod(above).filter((quarter) => contains(quarter, period)) : [];
    return [above, ...within].map((each) => ({ category, period: each }));
  });
}

function yearsOf(rows: readonly Place[]): Place[] {
  const years = rows.flatMap((row) =>
    totalsAbove(row).filter(({ period }) => period.kind === 'financial-year'),
  );
  return [...new Map(years.map((place) => [keyOf(place), place])).values()];
}

function yearAbove({ end }: Period): Period[] {
  const period = parsePeriod(financialYearOf(end));
  return period === undefined ? [] : [period];
}

function contains(whole: Period, part: Period): boolean {
  return whole.start <= part.start && part.end <= whole.end;
}
