import { describe, expect, test } from 'vitest';
import type { Comparator } from '#published/indicator.ts';
import { england, point, series } from '../../published/indicators.ts';
import { measure, quarters } from './figures-of-the-papers.ts';
import { problemsOf } from './words-of-a-page.ts';

/** Figures of England, the region, similar councils on average, and five of them one by one. */
function elsewhere(
  [country, region, similar, ...councils]: readonly [number, number, number, ...number[]],
  more: Partial<Comparator> = {},
): Comparator[] {
  const at = (area: string, areaName: string, areaKind: Comparator['areaKind'], value: number) =>
    england('2017-18', value, { area, areaName, areaKind, ...more });
  return [
    at('similar-councils', 'Similar councils', 'similar-councils', similar),
    at('region', 'South East', 'region', region),
    at('england', 'England', 'country', country),
    ...councils.map((value, index) => at(`E0699999${index}`, `Exampleton ${index}`, 'council', value)),
  ];
}

/** 90.2%: better than England and similar councils, worse than the region, better than four of five similar councils. */
const ON_TIME = measure('assessments', 'Assessments on time', 'assessments were on time', {
  decimals: 1,
  frequency: 'financial-year',
  series: [series([point('2016-17', 92.1), point('2017-18', 90.2)])],
  comparators: elsewhere([82.9, 93.4, 86, 88, 95, 85, 84, 80]),
});
/** 12 weeks, where fewer is better: longer than in England and in four of five similar councils. */
const WAIT = measure('wait', 'Weeks waited for a first visit', 'weeks were waited for a first visit', {
  unit: 'weeks',
  polarity: 'lower',
  tolerance: 0.5,
  frequency: 'financial-year',
  series: [series([point('2016-17', 11), point('2017-18', 12)])],
  comparators: elsewhere([10, 12, 9, 8, 9, 10, 11, 14]),
});
const ALONE = measure('alone', 'Visits on time', 'visits were on time', { series: quarters([80, 85]) });
const NEUTRAL = measure('plans', 'Plans agreed', 'plans were agreed', {
  polarity: 'neutral',
  frequency: 'financial-year',
  series: [series([point('2017-18', 40)])],
  comparators: elsewhere([30, 30, 30, 31, 29]),
});

const told = (text: string, own: typeof ON_TIME) => problemsOf(text, { own, dataTo: '2018-03-31' });

describe('A comparison with other places that the figures bear out passes', () => {
  test.each([
    'The share compares well with similar councils.',
    'This compares favourably with the England average.',
    'Performance is better than the national average.',
    'The share is better than most of our neighbours.',
    'It is better than in most similar councils.',
    'We do better than England as a whole.',
    'We perform better than our statistical neighbours.',
    'The share is well above the England average.',
    'It is above our statistical neighbours.',
    'It is below the regional average.',
    'The share is among the best of our similar councils.',
    'It is one of the highest among our neighbours.',
    'The England average is lower.',
    'The national figure is worse.',
    'Similar councils do worse on average.',
    'It is not as good as the regional average.',
    'The share is in the top half of similar councils.',
    'We are behind the region.',
    'It is higher than in all but one of our neighbours.',
    'We outperform most of our statistical neighbours.',
    'It is stronger than the average for England.',
    'The share is at least as good as the national average.',
    'It is above average for similar councils.',
  ])('%s', (text) => {
    expect(told(text, ON_TIME)).toEqual([]);
  });

  test.each([
    'The wait is longer than in England.',
    'It is worse than the England average.',
    'It is broadly similar to the regional average.',
    'The wait is in line with the South East.',
    'It compares poorly with similar councils.',
    'It is among the longest of similar councils.',
    'It is worse than most of our neighbours.',
    'Our neighbours do better on average.',
    'It does not compare well with our statistical neighbours.',
    'The wait is one of the worst among similar councils.',
    'Children in similar councils wait less on average.',
  ])('%s', (text) => {
    expect(told(text, WAIT)).toEqual([]);
  });
});

describe('A comparison with other places that the figures do not bear out stops the build', () => {
  test.each([
    'The share compares well with the region.',
    'This compares unfavourably with the England average.',
    'Performance is worse than the national average.',
    'The share is worse than most of our neighbours.',
    'It is better than all of our neighbours.',
    'We do worse than England as a whole.',
    'We perform worse than our statistical neighbours.',
    'The share is well below the England average.',
    'It is below our statistical neighbours.',
    'The share is broadly in line with the national average.',
    'It is broadly similar to England.',
    'It is much the same as in England.',
    'It is on a par with our statistical neighbours.',
    'The share is among the worst of our similar councils.',
    'It is one of the lowest among our neighbours.',
    'The England average is higher.',
    'The regional figure is worse.',
    'Similar councils do better on average.',
    'It is not as good as the national average.',
    'The share is in the bottom half of similar councils.',
    'The share is in the bottom quartile of similar councils.',
    'We are behind the England average.',
    'We outperform the region.',
    'It is weaker than the average for England.',
    'It is below average for similar councils.',
  ])('%s', (text) => {
    expect(told(text, ON_TIME)).toMatchObject([{ severity: 'error' }]);
  });

  test.each([
    'The wait is shorter than in England.',
    'It is better than the England average.',
    'It is broadly similar to the national average.',
    'It compares well with similar councils.',
    'It is among the shortest of similar councils.',
    'It is better than most of our neighbours.',
    'Our neighbours do worse on average.',
    'It does not compare badly with our statistical neighbours.',
    'The wait is one of the best among similar councils.',
  ])('%s', (text) => {
    expect(told(text, WAIT)).toMatchObject([{ severity: 'error' }]);
  });
});

test.each([
  'The share compares well with similar councils.',
  'It is better than most of our neighbours.',
  'It is among the best in England.',
  'It is above our statistical neighbours.',
  'It is broadly similar to the England average.',
  'Performance is in line with national figures.',
  'The England average is lower.',
  'We are in the top quartile of similar councils.',
])('“%s” cannot be checked where no figures of other places are published', (text) => {
  expect(told(text, ALONE)).toMatchObject([{ severity: 'warning' }]);
});

test.each([
  'It is better than the England average.',
  'It compares well with similar councils.',
  'It is among the best of similar councils.',
])('“%s” calls a figure good of which the settings say that it is neither', (text) => {
  expect(told(text, NEUTRAL)).toMatchObject([{ severity: 'warning' }]);
});

test.each([
  'We meet our neighbours every month to compare what we do.',
  'The national average is published in November.',
  'Most councils in England use the same form.',
  'We want to be among the best in England.',
  'Could it be better than the England average?',
  'Our neighbours help families in other ways.',
  'The service is similar to that of our neighbours.',
  'Children from other councils who live here are not counted.',
  'It is compared with similar councils below.',
])('“%s” compares no figure', (text) => {
  expect(told(text, ON_TIME)).toEqual([]);
  expect(told(text, ALONE)).toEqual([]);
});
