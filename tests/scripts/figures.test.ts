import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '../../scripts/now.ts';
import type { Progress } from '../../scripts/progress.ts';
import { check, checkOnEveryCore, publish, publishOnEveryCore } from '../../scripts/stages.ts';
import { contentsOf, layOver, newFolder, removeFolder } from '../pipeline/temporary-folder.ts';

const GOLDEN = path.resolve('tests/pipeline/golden');

/** Councils are worked on here one after the other, or in threads in any order: nobody may be able to tell which it was. */
let here = '';
let inThreads = '';
beforeEach(() => {
  here = newFolder();
  inThreads = newFolder();
  for (const root of [here, inThreads])
    for (const part of ['content', 'data']) layOver(part, path.join(root, part));
});
afterEach(() => {
  removeFolder(here);
  removeFolder(inThreads);
});

const run = { now: momentOf('2026-11-21T12:00'), many: 1 };

describe('Figures of several councils', { timeout: 120_000 }, () => {
  test('are the same bytes from threads, with the same report and the same audit', async () => {
    const report = publish(here, run);
    expect(report.ok).toBe(true);
    expect(await publishOnEveryCore(inThreads, run)).toEqual(report);
    expect(contentsOf(inThreads)).toEqual(contentsOf(here));
  });

  test('have the same problems in the same order, and leave what is out as it was', async () => {
    for (const root of [here, inThreads]) publish(root, run);
    for (const root of [here, inThreads]) {
      everyNewestFile(root, (file) => appendFileSync(file, 'no-such-indicator,2023-24-Q2,E00,,x,,,,\n'));
      writeFileSync(path.join(root, 'content/walsall/council.yaml'), 'name: Walsall\n');
      appendFileSync(path.join(root, 'data/areas.csv'), 'E06000041\n');
    }
    const before = contentsOf(inThreads);
    const report = publish(here, run);
    expect(report.ok).toBe(false);
    expect(await publishOnEveryCore(inThreads, run)).toEqual(report);
    expect(contentsOf(inThreads)).toEqual(before);
    expect(await checkOnEveryCore(inThreads, run)).toEqual(check(here, run));
  });

  test('wait in threads as they do here', async () => {
    for (const root of [here, inThreads]) {
      for (const part of ['content', 'data']) rmSync(path.join(root, part), { recursive: true });
      layOver(path.join(GOLDEN, 'base'), root);
      layOver(path.join(GOLDEN, 'a-release-in-summer-is-out-at-its-time/change'), root);
    }
    const early = { ...run, now: momentOf('2024-04-01T09:29') };
    const report = publish(here, early);
    expect(report.text).toContain('1 release waits until');
    expect(await publishOnEveryCore(inThreads, early)).toEqual(report);
    expect(contentsOf(inThreads)).toEqual(contentsOf(here));
  });

  test.each([
    ['here', publish],
    ['in threads', publishOnEveryCore],
  ])('are counted while they are made %s', async (_where, make) => {
    const seen: (string | number)[] = [];
    const progress: Progress = {
      stage: (name, steps = 0) => seen.push(name, steps),
      done: (steps) => seen.push(steps),
      end: () => {},
    };
    await make(here, { ...run, progress });
    expect(seen).toEqual(['Figures, by council', 4, 1, 2, 3, 4]);
  });
});

function everyNewestFile(root: string, change: (file: string) => void): void {
  const files = [...contentsOf(path.join(root, 'data')).keys()].filter((name) =>
    /^(?!comparators)[a-z]+\/\d{4}.*\.csv$/.test(name),
  );
  const newest = new Map(files.sort().map((name) => [name.split('/')[0], name]));
  expect(newest.size).toBe(4);
  for (const name of newest.values()) change(path.join(root, 'data', name));
}
