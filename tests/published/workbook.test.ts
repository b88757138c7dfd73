import { Buffer } from 'node:buffer';
import { csvParseRows } from 'd3-dsv';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
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
  expect(notes).toContain('x (status suppressed)');
  expect(notes).toContain('Counted by hand until 2022 & checked since.');
});

test('its figures are the rows and columns of the CSV, values as numbers and hidden ones as the symbol', async () => {
  const figures = ((await sheetsOf()).at(-1)?.data ?? []).slice(3);
  expect(figures[0]).toEqual([...CSV_COLUMNS]);
  const at = CSV_COLUMNS.indexOf('value');
  const csv = csvParseRows(indicatorCsv(INDICATOR, COUNCIL));
  expect(figures.map((row) => row.toSpliced(at, 1))).toEqual(
    csv.map((row) => row.toSpliced(at, 1).map((text) => (text === '' ? null : text))),
  );
  expect(figures.slice(1).map((row) => row[at])).toEqual([
    68,
    1270,
    1867,
    COUNCIL.policy.marker,
    COUNCIL.policy.marker,
    41,
    78.6,
    82.4,
  ]);
});

test('each sheet has its title in A1 and one table, marked as one, that spans its head and every row', async () => {
  const sheets = await sheetsOf();
  expect(sheets.map(({ data }) => data[0]?.[0])).toEqual([
    'Assessments completed on time: Exampleton',
    'Notes: what the columns, statuses and symbols mean',
    'Assessments completed on time: figures',
  ]);
  const files = await partsOf();
  for (const [index, { sheet, data }] of sheets.entries()) {
    const { documentElement: table } = xml(files.get(`xl/tables/table${index + 1}.xml`));
    const [from = '', to = ''] = (table.getAttribute('ref') ?? '').split(':');
    const columns = [...table.querySelectorAll('tableColumn')].map((column) => column.getAttribute('name'));
    expect(table.getAttribute('displayName')).toBe(sheet);
    expect(data[rowOf(from) - 1]?.slice(0, columns.length)).toEqual(columns);
    expect(rowOf(to)).toBe(data.length);
    expect(to.replace(/\d/g, '')).toBe(String.fromCodePoint(64 + columns.length));
    expect(files.get('[Content_Types].xml')).toContain(`PartName="/xl/tables/table${index + 1}.xml"`);
    const [part] = xml(files.get(`xl/worksheets/sheet${index + 1}.xml`)).getElementsByTagName('tablePart');
    const relations = xml(files.get(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`));
    const relation = relations.querySelector(`[Id="${part?.getAttribute('r:id')}"]`);
    expect(relation?.getAttribute('Target')).toBe(`../tables/table${index + 1}.xml`);
  }
});

test('it says its title, its council, its language and the day of its figures', async () => {
  const files = await partsOf();
  const { documentElement: properties } = xml(files.get('docProps/core.xml'));
  expect([...properties.children].map(({ localName, textContent }) => [localName, textContent])).toEqual([
    ['title', 'Assessments completed on time: Exampleton'],
    ['subject', INDICATOR.definition],
    ['creator', COUNCIL.name],
    ['created', '2024-01-08T00:00:00Z'],
    ['modified', '2024-01-08T00:00:00Z'],
  ]);
  const { documentElement: custom } = xml(files.get('docProps/custom.xml'));
  expect([...custom.children].map((child) => [child.getAttribute('name'), child.textContent])).toEqual([
    ['Language', 'en-GB'],
  ]);
  expect(files.get('_rels/.rels')).toContain('Target="docProps/core.xml"');
  expect(files.get('[Content_Types].xml')).toContain('PartName="/docProps/core.xml"');
});

test('every part of it is well-formed XML', async () => {
  for (const [name, text] of await partsOf()) {
    expect(xml(text).querySelector('parsererror')?.textContent, name).toBeUndefined();
  }
});

test('the heads of its tables stay in view, and no cells are merged', async () => {
  const files = unzipSync(await workbook());
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet3.xml']);
  expect(sheet).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"|<pane [^>]*state="frozen"[^>]*ySplit="4"/);
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

/** The files inside the workbook, as text. */
async function partsOf(): Promise<Map<string, string>> {
  const files = Object.entries(unzipSync(await workbook()));
  return new Map(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

function xml(text = ''): Document {
  return new new JSDOM('').window.DOMParser().parseFromString(text, 'text/xml');
}

/** `A4` → 4 */
function rowOf(cell: string): number {
  return Number(cell.replace(/\D/g, ''));
}

function workbook(): Promise<Uint8Array> {
  return indicatorWorkbook(INDICATOR, COUNCIL, FROM);
}

async function sheetsOf() {
  return readWorkbook(Buffer.from(await workbook()));
}
