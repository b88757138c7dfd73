import { unzipSync, zipSync } from 'fflate';
// Not `/node`, which packs each of a dozen small entries as a stream with room for a large one, and takes twice as long.
import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/universal';
import { statusOf } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { CSV_COLUMNS, indicatorRows, WORKBOOK_SHEETS } from '#published/csv.ts';
import { meaningOf, symbolOf } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import type { Site } from '#published/site.ts';
import { CSV_DICTIONARY } from '../csv-dictionary.ts';
import { MARKED_CELLS } from '../symbols.ts';

/** What the workbook says of the site that it is from. */
interface From {
  readonly licence: Site['licence'];
  /** The indicator's page. */
  readonly address: string;
}

/**
 * An indicator as an Excel workbook: a cover, notes, and the rows of its CSV. Each sheet is one table with no merged cells and
 * no blank rows, so that a screen reader and a program can read it. The same indicator makes the same bytes on every day.
 */
export async function indicatorWorkbook(
  indicator: Indicator,
  council: Council,
  from: From,
): Promise<Uint8Array<ArrayBuffer>> {
  const { cover, notes, figures } = WORKBOOK_SHEETS;
  const blob = await writeWorkbook([
    { sheet: cover, data: coverSheet(indicator, council, from), columns: widths(20, 90) },
    {
      sheet: notes,
      data: table(['about', 'what', 'meaning'], notesOf(indicator, council)),
      columns: widths(20, 30, 90),
      stickyRowsCount: 1,
    },
    {
      sheet: figures,
      data: table(CSV_COLUMNS, figureRows(indicator, council)),
      columns: CSV_COLUMNS.map((column) => ({ width: WIDE[column] ?? 16 })),
      stickyRowsCount: 1,
    },
  ]).toBlob();
  // Its writer stamps the entries of the ZIP with the time of day, and has no option for another.
  const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return new Uint8Array(zipSync(entries, { mtime: NO_TIME }));
}

/** The first day that a ZIP can say, in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

function coverSheet(indicator: Indicator, council: Council, { licence, address }: From): SheetData {
  const { cover, notes, figures } = WORKBOOK_SHEETS;
  const facts: [string, string | undefined][] = [
    ['Council', council.name],
    ['About this example', council.example],
    ['What it is', indicator.definition],
    ['Figures to', longDate(indicator.headline.period.end)],
    ['Published', longDate(indicator.lastUpdated)],
    ['Source', indicator.source],
    ['Collected by', indicator.collection],
    ['Licence', `${licence.name}, ${licence.url}`],
    ['Page', address],
    [`Sheet ${cover}`, 'What this workbook is.'],
    [
      `Sheet ${notes}`,
      'What the columns, statuses and symbols mean, what the figures cannot say, and which are hidden.',
    ],
    [`Sheet ${figures}`, 'One table with a row for each figure: the same rows and columns as the CSV file.'],
  ];
  return [
    [
      { value: 'Title', fontWeight: 'bold' },
      { value: indicator.name, fontWeight: 'bold', wrap: true },
    ],
    ...facts.flatMap(([about, text]): SheetData =>
      text === undefined || text === '' ? [] : [[{ value: about, fontWeight: 'bold' }, words(text)]],
    ),
  ];
}

function notesOf(indicator: Indicator, council: Council): Cell[][] {
  const { marker, threshold, zeros } = council.policy;
  const rule = `A count of people below ${threshold} is hidden${zeros === 'shown' ? ', but not zero' : ''}, and so is whatever it could be worked out from. Its value is left empty, and its status is “suppressed”.`;
  return [
    ...(indicator.people ? [['Hidden numbers', 'Rule', rule]] : []),
    ['Hidden numbers', 'In this indicator', indicator.disclosure],
    ...indicator.limits.map((limit, index) => ['Limits', String(index + 1), limit]),
    ...MARKED_CELLS.map((cell) => [
      'Status',
      `${statusOf(cell)} (${symbolOf(cell, marker)} on the page)`,
      meaningOf(cell, threshold),
    ]),
    ...CSV_COLUMNS.map((column) => ['Column', column, CSV_DICTIONARY[column]]),
  ].map((row) => row.map(words));
}

/** A value is a number that shows the decimals of the CSV; everything else is text, so that Excel makes no date of a period. */
function figureRows(indicator: Indicator, council: Council): Cell[][] {
  return indicatorRows(indicator, council).map((row) =>
    row.map((text, index): Cell => {
      if (text === '') return null;
      if (CSV_COLUMNS[index] !== 'value') return text;
      const decimals = text.split('.')[1]?.length ?? 0;
      return { value: Number(text), format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
    }),
  );
}

function table(columns: readonly string[], rows: readonly Cell[][]): SheetData {
  return [columns.map((value): Cell => ({ value, fontWeight: 'bold' })), ...rows];
}

function words(value: string): Cell {
  return { value, wrap: true, alignVertical: 'top' };
}

function widths(...columns: number[]): { width: number }[] {
  return columns.map((width) => ({ width }));
}

const WIDE: Partial<Record<(typeof CSV_COLUMNS)[number], number>> = {
  indicator: 36,
  geographic_level: 24,
  area_name: 24,
  category: 24,
  release: 30,
  note: 60,
};
