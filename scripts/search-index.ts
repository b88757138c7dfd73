import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { LANGUAGES } from '#language/languages.ts';
import { type Fragment, namesOf } from './search-names.ts';
import { textOf } from './search-text.ts';

/**
 * Makes a built site's pages findable: what they are called in `search/names.json`, with what a result shows of each beside it,
 * and their text in `search/text/`. Each language has its own. Says which files and folders it made. Pagefind reads the pages;
 * its own index is not published, because a reader would fetch 80 kB of program before the first word is looked up.
 */
export async function indexPages(folder: string): Promise<string[]> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw failed(errors);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw failed(added.errors);
    const output = path.join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath: output });
    if (written.errors.length > 0) throw failed(written.errors);
    const made = LANGUAGES.flatMap(({ tag, locale }) => {
      const fragments = readFragments(path.join(output, 'fragment'), locale);
      const own = tag === LANGUAGES[0].tag ? '' : tag;
      if (fragments.length === 0) return [];
      writeNames(path.join(folder, own), fragments);
      return MADE.map((name) => path.join(own, name));
    });
    rmSync(output, { recursive: true });
    return made;
  } finally {
    await close();
  }
}

/** What `writeNames` makes for a language. */
const MADE = ['search/names.json', 'search/found', 'search/text'];

function writeNames(folder: string, fragments: readonly Fragment[]): void {
  const { shards, pages } = textOf(fragments);
  const { names, found } = namesOf(fragments, { text: shards.keys() });
  const to = (...parts: string[]) => path.join(folder, 'search', ...parts);
  write(to('names.json'), JSON.stringify(names));
  for (const [key, alike] of found) write(to('found', `${key}.json`), JSON.stringify(alike));
  for (const [name, shard] of shards) write(to('text', `${name}.json`), JSON.stringify(shard));
  for (const [number, page] of pages.entries())
    write(to('text', 'page', `${number}.json`), JSON.stringify(page));
}

/** Every page of a language as Pagefind keeps it for its results: JSON after a mark of its own, compressed. */
function readFragments(folder: string, locale: string): Fragment[] {
  const own = readdirSync(folder).filter((file) => file.startsWith(`${locale.toLowerCase()}_`));
  return own.map((file) => {
    const text = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
    return FRAGMENT.parse(JSON.parse(text.slice(text.indexOf('{'))));
  });
}

const FRAGMENT = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
});

function write(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function failed(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join('; ')}`);
}
