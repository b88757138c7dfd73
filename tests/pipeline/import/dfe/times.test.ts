import { describe, expect, test } from 'vitest';
import { WHEN } from '#pipeline/import/dfe/mappings.ts';
import { periodOf, populationYear } from '#pipeline/import/dfe/times.ts';

describe('A year of a national file', () => {
  test.each([
    ['2022', 'Reporting year', 'financial-year', '2021-22'],
    ['2022', 'Reporting year', '31-march', '2022-03-31'],
    ['2022', 'reporting year', '30-september', '2022-09-30'],
    ['2022', 'Reporting year', '12-months-to-september', 'R12-2022-09'],
    ['2022', 'Calendar year', 'calendar-year', 'CY2022'],
    ['202122', 'Financial year', 'financial-year', '2021-22'],
    ['202122', 'Financial year', '31-march', '2022-03-31'],
    ['202122', 'Academic year', 'academic-year', 'AY2021-22'],
    ['2021/22', 'Academic year', 'academic-year', 'AY2021-22'],
    ['199900', 'Financial year', 'financial-year', '1999-00'],
  ] as const)('%s of a %s is the %s %s', (time, identifier, when, period) => {
    expect(periodOf({ time, identifier }, when)?.text).toBe(period);
  });

  test.each([
    ['2022', 'Academic year'],
    ['2022', 'Financial year'],
    ['202122', 'Reporting year'],
    ['202124', 'Academic year'],
    ['202122', 'Calendar year'],
    ['2022', 'Spring term'],
    ['2022', ''],
    ['', 'Reporting year'],
  ])('%s of a %s is nothing we know, so it is no period', (time, identifier) => {
    expect(WHEN.map((when) => periodOf({ time, identifier }, when))).toEqual(WHEN.map(() => undefined));
  });

  test('an academic year is no financial year, and a calendar year no reporting year', () => {
    expect(periodOf({ time: '202122', identifier: 'Academic year' }, 'financial-year')).toBeUndefined();
    expect(periodOf({ time: '2022', identifier: 'Calendar year' }, 'financial-year')).toBeUndefined();
    expect(periodOf({ time: '2022', identifier: 'Reporting year' }, 'calendar-year')).toBeUndefined();
  });

  test('a year to March goes with the children of the middle of the year before', () => {
    expect(populationYear({ time: '2022', identifier: 'Reporting year' })).toBe(2021);
    expect(populationYear({ time: '202122', identifier: 'Financial year' })).toBe(2021);
    expect(populationYear({ time: '2022', identifier: 'Calendar year' })).toBeUndefined();
  });
});
