import { describe, expect, test } from 'vitest';
import { protect } from '#pipeline/protect/protect.ts';
import type { Policy } from '#published/policy.ts';
import { rowsOf } from './in-year.ts';
import { observe, POLICY, settings } from './observations.ts';

/** Two or three categories under a total, each with so many in the numerator and so many not. */
const TABLES: [string, { parts: number; threshold: number; upTo: number }][] = [
  ['two parts and a threshold of three', { parts: 2, threshold: 3, upTo: 10 }],
  ['two parts and a threshold of four', { parts: 2, threshold: 4, upTo: 10 }],
  ['three parts and a threshold of two', { parts: 3, threshold: 2, upTo: 5 }],
];
const IDS = ['young', 'middle', 'old'];

describe.each(['hidden', 'shown'] as const)(
  'shares of people under a total, where zeros are %s: nobody who knows the rule can narrow',
  { timeout: 60_000 },
  (zeros) => {
    test.each(TABLES)('who is in the numerator or who is not, of %s', (_, { parts, threshold, upTo }) => {
      const { judged, narrowed } = attack({ parts, upTo, policy: { ...POLICY, threshold, zeros } });
      expect(judged).toBeGreaterThan(20);
      expect(narrowed).toEqual([]);
    });
  },
);

/** Rows are numerators and then remainders. */
function attack({ parts, upTo, policy }: { parts: number; upTo: number; policy: Policy }) {
  const categories = IDS.slice(0, parts);
  const declared = settings({
    unit: 'percent',
    year: 'none',
    breakdowns: [
      {
        dimension: 'Age',
        categories: categories.map((id) => ({ id, label: id })),
        partsOfTotal: true,
      },
    ],
  });
  const smallest = policy.zeros === 'hidden' ? 0 : 1;
  const all = (1 << policy.threshold) - 1 - smallest;
  const found = new Map<string, { seen: number[]; beyond: boolean }>();
  for (const row of rowsOf(parts * 2, upTo)) {
    const tops = row.slice(0, parts);
    const rests = row.slice(parts);
    const cells = protect(
      [
        share('2022-23', [sum(tops), sum(rests)], null),
        ...categories.map((id, place) => share('2022-23', [tops[place] ?? 0, rests[place] ?? 0], id)),
      ],
      { settings: declared, policy },
    );
    const key = cells
      .flatMap(({ value, numerator, denominator }) => [value, numerator, denominator])
      .map((cell) => (cell?.kind === 'value' ? cell.value.toFixed(3) : 'x'))
      .join(' ');
    const publication = found.get(key) ?? { seen: row.map(() => 0), beyond: false };
    const isHidden = cells.slice(1).map(({ numerator }) => numerator?.kind === 'suppressed');
    for (const [place, value] of row.entries()) {
      if (isHidden[place % parts] === true && value >= smallest && value < policy.threshold)
        publication.seen[place] = (publication.seen[place] ?? 0) | (1 << value);
    }
    const hiddenSum = (of: readonly number[]) => sum(of.filter((_, place) => isHidden[place] === true));
    // Rows beyond the range may lead here too, and are not there to be seen.
    publication.beyond ||= hiddenSum(tops) > upTo || hiddenSum(rests) > upTo;
    publication.beyond ||= cells
      .slice(1)
      .some(
        ({ denominator }, place) =>
          isHidden[place] === true && denominator?.kind === 'value' && denominator.value > upTo,
      );
    found.set(key, publication);
  }
  const judged = [...found].filter(([, { beyond }]) => !beyond);
  return {
    judged: judged.length,
    narrowed: judged
      .filter(([, { seen }]) => seen.some((bits) => bits !== 0 && bits !== all))
      .map(([key]) => key),
  };
}

function sum(of: readonly number[]): number {
  return of.reduce((total, value) => total + value, 0);
}

function share(period: string, [top, rest]: readonly [number, number], category: string | null) {
  const all = top + rest;
  return observe(period, all === 0 ? 0 : (top / all) * 100, { of: [top, all], category });
}
