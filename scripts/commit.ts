import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SHORT_COMMIT as SHORT, siteCommit } from '../src/integrations/settings.ts';

/**
 * The commit that a site is made of: `CANDOUR_COMMIT` where it is set, else what git says of this folder. None where there
 * is no git, where the folder is not kept in it, and where something was changed since: no commit then has what is printed.
 */
export function commitOf(root: string): string | undefined {
  const given = process.env['CANDOUR_COMMIT'];
  if (given !== undefined) return siteCommit();
  const isKept = git(root, ['ls-files', '--error-unmatch', 'package.json']) !== undefined;
  const changes = git(root, ['status', '--porcelain', '--', '.']);
  return isKept && changes === '' ? git(root, ['rev-parse', 'HEAD']) : undefined;
}

/**
 * Stands for the commit while pages are made, and is as long as one: pages that are kept from one build to the next would
 * else all have to be made again for every commit.
 */
export const UNSTAMPED = 'c0ffee00'.repeat(5);

/** A page or citation with the commit in the place that was kept for it; nothing for a file that has none. */
export function withCommit(file: string, commit: string): string | undefined {
  if (!/\.(?:html|bib)$/.test(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const short = UNSTAMPED.slice(0, SHORT);
  if (!text.includes(short)) return undefined;
  return text.replaceAll(UNSTAMPED, commit).replaceAll(short, commit.slice(0, SHORT));
}

function git(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
