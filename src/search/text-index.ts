import type { FoundPage } from './names.ts';

/** The stems that begin alike, each with the pages whose text has it: `search/text/re.json`. */
export interface TextShard {
  /** How many pages there are in all. */
  readonly pages: number;
  /** By stem: a page and how much of it is about the stem, in tenths, and so on. Empty for a stem that most pages have. */
  readonly stems: Readonly<Record<string, readonly number[]>>;
}

/** A page with its text: `search/text/page/12.json`. */
export interface TextPage {
  readonly page: FoundPage;
  readonly content: string;
}

/** The name of the file that has a stem: its first two letters. */
export function shardOf(word: string): string {
  return /^[a-z0-9]{1,2}/.exec(word)?.[0] ?? '_';
}
