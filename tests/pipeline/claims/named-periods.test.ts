import { expect, test } from 'vitest';
import { namedPeriods } from '#pipeline/check/claims/named-periods.ts';

const NEWEST = '2023-09-30';

test.each([
  ['July to September 2023', '2023-07-01', '2023-09-30'],
  ['October 2022 to March 2023', '2022-10-01', '2023-03-31'],
  ['November to January 2023', '2022-11-01', '2023-01-31'],
  ['31 March 2023', '2023-03-31', '2023-03-31'],
  ['the 12 months to June 2023', '2022-07-01', '2023-06-30'],
  ['Q2 2023-24', '2023-07-01', '2023-09-30'],
  ['quarter two of 2023/24', '2023-07-01', '2023-09-30'],
  ['quarter 4', '2023-01-01', '2023-03-31'],
  ['2022-23', '2022-04-01', '2023-03-31'],
  ['2022/23', '2022-04-01', '2023-03-31'],
  ['the 2022-23 academic year', '2022-09-01', '2023-08-31'],
  ['in 2021', '2021-01-01', '2021-12-31'],
  ['in June', '2023-06-01', '2023-06-30'],
  ['in November', '2022-11-01', '2022-11-30'],
  ['at the end of Sept 2022', '2022-09-01', '2022-09-30'],
])('“%s” is %s to %s', (words, start, end) => {
  expect(namedPeriods(`It was so ${words}.`, NEWEST)).toEqual([expect.objectContaining({ start, end })]);
});

test('two months with one year are of the same year', () => {
  const ends = namedPeriods('at the end of March and the end of December 2022', NEWEST).map(({ end }) => end);
  expect(ends).toEqual(['2022-03-31', '2022-12-31']);
});

test.each(['It may be so.', 'The 45 working days', 'aged 18 to 24', 'in 2 of 10 cases', '2022-25'])(
  '“%s” names no period',
  (words) => expect(namedPeriods(words, NEWEST)).toEqual([]),
);
