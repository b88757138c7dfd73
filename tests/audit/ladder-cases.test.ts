import { describe, expect, test } from 'vitest';
import { runLadder } from '../../src/audit/cases/run-ladder.ts';
import { blind, type HiddenCell } from '../../src/audit/publication.ts';
import { sensitiveOf } from '../../src/audit/cases/run-pattern.ts';
import { loadMethods } from '../../src/audit/solve.ts';
import { verdictOn } from '../../src/audit/verdict.ts';
import { CASES, type WorkedCase } from './worked-cases.ts';

const withLadder = CASES.flatMap((of) =>
  of.residualLadder === undefined ? [] : [{ ...of, expected: of.residualLadder }],
);
const withTree = CASES.filter((of) => runLadder(of) !== undefined);
const methods = await loadMethods();

test('many worked cases say what our rule must hide', () => {
  expect(withLadder.length).toBe(38);
});

test.each(withLadder)('$name hides what was worked out by hand', ({ expected, ...of }) => {
  const { hidden = [], published = [] } = runLadder(of) ?? {};
  expect([...hidden].sort()).toEqual([...expected.hidden].sort());
  expect([...published].sort()).toEqual([...expected.published].sort());
});

test.each(withLadder)(
  '$name prints the same for all other data that it could have been',
  ({ expected, ...of }) => {
    const printed = print(of);
    expect(expected.witnesses.length).toBeGreaterThan(0);
    for (const { cell, value, raw } of expected.witnesses) {
      const other = withCounts(of, raw);
      expect(other.cells.find(({ id }) => id === cell)?.value).toBe(value);
      expect(print(other)).toEqual(printed);
    }
  },
);

describe('the audit finds nothing to narrow in what our rule publishes', () => {
  test.each(withTree)('of $name', (of) => {
    expect(verdictOn(publicationBy(of), { attack: blind, sensitive: sensitiveOf(of), methods })).toEqual({
      kind: 'safe',
    });
  });
});

test('a case whose relations form no forest gets no answer', () => {
  const without = CASES.filter((of) => runLadder(of) === undefined).map(({ name }) => name);
  expect(without).toEqual(['h03-national-and-neighbours', 'k03-starts-ends-stock']);
});

/** What a reader sees. */
function print(of: WorkedCase): [string, number | 'x'][] {
  const { hidden = [] } = runLadder(of) ?? {};
  return of.cells.map(({ id, value }) => [id, hidden.includes(id) ? 'x' : value]);
}

/** A witness gives the counts only; totals are their sums. */
function withCounts(of: WorkedCase, counts: Readonly<Record<string, number>>): WorkedCase {
  const valueOf = (id: string): number => {
    const relation = of.relations.find(({ total }) => total === id);
    return counts[id] ?? relation?.parts.reduce((sum, part) => sum + valueOf(part), 0) ?? Number.NaN;
  };
  return { ...of, cells: of.cells.map((cell) => ({ ...cell, value: valueOf(cell.id) })) };
}

function publicationBy(of: WorkedCase) {
  const { hidden = [] } = runLadder(of) ?? {};
  const { min, max } = sensitiveOf(of);
  const hiddenCells = of.cells
    .filter(({ id }) => hidden.includes(id))
    .map(({ id, value }): [string, HiddenCell] => [
      id,
      { kind: value >= min && value <= max ? 'small' : 'cover', actual: value },
    ]);
  const published = of.cells
    .filter(({ id }) => !hidden.includes(id))
    .map(({ id, value }): [string, number] => [id, value]);
  return { published: new Map(published), hidden: new Map(hiddenCells), relations: of.relations, facts: [] };
}
