import { z } from 'zod';
import { Slug } from './indicator.ts';

/** What may be said of an indicator in another language; whatever is left out stands in English. */
export const IndicatorWords = z.strictObject({
  name: z.string().max(65, 'it is longer than 65 characters').optional(),
  aliases: z.array(z.string()).optional(),
  definition: z.string().optional(),
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  reads: z
    .string()
    .regex(
      /^[^{}]*(?:\{category\}[^{}]*)?\{value\}[^{}]*(?:\{category\}[^{}]*)?$/,
      'it must hold {value} once',
    )
    .optional(),
  polarityReason: z.string().optional(),
  lag: z.string().optional(),
  base: z.string().optional(),
  source: z.string().optional(),
  collection: z.string().optional(),
  geography: z.string().optional(),
  limits: z.array(z.string()).optional(),
  owner: z.string().optional(),
  checkedBy: z.string().optional(),
  nextUpdate: z.string().optional(),
  /** Its breakdowns by their English name, and its categories by their id. */
  dimensions: z.record(z.string(), z.string()).optional(),
  categories: z.record(Slug, z.string()).optional(),
});
export type IndicatorWords = z.infer<typeof IndicatorWords>;

export const ThemeWords = z.strictObject({ title: z.string().optional(), summary: z.string().optional() });
export type ThemeWords = z.infer<typeof ThemeWords>;

/** What may be said of a council in another language. */
export const CouncilWords = z.strictObject({
  name: z.string().optional(),
  shortName: z.string().optional(),
  contact: z.strictObject({ role: z.string() }).optional(),
  /** By their English name. */
  priorities: z.record(z.string(), z.string()).optional(),
  example: z.string().optional(),
  /** Stands at the foot of every page in the language: who made the translation, and whether it was reviewed. */
  translation: z.string().optional(),
  /** By their id. */
  releases: z
    .record(z.string(), z.strictObject({ title: z.string().optional(), summary: z.string().optional() }))
    .optional(),
});
export type CouncilWords = z.infer<typeof CouncilWords>;

/** A council's words in another language than English: `published/<council>/languages/<tag>.json`. */
export const Translation = z
  .strictObject({
    language: z.string(),
    council: CouncilWords,
    themes: z.record(Slug, ThemeWords),
    indicators: z.record(Slug, IndicatorWords),
    /** Ids of the pages whose text is translated too. */
    texts: z.strictObject({ themes: z.array(Slug), indicators: z.array(Slug) }),
  })
  .brand<'published'>();
export type Translation = z.infer<typeof Translation>;
