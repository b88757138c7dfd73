import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '#language/languages.ts';
import type { Problem } from '../problem.ts';
import type { Folder } from './folder.ts';

/** Councils and pages that would stand where the site has something else: one of the two would be lost without a word. */
export function takenAddresses(folder: Folder, slugs: readonly string[]): Problem[] {
  const pages = folder
    .files('content/pages')
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -'.mdx'.length));
  return [
    ...slugs
      .filter((slug) => isTakenFromCouncils(slug, pages))
      .map((slug) => taken(slug, { file: `content/${slug}`, of: 'council' })),
    ...pages
      .filter((id) => siteAddresses().has(id))
      .map((id) => taken(id, { file: `content/pages/${id}.mdx`, of: 'page' })),
  ];
}

/** Whether a council's folder cannot have this name, with these pages about the site. */
export function isTakenFromCouncils(slug: string, pages: readonly string[] = []): boolean {
  return siteAddresses().has(slug) || pages.includes(slug) || BESIDE_COUNCILS.has(slug);
}

/** Folders of `content/` and `data/` that stand beside those of the councils. */
const BESIDE_COUNCILS: ReadonlySet<string> = new Set(['comparators', 'pages', 'shared']);

function taken(id: string, { file, of }: { file: string; of: 'council' | 'page' }): Problem {
  return {
    check: 'taken-address',
    severity: 'error',
    file,
    message: `“${id}” is an address of the site itself, so it cannot be that of a ${of}.`,
    fix: `Give it another name, for example ${id}-${of}.`,
  };
}

/**
 * The names at the top of the site that are pages, files and folders of its own, so that nobody else's can stand there: of
 * its routes, of what is published as it is, of its languages, and of what the build adds.
 */
export function siteAddresses(): ReadonlySet<string> {
  return NAMES;
}

const ROOT = path.join(import.meta.dirname, '../../..');
const PAGES = path.join(ROOT, 'src/pages');

/** Styles and scripts (`build.assets` in `astro.config.mjs`), and what reads the pages for search while they are made. */
const ADDED_BY_THE_BUILD = ['assets', 'pagefind'];

const NAMES: ReadonlySet<string> = new Set([
  ...[PAGES, path.join(PAGES, '[...council]'), path.join(ROOT, 'public')].flatMap((folder) =>
    readdirSync(folder)
      // A route whose name is a parameter has none of its own: `[page].astro`.
      .filter((name) => !name.startsWith('['))
      .map((name) => name.replace(/\..*$/, '')),
  ),
  ...LANGUAGES.map(({ tag }) => tag),
  ...ADDED_BY_THE_BUILD,
]);
