import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountRow } from '#pipeline/check/count-rows.ts';
import { equalRows } from '#pipeline/check/equal-rows.ts';
import { parsePeriod } from '#published/period.ts';

const EVIDENCE = { periods: 3, bits: { same: 7, sum: 10 } };

test('two rows that add up to a third are found, whatever else is beside them and whatever periods they lack', () => {
  const moving = fc.array(fc.integer({ min: 4, max: 400 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(moving, moving, fc.array(moving, { maxLength: 6 }), fc.nat(7), (a, b, others, gap) => {
      fc.pre(new Set(a.filter((_, at) => at !== gap)).size > 4 && new Set(b).size > 4);
      const rows = [
        row(
          'a',
          a.map((count, at) => (at === gap ? undefined : count)),
        ),
        ...others.map((counts, at) => row(`other-${at}`, counts)),
        row('b', b),
        row(
          'c',
          a.map((count, at) => count + (b[at] ?? 0)),
        ),
      ];
      const found = equalRows(rows, EVIDENCE).map(({ total, parts }) =>
        [total, ...parts].map(({ indicator }) => indicator).join(' '),
      );
      expect(found).toContain('c a b');
    }),
    { numRuns: 200 },
  );
});

test('sixty rows that have nothing to do with each other raise hardly an alarm, and quickly', () => {
  const councils = 40;
  const random = randomFrom(11);
  const all = Array.from({ length: councils }, () =>
    Array.from({ length: 60 }, (_, index) => {
      const usual = Math.exp(1.6 + random() * 4);
      const counts = Array.from({ length: 6 }, () =>
        Math.round(usual + (random() - 0.5) * 3 * Math.sqrt(usual)),
      );
      return row(`unrelated-${index}`, counts);
    }),
  );
  const alarms = all.flatMap((rows) => equalRows(rows, EVIDENCE)).length;
  expect(alarms).toBeLessThanOrEqual(councils / 10);
});

test('rows that never move, and rows of two periods, are never told', () => {
  expect(equalRows([row('a', [5, 5, 5, 5]), row('b', [5, 5, 5, 5])], EVIDENCE)).toEqual([]);
  expect(equalRows([row('a', [50, 70]), row('b', [50, 70])], EVIDENCE)).toEqual([]);
});

test('what counts no people is never told', () => {
  const rows = [row('a', [50, 70, 60]), row('b', [50, 70, 60])].map((one) => ({ ...one, people: false }));
  expect(equalRows(rows, EVIDENCE)).toEqual([]);
});

function row(indicator: string, numbers: readonly (number | undefined)[]): CountRow {
  const counts = numbers.flatMap((count, index) => {
    const period = parsePeriod(
      `20${10 + Math.floor(index / 4)}-${11 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
    );
    return count === undefined || period === undefined ? [] : [[period.text, { period, count }] as const];
  });
  return {
    indicator,
    category: null,
    measure: 'value',
    kind: 'quarter',
    people: true,
    counts: new Map(counts),
  };
}

/** Park and Miller's generator: the same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
