import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check, publish } from '../../scripts/stages.ts';
import { contentsOf, layOver, newFolder, removeFolder, takeAway, write } from './temporary-folder.ts';

/**
 * Each folder of `golden/` is a case, named as a sentence: files laid over the made-up council in `base/` (`change/`),
 * files taken away (`delete.txt`), and what must come of it: the printed problems (`problems.txt`),
 * the published files that differ (`published/`), or nothing new (`same-as-base.txt`).
 */
const GOLDEN = path.join(import.meta.dirname, 'golden');
const BASE = path.join(GOLDEN, 'base');
const CASES = readdirSync(GOLDEN)
  .filter((name) => name !== 'base')
  .sort();
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
  await expectSnapshots(published(root), path.join(BASE, 'published'));
});

test('a check of files that are right says how much there is, and writes nothing', () => {
  const before = contentsOf(root);
  expect(check(root)).toEqual({
    ok: true,
    text: 'All is well: 4 indicators, 27 figures to publish, 5 hidden.\n',
  });
  expect(contentsOf(root)).toEqual(before);
});

describe.each(CASES)('%s', (name) => {
  const folder = path.join(GOLDEN, name);
  const has = (file: string) => existsSync(path.join(folder, file));
  const applyCase = () => {
    if (has('delete.txt')) {
      const gone = readFileSync(path.join(folder, 'delete.txt'), 'utf8').split('\n');
      for (const file of gone.filter((line) => line !== '')) takeAway(root, file);
    }
    if (has('change')) layOver(path.join(folder, 'change'), root);
  };

  beforeEach(() => {
    expect(publish(root).ok).toBe(true);
    write(root, 'dist/index.html', 'the site as it was last built');
  });

  if (has('same-as-base.txt') || has('published')) {
    test('is accepted', async () => {
      const before = published(root);
      applyCase();
      const report = publish(root);
      expect(report.text).toMatch(/^published\/: /);
      expect(report.ok).toBe(true);
      const after = published(root);
      if (has('same-as-base.txt')) {
        expect(after).toEqual(before);
        return;
      }
      const changed = new Map([...after].filter(([file, text]) => before.get(file) !== text));
      expect(changed.size).toBeGreaterThan(0);
      await expectSnapshots(changed, path.join(folder, 'published'));
    });
    return;
  }

  test('is refused, with what to do about it', async () => {
    applyCase();
    const before = contentsOf(root);
    const report = publish(root);
    expect(report.ok).toBe(false);
    await expect(report.text).toMatchFileSnapshot(path.join(folder, 'problems.txt'));
    expect(contentsOf(root)).toEqual(before);

    expect(check(root)).toEqual({ ok: false, text: report.text.replace(': published/ is as it was.', '.') });
    expect(contentsOf(root)).toEqual(before);
  });
});

function published(within: string): Map<string, string> {
  const files = [...contentsOf(within)].filter(([file]) => file.startsWith(PUBLISHED) && !file.endsWith('/'));
  return new Map(files.map(([file, text]) => [file.slice(PUBLISHED.length), text]));
}

/** Each text is what the file of its name in `folder` holds, and the folder holds no other file. */
async function expectSnapshots(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [file, text] of texts) await expect(text).toMatchFileSnapshot(path.join(folder, file));
  const kept = [...contentsOf(folder).keys()].filter((file) => !file.endsWith('/'));
  expect(kept).toEqual([...texts.keys()]);
}
