import { describe, expect, test } from 'vitest';
import { type Cell, figure, NOT_AVAILABLE, SUPPRESSED } from '#published/cell.ts';
import { headlineOf } from '#published/headline.ts';
import { england, point, POLICY, series, unheaded } from './indicators.ts';

const COUNT = {
  unit: 'count',
  decimals: 0,
  reads: '{value} children went missing',
  polarity: 'lower',
} as const;

describe('the sentence at the top', () => {
  test('carries the figure, when it is from and how it has changed', () => {
    expect(headlineOf(unheaded(), POLICY).sentence).toMatchInlineSnapshot(
      `"78.6% of assessments were completed on time in July to September 2023. That is 11.1 percentage points better than in July to September 2022 (67.5%)."`,
    );
  });

  test('says that the newest figure is hidden, and gives the newest that is not', () => {
    const points = [point('2022-23-Q2', 12), point('2023-24-Q1', 9), point('2023-24-Q2', SUPPRESSED)];
    const headline = headlineOf(unheaded({ ...COUNT, series: [series(points)] }), POLICY);
    expect(headline.sentence).toMatchInlineSnapshot(
      `"The figure for July to September 2023 is hidden to protect identities: it stands for fewer than 4, or a number fewer than 4 could be worked out from it. The newest that can be shown: 9 children went missing in April to June 2023."`,
    );
    expect(headline).toMatchObject({
      value: 'x',
      status: 'Hidden to protect identities',
      direction: { verdict: 'not-enough-data' },
    });
  });

  test('says only that the newest figure is hidden when all of them are', () => {
    const headline = headlineOf(unheaded({ series: [series([point('2023-24-Q2', SUPPRESSED)])] }), POLICY);
    expect(headline.sentence).toMatchInlineSnapshot(
      `"The figure for July to September 2023 is hidden to protect identities: it stands for fewer than 4, or a number fewer than 4 could be worked out from it."`,
    );
  });

  test('says why there is no figure', () => {
    expect(about(NOT_AVAILABLE)).toMatchInlineSnapshot(
      `"There is no figure for July to September 2023: it is not available. The newest that can be shown: 71.0% of assessments were completed on time in April to June 2023."`,
    );
    expect(about({ kind: 'not-applicable' })).toMatchInlineSnapshot(
      `"There is no figure for July to September 2023: it does not apply. The newest that can be shown: 71.0% of assessments were completed on time in April to June 2023."`,
    );
    expect(about({ kind: 'low' })).toMatchInlineSnapshot(
      `"There is no figure for July to September 2023: it is too small to print, but is not zero. The newest that can be shown: 71.0% of assessments were completed on time in April to June 2023."`,
    );
  });

  test('names the category that leads the page', () => {
    const breakdown = {
      dimension: 'Place',
      categories: [
        { id: 'home', label: 'Home' },
        { id: 'care', label: 'Care' },
      ],
      partsOfTotal: false,
    };
    const headline = headlineOf(
      unheaded({
        ...COUNT,
        reads: '{value} children went missing from {category}',
        leadCategory: 'care',
        breakdowns: [breakdown],
        series: [
          series([point('2023-24-Q2', 20)], 'home'),
          series([point('2022-23-Q2', 14), point('2023-24-Q2', 9)], 'care'),
        ],
      }),
      POLICY,
    );
    expect(headline.sentence).toMatchInlineSnapshot(
      `"9 children went missing from care in July to September 2023. That is 5 fewer (36%) than in July to September 2022 (14)."`,
    );
    expect(headline.category).toBe('care');
  });

  test('speaks of a day where the figure is of one', () => {
    const points = [point('2022-23-Q2', 100), point('2023-24-Q2', 90)];
    expect(
      headlineOf(
        unheaded({
          ...COUNT,
          reads: '{value} children had a plan',
          measured: 'at-end',
          series: [series(points)],
        }),
        POLICY,
      ).sentence,
    ).toMatchInlineSnapshot(
      `"90 children had a plan at 30 September 2023. That is 10 fewer (10%) than at 30 September 2022 (100)."`,
    );
  });

  test('compares with the period before where the settings say so', () => {
    const points = [point('2022-23-Q2', 60), point('2023-24-Q1', 70), point('2023-24-Q2', 71)];
    expect(
      headlineOf(unheaded({ compareWith: 'previous-period', series: [series(points)] }), POLICY).direction
        .sentence,
    ).toMatchInlineSnapshot(`"That is 1.0 percentage point better than in April to June 2023 (70.0%)."`);
  });
});

describe('a direction is not given', () => {
  test('while the newest figure is provisional and will still change, and the page says why', () => {
    const points = [point('2022-23-Q2', 60), point('2023-24-Q2', figure(71, 'provisional'))];
    const headline = headlineOf(
      unheaded({ lag: 'Partners send their records late, so it will rise.', series: [series(points)] }),
      POLICY,
    );
    expect(headline.sentence).toBe('71.0% of assessments were completed on time in July to September 2023.');
    expect(headline.direction).toMatchInlineSnapshot(`
      {
        "sentence": "The latest figure is provisional, so no direction is given yet. Partners send their records late, so it will rise.",
        "verdict": "not-enough-data",
        "words": "Not enough data",
      }
    `);
  });

  test('where a measure is too new to have an earlier figure', () => {
    const newest = [point('2023-24-Q2', 71)];
    const { direction } = headlineOf(unheaded({ newIn: '2023-24', series: [series(newest)] }), POLICY);
    expect(direction.sentence).toMatchInlineSnapshot(
      `"It was first measured in 2023-24, so there is no earlier figure to compare it with."`,
    );
  });

  test('from a year to date to anything but the same months of another year', () => {
    const kinds = [
      series([point('2022-23', 60)]),
      series([point('YTD-2023-06', 90), point('YTD-2023-07', 71)]),
    ];
    const { direction } = headlineOf(unheaded({ frequency: 'year-to-date', series: kinds }), POLICY);
    expect(direction.verdict).toBe('not-enough-data');
  });
});

describe('under it', () => {
  test('a provisional figure and a year to date say what to know before comparing', () => {
    const provisional = headlineOf(
      unheaded({ series: [series([point('2023-24-Q2', figure(71, 'provisional'))])] }),
      POLICY,
    );
    expect(provisional.status).toBe('Provisional: this figure may change');
    const toDate = headlineOf(
      unheaded({ frequency: 'year-to-date', series: [series([point('YTD-2023-07', 71)])] }),
      POLICY,
    );
    expect(toDate.status).toBe('Final. Year to date: do not compare with full years');
  });

  test('a figure that somebody doubts says so', () => {
    const doubtful = series([point('2023-24-Q2', figure(71, 'low-reliability'))]);
    expect(headlineOf(unheaded({ series: [doubtful] }), POLICY).status).toBe(
      'Low reliability: use with care',
    );
  });

  test('stand only places whose figures are like for like, and no single council', () => {
    const comparators = [
      england('2021-22', 70),
      england('2022-23', 82),
      england('2022-23', 60, {
        area: 'region',
        areaName: 'Example Riding',
        areaKind: 'region',
        likeForLike: false,
      }),
      england('2022-23', 65, { area: 'E06999992', areaName: 'Sampleford', areaKind: 'council' }),
    ];
    const { comparisons } = headlineOf(unheaded({ comparators }), POLICY);
    expect(comparisons.map(({ sentence }) => sentence)).toEqual([
      '3.4 percentage points worse than England (2022-23): 82.0%. That figure is 6 months older.',
    ]);
  });

  test('stands no full year where the council has a rate or a number for some months of it', () => {
    expect(comparisonsToDate({ unit: 'rate-per-10000' })).toEqual([]);
    expect(comparisonsToDate({ unit: 'count', decimals: 0 })).toEqual([]);
    expect(comparisonsToDate({ unit: 'percent' })).toHaveLength(1);
  });

  test('a target for the year to date is held against the year to date, not the month', () => {
    const { target } = headlineOf(
      unheaded({
        frequency: 'month',
        series: [series([point('2023-07', 71)]), series([point('YTD-2023-07', 85)])],
        targets: [
          {
            from: '2023-24',
            kind: 'at-least',
            value: 80,
            amber: 5,
            role: 'target',
            setBy: 'Exampleton Borough Council',
            on: 'year-to-date',
          },
        ],
      }),
      POLICY,
    );
    expect(target).toMatchInlineSnapshot(`
      {
        "sentence": "The target is at least 80%, set by Exampleton Borough Council. It is for April to July 2023: 85.0%.",
        "verdict": "on-target",
        "words": "On target",
      }
    `);
  });
});

function comparisonsToDate(changes: Parameters<typeof unheaded>[0]) {
  const toDate = unheaded({
    frequency: 'year-to-date',
    series: [series([point('YTD-2023-07', 71)])],
    comparators: [england('2022-23', 82)],
    ...changes,
  });
  return headlineOf(toDate, POLICY).comparisons;
}

function about(newest: Cell): string {
  const points = [point('2023-24-Q1', 71), point('2023-24-Q2', newest)];
  return headlineOf(unheaded({ series: [series(points)] }), POLICY).sentence;
}
