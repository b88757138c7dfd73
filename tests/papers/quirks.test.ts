import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { runPipeline } from '#pipeline/index.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { PAPERS } from './facts.ts';

/**
 * What is wrong or misleading in the five papers (`quirks.md` beside them), and the test that shows what becomes of it here.
 * `how`: it is `impossible` to write, it is `found` by `npm run check`, it is `said` on the page, it belongs to `publishing`
 * (claims in words, imports) or to `presentation`. `test`: a golden folder, or a file and the title of a test in it; several
 * stand with semicolons between them.
 */
const ROOT = path.join(import.meta.dirname, '../..');
const QUIRKS = path.join(PAPERS, 'quirks.md');
const TABLE = csvParse(readFileSync(path.join(import.meta.dirname, 'quirks.csv'), 'utf8'));

test.skipIf(!existsSync(QUIRKS))(
  'every quirk of the papers is in the table once, with its severity (skipped when ../shared/seeds is absent)',
  () => {
    expect(TABLE.map(({ quirk, severity }) => [quirk, severity])).toEqual(
      quirksOf(readFileSync(QUIRKS, 'utf8')),
    );
  },
);

describe('the table', () => {
  test('says of each quirk what becomes of it', () => {
    const ways = new Set(['impossible', 'found', 'said', 'publishing', 'presentation']);
    expect(TABLE.filter(({ how = '' }) => !ways.has(how))).toEqual([]);
  });

  test('leaves to publishing only claims in words, and says why', () => {
    const left = TABLE.filter(({ how, quirk = '' }) => how === 'publishing' && /^[SN]/.test(quirk));
    const silent = TABLE.filter(
      ({ how, note, severity }) => how === 'publishing' && severity !== 'C' && note === '',
    );
    expect([...left, ...silent]).toEqual([]);
  });

  test('names a test for every quirk that is wrong or misleading in data or computation', () => {
    const untested = TABLE.filter(
      ({ severity, how, test: shown }) => severity !== 'C' && how !== 'publishing' && shown === '',
    );
    expect(untested.map(({ quirk }) => quirk)).toEqual([]);
  });

  test('leaves nothing that is wrong or misleading to presentation', () => {
    const left = TABLE.filter(({ severity, how }) => severity !== 'C' && how === 'presentation');
    expect(left.map(({ quirk }) => quirk)).toEqual([]);
  });

  test('names only tests that there are', () => {
    const named = TABLE.flatMap(({ quirk, test: shown = '' }) =>
      shown.split('; ').flatMap((one) => (one === '' || isThere(one) ? [] : [`${quirk}: ${one}`])),
    );
    expect(named).toEqual([]);
  });
});

test('the councils made from the papers raise no problem and no warning', () => {
  expect(runPipeline(openFolder(ROOT)).problems).toEqual([]);
}, 60_000);

/** Each quirk with its severity, in order. All of the first section are A. */
function quirksOf(text: string): [string, string][] {
  return text
    .split('\n## ')
    .flatMap((section) =>
      [...section.matchAll(/^\| ([A-Z]\d+) \| ([^|]*) \|/gm)].map(
        ([, quirk = '', next = '']): [string, string] => [quirk, section.startsWith('1.') ? 'A' : next],
      ),
    );
}

/** A golden folder that says what must come of it, or a file that has a test of that title. */
function isThere(shown: string): boolean {
  const [place = '', title] = shown.split(' > ');
  if (title === undefined) {
    const outcomes = ['problems.txt', 'warnings.txt', 'published', 'same-as-base.txt'];
    return outcomes.some((one) => existsSync(path.join(ROOT, 'tests/pipeline/golden', place, one)));
  }
  const file = path.join(ROOT, place);
  return existsSync(file) && hasTitle(readFileSync(file, 'utf8'), title);
}

/** `test('…'`, `describe("…"` or `test.each([…])('…'`. */
function hasTitle(source: string, title: string): boolean {
  const calls = source.replace(/\(\s+(?=['"`])/g, '(');
  return [`('${title}'`, `("${title}"`, `(\`${title}\``].some((start) => calls.includes(start));
}
