import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Site } from '../published/site.ts';
import { type Hosting, USUAL } from '../hosting/headers.ts';

/**
 * Where the site will be served: `CANDOUR_URL`, else the `baseUrl` of what was published.
 * Nothing when nothing has been published yet; `src/dataset.ts` is the one that complains.
 */
export function siteUrl(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['CANDOUR_URL'] !== undefined) return env['CANDOUR_URL'];
  try {
    const site: unknown = JSON.parse(readFileSync(join(publishedFolder(env), 'site.json'), 'utf8'));
    return typeof site === 'object' && site !== null && 'baseUrl' in site && typeof site.baseUrl === 'string'
      ? site.baseUrl
      : undefined;
  } catch {
    return undefined;
  }
}

/** The commit of the repository that the site is made of, for citing; the build finds it out, and not every copy has one. */
export function siteCommit(): string | undefined {
  const commit = process.env['CANDOUR_COMMIT'];
  return commit !== undefined && /^[0-9a-f]{7,64}$/.test(commit) ? commit : undefined;
}

/** How much of a commit a reader is told: enough to find it by. */
export const SHORT_COMMIT = 10;

/** The folder program 1 writes and the site reads. */
export function publishedFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['CANDOUR_PUBLISHED'] ?? 'published';
}

/** The folder of narrative and site pages. */
export function contentFolder(): string {
  return process.env['CANDOUR_CONTENT'] ?? 'content';
}

/** Whether the site is built only to be looked at: it then asks search engines to leave it alone. */
export function isPreview(): boolean {
  return !['', '0', 'no', 'false'].includes((process.env['CANDOUR_PREVIEW'] ?? '').toLowerCase());
}

/** The languages beside English that a council publishes in. */
function languagesIn(published: string, slug: string): readonly string[] {
  const file = join(published, slug, 'council.json');
  const { languages } = SPOKEN.parse(JSON.parse(readFileSync(file, 'utf8')));
  return languages;
}

const SPOKEN = z.object({ languages: z.array(z.string()).default([]) });

/** How hosts are to serve what is in a folder of published figures, under `CANDOUR_BASE`. */
export function hosting(published: string): Hosting {
  const { councils, hosting: chosen } = Site.parse(
    JSON.parse(readFileSync(join(published, 'site.json'), 'utf8')),
  );
  const { hsts = USUAL.hsts, cache = USUAL.cache } = chosen ?? {};
  const base = `/${process.env['CANDOUR_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/');
  const isAlone = councils.length === 1;
  const spoken = councils.flatMap((slug) =>
    languagesIn(published, slug).map((tag) => ({ tag, council: slug })),
  );
  return {
    base,
    councils: isAlone ? [] : councils,
    languages: [...Map.groupBy(spoken, ({ tag }) => tag)].map(([tag, alike]) => ({
      tag,
      councils: isAlone ? [] : alike.map(({ council }) => council),
    })),
    hsts,
    cache,
    preview: isPreview(),
  };
}
