import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../../scripts/stages.ts';
import { removeFolder, takeAway, write } from '../pipeline/temporary-folder.ts';
import { change, commit, git, guard, newRepository } from './git-folder.ts';

/** A release that is sealed, with figures of days and of children. */
const SEALED = 'data/exampleton/2023-07-10-year-end/figures.csv';

let root = '';
beforeEach(() => {
  root = newRepository({ repository: 'public' });
  // The seal is of the private version of the file.
  const seals = readFileSync(path.join(root, 'data/exampleton/sealed.csv'), 'utf8').split('\n');
  write(root, 'data/exampleton/sealed.csv', `${seals[0]}\n`);
  commit(root, 'Figures');
});
afterEach(() => removeFolder(root));

test('an indicator can be retired in a public repository, and its rows stay where they were published', () => {
  retire();
  expect(guard(root)).toEqual({ ok: true, text: 'The guard has nothing against this commit.\n' });
});

test('a line of an indicator that has been retired is refused in a file that has changed since', () => {
  retire();
  change(
    root,
    SEALED,
    'wait-for-first-visit-days,2022-23-Q4,E06999991,,11',
    'wait-for-first-visit-days,2022-23-Q4,E06999991,,2',
  );
  git(root, 'add', '.');
  expect(guard(root).text).toContain(`${SEALED}:20 (GIT-003 not-understood)`);
});

test('rows of an indicator that has been retired are told in a release that is not sealed, where they can be taken out', () => {
  retire();
  const report = check(root);
  expect(report.ok).toBe(false);
  expect(report.text).toContain(`${SEALED}:20`);
});

function retire(): void {
  takeAway(root, 'content/exampleton/indicators/wait-for-first-visit-days.mdx');
  takeAway(root, 'data/exampleton/2024-01-08-quarter-2/visits.csv');
  write(
    root,
    'content/exampleton/retired.yaml',
    '- { address: indicators/wait-for-first-visit-days, reason: It is not counted any more., instead: none, since: 2024-05-01 }\n',
  );
  git(root, 'add', '.');
}
