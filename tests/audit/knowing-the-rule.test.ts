import { expect, test } from 'vitest';
import { ladder, type Rule } from '#pipeline/protect/ladder.ts';
import { cheapestCover, type Printed, type RowRule } from './classic-rules.ts';
import { CASES } from './worked-cases.ts';

const QUARTERS = ['q1', 'q2', 'q3', 'q4'];
const LARGEST = 22;

const rules: Readonly<Record<string, RowRule>> = {
  'classic-min-value-one-marker': cheapestCover({ markers: 1 }),
  'classic-min-value-two-markers': cheapestCover({ markers: 2 }),
  'residual-ladder-3k+1': ourRule,
};

const cases = CASES.flatMap(({ name, algorithmAware }) =>
  algorithmAware === undefined ? [] : [{ name, aware: algorithmAware }],
);

test('there are worked cases for every rule', () => {
  expect(new Set(cases.map(({ aware }) => aware.rule))).toEqual(new Set(Object.keys(rules)));
});

test.each(cases)(
  'an attacker who knows the rule learns from $name what was worked out, and no more',
  ({ aware }) => {
    const rule = rules[aware.rule];
    const printed: Printed = [...QUARTERS, 'total'].map((id) => aware.publishedOutput[id] ?? '');
    const rows = rowsThatCouldBe(printed).filter((row) => rule?.(row).join(' ') === printed.join(' '));
    expect(rows.length).toBe(aware.rawRowsGivingThisOutput);
    for (const [id, { values }] of Object.entries(aware.feasible)) {
      const possible = new Set(rows.map((row) => row[QUARTERS.indexOf(id)] ?? Number.NaN));
      expect([...possible].sort((a, b) => a - b)).toEqual(values);
    }
  },
);

/** Four quarters with the printed numbers where there are some, and the printed sum. */
function rowsThatCouldBe(printed: Printed): number[][] {
  const any = Array.from({ length: LARGEST + 1 }, (_, value) => value);
  const rows = QUARTERS.reduce<number[][]>(
    (found, _, index) => {
      const shown = printed[index];
      const values = typeof shown === 'number' ? [shown] : any;
      return found.flatMap((row) => values.map((value) => [...row, value]));
    },
    [[]],
  );
  return rows.filter((row) => row.reduce((sum, value) => sum + value, 0) === printed[QUARTERS.length]);
}

/** The ladder of the pipeline on a row of quarters. */
function ourRule(quarters: readonly number[]): Printed {
  const rule: Rule = { threshold: 4, zeros: 'hidden', order: 'totals-first' };
  const total = quarters.reduce((sum, value) => sum + value, 0);
  const parts = quarters.map((value, index) => ({ id: `${index}`, value, parts: [], missing: 0 }));
  const hidden = ladder([{ id: 'total', value: total, parts, missing: 0 }], rule);
  return [
    ...quarters.map((value, index) => (hidden.has(`${index}`) ? 'c' : value)),
    hidden.has('total') ? 'c' : total,
  ];
}
