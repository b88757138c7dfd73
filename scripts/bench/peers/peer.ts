import type { PeerPage } from './peer-page.ts';

/** A generator that makes the same pages: how it is told them, how it is run, and what it does otherwise. */
export interface Peer {
  readonly name: string;
  /** What it is given ready-made, and what it leaves to the browser; a sentence. */
  readonly says: string;
  /** The file of its program under a folder of tools, or its name on the PATH. */
  readonly program: string;
  /** Everything that it makes pages of, by name in its folder. It is written before the time starts. */
  input(pages: readonly PeerPage[]): Map<string, string>;
  /** What is run in that folder; the pages come to its `dist/`. */
  readonly args: readonly string[];
  /** What it leaves there, which is taken away before it is run again: the pages, and what it keeps to be faster. */
  readonly makes: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}
