import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './integrations/settings.ts';

const base = contentFolder();

/**
 * An indicator's narrative. Its front matter is program 1's business: what the page prints comes from `published/`.
 * Ids: `<council>/indicators/<id>`, and in another
 * language `<council>/<language>/indicators/<id>`.
 */
const narratives = defineCollection({
  loader: glob({
    base,
    pattern: ['*/indicators/*.mdx', '*/*/indicators/*.mdx'],
    retainBody: false,
    generateId,
  }),
  schema: z.looseObject({}),
});

/** What a theme's page says under its summary. Ids: as of narratives. */
const themes = defineCollection({
  loader: glob({ base, pattern: ['*/themes/*.mdx', '*/*/themes/*.mdx'], retainBody: false, generateId }),
  schema: z.looseObject({}),
});

/** What a report says under its summary and its sections. Ids: `<council>/reports/<id>`. */
const reports = defineCollection({
  loader: glob({ base, pattern: '*/reports/*.mdx', retainBody: false, generateId }),
  schema: z.looseObject({}),
});

/** Pages about the site (one for all) and about how a council publishes (one for each). Ids: `pages/<id>`, `pages/<language>/<id>`. */
const pages = defineCollection({
  loader: glob({ base, pattern: ['pages/*.mdx', 'pages/*/*.mdx'], retainBody: false, generateId }),
  schema: z.strictObject({
    title: z.string(),
    /** One sentence for search results and link previews. */
    summary: z.string(),
    /** `council` pages are printed once per council, with its own policy. */
    scope: z.enum(['council', 'site']),
    /** Where it stands in the footer. */
    order: z.number().int(),
    /** `false` for pages that those who need them are led to, and the public is not. */
    inFooter: z.boolean().default(true),
  }),
});

export const collections = { narratives, themes, reports, pages };

function generateId({ entry }: { entry: string }): string {
  return entry.replace(/\.mdx$/, '');
}
