import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { byCouncil, filesOfAll, type Ledger } from './pages/ledger.ts';
import type { Fragment } from './search-names.ts';

/** What search keeps of a page that can be found. */
export interface ReadPage {
  readonly language: string;
  readonly fragment: Fragment;
}

/** What is known of each page by its name, as long as its hash is the same; nothing was read of one that cannot be found. */
interface Known {
  readonly [name: string]: { readonly hash: string; readonly read?: ReadPage | undefined };
}

/**
 * What search keeps of the pages of a ledger, which Pagefind reads: each once, and again when it has changed. What has been read
 * stays in `kept`, a file for each council, so that what several machines have read can be laid together.
 */
export async function keepFragments(
  ledger: Ledger,
  { pages, kept }: { pages: string; kept: string },
): Promise<readonly ReadPage[]> {
  mkdirSync(kept, { recursive: true });
  const councils = [...byCouncil(ledger)].map(([name, its]) => {
    const file = path.join(kept, name);
    const before: Known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const now = filesOfAll(its).filter(([page]) => page.endsWith('.html'));
    return { file, before, now };
  });
  const read = await readPages(
    councils.flatMap(({ before, now }) =>
      now.filter(([page, hash]) => before[page]?.hash !== hash).map(([page]) => page),
    ),
    pages,
  );
  return councils.flatMap(({ file, before, now }) => {
    const known: Known = Object.fromEntries(
      now.map(([page, hash]) => {
        const old = before[page];
        return [page, old?.hash === hash ? old : { hash, read: read.get(page) }];
      }),
    );
    writeFileSync(file, JSON.stringify(known));
    return Object.values(known).flatMap((page) => page.read ?? []);
  });
}

/** Reads those pages that can be found, by their names in a folder: some at a time, because Pagefind keeps all that it has read. */
async function readPages(names: readonly string[], folder: string): Promise<ReadonlyMap<string, ReadPage>> {
  const read = new Map<string, ReadPage>();
  let waiting: Page[] = [];
  const readWaiting = async () => {
    for (const [name, page] of await readByPagefind(waiting)) read.set(name, page);
    waiting = [];
  };
  try {
    for (const sourcePath of names) {
      const content = readFileSync(path.join(folder, sourcePath), 'utf8');
      if (!content.includes(CAN_BE_FOUND)) continue;
      waiting.push({ sourcePath, content });
      if (waiting.length === AT_A_TIME) await readWaiting();
    }
    await readWaiting();
  } finally {
    await close();
  }
  return read;
}

interface Page {
  readonly sourcePath: string;
  readonly content: string;
}

/** The mark of the part of a page that is looked through. Pagefind would look through the whole of each if none had it. */
const CAN_BE_FOUND = ' data-pagefind-body';
const AT_A_TIME = 500;

async function readByPagefind(pages: readonly Page[]): Promise<[name: string, page: ReadPage][]> {
  if (pages.length === 0) return [];
  const { index, errors } = await createIndex();
  if (index === undefined) throw failed(errors);
  const added = await Promise.all(pages.map((page) => index.addHTMLFile(page)));
  const made = await index.getFiles();
  const wrong = [...added.flatMap((answer) => answer.errors), ...made.errors];
  if (wrong.length > 0) throw failed(wrong);
  await index.deleteIndex();
  const names = new Map(added.map(({ file }, at) => [file.url, pages[at]?.sourcePath ?? '']));
  return made.files.flatMap(({ path: file, content }): [string, ReadPage][] => {
    const language = /^fragment\/(.+?)_/.exec(file)?.[1];
    if (language === undefined) return [];
    const fragment = fragmentIn(content);
    return [[names.get(fragment.url) ?? '', { language, fragment }]];
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

function failed(errors: readonly string[]): Error {
  return new Error(`The pages could not be read for the search: ${errors.join('; ')}`);
}
