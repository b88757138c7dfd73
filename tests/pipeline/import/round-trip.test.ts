import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ImportCouncil } from '#pipeline/import/council.ts';
import { importFile } from '#pipeline/import/import-file.ts';
import { type FigureRow, writeTable } from '#pipeline/import/imported.ts';
import { runPipeline } from '#pipeline/index.ts';
import { printForTerminal } from '#pipeline/problems/print/terminal.ts';
import { type Folder, openFolder } from '#pipeline/read/folder.ts';
import type { Cell } from '#published/cell.ts';
import { indicatorCsv } from '#published/csv.ts';
import { Council } from '#published/council.ts';
import { Indicator } from '#published/indicator.ts';
import { Site } from '#published/site.ts';
import { indicatorWorkbook } from '../../../src/components/indicator/workbook.ts';
import { wokingham } from './councils.ts';
import { workbook } from './workbook-file.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
let council: ImportCouncil;
let downloads: { indicator: Indicator; text: string; workbook: Promise<Uint8Array> }[];

beforeAll(() => {
  council = wokingham();
  const { publication, problems } = runPipeline(onlyWokingham(openFolder(ROOT)));
  if (publication === undefined) throw new Error(printForTerminal(problems));
  const read = <T>(name: string, schema: { parse: (value: unknown) => T }): T =>
    schema.parse(JSON.parse(publication.files.get(name) ?? 'null'));
  const published = read('wokingham/council.json', Council);
  const { licence, baseUrl } = read('site.json', Site);
  downloads = [...publication.files.keys()]
    .filter((name) => name.startsWith('wokingham/indicators/') && name.endsWith('.json'))
    .map((name) => {
      const indicator = read(name, Indicator);
      return {
        indicator,
        text: indicatorCsv(indicator, published),
        workbook: indicatorWorkbook(indicator, published, { licence, address: `${baseUrl}/${name}` }),
      };
    });
});

test('Every download of the site imports to the figures that it shows', async () => {
  expect(downloads.length).toBe(council.indicators.size);
  for (const { indicator, text } of downloads) {
    const { tables, problems } = await importText(text);
    expect(problems).toEqual([]);
    const rows = tables.flatMap((table) => (table.kind === 'release' ? table.rows : []));
    expect(rows.map(inShort).sort()).toEqual(shown(indicator).sort());
  }
});

test('Every workbook of the site imports to the same figures as its CSV', async () => {
  for (const { text, workbook: bytes } of downloads) {
    const { tables, problems, understood } = await importFile(await bytes, { file: 'figures.xlsx', council });
    expect(problems).toEqual([]);
    expect(tables).toEqual((await importText(text)).tables);
    expect(understood.join('\n')).not.toMatch(/Cover|Notes/);
  }
});

test('A release that was imported imports again to the same bytes', async () => {
  for (const { text } of downloads) {
    const once = (await importText(text)).tables.map(writeTable).join('');
    const twice = (await importText(once)).tables.map(writeTable).join('');
    expect(twice).toBe(once);
  }
});

test('A download that went through Excel imports to the same figures', async () => {
  for (const { text } of downloads.slice(0, 5)) {
    const { tables } = await importText(text);
    const rows = tables.flatMap((table) => (table.kind === 'release' ? table.rows : []));
    const [head = {}] = rows;
    const bytes = await workbook([
      Object.keys(head),
      ...rows.map((row) =>
        Object.entries(row).map(([column, cell]) =>
          column === 'value' && /^\d+$/.test(cell) ? Number(cell) : cell,
        ),
      ),
    ]);
    expect((await importFile(bytes, { file: 'figures.xlsx', council })).tables).toEqual(tables);
  }
});

function importText(text: string) {
  return importFile(new TextEncoder().encode(text), { file: 'figures.csv', council });
}

function inShort({ period, breakdown, value, numerator, denominator, status, note }: FigureRow): string {
  return [period, breakdown, value, numerator, denominator, status, note].join('|');
}

/** What the site shows of an indicator, in the words of a release. */
function shown({ series, decimals }: Indicator): string[] {
  return series.flatMap(({ category, points }) =>
    points.map(({ period, cell, numerator, denominator, note }) =>
      inShort({
        indicator: '',
        area: '',
        period: period.text,
        breakdown: category ?? '',
        value: word(cell, decimals),
        numerator: word(numerator, 0),
        denominator: word(denominator, 0),
        status: cell.kind === 'value' && cell.status !== 'final' ? cell.status : '',
        note: note ?? '',
      }),
    ),
  );
}

function word(cell: Cell | undefined, decimals: number): string {
  if (cell === undefined) return '';
  if (cell.kind === 'value') return cell.value.toFixed(decimals);
  return cell.kind === 'suppressed' ? 'x' : '[x]';
}

/** The project as if it had one council. */
function onlyWokingham(folder: Folder): Folder {
  return {
    folders: (within) => folder.folders(within).filter((name) => !isOther(name)),
    files: (within) => folder.files(within).filter((name) => !isOther(name)),
    bytes: (file) => (isOther(file) ? undefined : folder.bytes(file)),
  };
}

function isOther(name: string): boolean {
  return ['barnsley', 'dudley', 'walsall'].some((slug) => name.includes(slug));
}
