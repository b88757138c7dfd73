import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../src/audit/components.ts';
import { factsOfRatio } from '../../src/audit/rounded.ts';
import { loadMethods, solve } from '../../src/audit/solve.ts';
import { isWithin, valuesOf, type Range } from '../../src/audit/range.ts';
import { legend } from '../../src/audit/publication.ts';
import { systemOf, type System } from '../../src/audit/system.ts';

const methods = await loadMethods();
const [closed, network, program] = methods;

describe('all ways to find out what is possible', { timeout: 60_000 }, () => {
  test('agree with trying everything, on any small system', () => {
    fc.assert(
      fc.property(anySystem(), (system) => expectAgreement(system)),
      { numRuns: 300 },
    );
  });

  test('agree with trying everything, on tables with margins', () => {
    let networks = 0;
    fc.assert(
      fc.property(twoWayTable(), (system) => {
        if (componentsOf(system).some((piece) => !closed?.applies(piece) && network?.applies(piece)))
          networks += 1;
        expectAgreement(system);
      }),
      { numRuns: 200 },
    );
    expect(networks).toBeGreaterThan(50);
  });

  test('agree with one another where nothing bounds a count', () => {
    fc.assert(
      fc.property(anySystem({ open: true }), (system) => {
        const [first, ...others] = methodsFor(system).map((method) => rangesBy(system, method));
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test('answer the same whether or not they are told the true counts', () => {
    fc.assert(
      fc.property(twoWayTable(), (system) => {
        const untold = {
          ...system,
          unknowns: new Map(
            [...system.unknowns].map(([id, { range }]) => [id, { range, actual: undefined }]),
          ),
        };
        expect(rangesBy(untold, network)).toEqual(rangesBy(system, network));
      }),
      { numRuns: 200 },
    );
  });

  test('know when a count skips some numbers', () => {
    const unknown = { range: { min: 0, max: 6 }, actual: undefined };
    const unknowns = new Map([
      ['a', unknown],
      ['b', unknown],
    ]);
    const equations = [
      {
        terms: new Map([
          ['a', 1],
          ['b', -2],
        ]),
        range: { min: 0, max: 0 },
      },
    ];
    const solution = solve({ unknowns, equations }, methods);
    expect(solution?.range('a')).toEqual({ min: 0, max: 6 });
    expect(valuesOf({ min: 0, max: 6 }).filter((value) => solution?.allows('a', value))).toEqual([
      0, 2, 4, 6,
    ]);
    expect(solution?.allowsAll('a', { min: 0, max: 2 })).toBe(false);
  });
});

test('what is published is put into every fact exactly', () => {
  const multiple = fc.integer({ min: -4, max: 4 });
  const fact = fc.record({
    terms: fc.record({ a: multiple, b: multiple, p: multiple }),
    lo: fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined }),
    hi: fc.option(fc.integer({ min: -9, max: 20 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.nat(5), fc.array(fact, { minLength: 1, maxLength: 2 }), (p, facts) => {
      const hidden = new Map([
        ['a', { kind: 'small' } as const],
        ['b', { kind: 'cover' } as const],
      ]);
      const system = systemOf(
        { published: new Map([['p', p]]), hidden, relations: [], facts },
        legend({ min: 0, max: 5 }),
      );
      const any = valuesOf({ min: 0, max: 5 });
      const possible = any
        .flatMap((a) => any.map((b) => ({ a, b })))
        .filter(({ a, b }) =>
          facts.every(({ terms, lo = -Infinity, hi = Infinity }) =>
            isWithin(terms.a * a + terms.b * b + terms.p * p, { min: lo, max: hi }),
          ),
        );
      const solution = system && solve(system, methods);
      expect(any.filter((value) => solution?.allows('a', value))).toEqual(
        any.filter((a) => possible.some((row) => row.a === a)),
      );
      const ends = possible.length === 0 ? undefined : endsOf(possible.map(({ b }) => b));
      expect(solution?.range('b')).toEqual(ends);
    }),
    { numRuns: 300 },
  );
}, 30_000);

test('a fact that cannot be true of anything is a contradiction', () => {
  const hidden = new Map([
    ['a', { kind: 'small' } as const],
    ['b', { kind: 'cover' } as const],
  ]);
  const facts = [{ terms: { a: 1, b: -1 }, lo: 0, hi: -1 }];
  expect(
    systemOf({ published: new Map(), hidden, relations: [], facts }, legend({ min: 0, max: 5 })),
  ).toBeUndefined();
});

describe('a rounded percentage', () => {
  test('amounts to exactly the counts that would be printed like that', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 3 }),
        fc.nat(),
        (base, decimals, seed) => {
          const printed = halfUp(seed % (base + 1), { base, decimals });
          const alike = valuesOf({ min: 0, max: base }).filter(
            (count) => halfUp(count, { base, decimals }) === printed,
          );
          const [fact] = factsOfRatio(printed, {
            numerator: 'n',
            base: { kind: 'number', value: base },
            per: 100,
          });
          expect(fact?.lo).toBe(alike[0]);
          expect(Math.min(fact?.hi ?? 0, base)).toBe(alike.at(-1));
        },
      ),
    );
  });

  test('says the same of a hidden base, base by base', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), (base, count, other) => {
        const printed = halfUp(Math.min(count, base), { base, decimals: 1 });
        const facts = factsOfRatio(printed, { numerator: 'n', base: { kind: 'cell', id: 'd' }, per: 100 });
        const holds = facts.every(
          ({ terms, lo = 0 }) => (terms['n'] ?? 0) * other + (terms['d'] ?? 0) * base >= lo,
        );
        expect(holds).toBe(halfUp(other, { base, decimals: 1 }) === printed);
      }),
    );
  });
});

/** Rounds in whole numbers: the numerator doubled, plus one base, divided by two bases. */
function halfUp(count: number, { base, decimals }: { base: number; decimals: number }): string {
  const units = (2n * BigInt(count) * 100n * 10n ** BigInt(decimals) + BigInt(base)) / (2n * BigInt(base));
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function methodsFor(system: System) {
  const pieces = componentsOf(system);
  return methods.filter((method) => pieces.every((piece) => method.applies(piece)));
}

type Ranges = Readonly<Record<string, Range>> | 'contradiction';

function rangesBy(system: System, method: (typeof methods)[number] | undefined): Ranges {
  const solution = method && solve(system, [method]);
  if (solution === undefined) return 'contradiction';
  return Object.fromEntries([...system.unknowns.keys()].map((id) => [id, solution.range(id)]));
}

function expectAgreement(system: System): void {
  const possible = solutionsOf(system);
  const truth: Ranges =
    possible.length === 0
      ? 'contradiction'
      : Object.fromEntries(
          [...system.unknowns.keys()].map((id) => [id, endsOf(possible.map((row) => row.get(id) ?? 0))]),
        );
  const applicable = methodsFor(system);
  expect(applicable).toContain(program);
  for (const method of applicable) {
    expect(rangesBy(system, method)).toEqual(truth);
    const solution = solve(system, [method]);
    for (const [id, { range }] of system.unknowns) {
      const allowed = valuesOf({ min: range.min - 1, max: range.max + 1 }).filter((value) =>
        solution?.allows(id, value),
      );
      expect(allowed).toEqual([...new Set(possible.map((row) => row.get(id) ?? 0))].sort((a, b) => a - b));
    }
  }
}

/** Every way to satisfy a system, by trying everything. */
function solutionsOf({ unknowns, equations }: System): ReadonlyMap<string, number>[] {
  const rows = [...unknowns].reduce<ReadonlyMap<string, number>[]>(
    (found, [id, { range }]) =>
      found.flatMap((row) => valuesOf(range).map((value) => new Map([...row, [id, value]]))),
    [new Map()],
  );
  return rows.filter((row) => equations.every(({ terms, range }) => isWithin(weighed(terms, row), range)));
}

function weighed(terms: ReadonlyMap<string, number>, row: ReadonlyMap<string, number>): number {
  return [...terms].reduce((sum, [id, multiple]) => sum + multiple * (row.get(id) ?? 0), 0);
}

function endsOf(values: readonly number[]): Range {
  return { min: Math.min(...values), max: Math.max(...values) };
}

/** One to four counts and up to three equations, a few of them with multiples, some of which nothing satisfies. */
function anySystem({ open = false }: { open?: boolean } = {}): fc.Arbitrary<System> {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const multiple = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(1, -1) },
    { weight: 1, arbitrary: fc.constantFrom(2, -2, 3) },
  );
  const terms = fc.uniqueArray(fc.tuple(id, multiple), {
    minLength: 2,
    maxLength: 4,
    selector: ([name]) => name,
  });
  const equation = fc
    .tuple(terms, fc.integer({ min: -2, max: 8 }), fc.oneof(fc.constant(0), fc.nat(2)))
    .map(([pairs, min, width]) => ({ terms: new Map(pairs), range: { min, max: min + width } }));
  const range = fc.tuple(fc.nat(2), fc.nat(4), fc.boolean()).map(([min, width, isOpen]) => ({
    range: { min, max: open && isOpen ? Infinity : min + width },
    actual: undefined,
  }));
  return fc
    .tuple(fc.tuple(range, range, range, range), fc.array(equation, { maxLength: 3 }))
    .map(([[a, b, c, d], equations]) => ({
      unknowns: new Map([
        ['a', a],
        ['b', b],
        ['c', c],
        ['d', d],
      ]),
      equations,
    }));
}

/** Two or three rows of two columns with both margins published, most cells hidden. */
function twoWayTable(): fc.Arbitrary<System> {
  const cell = fc.record({ value: fc.nat(3), isHidden: fc.boolean().map((shown) => !shown) });
  return fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 3 }).map((rows) => {
    const places = rows.flatMap((row, index) =>
      row.map((state, column) => ({ id: `${index} ${column}`, row: index, column, ...state })),
    );
    const hidden = places.filter(({ isHidden }) => isHidden);
    const margin = (among: typeof hidden) => {
      const sum = among.reduce((total, { value }) => total + value, 0);
      return { terms: new Map(among.map(({ id }) => [id, 1])), range: { min: sum, max: sum } };
    };
    const margins = [
      ...rows.map((_, row) => margin(hidden.filter((place) => place.row === row))),
      ...[0, 1].map((column) => margin(hidden.filter((place) => place.column === column))),
    ];
    return {
      unknowns: new Map(hidden.map(({ id, value }) => [id, { range: { min: 0, max: 4 }, actual: value }])),
      equations: margins.filter(({ terms }) => terms.size > 0),
    };
  });
}
