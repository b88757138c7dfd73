import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentsOf, layOver, newFolder, removeFolder, takeAway } from '../pipeline/temporary-folder.ts';
import { change, commit, git, newRepository, run } from './git-folder.ts';

const FIGURES = 'data/exampleton/2024-01-08-quarter-2/assessments.csv';
const VISITS = 'data/exampleton/2024-01-08-quarter-2/visits.csv';

let root = '';
beforeEach(() => {
  root = newRepository({ repository: 'private' });
});
afterEach(() => removeFolder(root));

const mend = () => change(root, FIGURES, '78.6,55,70', '81.4,57,70');

// Each run starts the program afresh and publishes two versions.
describe('npm run changes', { timeout: 60_000 }, () => {
  test('compares what is not committed yet with the newest commit of the main branch', () => {
    const id = commit(root, 'First');
    expect(run(root, 'changes.ts')).toEqual({
      code: 0,
      text: `What changes for the public, compared with main at ${id.slice(0, 10)}\nNothing changes that the public can see.\n`,
    });
    mend();
    expect(run(root, 'changes.ts').text).toContain('81.4%, was 78.6%');
  });

  test('compares a branch with the place where it left the main one, and not with what has come there since', () => {
    const start = commit(root, 'First');
    git(root, 'switch', '--quiet', '--create', 'correction');
    mend();
    commit(root, 'Correction');
    git(root, 'switch', '--quiet', 'main');
    change(root, VISITS, ',,9,,,,', ',,8,,,,');
    commit(root, 'Something else');
    git(root, 'switch', '--quiet', 'correction');
    const { code, text } = run(root, 'changes.ts');
    expect(code).toBe(0);
    expect(text).toContain(`main at ${start.slice(0, 10)}`);
    expect(text).toContain('81.4%, was 78.6%');
    expect(text).not.toContain('Days until the first visit');
  });

  test('reads the older version from git and leaves every file, branch and staged change as it is', () => {
    commit(root, 'First');
    mend();
    git(root, 'add', FIGURES);
    const before = [git(root, 'status', '--porcelain'), git(root, 'branch', '--all'), working()];
    expect(run(root, 'changes.ts', '--from', 'HEAD').code).toBe(0);
    expect([git(root, 'status', '--porcelain'), git(root, 'branch', '--all'), working()]).toEqual(before);
  });

  test('compares with any commit, branch or tag, and with a folder', () => {
    commit(root, 'First');
    git(root, 'tag', 'live');
    const copy = newFolder();
    for (const part of ['content', 'data']) layOver(path.join(root, part), path.join(copy, part));
    mend();
    commit(root, 'Second');
    for (const from of ['live', 'HEAD~1', copy, path.relative(root, copy)]) {
      expect(run(root, 'changes.ts', '--from', from).text).toContain('81.4%, was 78.6%');
    }
    removeFolder(copy);
  });

  test('prints JSON that says whether it may go out', () => {
    commit(root, 'First');
    mend();
    const { code, text } = run(root, 'changes.ts', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      ok: true,
      councils: [{ indicators: [{ id: 'assessments-on-time-percent' }] }],
    });
  });

  test('fails when a page is gone without a word, and says what to add', () => {
    commit(root, 'First');
    takeAway(root, 'content/exampleton/indicators/wait-for-first-visit-days.mdx');
    takeAway(root, VISITS);
    const { code, text } = run(root, 'changes.ts', '--format', 'markdown');
    expect(code).toBe(1);
    expect(text).toContain('- address: indicators/wait-for-first-visit-days');
    expect(text).toContain('This cannot go out as it is.');
  });

  test('prints the same every time', () => {
    commit(root, 'First');
    mend();
    const first = run(root, 'changes.ts', '--format', 'markdown').text;
    expect(run(root, 'changes.ts', '--format', 'markdown').text).toBe(first);
  });

  test('says what is wrong with what it was asked', () => {
    expect(run(root, 'changes.ts').text).toBe(
      'Nothing has been committed yet, so there is nothing to compare with.\n',
    );
    commit(root, 'First');
    expect(run(root, 'changes.ts', '--from', 'no-such-branch')).toMatchObject({
      code: 1,
      text: expect.stringContaining('“no-such-branch” is neither a folder with a project in it nor a commit'),
    });
    expect(run(root, 'changes.ts', '--from', '--output=x').code).toBe(1);
    expect(run(root, 'changes.ts', '--format', 'html').text).toBe(
      'There is no format “html”. The formats are: text, markdown, json.\n',
    );
  });
});

/** Every file that is not git's own. */
function working(): string[] {
  return [...contentsOf(path.join(root, 'data'))].map(([name, text]) => `${name}|${text}`);
}
