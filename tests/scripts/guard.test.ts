import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { workbook } from '../pipeline/import/workbook-file.ts';
import { newFolder, removeFolder, write } from '../pipeline/temporary-folder.ts';
import {
  change,
  commit,
  git,
  guard,
  guardWithInbox,
  newRepository,
  run,
  SECRET,
  tryGit,
  writeSecret,
} from './git-folder.ts';

let root = '';
afterEach(() => removeFolder(root));

test('a public repository without small counts may be committed', () => {
  root = newRepository({ repository: 'public' });
  expect(guard(root)).toEqual({ ok: true, text: 'The guard has nothing against this commit.\n' });
});

test('a staged small count in a public repository is refused by file and line, and never printed', () => {
  root = newRepository({ repository: 'public' });
  writeSecret(root);
  git(root, 'add', '.');
  // The text holds no digit but those of names, of the line and of the threshold: the count is not told.
  expect(refusal()).toMatchInlineSnapshot(`
    "data/exampleton/2023-07-10-year-end/figures.csv:8, column “value” (DIS-001 small-count-in-public)
      This is a count of people under 4, and this repository is public: everyone can read it here, whatever the pages show.
      What to do: Write x (or the symbol you use) in its place, and ask for help to take it out of the history too. Or set repository: private in content/site.yaml, if it really is.
      More: /help/DIS-001/

    1 problem to put right.
    Nothing was committed.
    "
  `);
});

test('the count is refused whatever it is, with the same words', () => {
  root = newRepository({ repository: 'public' });
  writeSecret(root);
  git(root, 'add', '.');
  const one = refusal();
  change(root, SECRET.file, '2022-23-Q2,E06999991,,3,', '2022-23-Q2,E06999991,,1,');
  git(root, 'add', '.');
  expect(refusal()).toBe(one);
});

test('a numerator of a few people is refused like any other count', () => {
  root = newRepository({ repository: 'public' });
  change(root, SECRET.file, '75,45,60', '5,3,60');
  git(root, 'add', '.');
  expect(refusal()).toContain(`${SECRET.file}:12, column “numerator” (DIS-001 small-count-in-public)`);
});

test('what is not staged is not looked at', () => {
  root = newRepository({ repository: 'public' });
  writeSecret(root);
  write(root, '.audit/report.json', '{}');
  write(root, 'data/exampleton/returns.xlsx', '');
  expect(guard(root).ok).toBe(true);
});

test('a small count that is staged is refused although it has been taken out on the disk', () => {
  root = newRepository({ repository: 'public' });
  writeSecret(root);
  git(root, 'add', '.');
  change(root, SECRET.file, '2022-23-Q2,E06999991,,3,', '2022-23-Q2,E06999991,,x,');
  expect(refusal()).toContain(`${SECRET.file}:8,`);
});

test('a private repository may hold small counts', () => {
  root = newRepository({ repository: 'private' });
  expect(guard(root).ok).toBe(true);
});

test('a repository that stages its change to public is public', () => {
  root = newRepository({ repository: 'private' });
  commit(root, 'Figures');
  change(root, 'content/site.yaml', 'repository: private', 'repository: public');
  expect(guard(root).ok).toBe(true);
  git(root, 'add', '.');
  expect(refusal()).toContain(`${SECRET.file}:8,`);
});

test('a repository that does not say what it is counts as public', () => {
  root = newRepository({ repository: 'private' });
  git(root, 'rm', '--quiet', '--cached', 'content/site.yaml');
  expect(refusal()).toContain(`${SECRET.file}:8,`);
});

test('one line that cannot be understood does not hide the small count in another, nor is it quoted', () => {
  root = newRepository({ repository: 'public' });
  writeSecret(root);
  change(root, SECRET.file, '2021-22-Q1,E06999991,,12,', '2021-22-Q1,E06999991,,2 children,');
  git(root, 'add', '.');
  const text = refusal();
  expect(text).toContain(`${SECRET.file}:8, column “value” (DIS-001 small-count-in-public)`);
  expect(text).toContain(`${SECRET.file}:2 (GIT-003 not-understood)`);
  expect(text).not.toContain('2 children');
});

test.each([
  ['of an indicator that has no page', 'content/exampleton/indicators/children-missing.mdx'],
  ['of a council without settings', 'content/exampleton/council.yaml'],
])('figures %s are refused, since nobody can tell what they count', (_, missing) => {
  root = newRepository({ repository: 'public' });
  git(root, 'rm', '--quiet', '--cached', missing);
  expect(refusal()).toContain(`${SECRET.file}:2 (GIT-003 not-understood)`);
});

test.each([
  'data/old.csv',
  'data/exampleton/notes.CSV',
  'data/exampleton/2023-07-10-year-end/more/figures.csv',
])('a CSV file that no build reads is refused in a public repository: %s', (file) => {
  root = newRepository({ repository: 'public' });
  write(root, file, 'name,count\nsomebody,2\n');
  git(root, 'add', '.');
  expect(refusal()).toContain(`${file} (FIL-003 stray-file)`);
});

test.each(['data/exampleton/Return.XLSX', 'content/exampleton/figures.xls', 'data/figures.ods'])(
  'a workbook is refused, in a private repository too: %s',
  (file) => {
    root = newRepository({ repository: 'private' });
    write(root, file, '');
    git(root, 'add', '.');
    expect(refusal()).toContain(`${file} (GIT-002 workbook)`);
  },
);

test('the private report of the audit is refused, in a private repository too', () => {
  root = newRepository({ repository: 'private' });
  write(root, '.audit/report.json', '{}');
  git(root, 'add', '--force', '.audit');
  expect(refusal()).toContain('.audit/report.json (GIT-001 private-audit)');
});

test('once installed, the guard stops a commit that holds a small count, and lets one pass that does not', () => {
  root = newRepository({ repository: 'public' });
  expect(run(root, 'guard.ts', '--install').code).toBe(0);
  expect(tryGit(root, 'commit', '--quiet', '--message', 'Clean').code).toBe(0);
  const clean = git(root, 'rev-parse', 'HEAD');

  writeSecret(root);
  const stopped = tryGit(root, 'commit', '--all', '--message', 'A count');
  expect(stopped.code).toBe(1);
  expect(stopped.text).toContain(`${SECRET.file}:8, column “value” (DIS-001 small-count-in-public)`);
  expect(git(root, 'rev-parse', 'HEAD')).toBe(clean);
});

test('a folder that is not a repository is told so', () => {
  root = newFolder();
  expect(run(root, 'guard.ts')).toEqual({
    code: 1,
    text: 'This folder is not the top of a git repository.\n',
  });
});

function refusal(): string {
  const { ok, text } = guard(root);
  expect(ok).toBe(false);
  return text;
}

describe('A table in the inbox', () => {
  const TABLE = 'Measure,Q1 22-23,Q2 22-23\nChildren missing from home,12,#\n';
  const FILE = 'inbox/exampleton/2024-04-08-q3/missing.csv';

  test('with a small count is refused in a public repository, whatever the count is, which is never printed', async () => {
    root = newRepository({ repository: 'public' });
    const told: string[] = [];
    for (const count of ['1', '2', '3']) {
      const { ok, text } = await drop(FILE, TABLE.replace('#', count));
      expect(ok).toBe(false);
      told.push(text);
    }
    const [first = '', ...others] = told;
    expect(first).toContain(`${FILE}:2, column “Q2 22-23” (DIS-001 small-count-in-public)`);
    expect(others).toEqual([first, first]);
  });

  test('with larger ones only may be committed, and in a private repository any', async () => {
    root = newRepository({ repository: 'public' });
    expect(await drop(FILE, TABLE.replace('#', '14'))).toMatchObject({ ok: true });
    removeFolder(root);
    root = newRepository({ repository: 'private' });
    expect(await drop(FILE, TABLE.replace('#', '2'))).toMatchObject({ ok: true });
  });

  test('is looked into when it is a workbook', async () => {
    root = newRepository({ repository: 'public' });
    const file = FILE.replace('.csv', '.xlsx');
    expect(await drop(file, await workbook(tableOf(14)))).toMatchObject({ ok: true });
    const refused = await drop(file, await workbook(tableOf(2)));
    expect(refused.ok).toBe(false);
    expect(refused.text).toContain('small-count-in-public');
  });

  test('of which nobody can tell is refused without a word of it', async () => {
    root = newRepository({ repository: 'public' });
    const { ok, text } = await drop(FILE, 'Measure,Q1 22-23\nSomething else,3\n');
    expect(ok).toBe(false);
    expect(text).toContain(`${FILE} (GIT-003 not-understood)`);
    expect(text).not.toContain('Something else');
    const elsewhere = await drop('inbox/elsewhere/q3/table.csv', TABLE);
    expect(elsewhere.text).toContain('inbox/elsewhere/q3/table.csv (GIT-003');
  });
});

function tableOf(count: number): (string | number)[][] {
  return [
    ['Measure', 'Q1 22-23', 'Q2 22-23'],
    ['Children missing from home', 12, count],
  ];
}

/** Puts a file in the inbox and stages it; what the guard says then. */
async function drop(file: string, bytes: string | Uint8Array) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), bytes);
  git(root, 'add', '.');
  return guardWithInbox(root);
}
