import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { LANGUAGES } from '#language/languages.ts';
import { filesOf } from './compare-folders.ts';
import { type Fragment, namesOf } from './search-names.ts';
import { textOf } from './search-text.ts';

/**
 * Makes a built site's pages findable: what they are called in `search/names.json`, with what a result shows of each beside it,
 * and their text in `search/text/`. Each language has its own. Says which files and folders it made. Pagefind reads the pages;
 * its own index is not published, because a reader would fetch 80 kB of program before the first word is looked up.
 */
export async function indexPages(folder: string): Promise<string[]> {
  const fragments = await fragmentsIn(folder);
  return LANGUAGES.flatMap(({ tag, locale }) => {
    const own = fragments.get(locale.toLowerCase());
    if (own === undefined) return [];
    const to = tag === LANGUAGES[0].tag ? '' : tag;
    writeNames(path.join(folder, to), own);
    return MADE.map((name) => path.join(to, name));
  });
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

/** The pages that can be found, by language, as Pagefind reads them: some at a time, because it keeps all that it has read. */
async function fragmentsIn(folder: string): Promise<ReadonlyMap<string, readonly Fragment[]>> {
  const read: { language: string; fragment: Fragment }[] = [];
  let waiting: { sourcePath: string; content: string }[] = [];
  try {
    for (const sourcePath of filesOf(folder).filter((file) => file.endsWith('.html'))) {
      const content = readFileSync(path.join(folder, sourcePath), 'utf8');
      if (!content.includes(CAN_BE_FOUND)) continue;
      waiting.push({ sourcePath, content });
      if (waiting.length < AT_A_TIME) continue;
      read.push(...(await readByPagefind(waiting)));
      waiting = [];
    }
    read.push(...(await readByPagefind(waiting)));
  } finally {
    await close();
  }
  return new Map(
    [...Map.groupBy(read, ({ language }) => language)].map(([language, own]) => [
      language,
      own.map(({ fragment }) => fragment),
    ]),
  );
}

/** The mark of the part of a page that is looked through. Pagefind would look through the whole of each if none had it. */
const CAN_BE_FOUND = ' data-pagefind-body';
const AT_A_TIME = 500;

async function readByPagefind(
  pages: readonly { sourcePath: string; content: string }[],
): Promise<{ language: string; fragment: Fragment }[]> {
  if (pages.length === 0) return [];
  const { index, errors } = await createIndex();
  if (index === undefined) throw failed(errors);
  const added = await Promise.all(pages.map((page) => index.addHTMLFile(page)));
  const made = await index.getFiles();
  const wrong = [...added.flatMap((answer) => answer.errors), ...made.errors];
  if (wrong.length > 0) throw failed(wrong);
  await index.deleteIndex();
  return made.files.flatMap(({ path: name, content }) => {
    const language = /^fragment\/(.+?)_/.exec(name)?.[1];
    return language === undefined ? [] : [{ language, fragment: fragmentIn(content) }];
  });
}

/** A page as Pagefind keeps it for its results: JSON after a mark of its own, compressed. */
function fragmentIn(content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString('utf8');
  return FRAGMENT.parse(JSON.parse(text.slice(text.indexOf('{'))));
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
