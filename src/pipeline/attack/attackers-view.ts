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
 * so that a slip in the one is not repeated in the other.
 */
export function attackersView(
  indicator: Pick<Indicator, 'id' | 'council' | 'series'>,
  {
    observations,
    settings,
    policy,
  }: { observations: readonly Observation[]; settings: IndicatorSettings; policy: Policy },
): { publication: Publication; counts: ReadonlyMap<string, Count> } {
  const raw = new Map(observations.map((row) => [idOf({ measure: 'value', ...row }), row]));
  const counts = new Map<string, Count>();
  const published = new Map<string, number>();
  const hidden = new Map<string, HiddenCell>();
  for (const { category, points } of indicator.series) {
    for (const point of points) {
      const row = raw.get(idOf({ measure: 'value', category, period: point.period }));
      for (const [measure, cell] of cellsOf(point, settings)) {
        const count = { measure, category, period: point.period };
        counts.set(idOf(count), count);
        if (cell.kind === 'value') published.set(idOf(count), cell.value);
        else if (cell.kind === 'suppressed') hidden.set(idOf(count), hiddenCell(row, measure, policy));
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
      hidden: withInsides(hidden, counts),
      relations,
      facts: distinctFacts(all, settings),
    },
    counts,
  };
}

/** The marker of a count that is hidden with the total it is in: nothing says whether it is small itself. */
export const INSIDE = 'inside a hidden total';

function withInsides(
  hidden: ReadonlyMap<string, HiddenCell>,
  counts: ReadonlyMap<string, Count>,
): ReadonlyMap<string, HiddenCell> {
  const all = [...hidden.keys()].flatMap((id) => counts.get(id) ?? []);
  return new Map(
    [...hidden].map(([id, cell]) => {
      const count = counts.get(id);
      const inside = count !== undefined && all.some((total) => isInside(count, total));
      return [id, inside ? { ...cell, marker: INSIDE } : cell];
    }),
  );
}

function isInside(part: Count, total: Count): boolean {
  if (part.measure !== total.measure) return false;
  const [inner, outer] = [part.period, total.period];
  if (inner.start === outer.start && inner.end === outer.end) {
    return total.category === null && part.category !== null;
  }
  return part.category === total.category && outer.start <= inner.start && inner.end <= outer.end;
}

/** The name of a count in the attacker's equations. */
export function idOf({ measure, category, period }: Count): string {
  return [measure, category ?? '', period.text].join('|');
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
  // What arrived hidden is known to be small by what its marker means.
  if (actual === undefined) return { kind: 'small' };
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
  return groups(counts, ({ measure, category }) => `${measure}|${category ?? ''}`).flatMap((group) => {
    if (settings.measured === 'at-end') {
      return groups(group, ({ period }) => period.end).flatMap(equalities);
    }
    return addUp ? piecesOf(group) : [];
  });
}

function piecesOf(group: readonly Count[]): Relation[] {
  const cuts = [...new Set(group.flatMap(({ period }) => [period.start, dayAfter(period.end)]))].sort();
  const spans = new Map(
    groups(group, ({ period }) => `${period.start}/${period.end}`).map((same) => [spanOf(same[0]), same]),
  );
  const pieceId = (start: string, next: string) => {
    const same = spans.get(`${start}/${dayBefore(next)}`)?.[0];
    return same === undefined
      ? `piece|${group[0]?.measure}|${group[0]?.category ?? ''}|${start}`
      : idOf(same);
  };
  const sums = [...spans.values()].flatMap(([count]) => {
    if (count === undefined) return [];
    const inside = cuts.filter((cut) => count.period.start <= cut && cut <= count.period.end);
    if (inside.length < 2) return [];
    const parts = inside.map((start, index) =>
      pieceId(start, inside[index + 1] ?? dayAfter(count.period.end)),
    );
    return [{ total: idOf(count), parts }];
  });
  return [...sums, ...[...spans.values()].flatMap(equalities)];
}

/** A total is its categories, where the settings say that they are parts of it; one that nobody prints could be any count. */
function categoryRelations(counts: readonly Count[], { breakdown }: IndicatorSettings): Relation[] {
  if (breakdown?.partsOfTotal !== true) return [];
  return counts
    .filter(({ category }) => category === null)
    .map((total) => ({
      total: idOf(total),
      parts: breakdown.categories.map(({ id }) => idOf({ ...total, category: id })),
    }));
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
  return counts.flatMap((whole) => {
    const parts = counts.filter(
      (part) =>
        part !== whole &&
        part.measure === whole.measure &&
        part.category === whole.category &&
        whole.period.start <= part.period.start &&
        part.period.end <= whole.period.end,
    );
    const all = partsOfPeriod(whole.period).map((period) => idOf({ ...whole, period }));
    const complete = all.length > 0 && all.every((id) => parts.some((part) => idOf(part) === id));
    return [
      ...parts.map((part) => ({ terms: { [idOf(whole)]: 1, [idOf(part)]: -1 }, lo: 0 })),
      ...(complete
        ? [{ terms: Object.fromEntries([[idOf(whole), 1], ...all.map((id) => [id, -1])]), hi: 0 }]
        : []),
    ];
  });
}

function equalities(same: readonly Count[]): Relation[] {
  const [first, ...others] = same;
  if (first === undefined) return [];
  return others.map((other) => ({ total: idOf(other), parts: [idOf(first)] }));
}

function spanOf(count: Count | undefined): string {
  return count === undefined ? '' : `${count.period.start}/${count.period.end}`;
}

function groups<T>(things: readonly T[], key: (thing: T) => string): T[][] {
  return [...Map.groupBy(things, key).values()];
}

function dayAfter(date: string): string {
  return moved(date, 1);
}

function dayBefore(date: string): string {
  return moved(date, -1);
}

function moved(date: string, days: number): string {
  const key = `${date}${days}`;
  const known = MOVED.get(key) ?? movedDate(date, days);
  MOVED.set(key, known);
  return known;
}

const MOVED = new Map<string, string>();

function movedDate(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
