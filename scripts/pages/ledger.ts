import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Published } from './batches.ts';

/** What is kept of each batch of pages, by its name. */
export interface Ledger {
  readonly [batch: string]: Entry;
}

/** The pages of a batch and what they were made of. */
export interface Entry {
  readonly key: string;
  /** The figures that its pages read beyond those, with their hashes: `dudley/referrals`. */
  readonly others: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

/** Whether the pages of a batch would come out the same again. */
export function isCurrent(name: string, { key, others }: Entry, { batches, figures }: Published): boolean {
  return (
    batches.get(name)?.key === key &&
    Object.entries(others).every(([other, hash]) => figures.get(other) === hash)
  );
}

export function readLedger(store: string): Ledger {
  const file = path.join(store, NAME);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

export function writeLedger(store: string, ledger: Ledger): void {
  mkdirSync(store, { recursive: true });
  writeFileSync(path.join(store, NAME), JSON.stringify(ledger));
}

const NAME = 'ledger.json';
