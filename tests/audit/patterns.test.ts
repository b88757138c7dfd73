import { describe, expect, test } from 'vitest';
import { factsOfRatio } from '../../src/audit/rounded.ts';
import type { Derived } from '../../src/audit/cases/case.ts';
import { publicationOf, runPattern, sensitiveOf } from '../../src/audit/cases/run-pattern.ts';
import { componentsOf } from '../../src/audit/components.ts';
import type { Method } from '../../src/audit/method.ts';
import { blind, symbol } from '../../src/audit/publication.ts';
import { valuesOf } from '../../src/audit/range.ts';
import { loadMethods, solve } from '../../src/audit/solve.ts';
import { systemOf } from '../../src/audit/system.ts';
import { CASES, type WorkedCase } from './worked-cases.ts';

const methods = await loadMethods();
const patterns = CASES.flatMap((of) =>
  of.patterns.map((pattern) => ({ name: `${of.name}: ${pattern.label}, ${pattern.attack}`, of, pattern })),
);

test('every worked case is here', () => {
  expect(CASES.length).toBe(74);
  expect(patterns.length).toBe(162);
});

test.each(patterns)('$name is judged as worked out by hand', ({ of, pattern }) => {
  const result = runPattern(pattern, { of, methods });
  expect(result.verdict).toBe(pattern.verdict);
  expect([...result.unsafeCells].sort()).toEqual([...(pattern.unsafeCells ?? [])].sort());
  for (const [id, { min, max }] of Object.entries(pattern.feasible ?? {})) {
    expect(result.feasible[id]).toEqual({ min, max: max ?? Infinity });
  }
});

describe.each(methods)('by $name', (method) => {
  const apply = patterns.filter(({ of, pattern }) =>
    componentsFor(of, pattern).every((piece) => method.applies(piece)),
  );

  test('many worked cases can be judged', () => {
    expect(apply.length).toBeGreaterThan(50);
  });

  test.each(apply)('$name gives the same ranges, and every value in them', ({ of, pattern }) => {
    const system = systemFor(of, pattern);
    const solution = system && solve(system, [method]);
    for (const [id, { min, max, values }] of Object.entries(pattern.feasible ?? {})) {
      expect(solution?.range(id)).toEqual({ min, max: max ?? Infinity });
      const far = Math.min(max ?? Infinity, min + 25);
      const around = valuesOf({ min: min - 1, max: far === max ? far + 1 : far });
      const possible = around.filter((value) => solution?.allows(id, value));
      expect(possible).toEqual((values ?? valuesOf({ min, max: far })).filter((value) => value <= far));
    }
  });
});

const derived = patterns.flatMap(({ name, of, pattern }) =>
  (pattern.publishedDerived ?? [])
    .filter(({ shown }) => shown !== undefined)
    .map((number) => ({ name, of, number })),
);

test.each(derived)(
  'the rounded number in $name amounts to the interval that was worked out by hand',
  ({ of, number }) => {
    const { constraint } = number;
    expect(factsFrom(number, of)).toEqual([
      { terms: constraint?.terms, lo: constraint?.lo, hi: constraint?.hi },
    ]);
  },
);

test('a percentage without a constraint of its own amounts to the same', () => {
  for (const { of, pattern } of patterns) {
    const numbers = pattern.publishedDerived ?? [];
    if (numbers.length === 0 || numbers.some(({ shown }) => shown === undefined)) continue;
    const publishedDerived = numbers.map((number) => ({ ...number, constraint: undefined }));
    expect(runPattern({ ...pattern, publishedDerived }, { of, methods })).toEqual(
      runPattern(pattern, { of, methods }),
    );
  }
});

function factsFrom({ num = '', den = '', shown = '', dp = 0 }: Derived, { cells }: WorkedCase) {
  const value = cells.find(({ id }) => id === den)?.value ?? 0;
  return factsOfRatio(shown, { numerator: num, base: { kind: 'number', value }, per: 100, decimals: dp });
}

function systemFor(of: WorkedCase, pattern: WorkedCase['patterns'][number]) {
  const attack =
    pattern.attack === 'blind' ? blind : symbol({ sensitive: sensitiveOf(of), threshold: of.threshold });
  return systemOf(publicationOf(pattern, of), attack);
}

function componentsFor(
  of: WorkedCase,
  pattern: WorkedCase['patterns'][number],
): Parameters<Method['applies']>[0][] {
  const system = systemFor(of, pattern);
  return system === undefined ? [] : componentsOf(system);
}
