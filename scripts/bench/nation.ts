import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { type Random, randomFrom } from './random.ts';

/** How large a made-up nation is. */
export interface Size {
  readonly councils: number;
  /** Of each council, all of them the same measures. */
  readonly indicators: number;
}

/** How much was made up. */
export interface Made {
  readonly pages: number;
  readonly cells: number;
}

/**
 * Writes `content/` and `data/` of a nation that does not exist, the same bytes every time: councils with a brand and ten
 * neighbours each; counts by quarter with small ones that must be hidden, percentages and rates by month, each with its years;
 * figures of England, nine regions and every council; one narrative for each measure.
 */
export function writeNation(root: string, { councils, indicators }: Size, seed = 1): Made {
  const write = (file: string, text: string) => {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  const random = randomFrom(seed);
  // A council has neighbours also where they are not on the site.
  const places = Array.from({ length: Math.max(councils, 11) }, (_, index) => placeOf(index));
  const measures = Array.from({ length: indicators }, (_, index) => measureOf(index));
  let cells = 0;

  write('content/site.yaml', SITE);
  write(
    'content/glossary.csv',
    'term,expansion,plain_english,synonyms\nCIN,Children in need,Children who need extra help.,section 17\n',
  );
  write('data/areas.csv', areas(places));
  for (const theme of THEMES.keys()) write(`content/shared/themes/theme-${theme + 1}.mdx`, themePage(theme));
  for (const measure of measures)
    write(`content/shared/indicators/${measure.id}.mdx`, indicatorPage(measure));
  const national: string[][] = [COMPARATOR_HEAD];
  for (const [index, place] of places.entries()) {
    const figures = new Map(measures.map((measure) => [measure, figuresOf(random, measure)]));
    for (const [measure, its] of figures)
      national.push(
        ...yearsOf(its).map(({ period, value }) => comparator(measure, period, place.code, value)),
      );
    if (index >= councils) continue;
    write(`content/${place.slug}/council.yaml`, councilSettings(place, neighboursOf(index, places)));
    const within = `data/${place.slug}/2024-06-03-figures-to-march-2024`;
    write(`${within}/release.yaml`, RELEASE);
    for (const theme of THEMES.keys()) {
      const rows = [...figures]
        .filter(([measure]) => measure.theme === theme)
        .flatMap(([measure, its]) =>
          its.map(({ period, value }) => [measure.id, period, place.code, '', value, '', '', '', '']),
        );
      cells += rows.length;
      if (rows.length > 0)
        write(`${within}/theme-${theme + 1}.csv`, `${csvFormatRows([FIGURE_HEAD, ...rows])}\n`);
    }
  }
  for (const measure of measures) {
    for (const region of REGIONS) {
      const years = yearsOf(figuresOf(random, measure));
      const within = places.slice(0, councils).filter((place) => place.region === region);
      national.push(
        ...within.flatMap(({ slug }) =>
          years.map(({ period, value }) => comparator(measure, period, 'region', value, slug)),
        ),
      );
    }
    national.push(
      ...yearsOf(figuresOf(random, measure)).map(({ period, value }) =>
        comparator(measure, period, 'england', value),
      ),
    );
  }
  write('data/comparators/national.csv', csvFormatRows(national) + '\n');
  write('data/comparators/national.yaml', COMPARATORS);
  return { pages: councils * indicators, cells };
}

interface Place {
  readonly slug: string;
  readonly name: string;
  readonly code: string;
  readonly region: { readonly code: string; readonly name: string };
}

interface Measure {
  readonly id: string;
  readonly name: string;
  readonly theme: number;
  readonly order: number;
  readonly kind: 'quarterly-count' | 'monthly-percent' | 'monthly-rate';
}

interface Figure {
  readonly period: string;
  readonly value: string;
}

function placeOf(index: number): Place {
  const number = String(index + 1).padStart(3, '0');
  const region = REGIONS[index % REGIONS.length] ?? { code: ENGLAND, name: 'England' };
  return {
    slug: `council-${number}`,
    name: `Council ${number}`,
    code: `E06${number.padStart(6, '0')}`,
    region,
  };
}

/** Ten councils that come after it, in a ring. */
function neighboursOf(index: number, places: readonly Place[]): Place[] {
  return Array.from(
    { length: Math.min(10, places.length - 1) },
    (_, step) => places[(index + step + 1) % places.length],
  ).filter((place) => place !== undefined);
}

function measureOf(index: number): Measure {
  const kinds = ['quarterly-count', 'monthly-percent', 'quarterly-count', 'monthly-rate'] as const;
  const kind = kinds[index % kinds.length] ?? 'quarterly-count';
  const theme = index % THEMES.length;
  const id = `measure-${String(index + 1).padStart(2, '0')}`;
  return { id, name: `${SUBJECTS[kind]}, ${THEMES[theme]} ${index + 1}`, theme, order: index + 1, kind };
}

function figuresOf(random: Random, { kind }: Measure): Figure[] {
  if (kind === 'quarterly-count') {
    const level = random.level({ median: 40, spread: 1.1 });
    return YEARS.flatMap((year) => {
      const quarters = [1, 2, 3, 4].map((quarter) => ({
        period: `${year}-Q${quarter}`,
        count: random.count(level),
      }));
      const total = quarters.reduce((sum, { count }) => sum + count, 0);
      return [...quarters, { period: year, count: total }].map(({ period, count }) => ({
        period,
        value: String(count),
      }));
    });
  }
  const [middle, swing] =
    kind === 'monthly-percent' ? [70 + 20 * random.next(), 4] : [60 + 60 * random.next(), 8];
  const around = () => (middle + swing * (random.next() - 0.5)).toFixed(1);
  return YEARS.flatMap((year) => [...monthsOf(year), year].map((period) => ({ period, value: around() })));
}

function yearsOf(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ period }) => /^\d{4}-\d{2}$/.test(period) && YEARS.includes(period));
}

/** `2023-24` → `2023-04` … `2024-03` */
function monthsOf(year: string): string[] {
  const first = Number(year.slice(0, 4));
  return Array.from({ length: 12 }, (_, index) =>
    index < 9
      ? `${first}-${String(index + 4).padStart(2, '0')}`
      : `${first + 1}-${String(index - 8).padStart(2, '0')}`,
  );
}

function comparator({ id }: Measure, period: string, area: string, value: string, council = ''): string[] {
  return [id, period, area, council, value, '', 'yes', '', 'May 2024', ''];
}

function areas(places: readonly Place[]): string {
  const rows = [
    ['code', 'name', 'kind', 'region'],
    [ENGLAND, 'England', 'country', ''],
    ...REGIONS.map(({ code, name }) => [code, name, 'region', '']),
    ...places.map(({ code, name, region }) => [code, name, 'council', region.code]),
  ];
  return csvFormatRows(rows) + '\n';
}

function councilSettings({ name, code, region }: Place, neighbours: readonly Place[]): string {
  const members = neighbours.map((place) => `    - { code: ${place.code}, name: ${place.name} }`);
  return `name: ${name}
shortName: ${name}
area: { code: ${code}, name: ${name} }
region: { code: ${region.code}, name: ${region.name} }
neighbours:
  model: A made-up model
  year: April 2021
  members:
${members.join('\n')}
brand: { colour: '#1f4e3d' }
contact: { role: Performance team }
policy: { threshold: 4, zeros: hidden, marker: x }
symbols: { x: suppressed }
`;
}

function themePage(theme: number): string {
  return `---
title: ${THEMES[theme]}
summary: Made-up figures about ${THEMES[theme]?.toLowerCase()}.
order: ${theme + 1}
---

Figures of this theme are made up.
`;
}

function indicatorPage({ name, theme, order, kind }: Measure): string {
  const { unit, decimals, people, polarity, year, tolerance, reads, of, target } = SETTINGS[kind];
  const [frequency, before] = kind === 'quarterly-count' ? ['quarter', '2022-23-Q4'] : ['month', '2023-03'];
  return `---
name: "${name}"
theme: theme-${theme + 1}
order: ${order}
aliases: [made-up measure ${order}, another name ${order}]
reads: "${reads}"
definition: What measure ${order} counts, in one plain sentence.
${of}unit: ${unit}
decimals: ${decimals}
people: ${people}
polarity: ${polarity}
polarityReason: It was made up like this.
frequency: ${frequency}
measured: during
year: ${year}
national: true
tolerance: ${tolerance}
${target}source: Random numbers
collection: None
owner: Nobody
lastReviewed: 2024-06-03
nextUpdate: Never
---

## What does this show us?

The newest figure is <Value />. That is <Change from="${before}" /> on a year before. [What the words mean](/a-to-z/) is said elsewhere.

Made-up families meet made-up workers, who write down what they saw, and a table is made of it. A figure of one period says little by itself; the chart below shows where it comes from.

## What is the background to this?

Nothing of this exists. The text has the length of a usual one, with a list:

- a first point, **with weight**
- a second point
- a third point, which is longer than the others, as third points are

## What action is the service taking?

The service takes made-up action. It meets, it plans, and it looks again after some weeks whether anything became better for those whom it is there for.

## What is the national context?

<Compare with="england" /> Other places count in the same way, so they can be compared.
`;
}

const SETTINGS = {
  'quarterly-count': {
    unit: 'count',
    decimals: 0,
    people: true,
    polarity: 'neutral',
    year: 'sum',
    tolerance: 5,
    reads: '{value} children were counted',
    of: '',
    target: '',
  },
  'monthly-percent': {
    unit: 'percent',
    decimals: 1,
    people: false,
    polarity: 'higher',
    year: 'rate',
    tolerance: 1,
    reads: '{value} of letters were answered in time',
    of: 'numerator: Letters answered in time\ndenominator: Letters\n',
    target:
      'targets: [{ from: 2018-19, kind: at-least, value: 80, amber: 5, role: target, setBy: The made-up board }]\n',
  },
  'monthly-rate': {
    unit: 'rate-per-10000',
    decimals: 1,
    people: false,
    polarity: 'lower',
    year: 'rate',
    tolerance: 2,
    reads: '{value} letters for every 10,000 children were written',
    of: 'numerator: Letters written\ndenominator: Children who live here\n',
    target: '',
  },
} as const;

const SUBJECTS = {
  'quarterly-count': 'Children counted',
  'monthly-percent': 'Letters in time',
  'monthly-rate': 'Letters written',
} as const;

const THEMES = [
  'Front door',
  'Assessments',
  'Protection',
  'Care',
  'Leaving care',
  'Special needs',
  'Schools',
  'Staff',
];
const YEARS = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24'];
const ENGLAND = 'E92000001';
const REGIONS = [
  'North East',
  'North West',
  'Yorkshire and The Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
].map((name, index) => ({ code: `E1200000${index + 1}`, name }));

const FIGURE_HEAD = [
  'indicator',
  'period',
  'area',
  'breakdown',
  'value',
  'numerator',
  'denominator',
  'status',
  'note',
];
const COMPARATOR_HEAD = [
  'indicator',
  'period',
  'area',
  'council',
  'value',
  'status',
  'comparable',
  'made',
  'vintage',
  'note',
];

const SITE = `title: A made-up nation
baseUrl: https://nation.example
licence: { name: Open Government Licence v3.0, url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/ }
repository: private
`;

const RELEASE = `title: Figures to March 2024
published: 2024-06-03
dataTo: 2024-03-31
status: final
summary: Made-up figures for six years.
`;

const COMPARATORS = `title: Made-up figures of every council
source: Random numbers
published: 2024-05-30
symbols: {}
`;
