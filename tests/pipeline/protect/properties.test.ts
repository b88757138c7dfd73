import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSmallCount, ladder, type Node, type Rule } from '#pipeline/protect/ladder.ts';
import { treeOf } from '#pipeline/protect/node.ts';
import { protect, type PublishedObservation } from '#pipeline/protect/protect.ts';
import { throughEditions } from '#pipeline/publish/editions.ts';
import type { Observation } from '#pipeline/check/observations.ts';
import type { Edition } from '#pipeline/check/sources.ts';
import type { Policy } from '#published/policy.ts';
import { observe, POLICY, settings } from './observations.ts';

/** Every run asks the same. */
const SEED = 20_240_108;
fc.configureGlobal({ seed: SEED });

const RULE: Rule = { threshold: 4, zeros: 'hidden', order: 'totals-first' };

describe('any tree of totals and parts', { timeout: 60_000 }, () => {
  test('shows no count that the marker stands for, and hides nothing when there is none', () => {
    fc.assert(
      fc.property(tree(), anyRule(), (shape, rule) => {
        const root = nodeOf(shape);
        const nodes = treeOf(root);
        const hidden = ladder([root], rule);
        const small = nodes.filter(({ value = 0 }) => isSmallCount(value, rule));
        expect(nodes.filter((node) => small.includes(node) && !hidden.has(node.id))).toEqual([]);
        expect(hidden.size === 0).toBe(small.length === 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['zeros are hidden too', RULE, 75_000],
    ['zeros are shown', { ...RULE, zeros: 'shown' } as const, 40_000],
  ])(
    'could be other data for every hidden small count and every number it might be, where %s',
    (_, rule, enough) => {
      let witnesses = 0;
      let failures = 0;
      for (const shape of fc.sample(tree(), { numRuns: 9_000, seed: SEED })) {
        const root = nodeOf(shape);
        const hidden = ladder([root], rule);
        if (hidden.size === 0) continue;
        const printed = print(root, hidden);
        for (const [place, { id, value = 0 }] of countsOf(root).entries()) {
          if (!hidden.has(id) || !isSmallCount(value, rule)) continue;
          for (const other of [0, 1, 2, 3]) {
            if (other === value || !isSmallCount(other, rule)) continue;
            witnesses += 1;
            if (!isUnseen(otherData(root, { place, other, hidden, rule }), printed, rule)) failures += 1;
          }
        }
      }
      expect(failures).toBe(0);
      expect(witnesses).toBeGreaterThan(enough);
    },
  );

  test('hides the same counts whatever order its roots come in', () => {
    fc.assert(
      fc.property(fc.array(tree(), { minLength: 2, maxLength: 4 }), anyRule(), (shapes, rule) => {
        const roots = shapes.map((shape, index) => nodeOf(shape, `${index}`));
        expect([...ladder(roots.toReversed(), rule)].sort()).toEqual([...ladder(roots, rule)].sort());
      }),
    );
  });
});

describe('any table of people', { timeout: 60_000 }, () => {
  test('publishes the same whatever order its rows come in', () => {
    fc.assert(
      fc.property(
        table().chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        anyCase(),
        ([rows, others], { declared, policy }) => {
          expect(byKey(others, { declared, policy })).toEqual(byKey(rows, { declared, policy }));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('publishes no count that the marker stands for', () => {
    fc.assert(
      fc.property(table(), anyCase(), (rows, { declared, policy }) => {
        for (const { value, numerator, denominator } of protect(rows, { settings: declared, policy })) {
          const counts = declared.unit === 'count' ? [value] : [numerator, denominator];
          expect(counts.some((cell) => cell?.kind === 'value' && isSmallCount(cell.value, policy))).toBe(
            false,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test('never shows a percentage of which a number is hidden', () => {
    fc.assert(
      fc.property(table(), (rows) => {
        const declared = settings({ unit: 'percent', decimals: 1, year: 'rate' });
        for (const { value, numerator, denominator } of protect(rows, {
          settings: declared,
          policy: POLICY,
        })) {
          const oneIsHidden = numerator?.kind === 'suppressed' || denominator?.kind === 'suppressed';
          expect(oneIsHidden && value.kind !== 'suppressed').toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('hiding too much is as wrong as hiding too little', { timeout: 60_000 }, () => {
  test('a table without a small count is published whole', () => {
    fc.assert(
      fc.property(largeTable(), anyCase(), (counts, { declared, policy }) => {
        const cells = protect(rowsOf(counts), { settings: declared, policy });
        expect(cells.flatMap(hiddenIn)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever comes out when, and is corrected later, nothing is hidden or refused where no count is small', () => {
    const telling = fc.record({
      counts: largeTable(),
      corrected: largeTable(),
      arrivals: fc.array(fc.nat(3), { minLength: 15, maxLength: 15 }),
    });
    fc.assert(
      fc.property(telling, anyCase(), ({ counts, corrected, arrivals }, { declared, policy }) => {
        const rows = rowsOf(counts);
        const released = [0, 1, 2, 3].map((edition) =>
          rows.filter((_, index) => arrivals[index] === edition),
        );
        const editions = [...released, rowsOf(corrected)].filter((own) => own.length > 0).map(editionOf);
        const { series, problems } = throughEditions(editions, {
          id: 'children-missing',
          settings: declared,
          policy,
        });
        expect(problems).toEqual([]);
        const points = series.flatMap((own) => own.points);
        expect(points.length).toBe(rows.length);
        expect(points.filter(({ cell }) => cell.kind === 'suppressed')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('quarters that no year adds up hide the small ones and no other', () => {
    const zeros = fc.constantFrom('hidden' as const, 'shown' as const);
    const quarters = fc.array(fc.oneof(fc.nat(5), fc.nat(40)), { minLength: 4, maxLength: 4 });
    const independent = settings({ year: 'none' });
    let small = 0;
    fc.assert(
      fc.property(quarters, zeros, fc.boolean(), (counts, shown, isTogether) => {
        const policy: Policy = { ...POLICY, zeros: shown };
        const rows = counts.map((count, index) => observe(QUARTERS[index] ?? '', count));
        const editions = isTogether ? [rows] : rows.map((own) => [own]);
        const { series, problems } = throughEditions(editions.map(editionOf), {
          id: 'children-missing',
          settings: independent,
          policy,
        });
        expect(problems).toEqual([]);
        const hidden = series.flatMap(({ points }) => points.map(({ cell }) => cell.kind === 'suppressed'));
        expect(hidden).toEqual(counts.map((count) => isSmallCount(count, policy)));
        small += hidden.filter((isHidden) => isHidden).length;
      }),
      { numRuns: 500 },
    );
    expect(small).toBeGreaterThan(100);
  });
});

/** A count, or a total of further trees. */
type Shape = number | Shape[];

function tree(): fc.Arbitrary<Shape[]> {
  const count = fc.oneof({ weight: 2, arbitrary: fc.nat(4) }, { weight: 3, arbitrary: fc.nat(30) });
  const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      count,
      fc.array(tie('shape'), { minLength: 1, maxLength: 4 }),
    ),
  }));
  return fc.array(shape, { minLength: 1, maxLength: 5 });
}

function anyRule(): fc.Arbitrary<Rule> {
  return fc.record({
    threshold: fc.integer({ min: 2, max: 10 }),
    zeros: fc.constantFrom('hidden', 'shown'),
    order: fc.constantFrom('totals-first', 'parts-first'),
  });
}

function nodeOf(shape: Shape, id = 'n'): Node {
  if (typeof shape === 'number') return { id, value: shape, parts: [], missing: 0 };
  const parts = shape.map((part, index) => nodeOf(part, `${id}.${index}`));
  return { id, value: parts.reduce((sum, part) => sum + (part.value ?? 0), 0), parts, missing: 0 };
}

function countsOf(root: Node): Node[] {
  return treeOf(root).filter((node) => node.parts.length === 0);
}

function print(root: Node, hidden: ReadonlySet<string>): string {
  return treeOf(root)
    .map(({ id, value }) => (hidden.has(id) ? 'x' : value))
    .join(' ');
}

/**
 * The tree with one count changed, and the difference made up by nobody, or below one hidden node after another:
 * first one that the count itself is below, then one elsewhere.
 */
function* otherData(
  root: Node,
  { place, other, hidden, rule }: { place: number; other: number; hidden: ReadonlySet<string>; rule: Rule },
): Generator<Node> {
  const counts = countsOf(root);
  const values = counts.map(({ value = 0 }) => value);
  const places = new Map(counts.map(({ id }, index) => [id, index]));
  const hiddenBelow = (node: Node) =>
    countsOf(node).flatMap(({ id }) => (hidden.has(id) ? [places.get(id) ?? 0] : []));
  const absorbers = treeOf(root).map(hiddenBelow);
  const around = absorbers
    .filter((below) => below.includes(place))
    .map((below) => below.filter((index) => index !== place));
  const elsewhere = [...absorbers.filter((below) => !below.includes(place)), ...around];
  const changed = values.with(place, other);
  // Where zeros are shown, a count that is not nought must not become it, except where zeros are hidden too.
  for (const floor of rule.zeros === 'shown' ? [1, 0] : [0]) {
    const least = values.map((value) => Math.min(value, floor));
    const madeUp = (data: number[], below: number[]) =>
      spread(data, { below, least, difference: sumOf(values) - sumOf(data) });
    const near = [changed, ...around.map((below) => madeUp(changed, below))];
    for (const data of near) yield withCounts(root, data);
    for (const data of near) {
      for (const below of elsewhere) yield withCounts(root, madeUp(data, below));
    }
  }
}

function isUnseen(others: Iterable<Node>, printed: string, rule: Rule): boolean {
  for (const data of others) {
    if (print(data, ladder([data], rule)) === printed) return true;
  }
  return false;
}

/** Adds a difference to the first of some counts, or takes it from as many of them as it needs, as far as it goes. */
function spread(
  values: number[],
  { below, least, difference }: { below: number[]; least: number[]; difference: number },
): number[] {
  let left = difference;
  const result = [...values];
  for (const index of below) {
    const value = result[index] ?? 0;
    const change = Math.max(left, (least[index] ?? 0) - value);
    result[index] = value + change;
    left -= change;
  }
  return result;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function withCounts(root: Node, values: readonly number[]): Node {
  let place = 0;
  const again = (node: Node): Node => {
    if (node.parts.length === 0) return { ...node, value: values[place++] ?? 0 };
    const parts = node.parts.map(again);
    return { ...node, parts, value: parts.reduce((sum, part) => sum + (part.value ?? 0), 0) };
  };
  return again(root);
}

const QUARTERS = ['2022-23-Q1', '2022-23-Q2', '2022-23-Q3', '2022-23-Q4'];

/** A year of quarters by age, each count with as many again or more below it, and other periods across them. */
function table(): fc.Arbitrary<Observation[]> {
  const count = fc.oneof(fc.nat(5), fc.nat(40));
  const cell = fc.tuple(count, fc.nat(12));
  return fc
    .tuple(
      fc.array(fc.tuple(cell, cell), { minLength: 4, maxLength: 4 }),
      fc.subarray(['AY2022-23', 'YTD-2022-09', 'R12-2022-12']),
    )
    .map(([quarters, others]) => {
      const rows = quarters.flatMap(([young, old], index) => periodRows(QUARTERS[index] ?? '', young, old));
      const sum = (age: 0 | 1): [number, number] => [
        quarters.reduce((total, quarter) => total + quarter[age][0], 0),
        quarters.reduce((total, quarter) => total + quarter[age][1], 0),
      ];
      const year = periodRows('2022-23', sum(0), sum(1));
      return [...rows, ...year, ...others.flatMap((period) => periodRows(period, sum(0), sum(1)))];
    });
}

/** Four quarters by two ages, each so many and so many more in the denominator: none of them is small. */
function largeTable(): fc.Arbitrary<[number, number][]> {
  const large = fc.integer({ min: POLICY.threshold, max: 60 });
  return fc.array(fc.tuple(large, large), { minLength: 8, maxLength: 8 });
}

/** The rows of such a table: each quarter and the year, by age and both together. */
function rowsOf(counts: readonly [number, number][]): Observation[] {
  const [young, old] = [counts.slice(0, 4), counts.slice(4)];
  const years = [young, old].map((age) => age.reduce(addTo, [0, 0]));
  return [...QUARTERS, '2022-23'].flatMap((period, index) =>
    periodRows(period, young[index] ?? years[0] ?? [0, 0], old[index] ?? years[1] ?? [0, 0]),
  );
}

function addTo(a: [number, number], b: [number, number]): [number, number] {
  return [a[0] + b[0], a[1] + b[1]];
}

function hiddenIn({ observation, value, numerator, denominator }: PublishedObservation): string[] {
  const isHidden = [value, numerator, denominator].some((cell) => cell?.kind === 'suppressed');
  return isHidden ? [`${observation.period.text} ${observation.category ?? ''}`] : [];
}

function editionOf(observations: Observation[], index: number): Edition {
  const published = `2022-${String(index + 1).padStart(2, '0')}-01`;
  return {
    id: published,
    settings: { title: 'A release', published, dataTo: published, status: 'final', summary: 'Figures.' },
    observations,
  };
}

function periodRows(period: string, young: [number, number], old: [number, number]): Observation[] {
  const both: [number, number] = [young[0] + old[0], young[1] + old[1]];
  return [row(period, both, null), row(period, young, 'young'), row(period, old, 'old')];
}

function row(period: string, [top, rest]: [number, number], category: string | null): Observation {
  return observe(period, top, { category, of: [top, top + rest] });
}

function shuffled(rows: readonly Observation[]): fc.Arbitrary<Observation[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
}

function anyCase() {
  return fc
    .record({
      unit: fc.constantFrom('count', 'percent'),
      year: fc.constantFrom('sum', 'rate', 'distinct', 'none'),
      family: fc.constantFrom('year', 'breakdown', 'network'),
      order: fc.constantFrom('totals-first', 'parts-first'),
      partsOfTotal: fc.boolean(),
      zeros: fc.constantFrom('hidden', 'shown'),
    })
    .map(({ unit, year, family, order, partsOfTotal, zeros }) => {
      const policy: Policy = { ...POLICY, zeros };
      const categories = [
        { id: 'young', label: 'Young' },
        { id: 'old', label: 'Old' },
      ];
      const declared = settings({
        unit,
        year,
        disclosure: { family, order },
        breakdowns: [{ dimension: 'Age', categories, partsOfTotal }],
      });
      return { declared, policy };
    });
}

function byKey(
  rows: readonly Observation[],
  { declared, policy }: { declared: ReturnType<typeof settings>; policy: Policy },
) {
  const cells = protect(rows, { settings: declared, policy }).map(
    ({ observation, value, numerator, denominator }) => ({
      key: `${observation.period.text} ${observation.category ?? ''}`,
      value,
      numerator,
      denominator,
    }),
  );
  return cells.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
