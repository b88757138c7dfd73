import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_AVAILABLE, SUPPRESSED, figure, VALUE_STATUSES } from '#published/cell.ts';
import {
  formatCellValue,
  formatDifference,
  formatNumber,
  formatPlace,
  formatRelative,
  formatValue,
  meaningOf,
  round,
  symbolOf,
} from '#published/format.ts';
import { UNITS } from '#published/indicator.ts';

describe('rounding goes by the number as written, half up', () => {
  test.each([
    [0.285, 2, 0.29],
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [66.66666666666667, 1, 66.7],
    [-0.04, 1, 0],
    [1e-7, 3, 0],
    [0, 2, 0],
  ])('%d to %d decimals is %d', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected);
  });

  test('and never goes further than half a unit from the number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          expect(Math.abs(round(value, decimals) - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-6);
        },
      ),
    );
  });
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [10, '10th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [25, '25th'],
  [101, '101st'],
  [111, '111th'],
  [112, '112th'],
  [122, '122nd'],
  [1003, '1,003rd'],
  [1012, '1,012th'],
])('a rank of %d is written %s', (value, expected) => {
  expect(formatValue(value, { unit: 'rank', decimals: 0 })).toBe(expected);
});

test('a rank says of how many where that is published, and no other figure does', () => {
  const rank = { unit: 'rank', decimals: 0 } as const;
  expect(formatPlace(25, { ...rank, of: figure(317) })).toBe('25th of 317');
  expect(formatPlace(25, { ...rank, of: undefined })).toBe('25th');
  expect(formatPlace(25, { ...rank, of: SUPPRESSED })).toBe('25th');
  expect(formatPlace(25, { unit: 'count', decimals: 0, of: figure(317) })).toBe('25');
  expect(formatDifference(-8, rank)).toBe('8 places');
  expect(formatDifference(1, rank)).toBe('1 place');
});

describe('a figure', () => {
  test.each([
    [1176, 0, '1,176'],
    [1234567.891, 2, '1,234,567.89'],
    [999, 0, '999'],
    [67.5, 1, '67.5'],
    [67, 1, '67.0'],
    [-12, 0, '−12'],
    [-0.04, 1, '0.0'],
    [0.123456, 3, '0.123'],
    [1000.4567, 3, '1,000.457'],
  ])('of %d with %d decimals is written %s', (value, decimals, expected) => {
    expect(formatNumber(value, decimals)).toBe(expected);
  });

  test.each([
    ['count', 1176, 0, '1,176', '1,176'],
    ['percent', 67.5, 1, '67.5%', '67.5%'],
    ['rate-per-10000', 42.1, 1, '42.1 per 10,000', '42.1'],
    ['days', 34, 0, '34 days', '34'],
    ['days', 1, 0, '1 day', '1'],
    ['weeks', 1, 1, '1.0 week', '1.0'],
    ['months', 2, 0, '2 months', '2'],
    ['cases-per-worker', 14.2, 1, '14.2 per worker', '14.2'],
    ['rank', 3, 0, '3rd', '3rd'],
    ['rank', 1111, 0, '1,111th', '1,111th'],
  ] as const)(
    'in %s is written with its unit in a sentence, and without in a table',
    (unit, value, decimals, full, inTable) => {
      expect([formatValue(value, { unit, decimals }), formatCellValue(value, { unit, decimals })]).toEqual([
        full,
        inTable,
      ]);
    },
  );

  test('is never “NaN”, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.constantFrom(...UNITS),
        fc.integer({ min: 0, max: 3 }),
        (value, unit, decimals) => {
          const measure = { unit, decimals };
          const written = [
            formatValue(value, measure),
            formatCellValue(value, measure),
            formatDifference(value, measure),
            formatRelative(value),
          ];
          expect(written.join(' ')).not.toMatch(/NaN|undefined/);
        },
      ),
    );
  });
});

describe('a difference', () => {
  test.each([
    ['percent', 11.1, 1, '11.1 percentage points'],
    ['percent', -1, 0, '1 percentage point'],
    ['percent', 1, 1, '1.0 percentage point'],
    ['count', -40, 0, '40'],
    ['days', -1, 0, '1 day'],
    ['rate-per-10000', 2.5, 1, '2.5 per 10,000'],
  ] as const)('of %s by %d is %s', (unit, by, decimals, expected) => {
    expect(formatDifference(by, { unit, decimals })).toBe(expected);
  });

  test('as a share is in whole percent, and in tenths when it is less than one percent', () => {
    expect([0.1, -0.126, 2, 0.004, 0].map(formatRelative)).toEqual(['10%', '13%', '200%', '0.4%', '0.0%']);
  });
});

describe('a symbol', () => {
  test('for a hidden figure is the council’s own', () => {
    expect([symbolOf(SUPPRESSED, 'x'), symbolOf(SUPPRESSED, '*')]).toEqual(['x', '*']);
  });

  test('for anything else that is no figure is the national one', () => {
    expect(
      [NOT_AVAILABLE, { kind: 'not-applicable' } as const, { kind: 'low' } as const].map((cell) =>
        symbolOf(cell, 'x'),
      ),
    ).toEqual(['[x]', '[z]', '[low]']);
  });

  test('comes with a meaning in words, and a final figure with none', () => {
    const marked = VALUE_STATUSES.map((status) => figure(12, status)).map((cell) => [
      symbolOf(cell, 'x'),
      meaningOf(cell, 4),
    ]);
    expect(marked).toEqual([
      ['', 'final'],
      ['[p]', 'provisional: this figure may change'],
      ['[r]', 'revised since it was first published'],
      ['[e]', 'estimated'],
      ['[u]', 'low reliability: use with care'],
      ['[b]', 'break in the series: not comparable with earlier figures'],
    ]);
    expect(meaningOf(SUPPRESSED, 4)).toBe(
      'hidden. Fewer than 4, or hidden so that a number fewer than 4 cannot be worked out',
    );
  });
});
