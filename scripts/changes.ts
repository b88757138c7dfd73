// `npm run changes`: what the public would see otherwise. `--from` a commit, branch or folder; `--format text|markdown|json`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printAsJson } from '#pipeline/changes/print-json.ts';
import { printAsMarkdown } from '#pipeline/changes/print-markdown.ts';
import { printAsText } from '#pipeline/changes/print-text.ts';
import { tellChanges } from '#pipeline/changes/told.ts';
import { versionIn } from '#pipeline/changes/version.ts';
import { londonTime } from '#published/london-time.ts';
import { type Folder, openFolder } from '#pipeline/read/folder.ts';
import { repositoryAt } from './hooks/repository.ts';
import { commitOf, projectAt, startOfBranch } from './hooks/stored-project.ts';
import { nowGiven } from './now.ts';
import { announce, type Report } from './report.ts';

const PRINTERS = new Map([
  ['text', printAsText],
  ['markdown', printAsMarkdown],
  ['json', printAsJson],
]);

announce(changes(process.cwd()));

function changes(root: string): Report {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      format: { type: 'string', default: 'text' },
      now: { type: 'string' },
    },
  });
  const print = PRINTERS.get(values.format);
  if (print === undefined) {
    return {
      ok: false,
      text: `There is no format “${values.format}”. The formats are: ${[...PRINTERS.keys()].join(', ')}.\n`,
    };
  }
  const before = formerProject(root, values.from);
  if ('says' in before) return { ok: false, text: `${before.says}\n` };
  const now = nowGiven();
  const told = tellChanges(versionIn(before.folder, { now }), versionIn(openFolder(root), { now }), {
    from: before.name,
    today: londonTime(now).slice(0, 10),
  });
  const end = told.ok ? '' : 'This cannot go out as it is.\n';
  return { ok: told.ok, text: end, document: print(told) };
}

/** The version to compare with, and what it is called; or why there is none. */
function formerProject(
  root: string,
  from: string | undefined,
): { folder: Folder; name: string } | { says: string } {
  if (from !== undefined && existsSync(path.resolve(root, from, 'content'))) {
    return { folder: openFolder(path.resolve(root, from)), name: `the folder ${from}` };
  }
  const repository = repositoryAt(root);
  if (repository === undefined) {
    return {
      says: 'This folder is not the top of a git repository. Say what to compare with: npm run changes -- --from ../older-copy',
    };
  }
  if (from === undefined) {
    const start = startOfBranch(repository);
    if (start === undefined)
      return { says: 'Nothing has been committed yet, so there is nothing to compare with.' };
    return {
      folder: projectAt(repository, start.commit),
      name: `${start.name} at ${start.commit.slice(0, 10)}`,
    };
  }
  const commit = commitOf(repository, from);
  if (commit === undefined) {
    return {
      says: `“${from}” is neither a folder with a project in it nor a commit, branch or tag of this repository. In a shallow copy, run git fetch --unshallow first.`,
    };
  }
  const short = commit.slice(0, 10);
  return {
    folder: projectAt(repository, commit),
    name: commit.startsWith(from) ? short : `${from} at ${short}`,
  };
}
