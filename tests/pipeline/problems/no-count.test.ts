import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFiles } from '../../../scripts/import-files.ts';
import { check } from '../../../scripts/stages.ts';
import { FORMATS } from '../../../scripts/telling.ts';
import { printAsJson } from '#pipeline/changes/print-json.ts';
import { printAsMarkdown } from '#pipeline/changes/print-markdown.ts';
import { printAsText } from '#pipeline/changes/print-text.ts';
import { tellChanges } from '#pipeline/changes/told.ts';
import { versionIn } from '#pipeline/changes/version.ts';
import { openFolder } from '#pipeline/read/folder.ts';
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

/** Each is a table to import that holds “#” where the count stands, and something that is wrong. */
const TABLES: Record<string, string> = {
  'beside a cell that cannot be read': 'Measure,Q1 22-23,Q2 22-23\nChildren missing from school,#,many\n',
  'with a mark nobody explained': 'Measure,Q1 22-23,Q2 22-23\nChildren missing from school,9,#*\n',
  'in a row of no measure': 'Measure,Q1 22-23,Q2 22-23\nChildren mising from schools,#,9\n',
  'in a row above the heads': 'School,#,9\nMeasure,Q1 22-23,Q2 22-23\nChildren missing from school,9,many\n',
  'under a head that is no period': 'Measure,Q1 22-23,Q7 22-23\nChildren missing from school,9,#\n',
  'in a head': 'Measure,Q1 22-23,#\nChildren missing from school,9,many\n',
};

describe.each(Object.entries(TABLES))('A small count %s of a table that is imported', (_where, text) => {
  test.each(FORMATS)('is not told by the form for %s', async (format) => {
    const told = await Promise.all(
      ['1', '2', '3'].map(async (count) => {
        write(root, `${count}/table.csv`, text.replaceAll('#', count));
        const report = await importFiles(root, {
          files: [`${count}/table.csv`],
          inbox: false,
          council: 'exampleton',
          release: undefined,
          write: false,
          telling: { format },
        });
        expect(report.ok).toBe(false);
        return `${report.document ?? ''}${report.text}`.replaceAll(`${count}/table.csv`, 'table.csv');
      }),
    );
    expect(told[0]).toContain('table.csv');
    expect(withoutPrints(told[0] ?? '')).toBe(withoutPrints(told[1] ?? ''));
    expect(withoutPrints(told[0] ?? '')).toBe(withoutPrints(told[2] ?? ''));
  });
});

/** What is claimed of a hidden figure, with the count behind it. */
const CLAIMS = [
  'Numbers fell since the quarter before, and are the lowest for some time.',
  'Half of them were missing for a day. The number has doubled since the quarter before.',
  'Numbers fell for the fourth quarter in a row, and the target was met.',
];

describe.each(CLAIMS)('What is said of “%s” on the page of a hidden figure', (claim) => {
  test.each(FORMATS)('is the same whatever the figure is, in the form for %s', (format) => {
    const page = 'content/exampleton/indicators/children-missing.mdx';
    const words = readFileSync(path.join(root, page), 'utf8');
    write(root, page, words.replace(/(## What does this show us\?\n\n)/, `$1${claim}\n\n`));
    const told = ['1', '2', '3'].map((count) => {
      write(root, FILE, `${HEAD}\n${GOOD}\nchildren-missing,2023-24-Q2,E06999991,,${count},,,,\n`);
      const report = check(root, { telling: { format } });
      return `${report.document ?? ''}${report.text}`;
    });
    expect(told[0]).toContain('CLM-');
    expect(new Set(told).size).toBe(1);
  });
});

describe('What would change', () => {
  const PRINTERS = { text: printAsText, markdown: printAsMarkdown, json: printAsJson };
  test.each(Object.entries(PRINTERS))(
    'is the same whatever a hidden figure was or is, as %s',
    (_form, print) => {
      const shown = version('8');
      const hidden = ['1', '2', '3'].map(version);
      const options = { from: 'main', today: '2024-01-08' };
      for (const [before, after] of [
        [[shown], hidden],
        [hidden, [shown]],
      ] as const) {
        const told = before.flatMap((then) => after.map((now) => print(tellChanges(then, now, options))));
        expect(told[0]).toMatch(/children-missing|Children missing/);
        expect(new Set(told).size).toBe(1);
      }
    },
  );
});

/** The fingerprint of a problem is made from its file, which here has another name for each count. */
function withoutPrints(told: string): string {
  return told.replaceAll(/"fingerprint": "[0-9a-f]{64}"/g, '');
}

/** The made-up council with that count, as `npm run changes` reads it. */
function version(count: string) {
  write(root, FILE, `${HEAD}\n${GOOD}\nchildren-missing,2023-24-Q2,E06999991,,${count},,,,\n`);
  return versionIn(openFolder(root), {});
}
