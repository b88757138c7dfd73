import { z } from 'zod';
import { Hold, Planned } from './calendar.ts';
import { Flow } from './flow.ts';
import { DIRECTIONS, IsoDate, Slug } from './indicator.ts';
import { Policy } from './policy.ts';

/** What the page of an indicator said at its top on the day of a release, from the figures as they then stood. */
export const HeadlineThen = z.strictObject({
  indicator: Slug,
  sentence: z.string(),
  direction: z.enum(DIRECTIONS),
});
export type HeadlineThen = z.infer<typeof HeadlineThen>;

/** One edition of figures: what it held, and what it changed. */
export const Release = z.strictObject({
  id: z.string(),
  title: z.string(),
  published: IsoDate,
  /** When it came out, if it had waited for a time: `2024-01-08T09:30` in the United Kingdom. */
  publishAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .optional(),
  /** The last day the figures are about. */
  dataTo: IsoDate,
  status: z.enum(['final', 'provisional', 'revised']),
  summary: z.string(),
  corrects: z.string().optional(),
  reason: z.string().optional(),
  indicators: z.array(Slug),
  figures: z.strictObject({ published: z.number().int(), hidden: z.number().int() }),
  /** Of its indicators, in page order; one is left out when what it said would now tell a hidden figure. */
  headlines: z.array(HeadlineThen),
});
export type Release = z.infer<typeof Release>;

export const Theme = z.strictObject({
  id: Slug,
  title: z.string(),
  /** One sentence for lists and search results. */
  summary: z.string(),
  order: z.number().int(),
  indicators: z.array(Slug),
});
export type Theme = z.infer<typeof Theme>;

/** A page of a council by its kind and id, as in its address: `indicators/early-help-cases`. */
export const PageAddress = z
  .string()
  .regex(
    /^(?:indicators|themes|reports|releases|scorecard)\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'it is not an address such as indicators/early-help-cases',
  );

/** An address whose page is gone: what stands there now says why, so that a shared link never dies. */
export const Retired = z.strictObject({
  address: PageAddress,
  /** What the page was called. */
  title: z.string().optional(),
  reason: z.string(),
  /** The page to read instead; `null` when there is none. */
  instead: PageAddress.nullable(),
  /** Whether the address leads straight on to `instead`. */
  redirect: z.boolean(),
  /** The day from which the page was gone. */
  since: IsoDate,
});
export type Retired = z.infer<typeof Retired>;

/** The picture a council is known by, at `<council>/logo.svg` or `.png`. */
export const Logo = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]+\.(?:svg|png)$/),
  /** What the logo says, when it says the council's name; without it the name stands beside it. */
  alt: z.string().optional(),
  /** What it is made to stand on, in every colour scheme and on paper. */
  on: z.enum(['white', 'brand']).optional(),
  /** Of the picture itself: only how they compare matters. */
  width: z.number().positive(),
  height: z.number().positive(),
});
export type Logo = z.infer<typeof Logo>;

/** A council and everything it has published, in page order: `published/<council>/council.json`. */
export const Council = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    /** “Wokingham” in tables and charts. */
    shortName: z.string(),
    area: z.strictObject({ code: z.string(), name: z.string() }),
    region: z.strictObject({ code: z.string(), name: z.string() }),
    neighbours: z.strictObject({
      model: z.string(),
      year: z.string(),
      members: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    }),
    brand: z.strictObject({ colour: z.string().regex(/^#[0-9a-f]{6}$/i), logo: Logo.optional() }),
    /** A role, never a person: “Children's Services performance team”. */
    contact: z.strictObject({ role: z.string(), email: z.string().optional() }),
    /** Set on example councils: says on every page that this is an example made from published papers. */
    example: z.string().optional(),
    /** The council's priorities, in order; an indicator can belong to one. */
    priorities: z.array(z.string()),
    policy: Policy,
    themes: z.array(Theme),
    releases: z.array(Release),
    /** Its demand funnels. */
    flows: z.array(Flow),
    /** Ids of its reports, the newest first. */
    reports: z.array(Slug),
    /** Addresses whose page is gone, sorted. */
    retired: z.array(Retired),
    /** Releases to come, the nearest first; left out when the council plans none. */
    calendar: z.array(Planned).optional(),
    /** Indicators whose page should have been reviewed by the day of the build. */
    reviewsOverdue: z.array(Slug).optional(),
    /** The languages that its pages are in besides English. */
    languages: z.array(z.string()).optional(),
    /** While elections are near. */
    hold: Hold.optional(),
  })
  .brand<'published'>();
export type Council = z.infer<typeof Council>;
