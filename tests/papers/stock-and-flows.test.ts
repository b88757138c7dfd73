import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { netDisagrees } from '#pipeline/check/net-change.ts';
import { indicator, point, series } from '../published/indicators.ts';
import { problemsOf } from '../pipeline/claims/words-of-a-page.ts';
import { PAPERS } from './facts.ts';

// Quirk T21: for every 10,000 children 86.6 were in care, then 84.9, while 42 came in and 46 left.
const ESTIMATES = path.join(PAPERS, '../data/dfe/ons_mid-year_population_estimates_2012_to_2024.csv');
const RATE = { unit: 'rate-per-10000', decimals: 1 } as const;
const STOCK = indicator({
  ...RATE,
  id: 'rate',
  name: 'Rate of children in care',
  reads: '{value} children were in care',
  people: false,
  polarity: 'neutral',
  measured: 'at-end',
  compareWith: 'previous-period',
  series: [series([point('2021-22-Q2', 86.6), point('2021-22-Q3', 84.9)])],
});

test.skipIf(!existsSync(ESTIMATES))(
  'no estimate of the children of the borough makes the rates of the paper what came in less what left (skipped when ../shared/data is absent)',
  () => {
    const populations = csvParse(readFileSync(ESTIMATES, 'utf8'))
      .filter(
        ({ new_la_code: code, time_period: year = '' }) =>
          code === 'E08000027' && ['2020', '2021'].includes(year),
      )
      .map(({ population_estimate: children }) => Number(children));
    expect(populations).toHaveLength(2);
    for (const population of populations) {
      const change = netDisagrees(
        { from: 86.6, to: 84.9, net: 42 - 46 },
        { stock: RATE, populations: [population] },
      );
      expect(Math.round(change ?? 0)).toBe(-12);
    }
    const wrong =
      'The rate of children in care fell from 86.6 to 84.9 for every 10,000. In the quarter 42 children entered care, and 46 children left.';
    const beside = { own: STOCK, dataTo: '2021-12-31', stocks: new Map([['rate', populations]]) };
    expect(problemsOf(wrong, beside)).toContainEqual(
      expect.objectContaining({
        check: 'stock-and-flows',
        severity: 'warning',
        message: expect.stringContaining('about 12 fewer, but 42 came in and 46 left, which is 4 fewer'),
      }),
    );
    const right = wrong.replace('46', '54');
    expect(problemsOf(right, beside).filter(({ check }) => check === 'stock-and-flows')).toEqual([]);
  },
);

test('the change of a rate is never told to disagree with the numbers that it was worked out from', () => {
  const population = 68_385;
  for (let before = 560; before < 600; before += 3) {
    for (let net = -20; net <= 20; net += 1) {
      const rate = (count: number) => Number(((count / population) * 10_000).toFixed(1));
      expect(
        netDisagrees(
          { from: rate(before), to: rate(before + net), net },
          { stock: RATE, populations: [population] },
        ),
      ).toBeUndefined();
    }
  }
});
