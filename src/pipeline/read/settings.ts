import { z } from 'zod';
import { LANGUAGES } from '#language/languages.ts';
import { Breakdown, IsoDate, Polarity, Slug, Target, Unit } from '#published/indicator.ts';
import { FINANCIAL_YEAR, PERIOD_KINDS, PeriodText } from '#published/period.ts';
import { ReportColumn } from '#published/report.ts';
import { PageAddress, Retired } from '#published/council.ts';
import { Policy } from '#published/policy.ts';
import { DayOrMonth } from '#published/calendar.ts';
import { HostingChoices, Pictures } from '#published/site.ts';
import { LondonTime } from '../moment.ts';

// What people write in the settings files. Every description is shown to the person who got the key wrong.

/** When elections are near, in `site.yaml` or `council.yaml`. */
const HoldSettings = z
  .strictObject({ from: IsoDate, to: IsoDate, says: z.string() })
  .describe(
    'Only when elections are near: words that stand on every page from one day to another, for example: hold: { from: 2024-03-26, to: 2024-05-02, says: Until the elections we publish figures as planned and do not comment on them. }',
  );
export type HoldSettings = z.infer<typeof HoldSettings>;

/** Whom to tell of a weakness of the site, in `site.yaml`. */
const SecuritySettings = z
  .strictObject({
    contact: z
      .string()
      .regex(/^(?:mailto:|https:\/\/|tel:)\S+$/, 'it does not begin with mailto:, https:// or tel:'),
    expires: IsoDate.optional(),
    policy: z.url({ protocol: /^https$/ }).optional(),
  })
  .describe(
    'Whom to tell of a weakness of the site, until when that can be relied on, and where your policy is, for example: security: { contact: "mailto:security@example.gov.uk", expires: 2027-03-31, policy: https://www.example.gov.uk/security }; without expires each build gives it six to twelve months',
  );
export type SecuritySettings = z.infer<typeof SecuritySettings>;

/** `content/site.yaml` */
export const SiteSettings = z.strictObject({
  title: z.string().describe('The name of the site, for example: title: Candour'),
  baseUrl: z
    .url()
    .describe('The address of the site, for example: baseUrl: https://performance.example.gov.uk'),
  licence: z
    .strictObject({ name: z.string(), url: z.url() })
    .describe(
      'A name and a url, for example: licence: { name: Open Government Licence v3.0, url: https://… }',
    ),
  repository: z
    .enum(['public', 'private'])
    .describe(
      'public (small counts of people may not stand in data/) or private (they may, and are hidden when published)',
    ),
  hold: HoldSettings.optional(),
  pictures: Pictures.optional().describe(
    'Which PNG pictures are made: share (what a link shows where it is shared) and charts. Both are, unless you write, for example: pictures: { share: true, charts: false }',
  ),
  copyLink: z
    .boolean()
    .optional()
    .describe(
      'Whether pages of indicators and reports offer to copy their links, which takes a small script. They do, unless you write: copyLink: false',
    ),
  security: SecuritySettings.optional(),
  hosting: HostingChoices.optional().describe(
    'For how many days browsers insist on https (hsts, usually 365), and for how many seconds they may show a page before they ask again (cache, usually 300), for example: hosting: { hsts: 365, cache: 300 }',
  ),
});
export type SiteSettings = z.infer<typeof SiteSettings>;

/** Every language but English that the site can speak. */
const OTHER_LANGUAGES = LANGUAGES.slice(1).map(({ tag }) => tag);

const NamedArea = z.strictObject({ code: z.string(), name: z.string() });

/** What a symbol in a council's or a source's own files means. */
const Symbols = z
  .record(z.string(), z.enum(['suppressed', 'not-available', 'not-applicable', 'low']))
  .describe(
    'What each symbol in the files means, for example: symbols: { x: suppressed, "..": not-available }',
  );

/** `content/<council>/council.yaml` */
export const CouncilSettings = z.strictObject({
  name: z.string().describe('The full name, for example: name: Wokingham Borough Council'),
  shortName: z.string().describe('The name in tables and charts, for example: shortName: Wokingham'),
  area: NamedArea.describe(
    'The code and name of the area, for example: area: { code: E06000041, name: Wokingham }',
  ),
  region: NamedArea.describe(
    'The code and name of the region, for example: region: { code: E12000008, name: South East }',
  ),
  neighbours: z
    .strictObject({ model: z.string(), year: z.string(), members: z.array(NamedArea) })
    .describe('The statistical neighbours: model, year, and members as a list of { code: …, name: … }'),
  brand: z
    .strictObject({
      colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'it is not a colour such as #003366'),
      logo: z
        .strictObject({
          file: z
            .string()
            .regex(/^[a-z0-9-]+\.(?:svg|png)$/, 'it is not the name of an SVG or PNG file, such as logo.svg'),
          alt: z.string().optional(),
          on: z.enum(['white', 'brand']).optional(),
        })
        .optional(),
    })
    .describe(
      'The colour of the header, and the logo in it if you want one: an SVG or PNG file beside council.yaml, the words that it shows (without them the name stands beside it), and whether it is made to stand on white or on the brand colour, for example: brand: { colour: "#003366", logo: { file: logo.svg, alt: Exampleton Council, on: white } }',
    ),
  contact: z
    .strictObject({ role: z.string(), email: z.string().optional() })
    .describe(
      'Who answers questions, as a role and not a person, for example: contact: { role: Performance team, email: performance@example.gov.uk }',
    ),
  priorities: z
    .array(z.string())
    .default([])
    .describe('The council priorities that indicators can belong to, in order, as a list'),
  policy: Policy.describe(
    'How small numbers are hidden, for example: policy: { threshold: 4, zeros: hidden, marker: x }',
  ),
  symbols: Symbols,
  example: z.string().optional().describe('Only for example councils: a sentence that says so on every page'),
  hold: HoldSettings.optional(),
  languages: z
    .tuple([z.literal('en')], z.enum(OTHER_LANGUAGES))
    .default(['en'])
    .describe(
      `The languages in which it publishes, English first, for example: languages: [en, cy]; words in another than English stand in a folder of its own, such as content/dudley/cy`,
    ),
});
export type CouncilSettings = z.infer<typeof CouncilSettings>;

/** The front matter of `content/<council>/themes/<id>.mdx` */
export const ThemeSettings = z.strictObject({
  title: z.string().describe('The name of the theme, for example: title: Child protection'),
  summary: z.string().describe('One sentence for lists and search results'),
  order: z.number().int().describe('Its place in the list of themes, for example: order: 4'),
});

/** The front matter of `content/<council>/indicators/<id>.mdx` */
export const IndicatorSettings = z.strictObject({
  name: z
    .string()
    .max(65, 'it is longer than 65 characters')
    .describe('The name in plain English, at most 65 characters'),
  theme: Slug.describe('The theme it belongs to: the name of a file in themes/ without “.mdx”'),
  order: z
    .number()
    .int()
    .optional()
    .describe('Its place within its theme, for example: order: 2; without one it comes last'),
  code: z.string().optional().describe("The council's own code, for example: code: PI.432"),
  priority: z.string().optional().describe('The council priority it belongs to'),
  aliases: z
    .array(z.string())
    .default([])
    .describe('Other names people search for, for example: aliases: [LAC, looked after children]'),
  reads: z
    .string()
    .regex(
      /^[^{}]*(?:\{category\}[^{}]*)?\{value\}[^{}]*(?:\{category\}[^{}]*)?$/,
      'it must hold {value} once',
    )
    .describe(
      'The figure in a sentence, with {value} once and no full stop, for example: reads: "{value} of assessments were completed on time"',
    ),
  definition: z.string().describe('What is counted, in one or two plain sentences'),
  numerator: z.string().optional().describe('What the top number of the percentage or rate counts'),
  denominator: z.string().optional().describe('What the bottom number of the percentage or rate counts'),
  unit: Unit.describe('count, percent, rate-per-10000, days, weeks, months, cases-per-worker or rank'),
  decimals: z.number().int().min(0).max(3).describe('How many decimals are shown, for example: decimals: 1'),
  people: z
    .boolean()
    .describe('true when a small figure could identify someone (children, staff), otherwise false'),
  polarity: Polarity.describe('Which way is good: higher, lower or neutral'),
  polarityReason: z.string().describe('Why, in one plain sentence'),
  frequency: z
    .enum(PERIOD_KINDS)
    .describe(`The kind of period of the main figures: ${PERIOD_KINDS.join(', ')}`),
  measured: z
    .enum(['during', 'at-end', '12-months'])
    .describe('during the period, at-end of it (a count on one day), or 12-months (the year up to its end)'),
  year: z
    .enum(['sum', 'end', 'distinct', 'rate', 'none'])
    .describe(
      'What the figure of a year is of its parts: sum, end, distinct (different people, so never the sum), rate, or none',
    ),
  twelveMonths: z
    .enum(['total', 'monthly-average'])
    .default('total')
    .describe('What a figure for twelve months is: total, or monthly-average (the average of a month)'),
  lag: z
    .string()
    .optional()
    .describe(
      'Why provisional figures will still change, in one sentence; until they are final no direction is given',
    ),
  newIn: z
    .string()
    .regex(FINANCIAL_YEAR, 'it is not a financial year such as 2021-22')
    .optional()
    .describe('The financial year in which it was first measured, for example: newIn: 2021-22'),
  national: z.boolean().default(false).describe('true when a national definition lets councils be compared'),
  flow: Slug.optional().describe(
    'The demand funnel it is a step of: the name of a file in flows/ without “.yaml”',
  ),
  movement: z
    .strictObject({
      starts: Slug,
      ends: Slug,
      /** Needed for a rate only, where no figure says how many people it is of. */
      population: z.strictObject({ number: z.number().int().positive(), source: z.string() }).optional(),
    })
    .optional()
    .describe(
      'Of a number or rate on a day: the ids of the indicators that count who came in and who left since the day before it, which must agree with it, for example: movement: { starts: children-looked-after-started, ends: children-looked-after-ceased }; for a rate also population: { number: …, source: … }, where no figure says how many people it is of',
    ),
  compareWith: z
    .enum(['same-period-last-year', 'previous-period'])
    .default('same-period-last-year')
    .describe('What the direction of travel compares with: same-period-last-year (usual) or previous-period'),
  tolerance: z
    .number()
    .nonnegative()
    .describe('The smallest change that counts as real, in the unit, for example: tolerance: 1'),
  targets: z
    .array(Target)
    .default([])
    .describe(
      'For example: targets: [{ from: 2023-24, kind: at-least, value: 80, amber: 5, role: target, setBy: Wokingham Borough Council }]',
    ),
  leadCategory: Slug.nullable()
    .default(null)
    .describe(
      'The category that leads the page, for example: leadCategory: missing-from-home; without one, all of them together do',
    ),
  breakdowns: z
    .array(Breakdown)
    .default([])
    .describe(
      'The ways it is split, as a list; each has a dimension, its categories (a list of { id: …, label: … }) and partsOfTotal (true when everyone is in exactly one of them)',
    ),
  disclosure: z
    .strictObject({
      family: z.enum(['year', 'breakdown', 'network']).default('year'),
      order: z.enum(['totals-first', 'parts-first', 'no-totals']).default('totals-first'),
      structuralZeros: z.array(Slug).default([]),
      /** Figures that agree with others in every period: because they count the same people, or by chance. */
      agrees: z
        .array(
          z.strictObject({
            /** Ids of indicators, or `own-parts`: its own periods and categories. */
            with: z.array(Slug).min(1),
            because: z.enum(['same-people', 'chance']),
            why: z.string(),
          }),
        )
        .default([]),
    })
    .prefault({})
    .describe(
      'Which totals are kept when small numbers are hidden: family (year or breakdown, or network to keep both) and order (totals-first; parts-first, which hides them where it must; or no-totals, which never shows them); and which other figures always agree with these, for example: agrees: [{ with: [referrals], because: chance, why: They count different things }]',
    ),
  base: z
    .string()
    .optional()
    .describe(
      'Why a percentage of people without its two numbers is safe to show: what it is a share of, and that this is known to be large',
    ),
  source: z.string().describe('Where the figures come from'),
  collection: z.string().describe('The national return that collects it, or that none does'),
  geography: z.string().optional().describe("What area it covers, when that is not the council's whole area"),
  limits: z.array(z.string()).default([]).describe('Known limits, as a list of sentences'),
  owner: z.string().describe('Who is responsible, as a role and not a person'),
  checkedBy: z
    .string()
    .optional()
    .describe(
      'Who checked the figures, as a role and not a person, for example: checkedBy: Data quality officer',
    ),
  lastReviewed: IsoDate.describe(
    'The day someone last checked this page, for example: lastReviewed: 2024-01-08',
  ),
  nextReview: IsoDate.optional().describe(
    'The day by which the page is to be checked again, for example: nextReview: 2025-01-08',
  ),
  nextUpdate: z.string().describe('When new figures are expected, in words'),
  related: z.array(Slug).default([]).describe('Ids of related indicators'),
});
export type IndicatorSettings = z.infer<typeof IndicatorSettings>;

/** `content/<council>/flows/<id>.yaml`: a demand funnel, from the first step to the last. */
export const FlowSettings = z.strictObject({
  title: z
    .string()
    .describe('What the picture shows, for example: title: From contact to child protection plan'),
  period: PeriodText.describe('The period of its figures, for example: period: 2017-18'),
  says: z.string().describe('One plain sentence on what the picture shows, and what it does not'),
  steps: z
    .array(
      z.strictObject({
        indicator: Slug,
        label: z.string(),
        /** Where it is not the period of the others: a count on the last day of a year. */
        period: PeriodText.optional(),
      }),
    )
    .min(2)
    .describe('The steps in order, for example: steps: [{ indicator: initial-contacts, label: Contacts }]'),
});
export type FlowSettings = z.infer<typeof FlowSettings>;

/** `content/<council>/retired.yaml`: a list of addresses whose page is gone. */
export const RetiredSettings = z.strictObject({
  retired: z
    .array(
      Retired.extend({
        instead: z
          .union([PageAddress, z.literal('none').transform(() => null)])
          .describe('Where to read on, or none'),
        redirect: z.boolean().default(false),
      }),
    )
    .describe(
      'A list of old addresses, each with a reason for the public, where to read on (or none) and since when, for example: - { address: indicators/early-help-cases, title: Early help cases, reason: It is counted in another way now., instead: indicators/early-help-referrals, since: 2024-05-01 }; with redirect: true the address leads straight on',
    ),
});
export type RetiredSettings = z.infer<typeof RetiredSettings>;

/** `content/<council>/calendar.yaml`: a list of the releases that are planned. */
export const CalendarSettings = z.strictObject({
  calendar: z
    .array(
      z.strictObject({
        title: z.string().describe('What will come, for example: title: Quarter 3 of 2023-24'),
        expected: DayOrMonth.describe(
          'The day, or the month while the day is not settled, for example: expected: 2024-04',
        ),
        indicators: z.array(Slug).default([]).describe('Ids of the indicators that will have new figures'),
        themes: z
          .array(Slug)
          .default([])
          .describe('Ids of themes whose indicators will all have new figures'),
        provisional: z.boolean().default(true).describe('true while the day may still change'),
        changed: z
          .array(z.strictObject({ from: DayOrMonth, to: DayOrMonth, why: z.string() }))
          .default([])
          .describe('When the day was changed: from, to, and why'),
        release: z
          .string()
          .optional()
          .describe('The name of the release folder, once it is out, if the site cannot tell by itself'),
      }),
    )
    .describe(
      'A list of the releases that are planned, for example: - { title: Quarter 3 of 2023-24, expected: 2024-04, themes: [child-protection] }; without indicators and themes it is about all of them',
    ),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

/** The front matter of `content/<council>/reports/<id>.mdx` */
export const ReportSettings = z.strictObject({
  title: z.string().describe('The title of the report, for example: title: "Children’s Services: July 2022"'),
  release: z.string().describe('The name of the release folder whose figures it shows'),
  meeting: z
    .strictObject({ body: z.string(), date: IsoDate })
    .describe('Where it was presented, for example: meeting: { body: Scrutiny Committee, date: 2022-09-13 }'),
  audience: z.literal('public').describe('public: a private report may not stand here'),
  about: z.string().describe('One or two sentences: what the report is, and what time it covers'),
  columns: z
    .array(ReportColumn)
    .min(1)
    .describe(
      'The columns of its tables, for example: columns: [previous, latest, target, status, direction]',
    ),
  sections: z
    .array(
      z.strictObject({
        id: Slug,
        title: z.string(),
        indicators: z.array(Slug).default([]),
        columns: z.array(ReportColumn).min(1).optional(),
        flow: Slug.optional(),
      }),
    )
    .min(1)
    .describe('Its sections: id, title, indicators, and where they differ columns; or a flow'),
  recommendations: z
    .array(z.string())
    .default([])
    .describe('What the report recommends, as a list of sentences'),
  questions: z
    .array(z.strictObject({ ask: z.string(), about: z.array(Slug).min(1) }))
    .default([])
    .describe('Questions that members could ask, each with the indicators it is about'),
});
export type ReportSettings = z.infer<typeof ReportSettings>;

/** `data/<council>/<release>/release.yaml` */
export const ReleaseSettings = z.strictObject({
  title: z.string().describe('The name of the edition, for example: title: Quarter 2 of 2023-24'),
  published: IsoDate.describe('The day it was published, for example: published: 2024-01-08'),
  dataTo: IsoDate.describe('The last day the figures are about, for example: dataTo: 2023-09-30'),
  status: z.enum(['final', 'provisional', 'revised']).describe('final, provisional or revised'),
  summary: z.string().describe('One or two sentences about what is in it'),
  corrects: z.string().optional().describe('The name of the release folder that it corrects'),
  reason: z.string().optional().describe('Why figures were changed'),
  publishAt: LondonTime.optional().describe(
    'When it comes out, if it is to wait, in the time of the United Kingdom, for example: publishAt: 2024-01-08T09:30',
  ),
});
export type ReleaseSettings = z.infer<typeof ReleaseSettings>;

/** `data/comparators/<name>.yaml`, beside the CSV of the same name */
export const ComparatorSettings = z.strictObject({
  title: z.string().describe('What the file holds'),
  source: z.string().describe('Where the figures come from'),
  published: IsoDate.describe('The day the source was published, for example: published: 2023-11-16'),
  symbols: Symbols,
  publishAt: LondonTime.optional().describe(
    'When it comes out, if it is to wait with a release, for example: publishAt: 2024-01-08T09:30',
  ),
});
export type ComparatorSettings = z.infer<typeof ComparatorSettings>;

/** `data/certificate.yaml`, which `npm run prove` writes */
export const CertificateSettings = z.strictObject({
  date: IsoDate.describe('The day it was made'),
  hidden: z.number().int().describe('How many hidden figures it is about'),
  figures: z.string().describe('The fingerprint of the figures it is about'),
});
export type CertificateSettings = z.infer<typeof CertificateSettings>;

export const FIGURE_COLUMNS = [
  'indicator',
  'period',
  'area',
  'breakdown',
  'value',
  'numerator',
  'denominator',
  'status',
  'note',
] as const;
export const COMPARATOR_COLUMNS = [
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
] as const;
export const AREA_COLUMNS = ['code', 'name', 'kind', 'region'] as const;
export const GLOSSARY_COLUMNS = ['term', 'expansion', 'plain_english', 'synonyms'] as const;
/** Columns that a glossary may do without. */
export const GLOSSARY_MAY_HAVE = ['see', 'everyday'] as const;
export const HEXAGON_COLUMNS = ['code', 'column', 'row', 'formerly'] as const;
export const SEAL_COLUMNS = ['release', 'file', 'sha256'] as const;
