import { describe, expect, test } from 'vitest';
import { figure, SUPPRESSED } from '#published/cell.ts';
import { refuseSmallCounts } from '#published/border.ts';
import { indicator, point, POLICY, series } from './indicators.ts';

const COUNT = {
  id: 'children-missing',
  unit: 'count',
  decimals: 0,
  reads: '{value} children went missing',
} as const;
const only = (...points: ReturnType<typeof point>[]) => [series([...points, point('2023-24-Q2', 20)])];

describe('the border', () => {
  test('refuses every small count of people, and tells where it is but not what', () => {
    for (const value of [0, 1, 2, 3]) {
      const leaking = indicator({ ...COUNT, series: only(point('2022-23-Q1', value)) });
      expect(() => refuseSmallCounts(leaking, POLICY)).toThrow(
        'exampleton/children-missing, 2022-23-Q1: a count that must be hidden has reached the border. Nothing was published.',
      );
    }
  });

  test('refuses a small top or bottom number of a percentage too', () => {
    const top = indicator({
      series: only(point('2022-23-Q1', 5, { numerator: figure(2), denominator: figure(40) })),
    });
    const bottom = indicator({
      series: only(point('2022-23-Q1', SUPPRESSED, { numerator: SUPPRESSED, denominator: figure(3) })),
    });
    expect(() => refuseSmallCounts(top, POLICY)).toThrow('reached the border');
    expect(() => refuseSmallCounts(bottom, POLICY)).toThrow('reached the border');
  });

  test('lets through what is hidden, what is not small, and a small percentage', () => {
    const fine = indicator({
      series: only(
        point('2022-23-Q1', 2.5, { numerator: figure(4), denominator: figure(160) }),
        point('2022-23-Q2', SUPPRESSED),
      ),
    });
    expect(() => refuseSmallCounts(fine, POLICY)).not.toThrow();
  });

  test('lets a zero through only where zeros are shown', () => {
    const zero = indicator({ ...COUNT, series: only(point('2022-23-Q1', 0)) });
    expect(() => refuseSmallCounts(zero, { ...POLICY, zeros: 'shown' })).not.toThrow();
    expect(() => refuseSmallCounts(zero, POLICY)).toThrow('reached the border');
  });

  test('lets through small counts of what is not people', () => {
    const visits = indicator({ ...COUNT, people: false, series: only(point('2022-23-Q1', 2)) });
    expect(() => refuseSmallCounts(visits, POLICY)).not.toThrow();
  });
});
