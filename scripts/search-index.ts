import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { LANGUAGES } from '#language/languages.ts';
import { type Fragment, namesOf } from './search-names.ts';

/**
 * Makes a built site's pages findable: the index of their text to its `pagefind/`, and what they are called to its
 * `search/names.json`, with what a result shows of each beside it. Each language has its own. Says which files and folders it made.
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
    return ['pagefind', ...made];
  } finally {
    await close();
  }
}

/** What `writeNames` makes for a language. */
const MADE = ['search/names.json', 'search/found'];

function writeNames(folder: string, fragments: readonly Fragment[]): void {
  const { names, found } = namesOf(fragments);
  write(path.join(folder, 'search', 'names.json'), JSON.stringify(names));
  for (const [key, pages] of found) {
    write(path.join(folder, 'search', 'found', `${key}.json`), JSON.stringify(pages));
  }
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
