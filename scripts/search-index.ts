import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '#language/languages.ts';
import type { ReadPage } from './search-fragments.ts';
import { type Fragment, namesOf } from './search-names.ts';
import { textOf } from './search-text.ts';

/**
 * Makes pages findable: what they are called in `search/names.json`, with what a result shows of each beside it, and their text in
 * `search/text/`. Each language has its own. Pagefind has read the pages; its own index is not published, because a reader would
 * fetch 80 kB of program before the first word is looked up.
 */
export function writeIndex(read: readonly ReadPage[], folder: string): void {
  const languages = Map.groupBy(read, ({ language }) => language);
  for (const { tag, locale } of LANGUAGES) {
    const own = languages.get(locale.toLowerCase());
    if (own === undefined) continue;
    const to = path.join(folder, tag === LANGUAGES[0].tag ? '' : tag, 'search');
    writeNames(
      to,
      own.map(({ fragment }) => fragment),
    );
  }
}

function writeNames(folder: string, fragments: readonly Fragment[]): void {
  const { shards, pages } = textOf(fragments);
  const { names, found } = namesOf(fragments, { text: shards.keys() });
  const to = (...parts: string[]) => path.join(folder, ...parts);
  write(to('names.json'), names);
  for (const [key, alike] of found) write(to('found', `${key}.json`), alike);
  for (const [name, shard] of shards) write(to('text', `${name}.json`), shard);
  for (const [number, page] of pages.entries()) write(to('text', 'page', `${number}.json`), page);
}

function write(file: string, content: object): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}
