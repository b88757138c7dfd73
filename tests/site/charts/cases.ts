import type { Indicator, Target } from '#published/indicator.ts';
import { type Figure, made } from './indicators.ts';

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
    breakdown: {
      dimension: 'Where',
      categories: [
        { id: 'in-borough', label: 'In the borough' },
        { id: 'out-of-borough', label: 'Out of the borough' },
      ],
      headline: null,
      partsOfTotal: true,
    },
    figures: quarters(1240, 1268, 1310, 1352, 1407),
    categories: {
      'in-borough': quarters(804, 815, 'x', 861, 902),
      'out-of-borough': quarters(436, 453, 'x', 491, 505),
    },
  }),
};
