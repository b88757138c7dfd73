import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { figure, NOT_AVAILABLE, SUPPRESSED } from '#published/cell.ts';
import { CSV_COLUMNS, indicatorCsv } from '#published/csv.ts';
import { COUNCIL, england, indicator, point, series } from './indicators.ts';

const TARGETS = [
  { kind: 'at-least', value: 75, from: '2022-23', amber: 5, role: 'target', setBy: 'The council' } as const,
];

test('a download has a row for every figure, with its numbers, and then the comparisons', () => {
  const points = [
    point('2022-23-Q2', 67.5, { numerator: figure(27), denominator: figure(40) }),
    point('2023-24-Q1', SUPPRESSED, {
      numerator: SUPPRESSED,
      denominator: figure(41),
      note: 'Counted late, so “rough”',
    }),
    point('2023-24-Q2', figure(78.571428, 'provisional')),
  ];
  const text = indicatorCsv(
    indicator({ targets: TARGETS, series: [series(points)], comparators: [england('2022-23', 82.4)] }),
    COUNCIL,
  );
  expect(text).toMatchInlineSnapshot(`
    "indicator,period,time_period,time_identifier,geographic_level,area_code,area_name,breakdown,category,measure,value,status,target,polarity,release,note
    assessments-on-time-percent,2022-23-Q2,202223,2022-23 Q2,Local authority,E06999991,Exampleton,,,value,67.5,final,off-target,higher,2024-01-08-q2,
    assessments-on-time-percent,2022-23-Q2,202223,2022-23 Q2,Local authority,E06999991,Exampleton,,,numerator,27,final,,higher,2024-01-08-q2,
    assessments-on-time-percent,2022-23-Q2,202223,2022-23 Q2,Local authority,E06999991,Exampleton,,,denominator,40,final,,higher,2024-01-08-q2,
    assessments-on-time-percent,2023-24-Q1,202324,2023-24 Q1,Local authority,E06999991,Exampleton,,,value,,suppressed,no-figure,higher,2024-01-08-q2,"Counted late, so “rough”"
    assessments-on-time-percent,2023-24-Q1,202324,2023-24 Q1,Local authority,E06999991,Exampleton,,,numerator,,suppressed,,higher,2024-01-08-q2,
    assessments-on-time-percent,2023-24-Q1,202324,2023-24 Q1,Local authority,E06999991,Exampleton,,,denominator,41,final,,higher,2024-01-08-q2,
    assessments-on-time-percent,2023-24-Q2,202324,2023-24 Q2,Local authority,E06999991,Exampleton,,,value,78.6,provisional,on-target,higher,2024-01-08-q2,
    assessments-on-time-percent,2022-23,202223,Financial year,Local authority,E06999991,Exampleton,,,target,75.0,final,,higher,,"At least 75%, set by The council"
    assessments-on-time-percent,2022-23,202223,Financial year,National,E92000001,England,,,value,82.4,final,,higher,A national release,Published in November 2023
    "
  `);
});

test('a download has the columns that its dictionary lists, in that order', () => {
  expect(csvParse(indicatorCsv(indicator(), COUNCIL)).columns).toEqual([...CSV_COLUMNS]);
});

test('a value that cannot be shown is empty, and its status is a word', () => {
  const points = [
    point('2022-23-Q1', SUPPRESSED),
    point('2022-23-Q2', NOT_AVAILABLE),
    point('2022-23-Q3', { kind: 'not-applicable' }),
    point('2022-23-Q4', { kind: 'low' }),
  ];
  const rows = csvParse(indicatorCsv(indicator({ series: [series(points)] }), COUNCIL));
  expect(rows.map(({ value, status }) => [value, status])).toEqual([
    ['', 'suppressed'],
    ['', 'not-available'],
    ['', 'not-applicable'],
    ['', 'low'],
  ]);
});

test('periods carry the year and the name that national downloads use', () => {
  const kinds = [
    '2023-24-Q2',
    '2022-23',
    'AY2022-23',
    'CY2022',
    '2023-03-31',
    '2022-07',
    'R12-2021-09',
    'YTD-2022-07',
  ];
  const rows = csvParse(
    indicatorCsv(
      indicator({ series: [series(kinds.map((text) => point(text, 50)))], frequency: 'quarter' }),
      COUNCIL,
    ),
  );
  expect(rows.map(({ time_period, time_identifier }) => `${time_period} ${time_identifier}`)).toEqual([
    '202324 2023-24 Q2',
    '202223 Financial year',
    '202223 Academic year',
    '2022 Calendar year',
    '2023 31 March 2023',
    '2022 July 2022',
    '2021 12 months to Sep 2021',
    '2022 April to July 2022',
  ]);
});

test('a comparison that is not like for like says so in its note', () => {
  const comparators = [england('2022-23', 82.4, { likeForLike: false, note: 'Ages 18 to 24' })];
  const rows = csvParse(indicatorCsv(indicator({ comparators }), COUNCIL));
  expect(rows.at(-1)).toMatchObject({
    area_code: 'E92000001',
    note: 'Published in November 2023. Not like for like. Ages 18 to 24',
  });
});
