import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Progress, SILENT } from '../progress.ts';
import type { Report } from '../report.ts';
import { commitOf, UNSTAMPED } from '../commit.ts';
import { type Program, programFor } from './program.ts';
import { type Batch, batchesOf, type Published } from './batches.ts';
import { type Entry, filesOfAll, isCurrent, type Ledger, readLedger, writeLedger } from './ledger.ts';
import { type Made, renderPages } from './render-pages.ts';
import { areAsMade, layOut } from './store.ts';

/** A site's pages in their store, and whether any of them had to be made. */
export interface Pages extends Report {
  readonly changed: boolean;
  readonly pages: string;
  /** What is in it. */
  readonly ledger: Ledger;
  /** Where else is kept what this program has made of them, until there is another program. */
  readonly beside: string;
  /** Everything of the site but its pages. */
  readonly program: string;
  /** The commit that the pages cite. */
  readonly commit: string | undefined;
}

interface Making {
  readonly published?: string;
  readonly store?: string;
  /** Where it is being built already. */
  readonly program?: Promise<Program>;
  /** Whose pages are wanted, the site's own under the empty name; all of them if it is left out. */
  readonly wants?: (council: string) => boolean;
  readonly progress?: Progress;
}

/** Program 2: makes the pages of what is in `published` and leaves them in `to`. */
export async function makePages(root: string, { to, ...making }: Making & { to: string }): Promise<Pages> {
  const made = await keepPages(root, making);
  const { ok, pages, ledger, program, commit } = made;
  if (!ok) return made;
  rmSync(to, { recursive: true, force: true });
  cpSync(program, to, { recursive: true, filter: (file) => path.basename(file) !== '.program' });
  layOut(
    filesOfAll(ledger).map(([name]) => name),
    { from: pages, to, commit },
  );
  return made;
}

/**
 * Makes the pages of what is in `published` and keeps them in `store`. A page is made again only when something that it shows has
 * changed: the program, the settings of the site or of its council, or the figures that it is about or has read (`src/reads.ts`).
 * Of another council it can read none (`src/dataset.ts`).
 */
export async function keepPages(
  root: string,
  {
    published = path.join(root, 'published'),
    store = path.join(root, '.cache', 'pages'),
    program = programFor(root),
    wants = () => true,
    progress = SILENT,
  }: Making,
): Promise<Pages> {
  progress.stage('Program');
  const commit = commitOf(root);
  const env = { CANDOUR_COMMIT: commit === undefined ? '' : UNSTAMPED };
  const { folder, ok, text } = await program;
  const pages = path.join(store, 'pages');
  const beside = path.join(store, 'beside', path.basename(folder));
  const answer = { ok, text, changed: true, pages, ledger: {}, beside, program: folder, commit };
  if (!ok) return answer;
  const now = batchesOf(published, [
    path.basename(folder),
    env.CANDOUR_COMMIT,
    process.env['CANDOUR_URL'] ?? '',
  ]);
  const before = readLedger(store);
  const kept = Object.fromEntries(
    Object.entries(before).filter(
      ([name, entry]) => isCurrent(name, entry, now) && areAsMade(pages, entry.files),
    ),
  );
  const gone = Object.keys(before).filter((name) => !(name in kept));
  // Until all is made, nothing is said of what is being made.
  writeLedger(store, kept);
  for (const file of gone.flatMap((name) => Object.keys(before[name]?.files ?? {})))
    rmSync(path.join(pages, file), { force: true });
  mkdirSync(pages, { recursive: true });
  const wanted = [...now.batches].filter(([name, { council }]) => !(name in kept) && wants(council));
  if (!existsSync(beside)) rmSync(path.dirname(beside), { recursive: true, force: true });
  const rendered = await renderPages(now.batches, {
    wanted: new Set(wanted.map(([name]) => name)),
    program: path.join(folder, '.program'),
    published,
    env: { ...env, CANDOUR_WORKBOOKS: path.join(beside, 'workbooks') },
    to: pages,
    progress,
  });
  if ('failed' in rendered) return { ...answer, ok: false, text: rendered.failed };
  const ledger = {
    ...kept,
    ...Object.fromEntries(
      wanted.map(([name, batch]) => [name, entryOf(batch, rendered.made.get(name), now)]),
    ),
  };
  writeLedger(store, ledger);
  return { ...answer, ledger, changed: wanted.length > 0 || gone.length > 0 };
}

function entryOf({ key }: Batch, made: Made | undefined, { figures }: Published): Entry {
  const others = [...(made?.reads ?? [])].sort().map((name) => [name, figures.get(name) ?? ''] as const);
  return {
    key,
    others: Object.fromEntries(others),
    files: Object.fromEntries([...(made?.files ?? [])].sort()),
  };
}
