import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ImportCouncil } from '#pipeline/import/council.ts';

/** A file to import. */
export interface Job {
  readonly path: string;
  /** As problems name it. */
  readonly file: string;
  readonly council: ImportCouncil;
  readonly release: string | undefined;
}

/**
 * Everything dropped in `inbox/<council>/`, or in `inbox/<council>/<release>/`, which says the release too.
 * A folder of no council is told, and so nothing in it is forgotten.
 */
export function inboxFiles(
  root: string,
  { councils, release }: { councils: readonly ImportCouncil[]; release: string | undefined },
): Job[] | string {
  const inbox = path.join(root, 'inbox');
  if (!existsSync(inbox)) return [];
  const jobs: Job[] = [];
  for (const slug of namesIn(inbox)) {
    const council = councils.find((one) => one.slug === slug);
    if (council === undefined)
      return `inbox/${slug} is no folder of a council. There is: ${councils.map((one) => `inbox/${one.slug}`).join(', ')}.`;
    for (const entry of readdirSync(path.join(inbox, slug), { recursive: true, withFileTypes: true })) {
      const full = path.join(entry.parentPath, entry.name);
      const within = path.relative(path.join(inbox, slug), full).split(path.sep);
      if (!entry.isFile() || isPassedOver(entry.name)) continue;
      jobs.push({
        path: full,
        file: ['inbox', slug, ...within].join('/'),
        council,
        release: within.length > 1 ? within[0] : release,
      });
    }
  }
  return jobs.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !isPassedOver(name))
    .sort();
}

/** Hidden files, the lock that Excel leaves beside an open workbook, and the folder's own explanation. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name.toLowerCase() === 'readme.md';
}
