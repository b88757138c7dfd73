import type { Repository } from './repository.ts';

/** A file as some commit first held it. */
export interface Version {
  readonly file: string;
  /** Of its content. */
  readonly id: string;
  readonly commit: string;
  readonly date: string;
}

/**
 * Every version of every file under `data/`, `content/` and `.audit/` in the history of every branch and tag, once each and
 * the oldest first. One question to git, however long the history is.
 */
export function versionsIn(repository: Repository): Version[] {
  const output = repository.run(...HISTORY, '--', 'data', 'content', ':(glob)**/.audit/**');
  const versions = new Map<string, Version>();
  let [commit, date] = ['', ''];
  const words = output.split('\0').values();
  for (const word of words) {
    const text = word.trimStart();
    if (!text.startsWith(':')) {
      [, commit = '', date = ''] = text.split(' ');
      continue;
    }
    const id = text.split(' ')[3] ?? '';
    const file = words.next().value ?? '';
    const key = `${id} ${file}`;
    if (!versions.has(key)) versions.set(key, { file, id, commit, date });
  }
  return [...versions.values()];
}

/** Each commit as `commit <id> <date>`, and each file it has, changed against any parent, as `:… … … <id> …` and its name. */
const HISTORY = [
  '-c',
  'log.showSignature=false',
  'log',
  '--all',
  // Otherwise git may pass over a branch whose changes were taken back before it was merged.
  '--full-history',
  '--reverse',
  '--topo-order',
  '--format=commit %H %cs',
  '-m',
  '--root',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-color',
  '--diff-filter=d',
];
