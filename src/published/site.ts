import { z } from 'zod';
import { Hold } from './calendar.ts';
import { IsoDate, Slug } from './indicator.ts';

/** What an adopter may choose about how hosts serve the site; what is left out is as usual. */
export const HostingChoices = z.strictObject({
  /** For how many days browsers insist on https. */
  hsts: z.number().int().min(0).max(730).optional(),
  /** For how many seconds a page may be shown before it is asked for again. */
  cache: z.number().int().min(0).max(86_400).optional(),
});
export type HostingChoices = z.infer<typeof HostingChoices>;

/** Whom to tell of a weakness, for `/.well-known/security.txt`. https://www.rfc-editor.org/rfc/rfc9116 */
export const SecurityContact = z.strictObject({
  contact: z.string(),
  /** The last day on which this can be relied on. */
  expires: IsoDate,
  policy: z.url().optional(),
});
export type SecurityContact = z.infer<typeof SecurityContact>;

export const GlossaryTerm = z.strictObject({
  term: z.string(),
  expansion: z.string(),
  plainEnglish: z.string(),
  synonyms: z.array(z.string()),
  /** Other terms of the glossary to read with it. */
  see: z.array(z.string()).optional(),
  /** Whether people know its words without being told, so that pages explain only its letters. */
  everyday: z.literal(true).optional(),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** Which pictures are made of the site's pages: a large site may do without. */
export const Pictures = z.strictObject({
  /** What a link to a page shows where it is shared. */
  share: z.boolean(),
  /** Each chart as a PNG, beside its SVG. */
  charts: z.boolean(),
});
export type Pictures = z.infer<typeof Pictures>;

/** The whole site: `published/site.json`. */
export const Site = z
  .strictObject({
    title: z.string(),
    /** Where it will be served: `https://example.org`. The base path is a setting of the build, not of the data. */
    baseUrl: z.url(),
    licence: z.strictObject({ name: z.string(), url: z.url() }),
    councils: z.array(Slug),
    glossary: z.array(GlossaryTerm),
    /** While elections are near, in all councils. */
    hold: Hold.optional(),
    /** All of them, when left out. */
    pictures: Pictures.optional(),
    /** Whether pages offer to copy their links; they do, when it is left out. */
    copyLink: z.boolean().optional(),
    hosting: HostingChoices.optional(),
    security: SecurityContact.optional(),
    /** That every hidden figure was tried, and none could be narrowed; only while these are the figures it was tried on. */
    certificate: z.strictObject({ date: IsoDate, hidden: z.number().int() }).optional(),
  })
  .brand<'published'>();
export type Site = z.infer<typeof Site>;
