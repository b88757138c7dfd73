import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOver, newFolder, removeFolder, takeAway, write } from '../pipeline/temporary-folder.ts';
import type { Report } from '../../scripts/report.ts';
import {
  change,
  commit,
  git,
  history,
  newRepository,
  run,
  SECRET,
  takeSecretOut,
  writeSecret,
} from './git-folder.ts';

let root = '';
beforeEach(() => {
  root = newRepository({ repository: 'public' });
});
afterEach(() => removeFolder(root));

test('a history without small counts passes', () => {
  commit(root, 'Figures');
  expect(history(root)).toMatchObject({ ok: true });
});

test('the script ends with an error when there is something to name', () => {
  writeSecret(root);
  commit(root, 'A count');
  expect(run(root, 'history.ts')).toEqual({ code: 1, text: history(root).text });
});

test('a repository without a commit has no history to look at', () => {
  expect(history(root)).toMatchObject({ ok: true });
});

test('a count that was taken out later is named with its file, line, commit and day, and never printed', () => {
  commit(root, 'Clean');
  writeSecret(root);
  const guilty = commit(root, 'A count');
  takeSecretOut(root);
  commit(root, 'Taken out');
  const { ok, text } = history(root);
  expect(ok).toBe(false);
  const today = git(root, 'log', '-1', '--format=%cs').trim();
  expect(text.replace(guilty.slice(0, 10), 'HASH').replace(today, 'DAY')).toMatchInlineSnapshot(`
    "data/exampleton/2023-07-10-year-end/figures.csv:8, column “value”: a count of people under the threshold, in commit HASH of DAY

    1 place in the history that must not be public; 20 versions of files under data/ and content/ looked at.
    What to do: everyone who can see this repository can read these, also where they have been taken out since.
    Make the repository private and say so in content/site.yaml (repository: private), or have its history
    rewritten (git filter-repo) and ask the host to delete what it still keeps. Ask for help before you push.
    "
  `);
});

test('a count that stays for many versions of its file is named once, where it came in', () => {
  writeSecret(root);
  const first = commit(root, 'A count');
  change(root, SECRET.file, '2021-22-Q1,E06999991,,12,', '2021-22-Q1,E06999991,,13,');
  commit(root, 'Another figure');
  expect(places(history(root))).toEqual([`${SECRET.file}:8 ${first.slice(0, 10)}`]);
});

test('a count is judged by the settings of its time, also where they had another form then', () => {
  const page = 'content/exampleton/indicators/child-protection-plans.mdx';
  const today = readFileSync(path.join(root, page), 'utf8');
  layOver('tests/pipeline/golden/a-breakdown-written-the-old-way/change', root);
  change(root, 'data/exampleton/2024-01-08-quarter-2/plans.csv', '11-and-over,x,', '11-and-over,2,');
  const guilty = commit(root, 'A count');
  write(root, page, today.replace('people: true', 'people: false'));
  commit(root, 'Settings that would not know it');
  expect(places(history(root))).toEqual([
    `data/exampleton/2024-01-08-quarter-2/plans.csv:9 ${guilty.slice(0, 10)}`,
  ]);
});

test('a count on a branch that was cleaned before it was merged is named', () => {
  commit(root, 'Clean');
  git(root, 'switch', '--quiet', '--create', 'topic');
  writeSecret(root);
  const guilty = commit(root, 'A count');
  takeSecretOut(root);
  commit(root, 'Taken out');
  git(root, 'switch', '--quiet', 'main');
  git(root, 'merge', '--quiet', '--no-ff', '--no-verify', '--message', 'Merge', 'topic');
  git(root, 'branch', '--quiet', '--delete', 'topic');
  expect(places(history(root))).toEqual([`${SECRET.file}:8 ${guilty.slice(0, 10)}`]);
});

test('a count on a branch that was never merged is named, and so is one that only a tag holds', () => {
  commit(root, 'Clean');
  git(root, 'switch', '--quiet', '--create', 'topic');
  writeSecret(root);
  const guilty = commit(root, 'A count');
  git(root, 'switch', '--quiet', 'main');
  const expected = [`${SECRET.file}:8 ${guilty.slice(0, 10)}`];
  expect(places(history(root))).toEqual(expected);
  git(root, 'tag', 'old', 'topic');
  git(root, 'branch', '--quiet', '-D', 'topic');
  expect(places(history(root))).toEqual(expected);
});

test('a file that is gone with its council is still judged by the settings it had', () => {
  writeSecret(root);
  const guilty = commit(root, 'A count');
  for (const part of ['content/exampleton', 'data/exampleton']) takeAway(root, part);
  commit(root, 'The council has left');
  expect(places(history(root))).toEqual([`${SECRET.file}:8 ${guilty.slice(0, 10)}`]);
});

test('a count that was not known to be of people when it was committed is named', () => {
  const page = 'content/exampleton/indicators/children-missing.mdx';
  change(root, page, 'people: true', 'people: false');
  writeSecret(root);
  const guilty = commit(root, 'Thought to be harmless');
  change(root, page, 'people: false', 'people: true');
  takeSecretOut(root);
  commit(root, 'Put right');
  expect(places(history(root))).toEqual([`${SECRET.file}:8 ${guilty.slice(0, 10)}`]);
});

test('lines that no settings explain are named for a person to look at', () => {
  change(root, SECRET.file, '2021-22-Q1,E06999991,,12,', '2021-22-Q1,E06999991,,2 children,');
  commit(root, 'A slip');
  const { ok, text } = history(root);
  expect(ok).toBe(false);
  expect(text).toContain(
    `${SECRET.file}:2: one line that neither the settings of the time nor those of today explain`,
  );
  expect(text).not.toContain('2 children');
});

test('a workbook that was deleted is named', () => {
  write(root, 'data/exampleton/return.xlsx', '');
  commit(root, 'A workbook');
  takeAway(root, 'data/exampleton/return.xlsx');
  commit(root, 'Deleted');
  expect(history(root)).toMatchObject({
    ok: false,
    text: expect.stringContaining('data/exampleton/return.xlsx: This is a workbook.'),
  });
});

test('a private repository is told that its history must stay private', () => {
  removeFolder(root);
  root = newRepository({ repository: 'private' });
  commit(root, 'Figures');
  expect(history(root)).toMatchObject({
    ok: false,
    text: expect.stringContaining('What to do: nothing, as long as this repository is private.'),
  });
});

test('a shallow copy says that it cannot see everything', () => {
  writeSecret(root);
  commit(root, 'A count');
  takeSecretOut(root);
  commit(root, 'Taken out');
  const copy = newFolder();
  git(copy, 'clone', '--quiet', '--depth=1', `file://${root}`, 'shallow');
  const { ok, text } = history(`${copy}/shallow`);
  removeFolder(copy);
  expect(ok).toBe(true);
  expect(text).toContain('This copy of the repository is shallow');
});

/** File, line and commit of everything that was named. */
function places({ text }: Report): string[] {
  return [...text.matchAll(/^(\S+:\d+), column .* in commit (\w+) of /gm)].map(
    ([, place = '', hash = '']) => `${place} ${hash}`,
  );
}
