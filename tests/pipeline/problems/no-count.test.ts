import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../../scripts/stages.ts';
import { FORMATS } from '../../../scripts/telling.ts';
import { layOver, newFolder, removeFolder, write } from '../temporary-folder.ts';

/**
 * A small count of people stands somewhere in a file that also has a problem. Whatever the count is, every form of the
 * problem is the same, so none of them tells it. The made-up council hides counts under 4.
 */
const BASE = path.join(import.meta.dirname, '../golden/base');
const FILE = 'data/exampleton/2024-01-08-quarter-2/children-missing.csv';
const HEAD = 'indicator,period,area,breakdown,value,numerator,denominator,status,note';
const GOOD = 'children-missing,2023-24-Q1,E06999991,,10,,,provisional,';

/** Each holds “#” where the count stands. */
const CASES: Record<string, string> = {
  'in the cell before a mistyped status': `${HEAD}\n${GOOD}\nchildren-missing,2023-24-Q2,E06999991,,#,,,prov,\n`,
  'in the rows around a mistyped one': `${HEAD}\nchildren-missing,2023-24-Q1,E06999991,,#,,,provisional,\nchildren-mising,2023-24-Q2,E06999991,,9,,,,\nchildren-missing,2023-24-Q3,E06999991,,#,,,,\n`,
  'with a footnote mark': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,#*,,,,\n`,
  'with a thousands comma for a point': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,"#,",,,,\n`,
  'with a word beside it': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,# (p),,,,\n`,
  'with “fewer than” before it': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,<#,,,,\n`,
  'below zero': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,-#,,,,\n`,
  'in a row with a cell too few': `${HEAD}\n${GOOD}\nchildren-missing,2023-24-Q2,E06999991,#,,,,\n`,
  'in a row with a cell too many': `${HEAD}\n${GOOD}\nchildren-missing,2023-24-Q2,E06999991,,,,,,#,\n`,
  'under the heading of the indicator': `${HEAD}\n#,2023-24-Q2,E06999991,,,,,,\n`,
  'under the heading of the period': `${HEAD}\nchildren-missing,#,E06999991,,,,,,\n`,
  'under the heading of the area': `${HEAD}\nchildren-missing,2023-24-Q2,#,,,,,,\n`,
  'under the heading of the breakdown': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,#,x,,,,\n`,
  'under the heading of the status': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,x,,,#,\n`,
  'in a note beside a problem': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,x,,,prov,# of them twice\n`,
  'in a file without its first row': `children-missing,2023-24-Q1,E06999991,,#,,,,\n${GOOD}\n`,
  'twice in a file without its first row': `children-missing,2023-24-Q1,E06999991,,#,#,,,\n${GOOD}\n`,
  'in a column that has no name': `${HEAD},\nchildren-missing,2023-24-Q2,E06999991,,x,,,,,#\n`,
  'before a quote that is never closed': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,#,,,,"and so on\n${GOOD}\n`,
  'first in a row with a stray quote': `value,${HEAD.replace(',value', '')}\n#,children-missing,2023-24-Q2,E06999991,,,,,a "b"\n`,
  'in a figure that stands twice': `${HEAD}\nchildren-missing,2023-24-Q2,E06999991,,#,,,,\nchildren-missing,2023-24-Q2,E06999991,,#,,,,\n`,
};

let root = '';
beforeEach(() => {
  root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(BASE, part), path.join(root, part));
});
afterEach(() => removeFolder(root));

describe.each(Object.entries(CASES))('A small count %s', (_where, text) => {
  test.each(FORMATS)('is not told by the form for %s', (format) => {
    const told = ['1', '2', '3'].map((count) => {
      write(root, FILE, text.replaceAll('#', count));
      const report = check(root, { telling: { format } });
      expect(report.ok).toBe(false);
      return `${report.document ?? ''}${report.text}`;
    });
    expect(told[0]).toContain(path.posix.basename(FILE));
    expect(new Set(told).size).toBe(1);
  });
});
