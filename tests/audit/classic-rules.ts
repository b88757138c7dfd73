import { blind, symbol, type HiddenCell } from '../../src/audit/publication.ts';
import { oneEquation } from '../../src/audit/one-equation.ts';
import { verdictOn } from '../../src/audit/verdict.ts';

/** What a rule prints of four quarters and their year: numbers, and a marker for each hidden one. */
export type Printed = readonly (number | string)[];
export type RowRule = (quarters: readonly number[]) => Printed;

const THRESHOLD = 4;
const SENSITIVE = { min: 0, max: THRESHOLD - 1 };

/**
 * The rule that every other tool follows, as a control that must be caught: of all sets of further quarters that keep every
 * small one safe from an attacker who does not know the rule, hide the one with the smallest sum.
 */
export function cheapestCover({ markers }: { markers: 1 | 2 }): RowRule {
  const attack = markers === 1 ? blind : symbol({ sensitive: SENSITIVE, threshold: THRESHOLD });
  return (quarters) => {
    const small = quarters.flatMap((value, index) => (value < THRESHOLD ? [index] : []));
    const total = sumOf(quarters);
    if (small.length === 0) return [...quarters, total];
    const others = quarters
      .keys()
      .filter((index) => !small.includes(index))
      .toArray();
    const covers = subsetsOf(others)
      .map((cover) => ({ cover, cost: sumOf(cover.map((index) => quarters[index] ?? 0)) }))
      .sort((a, b) => a.cost - b.cost || a.cover.length - b.cover.length);
    const chosen = covers.find(({ cover }) => isSafe(cover));
    const isHidden = (index: number) =>
      chosen === undefined || small.includes(index) || chosen.cover.includes(index);
    const marker = (index: number) => (markers === 2 && small.includes(index) ? 'x' : 'c');
    return [
      ...quarters.map((value, index) => (isHidden(index) ? marker(index) : value)),
      chosen === undefined ? 'c' : total,
    ];

    function isSafe(cover: readonly number[]): boolean {
      const hidden = new Map<string, HiddenCell>();
      const published = new Map([['total', total]]);
      for (const [index, value] of quarters.entries()) {
        if (small.includes(index)) hidden.set(`${index}`, { kind: 'small' });
        else if (cover.includes(index)) hidden.set(`${index}`, { kind: 'cover' });
        else published.set(`${index}`, value);
      }
      const relations = [{ total: 'total', parts: quarters.map((_, index) => `${index}`) }];
      const verdict = verdictOn(
        { published, hidden, relations, facts: [] },
        { attack, sensitive: SENSITIVE, methods: [oneEquation] },
      );
      return verdict.kind === 'safe';
    }
  };
}

function subsetsOf(items: readonly number[]): number[][] {
  return items.reduce<number[][]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])],
    [[]],
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
