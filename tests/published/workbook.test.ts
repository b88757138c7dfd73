import { Buffer } from 'node:buffer';
import { csvParseRows } from 'd3-dsv';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterEach, expect, test, vi } from 'vitest';
import { figure, SUPPRESSED } from '#published/cell.ts';
import { CSV_COLUMNS, indicatorCsv } from '#published/csv.ts';
import { indicatorWorkbook } from '../../src/components/indicator/workbook.ts';
import { COUNCIL, england, indicator, point, series } from './indicators.ts';

const FROM = {
  licence: { name: 'Open Government Licence v3.0', url: 'https://example.org/licence' },
  address: 'https://example.org/indicators/assessments-on-time-percent/',
};
const INDICATOR = indicator({
  limits: ['Counted by hand until 2022 & checked since.'],
  series: [
    series([
      point('2022-23-Q2', 68, { numerator: figure(1270), denominator: figure(1867) }),
      point('2023-24-Q1', SUPPRESSED, {
        numerator: SUPPRESSED,
        denominator: figure(41),
        note: 'A <rough> “one”',
      }),
      point('2023-24-Q2', figure(78.571428, 'provisional')),
    ]),
  ],
  comparators: [england('2022-23', 82.4)],
});

afterEach(() => {
  vi.useRealTimers();
});

test('a workbook has a cover, notes and figures, each one table without a blank row', async () => {
  const sheets = await sheetsOf();
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Cover', 'Notes', 'Figures']);
  for (const { data } of sheets) {
    expect(data.filter((row) => row.every((cell) => cell === null))).toEqual([]);
  }
  const [cover = '', notes = ''] = sheets.map(({ data }) => data.flat().join('\n'));
  for (const fact of [
    INDICATOR.name,
    COUNCIL.name,
    INDICATOR.source,
    FROM.licence.name,
    FROM.address,
    '8 January 2024',
  ]) {
    expect(cover).toContain(fact);
  }
  expect(notes).toContain('A count of people below 4 is hidden');
  expect(notes).toContain('suppressed (x on the page)');
  expect(notes).toContain('Counted by hand until 2022 & checked since.');
});

test('its figures are the rows and columns of the CSV, values as numbers and hidden ones empty', async () => {
  const figures = (await sheetsOf()).at(-1)?.data ?? [];
  expect(figures[0]).toEqual([...CSV_COLUMNS]);
  const at = CSV_COLUMNS.indexOf('value');
  const csv = csvParseRows(indicatorCsv(INDICATOR, COUNCIL));
  expect(figures).toEqual(
    csv.map((row, line) =>
      row.map((text, column) => (text === '' ? null : column === at && line > 0 ? Number(text) : text)),
    ),
  );
  expect(figures.slice(1).map((row) => row[at])).toEqual([68, 1270, 1867, null, null, 41, 78.6, 82.4]);
});

test('the first row of the figures stays in view, and no cells are merged', async () => {
  const files = unzipSync(await workbook());
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet3.xml']);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"|<pane [^>]*state="frozen"[^>]*ySplit="1"/);
  expect(Object.values(files).some((bytes) => new TextDecoder().decode(bytes).includes('mergeCell'))).toBe(
    false,
  );
});

test('the same figures make the same bytes on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-08T09:30:00Z') });
  const once = await workbook();
  vi.setSystemTime(new Date('2031-07-19T23:59:58Z'));
  expect(Buffer.from(await workbook()).equals(once)).toBe(true);
});

function workbook(): Promise<Uint8Array> {
  return indicatorWorkbook(INDICATOR, COUNCIL, FROM);
}

async function sheetsOf() {
  return readWorkbook(Buffer.from(await workbook()));
}
