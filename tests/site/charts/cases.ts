import { Flow } from '#published/flow.ts';
import type { Indicator, Target } from '#published/indicator.ts';
import { cellOf, type Figure, made } from './indicators.ts';

const QUARTERS = ['2022-23-Q2', '2022-23-Q3', '2022-23-Q4', '2023-24-Q1', '2023-24-Q2'];

function quarters(...figures: Figure[]): Record<string, Figure> {
  return Object.fromEntries(QUARTERS.map((period, index) => [period, figures[index] ?? '-']));
}

const TARGET = { from: '2022-23', amber: 2, role: 'target', setBy: 'The council' } as const;
const atLeast = (value: number, from = '2022-23'): Target => ({ kind: 'at-least', value, ...TARGET, from });

function place(area: 'similar-councils' | 'england' | 'region', figure: Figure, period = '2021-22') {
  const [name, kind] = (
    {
      'similar-councils': ['Similar councils', 'similar-councils'],
      england: ['England', 'country'],
      region: ['South East', 'region'],
    } as const
  )[area];
  return { area, name, kind, period, figure };
}

function council(name: string, figure: Figure, period = '2021-22') {
  return { area: `E-${name}`, name, kind: 'council', period, figure } as const;
}

/** The months of five years from April 2019, with a slow rise, a season and a wobble. */
function sixtyMonths(): Record<string, Figure> {
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => {
      const month = `${2019 + Math.floor((index + 3) / 12)}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`;
      return [month, Math.round(180 + index * 1.4 + 22 * Math.sin(index / 1.9) + ((index * 37) % 11))];
    }),
  );
}

/** Months in a row from January of a year. */
function monthsFrom(first: number, figures: readonly Figure[]): Record<string, Figure> {
  return Object.fromEntries(
    figures.map((one, index) => [
      `${first + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      one,
    ]),
  );
}

const REASONS = [
  'Abuse or neglect',
  'Family dysfunction',
  'Family in acute stress',
  'Illness or disability of a parent',
  'Absent parenting',
];

/** Hand-made indicators, each named for what its chart must get right. */
export const CASES: Record<string, Indicator> = {
  'a percentage with a target and one older figure of each benchmark': made({
    figures: quarters(78.6, 75.2, 71.9, 74.4, 67.5),
    targets: [atLeast(80)],
    comparators: [place('similar-councils', 87.4), place('england', 84.5)],
  }),
  'a percentage with yearly benchmarks and a target that changed': made({
    frequency: 'financial-year',
    decimals: 0,
    figures: { '2018-19': 17, '2019-20': 21, '2020-21': 24, '2021-22': 20, '2022-23': 18 },
    polarity: 'lower',
    targets: [
      { ...TARGET, kind: 'at-most', value: 25, from: '2018-19' },
      { ...TARGET, kind: 'at-most', value: 20, from: '2021-22' },
    ],
    comparators: [
      ...['2018-19', '2019-20', '2020-21', '2021-22'].flatMap((period, index) => [
        place('england', 22.6 - index * 0.4, period),
        place('similar-councils', 20.8 + index * 0.3, period),
        place('region', 23.5 + index * 0.7, period),
      ]),
      council('Bracknell Forest', 14.2),
      council('West Berkshire', 20),
      council('Windsor and Maidenhead', 24.8),
      council('Hampshire', 'x'),
      council('Surrey', '-'),
    ],
  }),
  'counts without a target': made({
    name: 'Children on a child protection plan',
    unit: 'count',
    decimals: 0,
    polarity: 'neutral',
    measured: 'at-end',
    year: 'end',
    figures: quarters(151, 148, 1176, 160, 149),
  }),
  'hidden and missing figures': made({
    unit: 'count',
    decimals: 0,
    polarity: 'lower',
    figures: quarters(12, 'x', 9, '-', 14),
  }),
  'a hidden newest figure': made({ figures: quarters(52.4, 61, 58.2, 57.1, 'x') }),
  'one point': made({
    name: 'Return home interviews offered',
    frequency: 'rolling-12-months',
    measured: '12-months',
    figures: { 'R12-2021-09': 80.7 },
    comparators: [place('england', 77, '2020-21')],
  }),
  'all figures hidden': made({
    figures: quarters('x', 'x', 'x', 'x', 'x'),
    comparators: [place('england', 84.5)],
  }),
  'sixty months': made({
    name: 'Contacts received at the front door',
    unit: 'count',
    decimals: 0,
    polarity: 'neutral',
    frequency: 'month',
    year: 'sum',
    figures: sixtyMonths(),
  }),
  'a neutral rate with a reference line': made({
    name: 'Children looked after per 10,000',
    unit: 'rate-per-10000',
    decimals: 1,
    polarity: 'neutral',
    frequency: 'snapshot',
    measured: 'at-end',
    figures: {
      '2019-03-31': 64,
      '2020-03-31': 66.3,
      '2021-03-31': 70.1,
      '2022-03-31': 69.2,
      '2023-03-31': 71.4,
    },
    targets: [
      { kind: 'at-most', value: 68, from: '2019-20', amber: 0, role: 'reference', setBy: 'The council' },
    ],
    comparators: [
      place('england', 67, '2021-03-31'),
      place('england', 70, '2022-03-31'),
      place('similar-councils', 71.2, '2022-03-31'),
      place('region', 55, '2022-03-31'),
    ],
  }),
  'a target between two values': made({
    name: 'Repeat child protection plans',
    decimals: 0,
    polarity: 'lower',
    figures: quarters(22, 25, 31, 17, 15),
    targets: [{ ...TARGET, kind: 'between', low: 0, high: 18 }],
    comparators: [
      place('similar-councils', 24),
      place('england', 23.3),
      { ...place('region', 40), likeForLike: false },
    ],
  }),
  'two categories': made({
    name: 'Education, health and care plans placed',
    unit: 'count',
    decimals: 0,
    polarity: 'neutral',
    breakdowns: [
      {
        dimension: 'Where',
        categories: [
          { id: 'in-borough', label: 'In the borough' },
          { id: 'out-of-borough', label: 'Out of the borough' },
        ],
        partsOfTotal: true,
      },
    ],
    figures: quarters(1240, 1268, 1310, 1352, 1407),
    categories: {
      'in-borough': quarters(804, 815, 'x', 861, 902),
      'out-of-borough': quarters(436, 453, 'x', 491, 505),
    },
  }),
  'figures that only go up and down': made({
    name: 'Referrals to the service',
    unit: 'count',
    decimals: 0,
    polarity: 'neutral',
    frequency: 'month',
    year: 'sum',
    figures: monthsFrom(2021, [131, 140, 122, 138, 127, 144, 133, 119, 141, 128, 136, 125, 139, 130]),
  }),
  'figures that changed in every way': made({
    name: 'Assessments completed in time',
    decimals: 1,
    polarity: 'higher',
    frequency: 'month',
    figures: monthsFrom(
      2020,
      [
        88.1, 91.2, 84.4, 90.3, 86.7, 92.5, 87.9, 85.2, 91.8, 88.8, 90.1, 86.2, 89.4, 91.1, 70.2, 88.1, 84.2,
        85.6, 86.9, 88.3, 90.7, 93.1, 95.8, 97.9, 96.6, 97.2, 98.1, 96.4, 78.4, 80.2, 76.3, 79.1,
      ],
    ),
  }),
  'a rank that is better the higher the number': made({
    name: 'Index of Multiple Deprivation rank',
    unit: 'rank',
    decimals: 0,
    polarity: 'higher',
    polarityReason: 'Rank 1 is the most deprived council, so a higher number is better.',
    frequency: 'calendar-year',
    denominator: 317,
    figures: { CY2007: 45, CY2010: 30, CY2015: 33, CY2019: 25 },
  }),
  'a rank where first is best': made({
    name: 'Rank for timeliness',
    unit: 'rank',
    decimals: 0,
    polarity: 'lower',
    polarityReason: 'Rank 1 is the fastest council.',
    frequency: 'financial-year',
    denominator: 152,
    figures: { '2018-19': 112, '2019-20': 141, '2020-21': 'x', '2021-22': 103, '2022-23': 61 },
  }),
  'a newest figure that will still change': made({
    name: 'Early help assessments completed by all agencies',
    unit: 'count',
    decimals: 0,
    polarity: 'higher',
    frequency: 'month',
    lag: 'Partners send their records up to two months late, so it will rise.',
    provisional: true,
    figures: monthsFrom(2022, [142, 151, 138, 149, 155, 147, 61]),
  }),
  'shares of one whole': made({
    name: 'Why children come to the service',
    decimals: 0,
    polarity: 'neutral',
    frequency: 'financial-year',
    breakdowns: [
      {
        dimension: 'Reason',
        categories: REASONS.map((label, index) => ({ id: `reason-${index}`, label })),
        partsOfTotal: true,
      },
    ],
    leadCategory: 'reason-0',
    categories: Object.fromEntries(
      [54, 21, 9, 6, 5].map((share, index) => [
        `reason-${index}`,
        { '2016-17': share + ([3, -2, 1, -1, -3][index] ?? 0), '2017-18': share },
      ]),
    ),
  }),
  'shares of one whole of which one is hidden': made({
    name: 'Why children come to the service',
    decimals: 0,
    polarity: 'neutral',
    frequency: 'financial-year',
    breakdowns: [
      {
        dimension: 'Reason',
        categories: REASONS.map((label, index) => ({ id: `reason-${index}`, label })),
        partsOfTotal: true,
      },
    ],
    leadCategory: 'reason-0',
    categories: Object.fromEntries(
      [54, 21, 'x' as const, 6, '-' as const].map((share, index) => [
        `reason-${index}`,
        { '2016-17': index === 1 ? 'x' : 12, '2017-18': share },
      ]),
    ),
  }),
  'shares that overlap': made({
    name: 'What assessments found',
    decimals: 1,
    polarity: 'neutral',
    frequency: 'financial-year',
    breakdowns: [
      {
        dimension: 'Factor',
        categories: [
          { id: 'domestic-abuse', label: 'Domestic abuse' },
          { id: 'mental-health', label: 'Mental health of a parent or carer' },
          { id: 'drugs', label: 'Drug misuse' },
        ],
        partsOfTotal: false,
      },
    ],
    leadCategory: 'domestic-abuse',
    categories: {
      'domestic-abuse': { '2017-18': 51.2 },
      'mental-health': { '2017-18': 44.9 },
      drugs: { '2017-18': 24.3 },
    },
  }),
};

/** Demand funnels, each named for what its picture must get right. */
export const FLOWS: Record<string, Flow> = {
  'a flow of published steps': flow([
    { label: 'Contacts', figure: 11234 },
    { label: 'Referrals', figure: 4718 },
    { label: 'Assessments', figure: 3902 },
    { label: 'Child protection investigations', figure: 1176 },
    { label: 'Children on a plan', figure: 451, period: '2018-03-31' },
  ]),
  'a flow with a hidden and a missing step': flow([
    { label: 'Contacts', figure: 900 },
    { label: 'Referrals', figure: 'x' },
    { label: 'Assessments', figure: 310 },
    { label: 'Conferences', figure: '-' },
    { label: 'Plans', figure: 28 },
  ]),
};

function flow(steps: { label: string; figure: Figure; period?: string }[]): Flow {
  return Flow.parse({
    id: 'front-door',
    title: 'From contact to child protection plan',
    says: 'How many there were of each in one year.',
    period: '2017-18',
    steps: steps.map(({ figure, period = '2017-18', ...rest }) => {
      return { ...rest, indicator: 'referrals', period, cell: cellOf(figure) };
    }),
  });
}
