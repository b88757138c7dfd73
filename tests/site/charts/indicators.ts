import { type Cell, figure, NOT_AVAILABLE, SUPPRESSED } from '#published/cell.ts';
import { Council } from '#published/council.ts';
import { headlineOf, type Unheaded } from '#published/headline.ts';
import { Comparator, Indicator, type Revision, Series, type Target } from '#published/indicator.ts';

/** `x` is hidden and `-` is missing. */
export type Figure = number | 'x' | '-';

export interface Made {
  name?: string;
  unit?: Indicator['unit'];
  decimals?: number;
  polarity?: Indicator['polarity'];
  frequency?: Indicator['frequency'];
  measured?: Indicator['measured'];
  year?: Indicator['year'];
  tolerance?: number;
  /** Why the newest figure will still change. */
  lag?: string;
  /** Whether the newest figure is provisional. */
  provisional?: boolean;
  /** How many there are of what the figures are ranks or shares of. */
  denominator?: number;
  polarityReason?: string;
  targets?: Target[];
  breakdowns?: Indicator['breakdowns'];
  leadCategory?: string;
  figures?: Record<string, Figure>;
  categories?: Record<string, Record<string, Figure>>;
  comparators?: {
    area: string;
    name: string;
    kind: Comparator['areaKind'];
    period: string;
    figure: Figure;
    likeForLike?: boolean;
  }[];
}

/** A published indicator with the figures of a test and dull but valid words everywhere else. */
export function made({
  figures = {},
  categories = {},
  comparators = [],
  provisional = false,
  denominator,
  ...rest
}: Made): Indicator {
  const frequency = rest.frequency ?? 'quarter';
  const series = [
    ...(Object.keys(figures).length === 0 ? [] : [[null, figures] as const]),
    ...Object.entries(categories),
  ].map(([category, points]) =>
    Series.parse({
      category,
      kind: frequency,
      points: Object.entries(points).map(([period, value], index, all) => ({
        period,
        cell: provisional && index === all.length - 1 ? asProvisional(cellOf(value)) : cellOf(value),
        ...(denominator === undefined ? {} : { denominator: figure(denominator) }),
        release: 'test',
      })),
    }),
  );
  const unheaded: Unheaded = {
    ...WORDS,
    name: 'Assessments completed within 45 working days',
    unit: 'percent',
    decimals: 1,
    polarity: 'higher',
    frequency,
    measured: 'during',
    twelveMonths: 'total',
    national: false,
    year: 'rate',
    tolerance: 0,
    targets: [],
    leadCategory: null,
    breakdowns: [],
    ...rest,
    series,
    comparators: comparators.map(({ area, name, kind, period, figure: value, likeForLike = true }) =>
      Comparator.parse({
        area,
        areaName: name,
        areaKind: kind,
        period,
        cell: cellOf(value),
        source: 'A national release',
        vintage: 'Published in 2022',
        likeForLike,
      }),
    ),
  };
  const headline = headlineOf(unheaded, WOKINGHAM.policy);
  return Indicator.parse(JSON.parse(JSON.stringify({ ...unheaded, headline })));
}

/** A published cell: `x` hidden, `-` missing. */
export function cellOf(value: Figure): Cell {
  if (value === 'x') return SUPPRESSED;
  return value === '-' ? NOT_AVAILABLE : figure(value);
}

function asProvisional(cell: Cell): Cell {
  return cell.kind === 'value' ? figure(cell.value, 'provisional') : cell;
}

export const WOKINGHAM = Council.parse({
  slug: 'wokingham',
  name: 'Wokingham Borough Council',
  shortName: 'Wokingham',
  area: { code: 'E06000041', name: 'Wokingham' },
  region: { code: 'E12000008', name: 'South East' },
  neighbours: {
    model: 'A neighbour model',
    year: '2021',
    members: ['Bracknell Forest', 'Windsor and Maidenhead', 'West Berkshire', 'Hampshire', 'Surrey'].map(
      (name, index) => ({
        code: `E0600010${index}`,
        name,
      }),
    ),
  },
  brand: { colour: '#004b87' },
  contact: { role: "Children's Services performance team" },
  policy: { threshold: 5, zeros: 'shown', marker: 'x' },
  priorities: [],
  themes: [],
  releases: [],
  flows: [],
  reports: [],
  retired: [],
});

const WORDS = {
  id: 'assessments',
  council: 'wokingham',
  theme: 'safeguarding',
  aliases: new Array<string>(),
  definition: 'A definition.',
  reads: '{value} of assessments were completed in time',
  people: true,
  polarityReason: 'Because.',
  compareWith: 'same-period-last-year',
  source: 'A source',
  collection: 'None',
  geography: 'The council area',
  disclosure: 'A rule.',
  limits: new Array<string>(),
  owner: 'A role',
  lastReviewed: '2024-01-08',
  lastUpdated: '2024-01-08',
  nextUpdate: 'April 2024',
  related: new Array<string>(),
  revisions: new Array<Revision>(),
} as const satisfies Partial<Record<keyof Unheaded, unknown>>;
