import { categoriesOf, listsOfParts } from '#published/breakdown.ts';
import type { Breakdown } from '#published/indicator.ts';
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
 * to come; a total is made of its categories where the settings say so, once for each breakdown that says it.
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
  const find = rowsByPlace(counted);
  const findZero = rowsByPlace(observations.filter((row) => isStructuralZero(row, measure, settings)));
  const inTime = splitsByPeriod(settings);
  const totalsFirst = settings.disclosure.order === 'totals-first';
  const arrived = (id: string) => history.arrived.get(id) ?? 0;

  const node = (row: Observation): Node => {
    const { parts, missing } = inTime ? stretchesOf(row) : NO_PARTS;
    return year({ id: countId(row, measure), value: valueOf(row, measure), parts, missing });
  };
  // Each list of parts adds up to the total by itself.
  const lists = listsOfParts(settings);
  const inCategories = splitsByCategory(settings);
  const partIds = new Set(inCategories ? categoriesOf({ breakdowns: lists }).map(({ id }) => id) : []);
  const nodes = (row: Observation): Node[] =>
    inCategories && row.category === null
      ? lists.map((list) => ({ ...node(row), ...partsIn(list, row), isShared: lists.length > 1 }))
      : [node(row)];
  const partsIn = (list: Breakdown, { period }: Observation): Pick<Node, 'parts' | 'missing'> => {
    const ids = list.categories.map(({ id }) => id);
    const parts = ids.flatMap((category) => find(category, period) ?? []).map(node);
    const impossible = ids.filter((category) => findZero(category, period) !== undefined).length;
    return { parts, missing: parts.length === 0 ? 0 : ids.length - impossible - parts.length };
  };
  // A quarter that is in no file is its months.
  const hasMonths = counted.some(({ period }) => period.kind === 'month');
  const stretchesOf = ({ category, period }: Place): Pick<Node, 'parts' | 'missing'> => {
    if (period.kind === 'quarter' && !hasMonths) return NO_PARTS;
    const parts: Node[] = [];
    let missing = 0;
    for (const part of partsOfPeriod(period)) {
      const row = find(category, part);
      if (row !== undefined) parts.push(node(row));
      else if (findZero(category, part) === undefined) {
        const below = stretchesOf({ category, period: part });
        parts.push(...below.parts);
        missing += below.parts.length === 0 ? 1 : below.missing;
      }
    }
    return { parts, missing: parts.length === 0 ? 0 : missing };
  };
  const year = (total: Node): Node => {
    if (!totalsFirst || total.parts.length === 0) return total;
    const isTogether = total.parts.every(
      ({ id, inTurn }) => inTurn !== true && arrived(id) === arrived(total.id),
    );
    if (isTogether && total.missing === 0 && total.due !== true) return total;
    const parts = total.parts.toSorted((a, b) => arrived(a.id) - arrived(b.id));
    return { ...total, parts, inTurn: true };
  };

  const isPart = ({ category, period }: Observation) =>
    inTime
      ? periodsAbove(period).some((above) => totalsFirst || find(category, above) !== undefined)
      : category !== null && partIds.has(category) && find(null, period) !== undefined;
  const due = inTime && totalsFirst ? yearsNotIn(counted, find) : [];
  return [
    ...counted.filter((row) => !isPart(row)).flatMap(nodes),
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
  return yearsAddUp(settings) && listsOfParts(settings).length > 0;
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

function splitsByCategory(settings: IndicatorSettings): boolean {
  if (listsOfParts(settings).length === 0) return false;
  return !hasTwoMargins(settings) || settings.disclosure.family === 'breakdown';
}

function splitsByPeriod(settings: IndicatorSettings): boolean {
  return yearsAddUp(settings) && (!hasTwoMargins(settings) || settings.disclosure.family === 'year');
}

const NO_PARTS: Pick<Node, 'parts' | 'missing'> = { parts: [], missing: 0 };

/** Where a count stands, whether or not it is in a file. */
type Place = Pick<Observation, 'category' | 'period'>;

/** Finds the row that stands somewhere; of several, the last. */
type Find = (category: string | null, period: Period) => Observation | undefined;

function rowsByPlace(rows: readonly Observation[]): Find {
  const categories = new Map<string | null, Map<string, Observation>>();
  for (const row of rows) {
    const own = categories.get(row.category) ?? new Map<string, Observation>();
    if (own.size === 0) categories.set(row.category, own);
    own.set(keyOf(row.period), row);
  }
  return (category, period) => categories.get(category)?.get(keyOf(period));
}

/** The same for two texts of one month (`2011-12` is a year). */
function keyOf(period: Period): string {
  const known = KEYS.get(period) ?? `${period.kind}|${period.start}|${period.end}`;
  KEYS.set(period, known);
  return known;
}

// The same few hundred periods are looked up hundreds of thousands of times.
const KEYS = new WeakMap<Period, string>();
const ABOVE = new WeakMap<Period, readonly Period[]>();

/** The financial year and, for a month, the quarter that a stretch of time lies in. */
export function periodsAbove(period: Period): readonly Period[] {
  const known = ABOVE.get(period) ?? findAbove(period);
  ABOVE.set(period, known);
  return known;
}

function findAbove(period: Period): Period[] {
  if (period.kind !== 'month' && period.kind !== 'quarter') return [];
  return yearAbove(period).flatMap((year) => {
    const within =
      period.kind === 'month' ? partsOfPeriod(year).filter((quarter) => contains(quarter, period)) : [];
    return [year, ...within];
  });
}

/** The years that rows lie in and that are not among them, in the order of the rows. */
function yearsNotIn(rows: readonly Place[], find: Find): Place[] {
  const years = new Map<string, Place>();
  for (const { category, period } of rows) {
    for (const year of periodsAbove(period)) {
      if (year.kind !== 'financial-year' || find(category, year) !== undefined) continue;
      years.set(`${category ?? ''}|${keyOf(year)}`, { category, period: year });
    }
  }
  return [...years.values()];
}

function yearAbove({ end }: Period): Period[] {
  const period = parsePeriod(financialYearOf(end));
  return period === undefined ? [] : [period];
}

function contains(whole: Period, part: Period): boolean {
  return whole.start <= part.start && part.end <= whole.end;
}
