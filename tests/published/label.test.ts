import { expect, test } from 'vitest';
import { labelPeriod, shortLabel, whenPhrase } from '#published/label.ts';
import { parsePeriod, type Period } from '#published/period.ts';

test.each([
  ['2022-07', 'July 2022', 'July 2022', 'in July 2022'],
  ['2023-24-Q2', '2023-24 Q2 (July to September 2023)', '2023-24 Q2', 'in July to September 2023'],
  ['2023-24', '2023-24', '2023-24', 'in 2023-24'],
  ['AY2022-23', '2022/23 academic year', '2022/23 academic year', 'in the 2022/23 academic year'],
  ['CY2022', '2022', '2022', 'in 2022'],
  ['2023-03-31', '31 March 2023', '31 March 2023', 'at 31 March 2023'],
  [
    'R12-2021-09',
    '12 months to September 2021',
    '12 months to Sep 2021',
    'in the 12 months to September 2021',
  ],
  ['YTD-2022-07', 'April to July 2022', 'April to July 2022', 'in April to July 2022'],
  [
    'YTD-2023-01',
    'April 2022 to January 2023',
    'April 2022 to January 2023',
    'in April 2022 to January 2023',
  ],
  ['YTD-2022-04', 'April 2022', 'April 2022', 'in April 2022'],
  [
    'AYTD-2022-07',
    'September 2021 to July 2022',
    'September 2021 to July 2022',
    'in September 2021 to July 2022',
  ],
])('%s is “%s”, in few words “%s”, and at the end of a sentence “%s”', (text, long, short, when) => {
  expect([labelPeriod(read(text)), shortLabel(read(text)), whenPhrase(read(text))]).toEqual([
    long,
    short,
    when,
  ]);
});

test.each([
  ['2023-24-Q2', '2023-24 Q2 (at 30 September 2023)', 'at 30 September 2023'],
  ['2022-23', '2022-23 (at 31 March 2023)', 'at 31 March 2023'],
  ['2023-02', 'February 2023', 'at 28 February 2023'],
])('a count on the last day of %s is “%s”, and “%s” in a sentence', (text, long, when) => {
  expect([labelPeriod(read(text), 'at-end'), whenPhrase(read(text), 'at-end')]).toEqual([long, when]);
});

test('a quarter that stands for the twelve months up to its end says so', () => {
  const quarter = read('2023-24-Q2');
  expect([labelPeriod(quarter, '12-months'), whenPhrase(quarter, '12-months')]).toEqual([
    '2023-24 Q2 (12 months to September 2023)',
    'in the 12 months to September 2023',
  ]);
});

function read(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(`“${text}” is not a period`);
  return period;
}
