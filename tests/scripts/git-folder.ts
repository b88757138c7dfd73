import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { checkHistory } from '../../scripts/hooks/committed.ts';
import { checkInbox } from '../../scripts/hooks/inbox.ts';
import { type Repository, repositoryAt } from '../../scripts/hooks/repository.ts';
import { checkStaged } from '../../scripts/hooks/staged.ts';
import type { Report } from '../../scripts/report.ts';
import { layOver, newFolder, write } from '../pipeline/temporary-folder.ts';

const MAIN = path.join(import.meta.dirname, '../..');
const BASE = path.join(MAIN, 'tests/pipeline/golden/base');
/** A count of people of the made-up council that must be hidden. */
export const SECRET = { file: 'data/exampleton/2023-07-10-year-end/figures.csv', line: 8 };

// Git sets these when it runs the tests itself, before a commit: they would lead back to this repository.
for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name];

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly text: string;
}

/**
 * The made-up council in a git repository that has never seen a commit, with all of it staged.
 * A public one carries the symbol x wherever a small count of people would stand.
 */
export function newRepository({ repository }: { repository: 'public' | 'private' }): string {
  const root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(BASE, part), path.join(root, part));
  if (repository === 'public') {
    change(root, 'content/site.yaml', /^repository: private/m, 'repository: public');
    change(
      root,
      SECRET.file,
      'children-missing,2022-23-Q2,E06999991,,3,',
      'children-missing,2022-23-Q2,E06999991,,x,',
    );
    change(root, 'data/exampleton/2024-01-08-quarter-2/plans.csv', '11-and-over,2,', '11-and-over,x,');
  }
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'config', 'user.name', 'A. Tester');
  git(root, 'config', 'user.email', 'tester@example.org');
  for (const part of ['scripts', 'node_modules']) {
    symlinkSync(path.join(MAIN, part), path.join(root, part));
    appendFileSync(path.join(root, '.git/info/exclude'), `/${part}\n`);
  }
  git(root, 'add', '.');
  return root;
}

/** Puts something else in the place of text that must be there. */
export function change(root: string, file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path.join(root, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
  write(root, file, after);
}

/** Writes a small count of people where a public repository has its symbol. */
export function writeSecret(root: string): void {
  change(root, SECRET.file, '2022-23-Q2,E06999991,,x,', '2022-23-Q2,E06999991,,3,');
}

/** Takes it out again. */
export function takeSecretOut(root: string): void {
  change(root, SECRET.file, '2022-23-Q2,E06999991,,3,', '2022-23-Q2,E06999991,,x,');
}

export function git(root: string, ...command: readonly string[]): string {
  return execFileSync('git', command, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

/** Commits everything without asking the guard, and gives the commit's id. */
export function commit(root: string, message: string): string {
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--no-verify', '--message', message);
  return git(root, 'rev-parse', 'HEAD').trim();
}

/** Runs git where it may fail. */
export function tryGit(root: string, ...command: readonly string[]): Ended {
  return ended('git', { command, root });
}

/** Runs one of the scripts, as `npm run` would. */
export function run(root: string, script: string, ...options: readonly string[]): Ended {
  return ended(process.execPath, { command: [path.join(MAIN, 'scripts', script), ...options], root });
}

/** What the guard says of what is staged. */
export function guard(root: string): Report {
  return checkStaged(opened(root));
}

/** The same, with what was dropped in the inbox. */
export async function guardWithInbox(root: string): Promise<Report> {
  return checkStaged(opened(root), await checkInbox(opened(root)));
}

/** What the scan says of the history. */
export function history(root: string): Report {
  return checkHistory(opened(root));
}

function opened(root: string): Repository {
  const repository = repositoryAt(root);
  if (repository === undefined) throw new Error('There is no repository.');
  return repository;
}

function ended(program: string, { command, root }: { command: readonly string[]; root: string }): Ended {
  const { status, stdout, stderr } = spawnSync(program, command, { cwd: root, encoding: 'utf8' });
  return { code: status, text: stdout + stderr };
}
