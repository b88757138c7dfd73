import { expect, test } from 'vitest';
import { describeBenchmark } from '#charts/describe-benchmark.ts';
import { describeTrend } from '#charts/describe.ts';
import { CASES } from './cases.ts';
import { type Figure, made, WOKINGHAM as council } from './indicators.ts';

const yearly = (...figures: Figure[]) =>
  made({
    frequency: 'financial-year',
    figures: Object.fromEntries(figures.map((one, index) => [`20${18 + index}-${19 + index}`, one])),
  });
const trend = (...figures: Figure[]) => describeTrend(yearly(...figures), { council });

function ranked(own: Figure, others: Record<string, Figure>): string | undefined {
  const comparators = Object.entries(others).map(([name, figure]) => {
    return { area: name, name, kind: 'council', period: '2018-19', figure } as const;
  });
  return describeBenchmark(made({ frequency: 'financial-year', figures: { '2018-19': own }, comparators }), {
    council,
  });
}

test('the sentences under the charts of each case read as they did', () => {
  const sentences = Object.entries(CASES).map(([name, indicator]) => ({
    name,
    trend: describeTrend(indicator, { council }),
    benchmark: describeBenchmark(indicator, { council }),
  }));
  expect(sentences).toMatchSnapshot();
});

test('two figures are a change and no more', () => {
  expect(trend(78.6, 67.5)).toMatchInlineSnapshot(
    `"It was 78.6% in 2018-19 and 67.5% in 2019-20, down 11.1 percentage points."`,
  );
});

test('a change too small to be printed is no change', () => {
  expect(trend(60.01, 60.04)).toMatchInlineSnapshot(
    `"It was 60.0% in 2018-19 and in 2019-20, with no change overall."`,
  );
});

test('figures that are all the same are said to be so', () => {
  expect(trend(60, 60, 60)).toMatchInlineSnapshot(
    `"It was 60.0% in 2018-19 and in 2020-21, with no change overall."`,
  );
});

test('periods that share the highest figure are all named, or counted when they are many', () => {
  expect(trend(70, 50, 70)).toMatchInlineSnapshot(
    `"It was 70.0% in 2018-19 and in 2020-21, with no change overall. It was highest in 2018-19 and in 2020-21 (70.0%) and lowest in 2019-20 (50.0%)."`,
  );
  expect(trend(70, 50, 70, 70, 50)).toMatchInlineSnapshot(
    `"It was 70.0% in 2018-19 and 50.0% in 2022-23, down 20.0 percentage points. It was highest in 3 of the periods (70.0%) and lowest in 2019-20 and in 2022-23 (50.0%)."`,
  );
});

test('with a hidden figure, highest and lowest are of the figures shown', () => {
  expect(trend(70, 'x', 60, 65)).toMatchInlineSnapshot(
    `"It was 70.0% in 2018-19 and 65.0% in 2021-22, down 5.0 percentage points. Of the figures shown, it was highest in 2018-19 (70.0%) and lowest in 2020-21 (60.0%). One figure is hidden to protect identities."`,
  );
});

test('one figure, no figure and hidden figures each have a sentence', () => {
  expect(trend(70)).toMatchInlineSnapshot(`"Wokingham has one figure to show: 70.0% in 2018-19."`);
  expect(trend('x', 70, 'x')).toMatchInlineSnapshot(
    `"Wokingham has one figure to show: 70.0% in 2019-20. Two figures are hidden to protect identities."`,
  );
  expect(trend('x')).toMatchInlineSnapshot(`"The only figure is hidden to protect identities."`);
  expect(trend('x', 'x')).toMatchInlineSnapshot(`"Both figures are hidden to protect identities."`);
  expect(trend('-', '-')).toMatchInlineSnapshot(`"There are no figures to show for Wokingham."`);
  expect(trend('-', 'x')).toMatchInlineSnapshot(
    `"There are no figures to show. One figure is hidden to protect identities. One figure is not available."`,
  );
});

test('a rank counts this council and only those with a figure', () => {
  expect(ranked(20, { Surrey: 30, Hampshire: 10, 'West Berkshire': 25 })).toMatchInlineSnapshot(
    `"Wokingham's 20.0% (2018-19) is the 2nd lowest of 4 similar councils."`,
  );
  expect(ranked(40, { Surrey: 30, Hampshire: 10 })).toMatchInlineSnapshot(
    `"Wokingham's 40.0% (2018-19) is the highest of 3 similar councils."`,
  );
  expect(ranked(5, { Surrey: 30, Hampshire: 'x' })).toMatchInlineSnapshot(
    `"Wokingham's 5.0% (2018-19) is the lowest of 2 similar councils with a figure."`,
  );
  expect(ranked(30, { Surrey: 30, Hampshire: 40, 'West Berkshire': 2 })).toMatchInlineSnapshot(
    `"Wokingham's 30.0% (2018-19) is joint 2nd highest of 4 similar councils."`,
  );
  expect(ranked(30, { Surrey: 30 })).toMatchInlineSnapshot(
    `"Wokingham's 30.0% (2018-19) is the same as the other council."`,
  );
  expect(ranked(30, { Elsewhere: 20 })).toMatchInlineSnapshot(
    `"Wokingham's 30.0% (2018-19) is the highest of 2 councils."`,
  );
});

test('a hidden figure of this council is not compared, and hidden figures alone are nothing to compare with', () => {
  expect(ranked('x', { Surrey: 30 })).toMatchInlineSnapshot(
    `"Wokingham's figure in 2018-19 is hidden, so it cannot be compared."`,
  );
  expect(ranked(30, { Surrey: 'x' })).toBeUndefined();
});

function numbered(figures: readonly number[]): Record<string, number> {
  return Object.fromEntries(figures.map((figure, index) => [`Council ${index + 1}`, figure]));
}

test('among eight councils or more the sentence says which quarter', () => {
  const eleven = numbered([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  expect(ranked(95, eleven)).toContain('2nd highest of 11 councils, in the highest quarter.');
  expect(ranked(75, eleven)).toContain('4th highest of 11 councils, in the second highest quarter.');
  expect(ranked(5, eleven)).toContain('the lowest of 11 councils, in the lowest quarter.');
  expect(ranked(95, numbered([10, 20, 30]))).not.toContain('quarter');
});
