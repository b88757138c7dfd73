import { z } from 'zod';
import { Cell } from '#published/cell.ts';
import { Council, Release, Theme } from '#published/council.ts';
import {
  Breakdown,
  Comparator,
  DIRECTIONS,
  Headline,
  Indicator,
  IsoDate,
  Point,
  Polarity,
  Revision,
  Series,
  Slug,
  Target,
  TARGET_VERDICTS,
  Unit,
} from '#published/indicator.ts';
import { PERIOD_KINDS } from '#published/period.ts';
import { Policy } from '#published/policy.ts';
import { GlossaryTerm, Site } from '#published/site.ts';

/**
 * What the API answers. The description that it publishes is made from these, and an answer that is not one of them does not
 * compile; within version 1 properties may be added and none may go or mean something else.
 */
const Address = z.url();

/** The written form of a period. */
const PeriodForm = z.string();

const PlaceName = z.strictObject({ slug: Slug, name: z.string(), areaCode: z.string() });

export const Index = z.strictObject({
  title: z.string(),
  version: z.string(),
  licence: Site.shape.licence,
  councils: z.array(
    z.strictObject({
      ...PlaceName.shape,
      links: z.strictObject({ self: Address, indicators: Address, releases: Address, page: Address }),
    }),
  ),
  links: z.strictObject({
    documentation: Address,
    openapi: Address,
    catalogue: Address,
    glossary: Address,
    comparisons: Address.optional(),
  }),
});

export const CouncilAnswer = z.strictObject({
  slug: Slug,
  name: z.string(),
  shortName: z.string(),
  area: Council.shape.area,
  region: Council.shape.region,
  neighbours: Council.shape.neighbours,
  contact: Council.shape.contact,
  example: z.string().optional(),
  priorities: z.array(z.string()),
  policy: Policy,
  themes: z.array(Theme),
  links: z.strictObject({
    self: Address,
    indicators: Address,
    releases: Address,
    page: Address,
    csv: Address,
    xlsx: Address,
    zip: Address,
    dataPackage: Address,
  }),
});

const Latest = z.strictObject({
  category: Slug.nullable(),
  period: PeriodForm,
  periodLabel: z.string(),
  cell: Cell,
  text: z.string(),
  sentence: z.string(),
});

export const IndicatorSummary = z.strictObject({
  id: Slug,
  name: z.string(),
  aliases: z.array(z.string()),
  theme: Slug,
  definition: z.string(),
  unit: Unit,
  decimals: z.number().int(),
  polarity: Polarity,
  frequency: z.enum(PERIOD_KINDS),
  national: z.boolean(),
  latest: Latest,
  direction: z.enum(DIRECTIONS),
  target: z.enum(TARGET_VERDICTS),
  lastUpdated: IsoDate,
  links: z.strictObject({
    self: Address,
    page: Address,
    csv: Address,
    csvMetadata: Address,
    xlsx: Address,
  }),
});

export const IndicatorList = z.strictObject({
  council: PlaceName,
  licence: Site.shape.licence,
  indicators: z.array(IndicatorSummary),
});

export const ReleaseList = z.strictObject({
  council: PlaceName,
  releases: z.array(z.strictObject({ ...Release.shape, links: z.strictObject({ page: Address }) })),
});

export const Comparison = z.strictObject({
  id: Slug,
  name: z.string(),
  definition: z.string(),
  unit: Unit,
  decimals: z.number().int(),
  samePeriod: z.boolean(),
  councils: z.array(
    z.strictObject({
      ...PlaceName.shape,
      polarity: Polarity,
      category: z.string().optional(),
      period: PeriodForm,
      periodLabel: z.string(),
      cell: Cell,
      target: z.string().optional(),
      links: z.strictObject({ indicator: Address, page: Address }),
    }),
  ),
  england: z.array(z.strictObject({ periodLabel: z.string(), cell: Cell })),
  links: z.strictObject({ page: Address }),
});

export const ComparisonList = z.strictObject({
  comparisons: z.array(
    z.strictObject({
      id: Slug,
      name: z.string(),
      councils: z.array(Slug),
      links: z.strictObject({ self: Address, page: Address }),
    }),
  ),
});

export const Glossary = z.strictObject({ terms: z.array(GlossaryTerm) });

/** The schemas that the description names, with what each is. */
export const DESCRIBED = z.registry<{ id: string; description: string }>();

const NAMED: readonly [string, z.ZodType, string][] = [
  ['Index', Index, 'What the API holds, and where.'],
  ['Council', CouncilAnswer, 'A council: its places, its rule for small numbers, its themes.'],
  ['Theme', Theme, 'A theme, with the ids of its indicators in the order of the pages.'],
  [
    'Policy',
    Policy,
    'How the council hides small numbers: a count of people below `threshold` is hidden, and pages print `marker` in its place.',
  ],
  ['IndicatorList', IndicatorList, 'Every indicator of a council, with its newest figure.'],
  ['IndicatorSummary', IndicatorSummary, 'An indicator in short.'],
  [
    'Latest',
    Latest,
    'The newest figure. `text` is as the page prints it, `category` the part that it is about: null is all parts together.',
  ],
  [
    'Indicator',
    Indicator,
    'Everything that is published about an indicator: the same file as the JSON download on its page.',
  ],
  [
    'Cell',
    Cell,
    'A figure, or why there is none. Only a cell of kind `value` has a number; one that is hidden is `suppressed` and has nowhere to hold one. The value is not rounded; a percentage is 0 to 100.',
  ],
  [
    'Series',
    Series,
    'The council’s own figures of one kind of period and one category (null: all parts together), oldest first.',
  ],
  [
    'Point',
    Point,
    'One figure, with what it was worked out from where that is published, and the id of the release it was last published in. The period is in its written form: 2023-24-Q2, 2023-24, 2022-07, AY2022-23, CY2019, 2023-03-31, R12-2021-09, YTD-2022-07 or AYTD-2022-07.',
  ],
  ['Target', Target, 'What counts as meeting the target, from a financial year on.'],
  ['Breakdown', Breakdown, 'One way to split an indicator into categories.'],
  ['Comparator', Comparator, 'A figure of another place, with its source and how old it is.'],
  ['Revision', Revision, 'A figure that a later release changed. A hidden old or new value stays hidden.'],
  ['Headline', Headline, 'The top of the indicator’s page, in words made from published figures alone.'],
  ['ReleaseList', ReleaseList, 'Every release of a council, newest first.'],
  [
    'Comparison',
    Comparison,
    'The latest figures of one national indicator, of each council that publishes it.',
  ],
  ['ComparisonList', ComparisonList, 'Every indicator that can be compared.'],
  ['Glossary', Glossary, 'Terms with their plain English.'],
];
for (const [id, schema, description] of NAMED) DESCRIBED.add(schema, { id, description });
