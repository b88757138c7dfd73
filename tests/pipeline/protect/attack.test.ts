import { describe, expect, test } from 'vitest';
import { isSmallCount, ladder, type Node, type Rule } from '#pipeline/protect/ladder.ts';
import { attack, type Hiding, type Table } from './attacker.ts';

const POLICIES: [string, Rule][] = [
  ['zeros are hidden too', { threshold: 4, zeros: 'hidden', order: 'totals-first' }],
  ['zeros are shown', { threshold: 4, zeros: 'shown', order: 'totals-first' }],
];

const TABLES: [string, Table][] = [
  ['a total of one part', { parts: [1], upTo: 24 }],
  ['a total of two parts', { parts: [1, 1], upTo: 24 }],
  ['a total of three parts', { parts: [1, 1, 1], upTo: 24 }],
  ['a year of four quarters', { parts: [1, 1, 1, 1], upTo: 24 }],
  ['two districts of two wards each', { parts: [2, 2], upTo: 14 }],
  ['a district of three wards and one of two', { parts: [3, 2], upTo: 11 }],
  ['a district of two wards and a place of its own', { parts: [2, 1], upTo: 24 }],
  ['a year without its first quarter', { parts: [1, 1, 1, 1], upTo: 18, absent: [0] }],
  ['a year without its last quarter', { parts: [1, 1, 1, 1], upTo: 18, absent: [3] }],
  ['a year without two of its quarters', { parts: [1, 1, 1, 1], upTo: 18, absent: [1, 2] }],
];

describe.each(POLICIES)(
  'where %s, nobody who knows the rule can narrow a hidden small count',
  { timeout: 60_000 },
  (_, rule) => {
    test.each(TABLES)('in %s', (_name, table) => {
      const { judged, narrowed, examples } = attack(ladder, { table, rule });
      expect(judged).toBeGreaterThan(20);
      expect(examples).toEqual([]);
      expect(narrowed).toBe(0);
    });
  },
);

describe.each(POLICIES)('where %s, the same attacker finds out', { timeout: 60_000 }, (_, rule) => {
  const year: Table = { parts: [1, 1, 1, 1], upTo: 14 };

  test('a ladder that stops one too early (H ≥ 3k instead of 3k + 1)', () => {
    expect(attack(rowLadder(oneTooFew, inOrder), { table: year, rule }).narrowed).toBeGreaterThan(0);
  });

  test('a cover that is chosen in the order of values', () => {
    expect(attack(rowLadder(enough, byValue), { table: year, rule }).narrowed).toBeGreaterThan(0);
  });

  test('a choice of the cheapest set to hide', () => {
    expect(attack(cheapestSet, { table: year, rule }).narrowed).toBeGreaterThan(0);
  });

  test('a rule that hides small counts and nothing more', () => {
    expect(attack(onlySmall, { table: year, rule }).narrowed).toBeGreaterThan(0);
  });

  test('a marker of its own for counts that only cover others', () => {
    expect(attack(ladder, { table: { ...year, markers: 'two' }, rule }).narrowed).toBeGreaterThan(0);
  });

  test('a year to date that is always printed', () => {
    expect(attack(ladder, { table: { ...year, alsoPrinted: twoQuarters }, rule }).narrowed).toBeGreaterThan(
      0,
    );
  });
});

describe.each(POLICIES)('where %s, a part that is hidden whatever it is', { timeout: 60_000 }, (_, rule) => {
  const forced = new Set(['count 0']);
  const always: Hiding = (roots, of) => ladder(roots, of, { forced });

  test.each([
    ['in a row of three', { parts: [1, 1, 1], upTo: 24 }],
    ['in a row of four', { parts: [1, 1, 1, 1], upTo: 16 }],
    ['in a district', { parts: [2, 2], upTo: 14 }],
  ])('%s gives no small count away', (_name, table: Table) => {
    const { judged, examples } = attack(always, { table, rule });
    expect(judged).toBeGreaterThan(20);
    expect(examples).toEqual([]);
  });
});

test('the rows written by hand for these controls are the ladder when they stop where it stops', () => {
  const [, rule] = POLICIES[0] ?? [];
  if (rule === undefined) throw new Error('no policy');
  const { narrowed, judged } = attack(rowLadder(enough, inOrder), {
    table: { parts: [1, 1, 1, 1], upTo: 14 },
    rule,
  });
  expect(judged).toBeGreaterThan(0);
  expect(narrowed).toBe(0);
});

/** Of all sets of further parts that are enough, the one that hides least. */
function cheapestSet([root]: readonly Node[], rule: Rule): ReadonlySet<string> {
  if (root === undefined) return new Set();
  if (isSmallCount(root.value ?? 0, rule)) return new Set([root, ...root.parts].map(({ id }) => id));
  const small = root.parts.filter((part) => isSmallCount(part.value ?? 0, rule));
  if (small.length === 0) return new Set();
  const others = root.parts.filter((part) => !small.includes(part) && part.value !== 0);
  const sets = others.reduce<Node[][]>(
    (found, part) => [...found, ...found.map((set) => [...set, part])],
    [[]],
  );
  const cheapest = sets
    .map((set) => [...small, ...set])
    .filter((set) => enough(set, rule))
    .toSorted((a, b) => sum(a) - sum(b))[0];
  return new Set((cheapest ?? [...small, ...others]).map(({ id }) => id));
}

type Stop = (hidden: readonly Node[], rule: Rule) => boolean;

/** The ladder for one total over counts, with a stop and an order of one's own. */
function rowLadder(stop: Stop, order: (parts: readonly Node[]) => readonly Node[]): Hiding {
  return ([root], rule) => {
    if (root === undefined) return new Set();
    if (isSmallCount(root.value ?? 0, rule)) return new Set([root, ...root.parts].map(({ id }) => id));
    const candidates = root.parts.filter((part) => rule.zeros === 'hidden' || part.value !== 0);
    const hidden = candidates.filter((part) => isSmallCount(part.value ?? 0, rule));
    if (hidden.length === 0) return new Set();
    for (const part of order(candidates)) {
      if (stop(hidden, rule)) break;
      if (!hidden.includes(part)) hidden.push(part);
    }
    return new Set(hidden.map(({ id }) => id));
  };
}

function enough(hidden: readonly Node[], { threshold }: Rule): boolean {
  return hidden.length >= 2 && sum(hidden) >= (threshold - 1) * hidden.length + 1;
}

function oneTooFew(hidden: readonly Node[], { threshold }: Rule): boolean {
  return hidden.length >= 2 && sum(hidden) >= (threshold - 1) * hidden.length;
}

function inOrder(parts: readonly Node[]): readonly Node[] {
  return parts.toReversed();
}

function byValue(parts: readonly Node[]): readonly Node[] {
  return parts.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
}

function onlySmall([root]: readonly Node[], rule: Rule): ReadonlySet<string> {
  const nodes = root === undefined ? [] : [root, ...root.parts];
  return new Set(nodes.filter(({ value = 0 }) => isSmallCount(value, rule)).map(({ id }) => id));
}

function sum(nodes: readonly Node[]): number {
  return nodes.reduce((total, { value = 0 }) => total + value, 0);
}

function twoQuarters([first = 0, second = 0]: readonly number[]): readonly number[] {
  return [first + second];
}
