import { describe, expect, test } from 'vitest';
import { Cell, derive, figure, NOT_AVAILABLE, statusOf, SUPPRESSED } from '#published/cell.ts';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('what is worked out from figures', () => {
  test('is a figure', () => {
    expect(derive([figure(5), figure(7)], sum)).toEqual(figure(12));
  });

  test('is hidden when one of them is hidden, whatever the others are', () => {
    for (const other of [figure(5), NOT_AVAILABLE, SUPPRESSED]) {
      expect(derive([other, SUPPRESSED], sum)).toEqual(SUPPRESSED);
      expect(derive([SUPPRESSED, other], sum)).toEqual(SUPPRESSED);
    }
  });

  test('is not available when one of them is no figure', () => {
    for (const gap of [NOT_AVAILABLE, { kind: 'not-applicable' } as const, { kind: 'low' } as const]) {
      expect(derive([figure(5), gap], sum)).toEqual(NOT_AVAILABLE);
    }
  });

  test('is not available when it cannot be worked out', () => {
    expect(derive([figure(5), figure(0)], ([top = 0, bottom = 0]) => top / bottom)).toEqual(NOT_AVAILABLE);
    expect(derive([figure(0), figure(0)], ([top = 0, bottom = 0]) => top / bottom)).toEqual(NOT_AVAILABLE);
  });

  test('does not look at a hidden figure to see that it is hidden', () => {
    expect(
      derive([SUPPRESSED], () => {
        throw new Error('looked');
      }),
    ).toEqual(SUPPRESSED);
  });
});

test('a hidden figure has nowhere to hold a number', () => {
  expect(Cell.safeParse({ kind: 'suppressed', value: 12 }).success).toBe(false);
  expect(Cell.safeParse({ kind: 'suppressed', status: 'final' }).success).toBe(false);
  expect(Cell.parse({ kind: 'suppressed' })).toEqual(SUPPRESSED);
});

test('the status of a cell in a download is a word and never a symbol', () => {
  expect([figure(12), figure(12, 'break'), SUPPRESSED, NOT_AVAILABLE].map(statusOf)).toEqual([
    'final',
    'break',
    'suppressed',
    'not-available',
  ]);
});
