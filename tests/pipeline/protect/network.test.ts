import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observation } from '#pipeline/check/observations.ts';
import { auditIndicator } from '#pipeline/attack/audit.ts';
import { protect } from '#pipeline/protect/protect.ts';
import type { Cell } from '#published/cell.ts';
import { observe, POLICY, settings } from './observations.ts';

fc.configureGlobal({ seed: 20_240_108 });

const KINDS = ['home', 'care', 'school', 'other'];
const QUARTERS = ['2022-23-Q1', '2022-23-Q2', '2022-23-Q3', '2022-23-Q4'];
const ABOUT = settings({
  breakdowns: [
    {
      dimension: 'Kind',
      categories: KINDS.map((id) => ({ id, label: id })),
      partsOfTotal: true,
    },
  ],
  disclosure: { family: 'network' },
});

/** A table of quarters by kinds with both margins. */
function table(counts: readonly (readonly number[])[]): Observation[] {
  const cells = counts.flatMap((row, q) =>
    row.map((count, k) => observe(QUARTERS[q] ?? '', count, { category: KINDS[k] ?? '' })),
  );
  const quarters = counts.map((row, q) => observe(QUARTERS[q] ?? '', sum(row)));
  const kinds = KINDS.map((category, k) =>
    observe('2022-23', sum(counts.map((row) => row[k] ?? 0)), { category }),
  );
  return [...cells, ...quarters, ...kinds, observe('2022-23', sum(counts.flat()))];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** What is published of a table: the hidden places, and whether the audit finds every hidden small count safe. */
function outcome(rows: Observation[]): { hidden: string[]; safe: boolean; cells: readonly Cell[] } {
  const published = protect(rows, { settings: ABOUT, policy: POLICY });
  const series = published.map(({ observation, value }) => ({
    category: observation.category,
    kind: observation.period.kind,
    points: [{ period: observation.period, cell: value, release: '2024-01-08-q2' }],
  }));
  const audited = auditIndicator(
    { id: 'children-missing', council: 'exampleton', series },
    { observations: rows, settings: ABOUT, policy: POLICY },
  );
  return {
    hidden: published
      .filter(({ value }) => value.kind === 'suppressed')
      .map(({ observation }) => `${observation.category ?? 'total'} ${observation.period.text}`),
    safe: audited.every(({ full }) => full),
    cells: published.map(({ value }) => value),
  };
}

/** A table with one small count; `other` moves what it leaves over to the counts that cover it. */
function withSmall(count: number, other: number) {
  return outcome(
    table([
      [count, 30, 40, 50 + other],
      [21, 31, 41, 51],
      [22, 32, 42, 52],
      [23 + other, 33, 43, 53 - other],
    ]),
  );
}

const LARGE = [
  [20, 30, 40, 50],
  [21, 31, 41, 51],
  [22, 32, 42, 52],
  [23, 33, 43, 53],
];

describe('A two-way table of which both margins are kept', () => {
  test('is shown whole when nothing in it is small', () => {
    expect(outcome(table(LARGE))).toMatchObject({ hidden: [], safe: true });
  });

  test('hides one small count with three that cover it, and keeps every total', () => {
    const small = LARGE.map((row, q) => row.map((count, k) => (q === 0 && k === 0 ? 2 : count)));
    const { hidden, safe } = outcome(table(small));
    expect(hidden).toEqual(['home 2022-23-Q1', 'other 2022-23-Q1', 'home 2022-23-Q4', 'other 2022-23-Q4']);
    expect(safe).toBe(true);
  });

  test('publishes the same whichever small number a hidden one is', () => {
    const real = withSmall(3, 0);
    for (const could of [0, 1, 2]) expect(withSmall(could, 3 - could)).toEqual(real);
  });

  test('never hides a zero to cover a small count where zeros are shown', () => {
    const counts = LARGE.map((row, q) => (q === 0 ? [2, 30, 40, 0] : row));
    const policy = { ...POLICY, zeros: 'shown' as const };
    const hidden = protect(table(counts), { settings: ABOUT, policy })
      .filter(({ value }) => value.kind === 'suppressed')
      .map(({ observation }) => `${observation.category ?? 'total'} ${observation.period.text}`);
    expect(hidden).toContain('school 2022-23-Q1');
    expect(hidden).not.toContain('other 2022-23-Q1');
  });

  test('hides the same places whatever the sizes of the counts that are not small', () => {
    let safe = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.oneof(
              { weight: 1, arbitrary: fc.nat(3) },
              { weight: 6, arbitrary: fc.integer({ min: 4, max: 60 }) },
            ),
            { minLength: 4, maxLength: 4 },
          ),
          { minLength: 4, maxLength: 4 },
        ),
        fc.integer({ min: 1, max: 30 }),
        (counts, more) => {
          const real = outcome(table(counts));
          if (real.safe) safe += 1;
          // The same mask with larger counts hides the same places.
          const larger = counts.map((row) => row.map((count) => (count < 4 ? count : count + more)));
          expect(outcome(table(larger)).hidden).toEqual(real.hidden);
        },
      ),
      { numRuns: 200 },
    );
    expect(safe).toBeGreaterThan(100);
  });
});
