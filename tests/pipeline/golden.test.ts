import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { momentOf } from '../../scripts/now.ts';
import { check, publish } from '../../scripts/stages.ts';
import { contentsOf, layOver, newFolder, removeFolder, takeAway, write } from './temporary-folder.ts';

/**
 * Each folder of `golden/` is a case, named as a sentence: files laid over the made-up council in `base/` (`change/`),
 * files taken away (`delete.txt`), and what must come of it: the printed problems (`problems.txt`), warnings that stop
 * nothing (`warnings.txt`), the published files that differ (`published/`), or nothing new (`same-as-base.txt`).
 * `now.txt` is the time at which it is asked, where that matters.
 */
const GOLDEN = path.join(import.meta.dirname, 'golden');
const BASE = path.join(GOLDEN, 'base');
const CASES = readdirSync(GOLDEN)
  .filter((name) => name !== 'base')
  .sort();
const SAME = CASES.filter((name) => has(name, 'same-as-base.txt'));
const DIFFERENT = CASES.filter((name) => has(name, 'published'));
const WARNED = CASES.filter((name) => has(name, 'warnings.txt'));
const REFUSED = CASES.filter((name) => ![SAME, DIFFERENT, WARNED].some((group) => group.includes(name)));
const PUBLISHED = 'published/';

let root = '';
beforeEach(() => {
  root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(BASE, part), path.join(root, part));
});
afterEach(() => removeFolder(root));

test('the made-up council publishes what a person has looked at and found right', async () => {
  const report = publish(root);
  expect(report.text).toBe('published/: 4 indicators, 27 figures published, 5 hidden.\n');
  await expectSnapshots(published(), path.join(BASE, 'published'));
});

test('a check of files that are right says how much there is, and writes nothing', () => {
  const before = contentsOf(root);
  expect(check(root)).toEqual({
    ok: true,
    text: 'All is well: 4 indicators, 27 figures to publish, 5 hidden.\n',
  });
  expect(contentsOf(root)).toEqual(before);
});

test.each(SAME)('%s', (name) => {
  publishBase();
  const before = published();
  applyCase(name);
  expect(publish(root, at(name))).toMatchObject({ ok: true });
  expect(published()).toEqual(before);
});

test.each(DIFFERENT)('%s', async (name) => {
  publishBase();
  const before = published();
  applyCase(name);
  expect(publish(root, at(name))).toMatchObject({ ok: true });
  const changed = [...published()].filter(([file, text]) => before.get(file) !== text);
  expect(changed).not.toEqual([]);
  await expectSnapshots(new Map(changed), path.join(GOLDEN, name, 'published'));
});

test.each(WARNED)('%s is told, and can be published', async (name) => {
  applyCase(name);
  const report = check(root, at(name));
  expect(report.ok).toBe(true);
  await expect(report.text).toMatchFileSnapshot(path.join(GOLDEN, name, 'warnings.txt'));
  expect(publish(root, at(name))).toMatchObject({ ok: true });
});

test.each(REFUSED)('%s is told, and nothing that is out is touched', async (name) => {
  publishBase();
  write(root, 'dist/index.html', 'the site as it was last built');
  applyCase(name);
  const before = contentsOf(root);
  const report = publish(root, at(name));
  expect(report.ok).toBe(false);
  await expect(report.text).toMatchFileSnapshot(path.join(GOLDEN, name, 'problems.txt'));
  expect(contentsOf(root)).toEqual(before);

  expect(check(root, at(name))).toEqual({
    ok: false,
    text: report.text.replace(': published/ is as it was.', '.'),
  });
  expect(contentsOf(root)).toEqual(before);
});

function has(name: string, file: string): boolean {
  return existsSync(path.join(GOLDEN, name, file));
}

/** The time at which a case is asked. */
function at(name: string): { now?: Date } {
  return has(name, 'now.txt')
    ? { now: momentOf(readFileSync(path.join(GOLDEN, name, 'now.txt'), 'utf8').trim()) }
    : {};
}

function publishBase(): void {
  if (!publish(root).ok) throw new Error('The base itself is refused.');
}

function applyCase(name: string): void {
  if (has(name, 'delete.txt')) {
    const gone = readFileSync(path.join(GOLDEN, name, 'delete.txt'), 'utf8').split('\n');
    for (const file of gone.filter((line) => line !== '')) takeAway(root, file);
  }
  if (has(name, 'change')) layOver(path.join(GOLDEN, name, 'change'), root);
}

function published(): Map<string, string> {
  // The help pages are the same whatever is published (`problems/guide.test.ts`).
  const files = [...contentsOf(root)].filter(
    ([file]) => file.startsWith(PUBLISHED) && !file.endsWith('/') && file !== `${PUBLISHED}problems.json`,
  );
  return new Map(files.map(([file, text]) => [file.slice(PUBLISHED.length), text]));
}

/** Each text is what the file of its name in `folder` holds, and the folder holds no other file. */
async function expectSnapshots(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [file, text] of texts) await expect(text).toMatchFileSnapshot(path.join(folder, file));
  const kept = [...contentsOf(folder).keys()].filter((file) => !file.endsWith('/'));
  expect(kept).toEqual([...texts.keys()]);
}
