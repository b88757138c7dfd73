import type { Fact, HiddenCell, Publication, Relation } from '#audit/publication.ts';
import type { Cell } from '#published/cell.ts';
import type { Indicator } from '#published/indicator.ts';
import { partsOfPeriod, type Period } from '#published/period.ts';
import type { Policy } from '#published/policy.ts';
import type { Observation } from '../check/observations.ts';
import type { IndicatorSettings } from '../read/settings.ts';

/** A count as an attacker names it: which number, of which category, when. */
export interface Count {
  readonly measure: 'value' | 'numerator' | 'remainder' | 'denominator';
  readonly category: string | null;
  readonly period: Period;
}

/**
 * All that anybody can know of an indicator's counts (rule R8): what is printed, what is hidden, and every relation that
 * the page declares. It is made from what is really published and from dates, and not from the backbone of the ladder,
 * so that a slip in the one is not repeated in the other. Where nothing is hidden there is nothing to find out, and all of
 * it is empty.
 */
export function attackersView(
  indicator: Pick<Indicator, 'id' | 'council' | 'series'>,
  {
    observations,
    settings,
    policy,
  }: { observations: readonly Observation[]; settings: IndicatorSettings; policy: Policy },
): { publication: Publication; counts: ReadonlyMap<string, Count> } {
  if (!hidesAny(indicator, settings)) return NOTHING_HIDDEN;
  const raw = new Map(
    observations.map((row) => [idOf({ measure: 'value', category: row.category, period: row.period }), row]),
  );
  const counts = new Map<string, Count>();
  const published = new Map<string, number>();
  const hidden = new Map<string, HiddenCell>();
  for (const { category, points } of indicator.series) {
    for (const point of points) {
      // The average of a month is no sum, and is only out where no month of the year is hidden (`exposed.ts`).
      if (isAverage(point, settings)) continue;
      const row = raw.get(idOf({ measure: 'value', category, period: point.period }));
      for (const [measure, cell] of cellsOf(point, settings)) {
        const count = { measure, category, period: point.period };
        const id = idOf(count);
        counts.set(id, count);
        if (cell.kind === 'value') published.set(id, cell.value);
        else if (cell.kind === 'suppressed') hidden.set(id, hiddenCell(row, measure, policy));
      }
    }
  }
  const all = [...counts.values()];
  const relations = [
    ...timeRelations(all, settings),
    ...categoryRelations(all, settings),
    ...ratioRelations(all),
  ];
  return {
    publication: {
      published,
      hidden: withInsides(withTogether(hidden, relations), counts),
      relations,
      facts: distinctFacts(all, settings),
    },
    counts,
  };
}

const NOTHING_HIDDEN: ReturnType<typeof attackersView> = {
  publication: { published: new Map(), hidden: new Map(), relations: [], facts: [] },
  counts: new Map(),
};

function hidesAny({ series }: Pick<Indicator, 'series'>, settings: IndicatorSettings): boolean {
  return series.some(({ points }) =>
    points.some((point) => cellsOf(point, settings).some(([, { kind }]) => kind === 'suppressed')),
  );
}

/** The marker of a count that arrived hidden: its file says that it is small. */
export const ARRIVED = 'arrived hidden';

/** The marker of a count that is hidden with all its fellows under a printed total: nothing says which of them are small. */
export const TOGETHER = 'hidden with all other parts of a total';

/** The marker of a count that is hidden with the total it is in: nothing says whether it is small itself. */
export const INSIDE = 'inside a hidden total';

function isAverage({ period }: { period: Period }, { twelveMonths }: IndicatorSettings): boolean {
  return period.kind === 'rolling-12-months' && twelveMonths === 'monthly-average';
}

function withTogether(
  hidden: ReadonlyMap<string, HiddenCell>,
  relations: readonly Relation[],
): ReadonlyMap<string, HiddenCell> {
  const together = new Set(
    relations
      .filter(({ total, parts }) => !hidden.has(total) && parts.every((part) => hidden.has(part)))
      .flatMap(({ parts }) => parts),
  );
  return new Map(
    [...hidden].map(([id, cell]) => [
      id,
      together.has(id) && cell.marker === undefined ? { ...cell, marker: TOGETHER } : cell,
    ]),
  );
}

function withInsides(
  hidden: ReadonlyMap<string, HiddenCell>,
  counts: ReadonlyMap<string, Count>,
): ReadonlyMap<string, HiddenCell> {
  const all = [...hidden.keys()].flatMap((id) => counts.get(id) ?? []);
  const inside = new Set([...insideLonger(all), ...insideAllCategories(all)].map(idOf));
  return new Map([...hidden].map(([id, cell]) => [id, inside.has(id) ? { ...cell, marker: INSIDE } : cell]));
}

/** The counts that lie within a longer one of their category. */
function insideLonger(counts: readonly Count[]): Count[] {
  return inSeries(counts).flatMap((own) => {
    // What holds a count starts before it or is longer, so that only the latest end so far matters.
    let latest = '';
    return [...Map.groupBy(own.toSorted(byStart), spanOf).values()].flatMap((same) => {
      const end = same[0]?.period.end ?? '';
      if (end <= latest) return same;
      latest = end;
      return [];
    });
  });
}

/** Earlier start first; of two that start together the longer first. */
function byStart({ period: a }: Count, { period: b }: Count): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.end === b.end ? 0 : a.end > b.end ? -1 : 1;
}

/** The categories of which the total of the same time is among the counts. */
function insideAllCategories(counts: readonly Count[]): Count[] {
  return groups(counts, (count) => `${count.measure}|${spanOf(count)}`).flatMap((same) =>
    same.some(({ category }) => category === null) ? same.filter(({ category }) => category !== null) : [],
  );
}

/** The name of a count in the attacker's equations. */
export function idOf({ measure, category, period }: Count): string {
  return `${measure}|${category ?? ''}|${period.text}`;
}

function cellsOf(
  point: Indicator['series'][number]['points'][number],
  { unit }: IndicatorSettings,
): [Count['measure'], Cell][] {
  if (unit === 'count') return [['value', point.cell]];
  if (point.numerator === undefined || point.denominator === undefined) return [];
  const remainder: Cell =
    point.numerator.kind === 'value' && point.denominator.kind === 'value'
      ? { ...point.numerator, value: point.denominator.value - point.numerator.value }
      : { kind: 'suppressed' };
  return [
    ['numerator', point.numerator],
    ['denominator', point.denominator],
    ['remainder', remainder],
  ];
}

function hiddenCell(row: Observation | undefined, measure: Count['measure'], policy: Policy): HiddenCell {
  const actual = row === undefined ? undefined : actualOf(row, measure);
  if (actual === undefined) return { kind: 'small', marker: ARRIVED };
  const small = actual < policy.threshold && (policy.zeros === 'hidden' || actual > 0);
  return { kind: small ? 'small' : 'cover', actual };
}

function actualOf(row: Observation, measure: Count['measure']): number | undefined {
  if (measure === 'remainder') {
    const [all, some] = [actualOf(row, 'denominator'), actualOf(row, 'numerator')];
    return all === undefined || some === undefined ? undefined : all - some;
  }
  const reading = row[measure];
  return reading?.kind === 'number' ? reading.value : undefined;
}

/**
 * What dates alone say. Counts over stretches of time are sums over the pieces into which all their ends cut time;
 * counts on a day are equal when it is the same day.
 */
function timeRelations(counts: readonly Count[], settings: IndicatorSettings): Relation[] {
  const addUp = settings.measured === 'during' && (settings.year === 'sum' || settings.year === 'rate');
  return inSeries(counts).flatMap((group) => {
    if (settings.measured === 'at-end') {
      return groups(group, ({ period }) => period.end).flatMap(equalities);
    }
    return addUp ? piecesOf(group) : [];
  });
}

function piecesOf(group: readonly Count[]): Relation[] {
  const spans = Map.groupBy(group, spanOf);
  const cuts = [...new Set(group.flatMap(({ period }) => [period.start, dayAfter(period.end)]))].sort();
  const placeOf = new Map(cuts.map((cut, place) => [cut, place]));
  // From each cut to the next: a count of just that time, or one that nobody prints.
  const pieces = cuts.slice(1).map((next, place) => {
    const start = cuts[place] ?? '';
    const [count] = spans.get(`${start}/${next}`) ?? [];
    return count === undefined
      ? `piece|${group[0]?.measure}|${group[0]?.category ?? ''}|${start}`
      : idOf(count);
  });
  const sums = [...spans.values()].flatMap(([count]) => {
    if (count === undefined) return [];
    const { start, end } = count.period;
    const parts = pieces.slice(placeOf.get(start), placeOf.get(dayAfter(end)));
    return parts.length < 2 ? [] : [{ total: idOf(count), parts }];
  });
  return [...sums, ...[...spans.values()].flatMap(equalities)];
}

/**
 * A total is its categories, once for each breakdown of which the settings say that they are parts of it; a category that
 * nobody prints could be any count. So could a total: where it has one list of parts it says nothing then, but two lists
 * are still equal.
 */
function categoryRelations(counts: readonly Count[], { breakdowns }: IndicatorSettings): Relation[] {
  const lists = breakdowns.filter(({ partsOfTotal }) => partsOfTotal);
  if (lists.length === 0) return [];
  const totals = lists.length === 1 ? counts.filter(({ category }) => category === null) : counts;
  const places = new Map(totals.map((count) => [idOf({ ...count, category: null }), count]));
  return [...places].flatMap(([total, place]) =>
    lists.map(({ categories }) => ({
      total,
      parts: categories.map(({ id }) => idOf({ ...place, category: id })),
    })),
  );
}

function ratioRelations(counts: readonly Count[]): Relation[] {
  return counts
    .filter(({ measure }) => measure === 'denominator')
    .map((all) => ({
      total: idOf(all),
      parts: [idOf({ ...all, measure: 'numerator' }), idOf({ ...all, measure: 'remainder' })],
    }));
}

/** A year of different people holds at least as many as any part of it, and at most as many as all. */
function distinctFacts(counts: readonly Count[], { year }: IndicatorSettings): Fact[] {
  if (year !== 'distinct') return [];
  return inSeries(counts).flatMap((own) => {
    const within = countsWithin(own);
    return own.flatMap((whole) => {
      const parts = within(whole.period)
        .filter((part) => part !== whole)
        .map(idOf);
      const all = partsOfPeriod(whole.period).map((period) => idOf({ ...whole, period }));
      const complete = all.length > 0 && all.every((id) => parts.includes(id));
      return [
        ...parts.map((part) => ({ terms: { [idOf(whole)]: 1, [part]: -1 }, lo: 0 })),
        ...(complete
          ? [{ terms: Object.fromEntries([[idOf(whole), 1], ...all.map((id) => [id, -1])]), hi: 0 }]
          : []),
      ];
    });
  });
}

/** Finds the counts that lie within the time of one of them. */
function countsWithin(counts: readonly Count[]): (period: Period) => Count[] {
  const starting = Map.groupBy(counts, ({ period }) => period.start);
  const starts = [...starting.keys()].sort();
  const placeOf = new Map(starts.map((start, place) => [start, place]));
  return ({ start, end }) => {
    const found: Count[] = [];
    for (let place = placeOf.get(start) ?? 0; (starts[place] ?? AFTER_ALL) <= end; place += 1) {
      found.push(...(starting.get(starts[place] ?? '') ?? []).filter(({ period }) => period.end <= end));
    }
    return found;
  };
}

const AFTER_ALL = '9999-99-99';

function equalities(same: readonly Count[]): Relation[] {
  const [first, ...others] = same;
  if (first === undefined) return [];
  return others.map((other) => ({ total: idOf(other), parts: [idOf(first)] }));
}

/** From its first day to the day after its last. */
function spanOf({ period }: Count): string {
  return `${period.start}/${dayAfter(period.end)}`;
}

/** The counts of one measure and category together. */
function inSeries(counts: readonly Count[]): Count[][] {
  return groups(counts, ({ measure, category }) => `${measure}|${category ?? ''}`);
}

function groups<T>(things: readonly T[], key: (thing: T) => string): T[][] {
  return [...Map.groupBy(things, key).values()];
}

function dayAfter(date: string): string {
  const known = DAY_AFTER.get(date) ?? new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
  DAY_AFTER.set(date, known);
  return known;
}

const DAY = 86_400_000;

// The same few hundred dates are asked for hundreds of thousands of times.
const DAY_AFTER = new Map<string, string>();
