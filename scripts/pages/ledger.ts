import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Published } from './batches.ts';
import type { Files } from './store.ts';

/** What is kept of each batch of pages, by its name. */
export interface Ledger {
  readonly [batch: string]: Entry;
}

/** The pages of a batch and what they were made of. */
export interface Entry {
  readonly key: string;
  /** The figures that its pages read beyond those, with their hashes: `dudley/referrals`. */
  readonly others: Readonly<Record<string, string>>;
  /** Its files, each with a hash of what it was when it was made. */
  readonly files: Files;
}

/** Whether the pages of a batch would come out the same again. */
export function isCurrent(name: string, { key, others }: Entry, { batches, figures }: Published): boolean {
  return (
    batches.get(name)?.key === key &&
    Object.entries(others).every(([other, hash]) => (figures.get(other) ?? '') === hash)
  );
}

/** What is kept in a store: what several stores say of different councils can be laid together as files. */
export function readLedger(store: string): Ledger {
  const folder = path.join(store, FOLDER);
  if (!existsSync(folder)) return {};
  const parts = readdirSync(folder).map((name): Ledger =>
    JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
  );
  return Object.assign({}, ...parts);
}

/** Puts down what is kept, in the place of what was put down before: a file for each council. */
export function writeLedger(store: string, ledger: Ledger): void {
  const folder = path.join(store, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, entries] of byCouncil(ledger))
    writeFileSync(path.join(folder, name), JSON.stringify(entries));
}

/** What a ledger says of each council, by the name of a file for it. */
export function byCouncil(ledger: Ledger): Map<string, Ledger> {
  const councils = Map.groupBy(Object.entries(ledger), ([batch]) => batch.split('/')[0] ?? '');
  return new Map(
    [...councils].map(([council, entries]) => [`of-${council}.json`, Object.fromEntries(entries)]),
  );
}

/** All files of a ledger, each with its hash; one that two batches have is there twice. */
export function filesOfAll(ledger: Ledger): [name: string, hash: string][] {
  return Object.values(ledger).flatMap(({ files }) => Object.entries(files));
}

const FOLDER = 'ledger';
