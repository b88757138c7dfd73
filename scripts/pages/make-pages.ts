import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Progress, SILENT } from '../progress.ts';
import type { Report } from '../report.ts';
import { commitOf, stamp, UNSTAMPED } from '../commit.ts';
import { type Program, programFor } from './program.ts';
import { renderPages } from './render-pages.ts';

/** Pages that were made, and whether any of them had to be. */
interface Made extends Report {
  readonly changed: boolean;
  /** The commit that the pages cite. */
  readonly commit: string | undefined;
}

/** What pages were made of, and whose they are: of each council, and under `''` of the site as a whole. */
interface Ledger {
  readonly [part: string]: { readonly key: string; readonly files: readonly string[] };
}

/**
 * Program 2: makes the pages of what is in `published` and leaves them in `to`. They are kept in `store` too: the pages of a
 * council of which nothing has changed are not made again. They show figures of that council only (`src/dataset.ts` refuses
 * them others), so they depend on what is published of it and of the whole site, and on the program.
 */
export async function makePages(
  root: string,
  {
    to,
    published = path.join(root, 'published'),
    store = path.join(root, '.cache', 'pages'),
    program = programFor(root),
    progress = SILENT,
  }: {
    to: string;
    published?: string;
    store?: string;
    /** Where it is being built already. */
    program?: Promise<Program>;
    progress?: Progress;
  },
): Promise<Made> {
  progress.stage('Program');
  const commit = commitOf(root);
  const env = { CANDOUR_COMMIT: commit === undefined ? '' : UNSTAMPED };
  const { folder, ok, text } = await program;
  if (!ok) return { ok, text, changed: true, commit };
  const keys = keysOf(published, [
    path.basename(folder),
    env.CANDOUR_COMMIT,
    process.env['CANDOUR_URL'] ?? '',
  ]);
  const before = ledgerIn(store);
  const kept = Object.entries(before).filter(([part, { key }]) => keys.get(part) === key);
  const others = Object.keys(before).filter((part) => !kept.some(([other]) => other === part));
  // Until all is made, nothing is said of what is being made.
  write(store, Object.fromEntries(kept));
  const pages = path.join(store, 'pages');
  for (const file of others.flatMap((part) => before[part]?.files ?? []))
    rmSync(path.join(pages, file), { force: true });
  mkdirSync(pages, { recursive: true });
  const wanted = [...keys.keys()].filter((part) => !kept.some(([other]) => other === part));
  const rendered = await renderPages(wanted, {
    program: path.join(folder, '.program'),
    published,
    env,
    to: pages,
    progress,
  });
  if ('failed' in rendered) return { ok: false, text: rendered.failed, changed: true, commit };
  const made = [...rendered.files].map(([part, files]) => [
    part,
    { key: keys.get(part) ?? '', files: files.toSorted() },
  ]);
  write(store, Object.fromEntries([...kept, ...made]));
  rmSync(to, { recursive: true, force: true });
  cpSync(folder, to, { recursive: true, filter: (file) => path.basename(file) !== '.program' });
  cpSync(pages, to, { recursive: true });
  if (commit !== undefined) stamp(to, commit);
  return { ok: true, text: '', changed: wanted.length > 0 || others.length > 0, commit };
}

/** A key for each council, and under `''` one for the pages about all of them, which depend on everything. */
function keysOf(published: string, program: readonly string[]): Map<string, string> {
  const site: { councils: string[] } = JSON.parse(readFileSync(path.join(published, 'site.json'), 'utf8'));
  const shared = hashOf([...program, ...contents(published, filesIn(published))]);
  const councils = site.councils.map((slug) => {
    const folder = path.join(published, slug);
    return [slug, hashOf([shared, ...contents(folder, filesUnder(folder))])] as const;
  });
  return new Map([['', hashOf([shared, ...councils.flat()])], ...councils]);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function* contents(folder: string, names: readonly string[]): Generator<string | Uint8Array> {
  for (const name of names) {
    yield name;
    yield readFileSync(path.join(folder, name));
  }
}

function hashOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function ledgerIn(store: string): Ledger {
  const file = path.join(store, 'ledger.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function write(store: string, ledger: Ledger): void {
  mkdirSync(store, { recursive: true });
  writeFileSync(path.join(store, 'ledger.json'), JSON.stringify(ledger));
}
