import { expect, test } from 'vitest';
import { canBeSharesOf, leastGroup } from '#pipeline/check/claims/least-group.ts';
import { indicator, point, series } from '../../published/indicators.ts';
import { CASELOAD, measure } from './figures-of-the-papers.ts';
import { problemsOf } from './words-of-a-page.ts';
import { SUPPRESSED } from '#published/cell.ts';

const one = (value: number, decimals = 1) => ({ value, decimals });

test('no group of fewer than 127 gives 58.3% and 88.2%, and one of 127 does', () => {
  expect(leastGroup([one(58.3), one(88.2)], { most: 10_000 })).toBe(127);
  expect(canBeSharesOf(127, [one(58.3), one(88.2)])).toBe(true);
});

test('every two shares that are worked out from one group can be shares of it', () => {
  for (let size = 1; size <= 60; size += 1) {
    for (let first = 0; first <= size; first += 1) {
      const shares = [first, size - first, Math.floor(size / 3)].map((count) =>
        one(Number(((100 * count) / size).toFixed(1))),
      );
      expect(canBeSharesOf(size, shares), `${first} of ${size}`).toBe(true);
      expect(leastGroup(shares, { most: size })).toBeLessThanOrEqual(size);
    }
  }
});

const EET = measure('eet', 'Care leavers learning or working', 'care leavers were learning or working', {
  decimals: 1,
  series: [series([point('2023-24-Q2', 58.3)])],
});
const COUNT = (cell: Parameters<typeof point>[1]) =>
  indicator({
    id: 'care-leavers',
    name: 'Care leavers aged 19 to 21',
    reads: '{value} care leavers were aged 19 to 21',
    unit: 'count',
    decimals: 0,
    people: true,
    series: [series([point('2023-24-Q2', cell)])],
  });

test.each([
  'Of 34 care leavers, 58.3% were learning or working.',
  'There were 34 care leavers. 58.3% of care leavers were working, and 88.2% of care leavers had a home.',
  'Of the thirty-four care leavers, 58.3% were working and 88.2% had a home.',
  'Of the 34 care leavers, <Value indicator="eet" /> were working.',
])('“%s” cannot be', (text) => {
  const found = problemsOf(text, { own: CASELOAD, others: [EET] });
  expect(found.filter(({ check }) => check === 'shares-of-one-group')).toMatchObject([{ severity: 'error' }]);
});

test.each([
  'Of 24 care leavers, 58.3% were learning or working.',
  '58.3% of care leavers were working, and 75.0% of care leavers had a home.',
  'In 2021-22, 58.3% of care leavers were working. In 2022-23, 88.2% of care leavers were.',
  '58.3% of care leavers were working, up from 88.2%.',
  '58.3% of care leavers were working, and 88.2% of children in care were visited.',
  '58.3% of care leavers were working. The target is 88.2% of care leavers in work.',
  'The share fell by 58.3% of care leavers to 88.2% of care leavers in work.',
  'Of care leavers aged 19 to 21, 58.3% were working.',
])('“%s” may be', (text) => {
  const found = problemsOf(text, { own: CASELOAD, others: [EET] });
  expect(found.filter(({ check }) => check === 'shares-of-one-group')).toEqual([]);
});

test('a published number of the group is held against its shares, and a hidden one is not told', () => {
  const text = 'Of care leavers aged 19 to 21, 58.3% were working and 88.2% had a home.';
  const found = (cell: Parameters<typeof point>[1]) =>
    problemsOf(text, { own: CASELOAD, others: [COUNT(cell)] }).filter(
      ({ check }) => check === 'shares-of-one-group',
    );
  expect(found(34)).toMatchObject([{ severity: 'error', message: expect.stringContaining('a group of 34') }]);
  expect(found(127)).toEqual([]);
  expect(found(SUPPRESSED)).toEqual([]);
});
