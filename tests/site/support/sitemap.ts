import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Every page that a site's map names, as `pagesOf` writes them, sorted alike. */
export function addressesInSitemap(folder: string, { base = '/' }: { base?: string } = {}): string[] {
  const map = readFileSync(path.join(folder, 'sitemap.xml'), 'utf8');
  return [...map.matchAll(/<loc>([^<]*)<\/loc>/g)]
    .map(([, address = '']) => new URL(address).pathname.slice(base.length))
    .toSorted(byFile);
}

/** `filesOf` sorts `a/b/index.html` before `a/index.html`. */
function byFile(a: string, b: string): number {
  return `${a}index.html` < `${b}index.html` ? -1 : 1;
}
