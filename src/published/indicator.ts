import { z } from 'zod';
import { Cell } from './cell.ts';
import { NationalMapOf } from './national-map.ts';
import { FINANCIAL_YEAR, PERIOD_KINDS, PeriodText } from './period.ts';

/** Lower-case words joined by hyphens, as used in addresses. */
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
/** `2024-01-08` */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const UNITS = [
  'count',
  'percent',
  'rate-per-10000',
  'days',
  'weeks',
  'months',
  'cases-per-worker',
  'rank',
] as const;
export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;

/** Which way is good. `neutral` is never coloured good or bad. */
export const Polarity = z.enum(['higher', 'lower', 'neutral']);
export type Polarity = z.infer<typeof Polarity>;

/**
 * What counts as meeting a target. `from` is the first financial year it holds for (`2023-24`), on until a later one replaces it.
 * `amber` is the margin, in the indicator's unit, within which a missed target is “Close to target”.
 */
const TARGET = {
  from: z.string().regex(FINANCIAL_YEAR),
  amber: z.number().nonnegative(),
  /** `target` is aimed for; `tolerance` is a limit to stay inside; `reference` is a line on a neutral indicator. */
  role: z.enum(['target', 'tolerance', 'reference']),
  setBy: z.string(),
  /** The kind of period it is for, where that is not the main one: a year's target is for the year to date, not for a month. */
  on: z.enum(PERIOD_KINDS).optional(),
  /** Set when the target is another place's figure. */
  equals: z.enum(['similar-councils', 'region', 'england']).optional(),
};
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-least'), value: z.number(), ...TARGET }),
  z.strictObject({ kind: z.literal('at-most'), value: z.number(), ...TARGET }),
  z.strictObject({ kind: z.literal('less-than'), value: z.number(), ...TARGET }),
  z.strictObject({ kind: z.literal('between'), low: z.number(), high: z.number(), ...TARGET }),
  z.strictObject({ kind: z.literal('direction-only'), ...TARGET }),
]);
export type Target = z.infer<typeof Target>;

/** One figure of one series. `release` is the id of the release it was last published in. */
export const Point = z.strictObject({
  period: PeriodText,
  cell: Cell,
  numerator: Cell.optional(),
  denominator: Cell.optional(),
  note: z.string().optional(),
  release: z.string(),
});
export type Point = z.infer<typeof Point>;

/** The council's own figures of one kind of period for one category (`null`: all of them together), oldest first. */
export const Series = z.strictObject({
  category: Slug.nullable(),
  kind: z.enum(PERIOD_KINDS),
  points: z.array(Point),
});
export type Series = z.infer<typeof Series>;

/** One way to split an indicator, in the declared order. `partsOfTotal`: everyone is in exactly one of its categories. */
export const Breakdown = z.strictObject({
  dimension: z.string(),
  categories: z.array(z.strictObject({ id: Slug, label: z.string() })),
  partsOfTotal: z.boolean(),
});
export type Breakdown = z.infer<typeof Breakdown>;

export const AREA_KINDS = ['country', 'region', 'similar-councils', 'council'] as const;

/** A figure for somewhere else, with where it came from and how old it is. */
export const Comparator = z.strictObject({
  /** `england`, `region`, `similar-councils`, or the code of a council. */
  area: z.string(),
  areaName: z.string(),
  areaKind: z.enum(AREA_KINDS),
  period: PeriodText,
  cell: Cell,
  /** Set on an average: how it was made, in words for the page. */
  made: z.string().optional(),
  /** Set on an average worked out from rows: how many councils reported. */
  reporting: z.number().int().optional(),
  source: z.string(),
  /** When the source was published, or how its year is known, in words. */
  vintage: z.string(),
  /** `false`: a different age group, scope or basis; shown in the table with its note, never used for a verdict. */
  likeForLike: z.boolean(),
  note: z.string().optional(),
});
export type Comparator = z.infer<typeof Comparator>;

/** A figure that a later release changed. A hidden old or new value stays hidden. */
export const Revision = z.strictObject({
  category: Slug.nullable(),
  period: PeriodText,
  before: Cell,
  after: Cell,
  release: z.string(),
  date: IsoDate,
  reason: z.string(),
});
export type Revision = z.infer<typeof Revision>;

export const DIRECTIONS = [
  'improving',
  'getting-worse',
  'no-real-change',
  'going-up',
  'going-down',
  'not-enough-data',
] as const;
export const TARGET_VERDICTS = [
  'on-target',
  'close-to-target',
  'off-target',
  'no-target',
  'no-figure',
] as const;
export const COMPARISONS = ['better', 'worse', 'similar', 'higher', 'lower', 'no-figure'] as const;

/** One of the statements under the headline: a verdict for icons and filters, its words, and a full sentence. */
function statement<const V extends readonly [string, ...string[]]>(verdicts: V) {
  return z.strictObject({ verdict: z.enum(verdicts), words: z.string(), sentence: z.string() });
}

/** The top of an indicator page. Every word of it is made from published cells. */
export const Headline = z.strictObject({
  category: Slug.nullable(),
  period: PeriodText,
  cell: Cell,
  /** The value as shown, big: `71%`, `1,176`, or the council's marker. */
  value: z.string(),
  /** One sentence or two that carry everything: what it is, when, and how it has changed. */
  sentence: z.string(),
  /** `Final`, `Provisional`, … with what to know before comparing. */
  status: z.string(),
  direction: statement(DIRECTIONS),
  target: statement(TARGET_VERDICTS),
  comparisons: z.array(
    z.strictObject({ area: z.string(), areaName: z.string(), ...statement(COMPARISONS).shape }),
  ),
});
export type Headline = z.infer<typeof Headline>;

/** Everything the public may know about one indicator of one council: `published/<council>/indicators/<id>.json`. */
export const Indicator = z
  .strictObject({
    id: Slug,
    council: Slug,
    theme: Slug,
    name: z.string().max(65),
    code: z.string().optional(),
    priority: z.string().optional(),
    aliases: z.array(z.string()),
    definition: z.string(),
    numerator: z.string().optional(),
    denominator: z.string().optional(),
    /** The value in a sentence: `{value} of assessments were completed within 45 working days`; may name `{category}`. */
    reads: z.string(),
    unit: Unit,
    decimals: z.number().int().min(0).max(3),
    /** Whether small figures could identify someone, so that the disclosure rule applies. */
    people: z.boolean(),
    polarity: Polarity,
    polarityReason: z.string(),
    frequency: z.enum(PERIOD_KINDS),
    /** `during` the period, `at-end` of it (a snapshot), or over the `12-months` to its end. */
    measured: z.enum(['during', 'at-end', '12-months']),
    /** What a year's figure is of its parts. */
    year: z.enum(['sum', 'end', 'distinct', 'rate', 'none']),
    /** What a figure for twelve months is: all of them together, or the average of a month. */
    twelveMonths: z.enum(['total', 'monthly-average']),
    /** Why provisional figures will still change. While the newest is provisional, it has no direction. */
    lag: z.string().optional(),
    /** The financial year in which it was first measured, where there is nothing earlier to compare with. */
    newIn: z.string().regex(FINANCIAL_YEAR).optional(),
    /** Whether a national definition lets councils be compared. */
    national: z.boolean(),
    /** The demand funnel that it is a step of. */
    flow: Slug.optional(),
    compareWith: z.enum(['same-period-last-year', 'previous-period']),
    /** A change smaller than this, in the indicator's unit, is “No real change”. */
    tolerance: z.number().nonnegative(),
    targets: z.array(Target),
    /** The category that leads the page; `null` is all of them together. */
    leadCategory: Slug.nullable(),
    /** The ways to split it, in the declared order; each by itself, never across each other. */
    breakdowns: z.array(Breakdown),
    /** Why a percentage without printed numbers is safe to show: what it is a share of, in words. */
    base: z.string().optional(),
    source: z.string(),
    /** The national return that collects it, or that none does. */
    collection: z.string(),
    geography: z.string(),
    disclosure: z.string(),
    limits: z.array(z.string()),
    owner: z.string(),
    /** Who checked the figures, as a role. */
    checkedBy: z.string().optional(),
    lastReviewed: IsoDate,
    /** The day by which the page is to be reviewed again. */
    nextReview: IsoDate.optional(),
    lastUpdated: IsoDate,
    nextUpdate: z.string(),
    related: z.array(Slug),
    series: z.array(Series),
    comparators: z.array(Comparator),
    /** What councils all over England have, where enough of them do. */
    nationalMap: NationalMapOf.optional(),
    revisions: z.array(Revision),
    headline: Headline,
  })
  .brand<'published'>();
export type Indicator = z.infer<typeof Indicator>;
