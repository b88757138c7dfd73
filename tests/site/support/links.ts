import { filesOf } from '../../../scripts/compare-folders.ts';
import { htmlOf, pagesOf } from './dist.ts';

/** Where a link leads: a file of the site with an anchor in it, or somewhere else. */
export interface Link {
  readonly kind: 'internal' | 'external';
  readonly href: string;
  readonly file: string;
  readonly anchor: string;
}

/** Every link of a page's HTML; `base` is the folder that the site is served under. */
export function linksOf(html: string, page: string, { base = '/' }: { base?: string } = {}): Link[] {
  const here = new URL(page, `http://site.test${base}`);
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, raw = '']) => {
    const href = raw.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
    const url = new URL(href, here);
    if (url.origin !== here.origin || !/^https?:$/.test(url.protocol)) {
      return { kind: 'external', href, file: '', anchor: '' };
    }
    const inside = url.pathname.startsWith(base)
      ? url.pathname.slice(base.length)
      : `outside the base: ${url.pathname}`;
    const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    return {
      kind: 'internal',
      href,
      file: decodeURIComponent(file),
      anchor: decodeURIComponent(url.hash.slice(1)),
    };
  });
}

/** Every id of a page. */
export function targetsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
}

/** Every link of a site that leads to no page, file or place on a page: `scorecard/ → #by-target`. */
export function brokenLinks(folder: string, { base = '/' }: { base?: string } = {}): string[] {
  const files = new Set(filesOf(folder));
  const pages = new Map(pagesOf(folder).map((page) => [page, htmlOf(folder, page)]));
  const targets = new Map(
    [...pages].map(([page, html]) => [
      page === '' || page.endsWith('/') ? `${page}index.html` : page,
      targetsOf(html),
    ]),
  );
  return [...pages].flatMap(([page, html]) =>
    linksOf(html, page, { base })
      .filter(({ kind }) => kind === 'internal')
      .filter(({ file, anchor }) => {
        return !files.has(file) || (anchor !== '' && !(targets.get(file)?.has(anchor) ?? true));
      })
      .map(({ href }) => `${page} → ${href}`),
  );
}
