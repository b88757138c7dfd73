import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { withCommit } from '../commit.ts';

/** Files that are kept from one build to the next, each by its name with a hash of what it was when it was made. */
export type Files = Readonly<Record<string, string>>;

/** What is in a file. */
export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** Whether files in a folder are still what they were when they were made. */
export function areAsMade(folder: string, files: Files): boolean {
  return Object.entries(files).every(([name, hash]) => {
    const file = path.join(folder, name);
    return existsSync(file) && hashOf(readFileSync(file)) === hash;
  });
}

/** Lays files out as a site. Those that cite the commit are written with it; all others are shared. */
export function layOut(
  names: Iterable<string>,
  { from, to, commit }: { from: string; to: string; commit: string | undefined },
): void {
  const folders = new Set<string>();
  for (const name of names) {
    const [made, file] = [path.join(from, name), path.join(to, name)];
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const cited = commit === undefined ? undefined : withCommit(made, commit);
    if (cited === undefined) share(made, file);
    else writeFileSync(file, cited);
  }
}

/**
 * Gives a kept file its place in a site. There is but one on the disk, under two names, where it can do that: it takes less time,
 * and keeps the time of a file that has not changed, by which a deploy can tell.
 */
export function share(file: string, as: string): void {
  try {
    linkSync(file, as);
  } catch {
    copyFileSync(file, as, constants.COPYFILE_EXCL);
  }
}
