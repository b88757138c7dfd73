import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { filesOf } from '../../../scripts/compare-folders.ts';

/** The site that `npm run build` has just made. */
export const DIST = path.resolve('dist');

/** Every page of a built site, as the address after its base: ``, `indicators/referrals/`, `404.html`. */
export function pagesOf(folder: string): string[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

/** Whether a page is made to be shown in a frame on another site. */
export function isEmbed(page: string): boolean {
  return /(?:^|\/)embed\//.test(page);
}

/** The HTML of a page. */
export function htmlOf(folder: string, page: string): string {
  return readFileSync(
    path.join(folder, page === '' || page.endsWith('/') ? `${page}index.html` : page),
    'utf8',
  );
}

/** A file's bytes as a reader could come to see them: the search index is kept compressed, and so is all in a workbook. */
export function readable(folder: string, file: string): string {
  const bytes = readFileSync(path.join(folder, file));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.entries(unzipSync(bytes))
      .map(([name, inside]) => `${name}\n${Buffer.from(inside).toString('latin1')}`)
      .join('\n');
  }
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (compressed ? gunzipSync(bytes) : bytes).toString('latin1');
}

/**
 * The fullest page of each kind, so that what is slow to ask is asked of each kind once: of each council's own pages, of the
 * site as a whole in each language, or of its design in whatever language.
 */
export function kindsOfPage(
  folder: string,
  { ofEach = 'council' }: { ofEach?: 'council' | 'site' | 'design' } = {},
): Map<string, string> {
  const pages = pagesOf(folder);
  const councils = councilsOf(folder);
  const kinds = Map.groupBy(pages, (page) => {
    const kind = page
      .replace(/(^|\/)(indicators|themes|scorecard|releases|reports|compare|help)\/[^/]+\/$/, '$1$2/<one>/')
      .replace(/(^|\/)embed\/[^/]+\//, '$1embed/<one>/');
    if (ofEach === 'council') return kind;
    const named = ofEach === 'design' ? kind.replace(/^[a-z]{2}\//, '') : kind;
    const [first = '', ...rest] = named.split('/');
    return councils.includes(first) ? ['<council>', ...rest].join('/') : named;
  });
  return new Map([...kinds].map(([kind, alike]) => [kind, fullest(folder, alike)]));
}

/** The folders of a site's councils; none for a site of one council, which is at the top. */
export function councilsOf(folder: string): string[] {
  return pagesOf(folder)
    .flatMap((page) => /^([^/]+)\/indicators\/[^/]+\/$/.exec(page)?.[1] ?? [])
    .filter(isFirst);
}

function fullest(folder: string, pages: readonly string[]): string {
  const [first = ''] = pages.toSorted((a, b) => htmlOf(folder, b).length - htmlOf(folder, a).length);
  return first;
}

function isFirst<Thing>(thing: Thing, at: number, all: readonly Thing[]): boolean {
  return all.indexOf(thing) === at;
}

/** The commit that a site's citations name; empty when they name none. A copy without git must be told it. */
export function commitCited(folder: string): string {
  const file = filesOf(folder).find((name) => name.endsWith('.bib'));
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8');
  return /Commit ([0-9a-f]{7,64})\b/.exec(text)?.[1] ?? '';
}
