import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesOf } from '../../../scripts/compare-folders.ts';

/** The site that `npm run build` has just made. */
export const DIST = path.resolve('dist');

/** Every page of a built site, as the address after its base: ``, `indicators/referrals/`, `404.html`. */
export function pagesOf(folder: string): string[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

/** The HTML of a page. */
export function htmlOf(folder: string, page: string): string {
  return readFileSync(
    path.join(folder, page === '' || page.endsWith('/') ? `${page}index.html` : page),
    'utf8',
  );
}

/** A file's bytes as a reader could come to see them: the search index is kept compressed. */
export function readable(folder: string, file: string): string {
  const bytes = readFileSync(path.join(folder, file));
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (compressed ? gunzipSync(bytes) : bytes).toString('latin1');
}

/** One page of each kind, so that what is slow to ask is asked of each kind once. */
export function kindsOfPage(folder: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const page of pagesOf(folder)) {
    const kind = page.replace(/^(indicators|themes|releases)\/[^/]+\/$/, '$1/<one>/');
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return kinds;
}
