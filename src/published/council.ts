import { z } from 'zod';
import { IsoDate, Slug } from './indicator.ts';
import { Policy } from './policy.ts';

/** One edition of figures: what it held, and what it changed. */
export const Release = z.strictObject({
  id: z.string(),
  title: z.string(),
  published: IsoDate,
  /** The last day the figures are about. */
  dataTo: IsoDate,
  status: z.enum(['final', 'provisional', 'revised']),
  summary: z.string(),
  corrects: z.string().optional(),
  reason: z.string().optional(),
  indicators: z.array(Slug),
  figures: z.strictObject({ published: z.number().int(), hidden: z.number().int() }),
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
    brand: z.strictObject({ colour: z.string().regex(/^#[0-9a-f]{6}$/i) }),
    /** A role, never a person: “Children's Services performance team”. */
    contact: z.strictObject({ role: z.string(), email: z.string().optional() }),
    /** Set on example councils: says on every page that this is an example made from published papers. */
    example: z.string().optional(),
    policy: Policy,
    themes: z.array(Theme),
    releases: z.array(Release),
  })
  .brand<'published'>();
export type Council = z.infer<typeof Council>;
