import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../../scripts/stages.ts';
import { layOver, newFolder, removeFolder, write } from '../temporary-folder.ts';

const BASE = path.join(import.meta.dirname, '../golden/base');
const FILE = 'data/exampleton/2024-01-08-quarter-2/children-missing.csv';
const HEAD = 'indicator,period,area,breakdown,value,numerator,denominator,status,note';

let root = '';
beforeEach(() => {
  root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(BASE, part), path.join(root, part));
});
afterEach(() => removeFolder(root));

describe('The page of problems', () => {
  test('shows the row in its table with the rows around it, and marks the cell', () => {
    const [table] = tablesOf(
      pageOf(`${HEAD}
children-missing,2021-22-Q3,E06999991,,16,,,revised,
children-missing,2021-22,E06999991,,48,,,revised,
children-missing,2023-24-Q1,E06999991,,10,,,provisional,
children-missing,2023-24-Q2,E06999991,,~,,,provisional,"Counted on 2 October, so it may change"
`),
    );
    expect(table).toMatchInlineSnapshot(`
      "Line | indicator | period | area | breakdown | value | numerator | denominator | status | note
      3 | children-missing | 2021-22 | E06999991 |  | not shown |  |  | revised | 
      4 | children-missing | 2023-24-Q1 | E06999991 |  | not shown |  |  | provisional | 
      5 ◀ | children-missing | 2023-24-Q2 | E06999991 |  | *~* |  |  | provisional | not shown"
    `);
  });

  test('shows where the cells of a row with one too many stand, and no figure', () => {
    const [table] = tablesOf(
      pageOf(`${HEAD}
children-missing,2023-24-Q1,E06999991,,1,010,,,provisional,
children-missing,2023-24-Q2,E06999991,,10,,,provisional,
`),
    );
    expect(table).toMatchInlineSnapshot(`
      "Line | indicator | period | area | breakdown | value | numerator | denominator | status | note | no heading
      2 ◀ | children-missing | 2023-24-Q1 | E06999991 |  | not shown | not shown |  |  | not shown | *blank*
      3 | children-missing | 2023-24-Q2 | E06999991 |  | not shown |  |  | provisional |  | "
    `);
  });

  test('is a page that meets the standards, for all kinds of problem', async () => {
    const page = pageOf(`${HEAD}\nchildren-mising,2023-24-Q1,E06999991,,1,010,,,prov,"<b> & 'more'"\n`);
    const report = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:document'],
      rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'require-csp-nonce': 'off' },
    }).validateStringSync(page);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(new JSDOM(page).window.document.querySelectorAll('script, link, img, b')).toHaveLength(0);
  });
});

function pageOf(figures: string): string {
  write(root, FILE, figures);
  return check(root, { telling: { format: 'html' } }).document ?? '';
}

/** Each table as lines of cells; what is marked stands between two stars. */
function tablesOf(page: string): string[] {
  return [...new JSDOM(page).window.document.querySelectorAll('table')].map((table) =>
    [...table.rows]
      .map((row) =>
        [...row.cells]
          .map((cell) => (cell.querySelector('mark') === null ? cell.textContent : `*${cell.textContent}*`))
          .join(' | '),
      )
      .join('\n'),
  );
}
