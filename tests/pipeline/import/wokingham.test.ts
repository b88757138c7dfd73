import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFile } from '#pipeline/import/import-file.ts';
import type { FigureRow } from '#pipeline/import/imported.ts';
import { writeTable } from '#pipeline/import/imported.ts';
import { hasErrors, type Problem } from '#pipeline/problem.ts';
import { printForTerminal } from '#pipeline/problems/print/terminal.ts';
import { readCsv } from '#pipeline/read/csv.ts';
import { FIGURE_COLUMNS } from '#pipeline/read/settings.ts';
import { wokingham } from './councils.ts';

/**
 * The nine tables of the paper, each typed as it is printed with its mistakes (`printed.csv`), except that an x stands for
 * figures that are hidden in the release; and, where that cannot be imported, with the mistakes mended (`mended.csv`).
 */
const TABLES = path.join(import.meta.dirname, 'wokingham');
const RELEASE = path.join(import.meta.dirname, '../../../data/wokingham/2024-01-08-q2-dashboard');
const council = wokingham();

describe.each(readdirSync(TABLES).sort())('The table “%s”', (name) => {
  test('as it is printed: every mistake is told', async () => {
    const { problems, understood } = await imported(name, 'printed.csv');
    await expect(`${understood.join('\n')}\n`).toMatchFileSnapshot(path.join(TABLES, name, 'understood.txt'));
    await expect(printForTerminal(problems)).toMatchFileSnapshot(path.join(TABLES, name, 'problems.txt'));
    expect(hasErrors(problems), 'What cannot be imported has a mended form, and nothing else does').toBe(
      existsSync(path.join(TABLES, name, 'mended.csv')),
    );
  });

  test('when it is mended: the figures are those of the release that was made by hand', async () => {
    const mended = existsSync(path.join(TABLES, name, 'mended.csv')) ? 'mended.csv' : 'printed.csv';
    const { tables } = await imported(name, mended);
    const figures = cells(tables.flatMap((table) => (table.kind === 'release' ? table.rows : [])));
    const byHand = cells(releaseRows(`${name}.csv`));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter((cell) => !byHand.includes(cell))).toEqual([]);
    // In the release, and not in the table of the paper: from its text, or worked out.
    const more = byHand.filter((cell) => !figures.includes(cell)).map((cell) => cell.split(' = ')[0]);
    expect(more).toEqual(NOT_IN_THE_TABLE[name] ?? []);
  });
});

test('What is told of the nine tables is every mistake that is known, and no other', async () => {
  const told = await Promise.all(
    readdirSync(TABLES).map(async (name) => {
      const { problems } = await imported(name, 'printed.csv');
      return problems.map((problem) => `${name}: ${problem.check}${lineOf(problem)}`);
    }),
  );
  expect(told.flat().sort()).toEqual([
    'early-help: doubtful-period, line 1',
    'front-door: impossible-period, line 1',
    'front-door: wrong-arrow, line 5',
    'missing-children: arrow-beside-hidden, line 7',
    'missing-children: arrow-beside-hidden, line 8',
    'missing-education-and-exclusions: arrow-beside-hidden, line 4',
    'workforce: arrow-without-figure, line 2',
    'workforce: blank-value, line 2',
    'workforce: columns-out-of-order, line 1',
    'workforce: doubtful-period, line 1',
  ]);
});

test('A footnote of the paper becomes the note of its figure', async () => {
  const { tables } = await imported('missing-education-and-exclusions', 'printed.csv');
  const text = tables.map(writeTable).join('');
  expect(text.split('\n').filter((row) => !row.endsWith(',') && row.includes('children-missing'))).toEqual([
    'children-missing-education,2023-24-Q2,E06000041,,24,,,,7 out of the 24 are no longer residing in the Borough',
  ]);
});

const NOT_IN_THE_TABLE: Readonly<Record<string, string[]>> = {
  'child-protection': [
    'child-protection-plans-rate-per-10000 2022-03-31',
    'child-protection-plans-second-or-subsequent-percent 2021-22',
    'child-protection-plans-started 2023-24-Q1',
    'child-protection-plans-started 2023-24-Q2',
  ],
  'children-in-care': ['children-looked-after-rate-per-10000 2022-03-31'],
  'missing-education-and-exclusions': ['permanent-exclusions AY2021-22'],
  'special-educational-needs': [
    ...['2022-23', '2022-23-Q2', '2022-23-Q3', '2022-23-Q4', '2023-24-Q1', '2023-24-Q2'].map(
      (period) => `education-health-care-plans ${period}`,
    ),
    'ehc-needs-assessment-requests 2023-24-Q2',
  ],
};

function imported(name: string, file: string) {
  return importFile(readFileSync(path.join(TABLES, name, file)), { file, council });
}

type Cell = Pick<FigureRow, 'indicator' | 'period' | 'breakdown' | 'value'>;

/** Each figure in a line, sorted. */
function cells(rows: readonly Cell[]): string[] {
  return rows
    .map(({ indicator, period, breakdown, value }) =>
      [`${indicator} ${period}${breakdown === '' ? '' : ` ${breakdown}`}`, value].join(' = '),
    )
    .sort();
}

function releaseRows(name: string): Cell[] {
  const bytes = readFileSync(path.join(RELEASE, name));
  return readCsv(bytes, { file: name, columns: FIGURE_COLUMNS }).value.map((row) => ({
    indicator: row.cell('indicator'),
    period: row.cell('period'),
    breakdown: row.cell('breakdown'),
    value: row.cell('value'),
  }));
}

function lineOf({ line }: Problem): string {
  return line === undefined ? '' : `, line ${line}`;
}
