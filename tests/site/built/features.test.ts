import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { DIST, htmlOf } from '../support/dist.ts';

/** Every row of `data/papers.md` leads to a page that shows what the row says. */
const ROOT = path.join(import.meta.dirname, '../../..');
const FEATURES = path.join(ROOT, '../shared/seeds/features.md');
const ROWS = rowsOf(readFileSync(path.join(ROOT, 'data/papers.md'), 'utf8')).map(
  ([feature = '', address = '', words = '']) => ({ feature, address: address.replaceAll('`', ''), words }),
);

test.each(ROWS)('$feature: $address says “$words”', ({ address, words }) => {
  const { document } = new JSDOM(htmlOf(DIST, address.slice(1))).window;
  const text = document.querySelector('main')?.textContent ?? '';
  expect(text.replace(/\s+/g, ' ')).toContain(words);
});

describe.skipIf(!existsSync(FEATURES))(
  'the list of features (skipped when ../shared/seeds is absent)',
  () => {
    test('has a row for each of sections 2 to 4, in their order', () => {
      const sections = readFileSync(FEATURES, 'utf8').split(/^## /m).slice(2, 5).join('\n');
      expect(ROWS.map(({ feature }) => feature)).toEqual(rowsOf(sections).map(([feature]) => feature));
    });
  },
);

/** The rows of the tables of a Markdown text, without their heads. */
function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter(
      (line, index, lines) =>
        line.startsWith('|') && !/^\|[-| ]+\|$/.test(line) && !/^\|[-| ]+\|$/.test(lines[index + 1] ?? ''),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
