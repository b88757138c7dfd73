import { describe, expect, test } from 'vitest';
import { somebodyWhereNobodyCanBe } from '#pipeline/protect/structural-zeros.ts';
import { observe, POLICY, publishedAs, settings, share } from './observations.ts';

const YEAR = [
  observe('2022-23-Q1', 2),
  observe('2022-23-Q2', 9),
  observe('2022-23-Q3', 8),
  observe('2022-23-Q4', 7),
  observe('2022-23', 26),
];
const PERCENT = { unit: 'percent', decimals: 1, year: 'none' } as const;
const BREAKDOWN = {
  dimension: 'Age',
  categories: [
    { id: 'young', label: 'Young' },
    { id: 'middle', label: 'Middle' },
    { id: 'old', label: 'Old' },
  ],
  partsOfTotal: true,
};

describe('a count of people', () => {
  test('that is small is hidden with another, so that the year does not give it away', () => {
    expect(publishedAs(YEAR)).toEqual([
      '2022-23-Q1: x',
      '2022-23-Q2: 9',
      '2022-23-Q3: 8',
      '2022-23-Q4: x',
      '2022-23: 26',
    ]);
  });

  test('does not depend on the order of the rows', () => {
    expect(publishedAs(YEAR.toReversed()).toReversed()).toEqual(publishedAs(YEAR));
  });

  test('is not taken for a sum where the year counts different people', () => {
    expect(publishedAs(YEAR, { settings: settings({ year: 'distinct' }) })).toEqual([
      '2022-23-Q1: x',
      '2022-23-Q2: 9',
      '2022-23-Q3: 8',
      '2022-23-Q4: 7',
      '2022-23: x',
    ]);
  });

  test('that arrived hidden stays hidden, and so does one that would give it away', () => {
    const arrived = [observe('2022-23-Q1', 'x'), ...YEAR.slice(1)];
    expect(publishedAs(arrived)).toEqual(publishedAs(YEAR));
  });

  test('is hidden in the year when what it leaves for a quarter that is in no file is small', () => {
    expect(publishedAs(YEAR.slice(1))).toEqual([
      '2022-23-Q2: 9',
      '2022-23-Q3: 8',
      '2022-23-Q4: 7',
      '2022-23: x',
    ]);
  });

  test('is kept, and its year hidden, where the settings put parts first', () => {
    expect(publishedAs(YEAR, { settings: settings({ disclosure: { order: 'parts-first' } }) })).toEqual([
      '2022-23-Q1: x',
      '2022-23-Q2: 9',
      '2022-23-Q3: 8',
      '2022-23-Q4: 7',
      '2022-23: x',
    ]);
  });

  test('in months is covered within its quarter, also in the months whose text could be a financial year', () => {
    const rows = [observe('2011-10', 0), observe('2011-12-Q3', 30), observe('2011-12', 80)];
    expect(publishedAs(rows.slice(1))).toEqual(['2011-12-Q3: 30', '2011-12: 80']);
  });
});

describe('periods that overlap', () => {
  test('a year to date over a hidden quarter is hidden', () => {
    expect(publishedAs([...YEAR, observe('YTD-2022-09', 11)])).toContain('YTD-2022-09: x');
  });

  test('an academic year across a hidden quarter and one that is shown is hidden', () => {
    expect(publishedAs([...YEAR, observe('AY2022-23', 40)])).toContain('AY2022-23: x');
  });

  test('twelve months that end with a hidden quarter are hidden, for the year knows that quarter too', () => {
    expect(publishedAs([...YEAR, observe('R12-2022-06', 33)])).toContain('R12-2022-06: x');
  });

  test('an academic year that is the only number about its hidden quarter is shown, for it could be any mixture', () => {
    const rows = [observe('2022-23-Q1', 2), observe('2022-23-Q2', 9), observe('AY2021-22', 16)];
    expect(publishedAs(rows)).toEqual(['2022-23-Q1: x', '2022-23-Q2: x', 'AY2021-22: 16']);
  });

  test('of two that know the same hidden quarter neither is shown', () => {
    const rows = [observe('2022-23-Q1', 2), observe('AY2021-22', 16), observe('R12-2022-06', 15)];
    expect(publishedAs(rows)).toEqual(['2022-23-Q1: x', 'AY2021-22: x', 'R12-2022-06: x']);
  });

  test('twelve months over quarters that are hidden under their year are hidden, for they could be too few for the year', () => {
    const quarters = [3, 3, 1, 1].map((value, index) => observe(`2022-23-Q${index + 1}`, value));
    expect(publishedAs([...quarters, observe('2022-23', 8), observe('R12-2023-06', 5)])).toContain(
      'R12-2023-06: x',
    );
  });

  test('a year without hidden quarters is shown', () => {
    expect(publishedAs([...YEAR, observe('2021-22', 40)])).toContain('2021-22: 40');
  });
});

describe('a table by quarter and age', () => {
  const rows = [
    ...quarter('2022-23-Q1', [2, 20, 21]),
    ...quarter('2022-23-Q2', [11, 21, 22]),
    ...quarter('2022-23-Q3', [12, 22, 23]),
    ...quarter('2022-23-Q4', [13, 23, 24]),
    ...quarter('2022-23', [38, 86, 90]),
  ];

  test('keeps the totals by age of each year, and hides the total of a quarter with a hidden age', () => {
    const published = publishedAs(rows, { settings: settings({ breakdowns: [BREAKDOWN] }) });
    expect(published.filter((line) => line.endsWith(' x'))).toEqual([
      '2022-23-Q1: x',
      '2022-23-Q1 young: x',
      '2022-23-Q4: x',
      '2022-23-Q4 young: x',
    ]);
  });

  test('keeps the totals of each quarter, and hides the year of an age with a hidden quarter, where the settings say so', () => {
    const published = publishedAs(rows, {
      settings: settings({ breakdowns: [BREAKDOWN], disclosure: { family: 'breakdown' } }),
    });
    expect(published.filter((line) => line.endsWith(' x'))).toEqual([
      '2022-23-Q1 young: x',
      '2022-23-Q1 old: x',
      '2022-23 young: x',
      '2022-23 old: x',
    ]);
  });

  test('at the end of a period hides a count in the year too, where it stands a second time', () => {
    const atEnd = settings({ breakdowns: [BREAKDOWN], measured: 'at-end', year: 'end' });
    const old = observe('2022-23', 24, { category: 'old' });
    const published = publishedAs([...quarter('2022-23-Q4', [2, 23, 24]), old], { settings: atEnd });
    expect(published).toEqual([
      '2022-23-Q4: 49',
      '2022-23-Q4 young: x',
      '2022-23-Q4 middle: 23',
      '2022-23-Q4 old: x',
      '2022-23 old: x',
    ]);
  });
});

describe('a percentage of people', () => {
  const percent = { settings: settings(PERCENT) };

  test('is shown with its two numbers when neither says who is left', () => {
    expect(publishedAs([share('2022-23-Q1', 45, 60)], percent)).toEqual(['2022-23-Q1: 75 (45 of 60)']);
  });

  test('of a handful is hidden with its top number', () => {
    expect(publishedAs([share('2022-23-Q1', 3, 60)], percent)).toEqual(['2022-23-Q1: x (x of 60)']);
  });

  test('of all but a handful is hidden too', () => {
    expect(publishedAs([share('2022-23-Q1', 58, 60)], percent)).toEqual(['2022-23-Q1: x (x of 60)']);
  });

  test('that arrived hidden does not come back through its two numbers', () => {
    const arrived = observe('2022-23-Q1', 'x', { of: [45, 60] });
    expect(publishedAs([arrived], percent)).toEqual(['2022-23-Q1: x (x of 60)']);
  });

  test('of a handful of people shows none of its numbers', () => {
    expect(publishedAs([share('2022-23-Q1', 1, 3)], percent)).toEqual(['2022-23-Q1: x (x of x)']);
  });

  test('is hidden with both its numbers where its top number covers that of another quarter', () => {
    const rated = { settings: settings({ ...PERCENT, year: 'rate' }) };
    const rows = [
      share('2022-23-Q1', 2, 40),
      share('2022-23-Q2', 20, 40),
      share('2022-23-Q3', 21, 40),
      share('2022-23-Q4', 22, 40),
      share('2022-23', 65, 160),
    ];
    expect(publishedAs(rows, rated)).toEqual([
      '2022-23-Q1: x (x of x)',
      '2022-23-Q2: 50 (20 of 40)',
      '2022-23-Q3: 52.5 (21 of 40)',
      '2022-23-Q4: x (x of x)',
      '2022-23: 40.6 (65 of 160)',
    ]);
  });

  describe('without its two numbers', () => {
    const based = settings({ ...PERCENT, base: 'All children in care, who are several hundred' });
    const rows = [12.5, 0, 100].map((value, index) => observe(`2022-23-Q${index + 1}`, value));

    test('is as it was printed, but none of them and all of them are hidden', () => {
      expect(publishedAs(rows, { settings: based })).toEqual([
        '2022-23-Q1: 12.5',
        '2022-23-Q2: x',
        '2022-23-Q3: x',
      ]);
    });

    test('is as it was printed where zeros are shown', () => {
      expect(publishedAs(rows, { settings: based, policy: { ...POLICY, zeros: 'shown' } })).toEqual([
        '2022-23-Q1: 12.5',
        '2022-23-Q2: 0',
        '2022-23-Q3: 100',
      ]);
    });
  });
});

describe('a category that nobody can be in', () => {
  const rows = quarter('2022-23-Q1', [2, 20, 0]);
  const declared = { breakdowns: [BREAKDOWN], year: 'none' as const };

  test('is never hidden and covers nothing', () => {
    const structural = settings({ ...declared, disclosure: { structuralZeros: ['old'] } });
    expect(publishedAs(rows, { settings: structural })).toEqual([
      '2022-23-Q1: 22',
      '2022-23-Q1 young: x',
      '2022-23-Q1 middle: x',
      '2022-23-Q1 old: not-applicable',
    ]);
  });

  test('with somebody in it after all is a problem', () => {
    const structural = settings({ ...declared, disclosure: { structuralZeros: ['middle', 'old'] } });
    expect(somebodyWhereNobodyCanBe(rows, structural).map(({ message }) => message)).toEqual([
      'The settings say that nobody can be in “middle” (structuralZeros), but this row is not nought.',
    ]);
  });
});

test('what does not count people is never hidden', () => {
  expect(publishedAs(YEAR, { settings: settings({ people: false }) })).toEqual([
    '2022-23-Q1: 2',
    '2022-23-Q2: 9',
    '2022-23-Q3: 8',
    '2022-23-Q4: 7',
    '2022-23: 26',
  ]);
});

function quarter(period: string, [young, middle, old]: readonly [number, number, number]) {
  return [
    observe(period, young + middle + old),
    observe(period, young, { category: 'young' }),
    observe(period, middle, { category: 'middle' }),
    observe(period, old, { category: 'old' }),
  ];
}
