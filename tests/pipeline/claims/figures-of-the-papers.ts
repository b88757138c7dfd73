import { SUPPRESSED } from '#published/cell.ts';
import type { Unheaded } from '#published/headline.ts';
import type { Indicator, Target } from '#published/indicator.ts';
import { england, indicator, point, series } from '../../published/indicators.ts';

// The figures that the papers print, on made-up measures in our own words.

const QUARTERS = ['2022-23-Q2', '2022-23-Q3', '2022-23-Q4', '2023-24-Q1', '2023-24-Q2'];

/** Figures of the last quarters up to July to September 2023. */
export function quarters(values: readonly number[]): Unheaded['series'] {
  return [series(values.map((value, index) => point(QUARTERS.at(index - values.length) ?? '', value)))];
}

export function target(kind: 'at-least' | 'at-most', value: number): Target {
  return { from: '2020-21', kind, value, amber: 2, role: 'target', setBy: 'Exampleton Borough Council' };
}

export function measure(id: string, name: string, reads: string, more: Partial<Unheaded>): Indicator {
  return indicator({ id, name, reads: `{value} of ${reads}`, decimals: 0, people: false, ...more });
}

export const IN_TOUCH = measure(
  'in-touch',
  'Care leavers in touch with us',
  'care leavers were in touch with us',
  {
    measured: 'at-end',
    targets: [target('at-least', 90)],
    series: quarters([99, 99, 92, 92, 90]),
  },
);
export const WITHOUT_WORK = measure(
  'neet',
  'Care leavers who are not learning or working',
  'care leavers were not learning or working',
  {
    measured: 'at-end',
    polarity: 'lower',
    series: quarters([33, 36, 34, 31, 44]),
  },
);
export const SUITABLE = measure(
  'homes',
  'Care leavers in suitable homes',
  'care leavers were in suitable homes',
  {
    measured: 'at-end',
    series: quarters([97, 95, 95, 95, 97]),
  },
);
export const INTERVIEWS = measure(
  'interviews-accepted',
  'Return interviews accepted',
  'children who were missing were interviewed',
  {
    series: quarters([60, 65, 70, 72, 78]),
  },
);
export const OFFERED = measure(
  'interviews-offered',
  'Return interviews offered',
  'children who were missing were offered an interview',
  {
    decimals: 1,
    frequency: 'rolling-12-months',
    series: [series([point('R12-2021-09', 80.7)])],
  },
);
export const VISITS = measure(
  'visits',
  'Visits to children in care on time',
  'visits to children in care were on time',
  {
    compareWith: 'previous-period',
    series: quarters([79, 81, 85, 85, 86]),
  },
);
export const SECOND_PLANS = measure(
  'second-plans',
  'Second or later plans',
  'new plans were second or later plans',
  {
    decimals: 1,
    polarity: 'lower',
    compareWith: 'previous-period',
    targets: [target('at-most', 22)],
    series: quarters([20.1, 18.2, 23.5, 13.8, 17.4]),
  },
);
export const EXCLUSIONS = indicator({
  id: 'exclusions',
  name: 'Permanent exclusions',
  reads: '{value} pupils were permanently excluded',
  unit: 'count',
  decimals: 0,
  people: false,
  polarity: 'lower',
  compareWith: 'previous-period',
  tolerance: 0,
  series: quarters([12, 10, 14, 16, 13]),
});
export const HIDDEN_EXCLUSIONS = indicator({
  id: 'exclusions',
  name: 'Permanent exclusions',
  reads: '{value} pupils were permanently excluded',
  unit: 'count',
  decimals: 0,
  polarity: 'lower',
  series: [series([point('2023-24-Q1', 9), point('2023-24-Q2', SUPPRESSED)])],
});
export const CASELOAD = indicator({
  id: 'caseload',
  name: 'Average caseload',
  reads: 'Social workers had {value} cases on average',
  unit: 'cases-per-worker',
  people: false,
  polarity: 'lower',
  compareWith: 'previous-period',
  series: quarters([24.1, 23.2, 22.9, 22.5, 22]),
});
export const TAKE_UP = measure('take-up', 'Free places for two-year-olds', 'two-year-olds had a free place', {
  compareWith: 'previous-period',
  series: quarters([91, 93, 95, 98, 100]),
});
export const CONTACTS = indicator({
  id: 'repeat-contacts',
  name: 'Repeat contacts',
  reads: '{value} contacts were repeats',
  unit: 'count',
  decimals: 0,
  people: false,
  polarity: 'neutral',
  series: quarters([400]),
});
export const FIRST_OF_ITS_KIND = measure('first', 'Interviews held in time', 'interviews were held in time', {
  decimals: 1,
  series: [series([point('2023-24-Q2', 73.2)])],
});
export const WITH_ENGLAND = measure('assessments', 'Assessments on time', 'assessments were on time', {
  decimals: 1,
  frequency: 'financial-year',
  series: [series([point('2016-17', 92.1), point('2017-18', 90.2)])],
  comparators: [england('2016-17', 82.9)],
});
export const CATEGORIES = indicator({
  id: 'categories',
  name: 'Children on a plan by category',
  reads: '{value} of children on a plan were there for {category}',
  people: false,
  polarity: 'neutral',
  frequency: 'snapshot',
  measured: 'at-end',
  leadCategory: 'neglect-first',
  breakdowns: [
    {
      dimension: 'Category',
      categories: [
        { id: 'neglect-first', label: 'Neglect, recorded first' },
        { id: 'neglect-latest', label: 'Neglect, recorded last' },
      ],
      partsOfTotal: false,
    },
  ],
  series: [
    series([point('2017-03-31', 51.2), point('2018-03-31', 60)], 'neglect-first'),
    series([point('2018-03-31', 52.5)], 'neglect-latest'),
  ],
});
export const REASONS = indicator({
  id: 'reasons',
  name: 'Reasons for not learning or working',
  reads: '{value} of those not learning or working were {category}',
  people: false,
  polarity: 'neutral',
  decimals: 0,
  leadCategory: 'parents-or-ill',
  breakdowns: [
    {
      dimension: 'Reason',
      categories: [
        { id: 'parents-or-ill', label: 'Young parents or ill' },
        { id: 'other', label: 'Other' },
      ],
      partsOfTotal: false,
    },
  ],
  series: [series([point('2023-24-Q2', 33)], 'parents-or-ill'), series([point('2023-24-Q2', 65)], 'other')],
});
export const PLAN_VISITS = measure(
  'plan-visits',
  'Visits to children on a plan',
  'visits to children on a plan were on time',
  {
    decimals: 1,
    frequency: 'month',
    compareWith: 'previous-period',
    series: [series([point('2022-06', 95), point('2022-07', 94.7)])],
  },
);
export const IN_CARE = indicator({
  id: 'children-in-care',
  name: 'Children in care',
  reads: '{value} children were in care',
  unit: 'count',
  decimals: 0,
  people: false,
  polarity: 'neutral',
  frequency: 'month',
  measured: 'at-end',
  compareWith: 'previous-period',
  tolerance: 0,
  series: [series([point('2022-06', 361), point('2022-07', 367)])],
});
export const ADOPTIONS = measure(
  'adoptions',
  'Children who were adopted',
  'children who left care were adopted',
  {
    frequency: 'year-to-date',
    series: [series([point('YTD-2022-07', 14)])],
  },
);

/** Six measures: three improved, one is unchanged, one got worse, and one has no good way to go. */
export const SIX_MEASURES = [
  measure('posts', 'Posts that are not filled', 'posts were not filled', {
    polarity: 'lower',
    compareWith: 'previous-period',
    series: quarters([20, 12]),
  }),
  measure('care-rate', 'Children in care for their number', 'children were in care', {
    polarity: 'lower',
    compareWith: 'previous-period',
    series: quarters([86.6, 84.9]),
  }),
  measure('places', 'Free places', 'children had a free place', {
    compareWith: 'previous-period',
    series: quarters([96, 100]),
  }),
  measure('early-help', 'Early help that lasts', 'families needed no more', {
    compareWith: 'previous-period',
    series: quarters([91.8, 91.8]),
  }),
  measure('in-time', 'Assessments in time', 'assessments were in time', {
    compareWith: 'previous-period',
    series: quarters([86, 72]),
  }),
  measure('plans', 'Children on a plan for their number', 'children were on a plan', {
    polarity: 'neutral',
    compareWith: 'previous-period',
    series: quarters([38, 41]),
  }),
];
