import type { CellValue, WriteSheet } from 'hucre';
import { rangeRef, writeXlsx } from 'hucre/xlsx';
import { withoutMarks } from '#language/passage.ts';
import { BOLD, FONT } from './cells.ts';
import { keptWorkbook } from './kept-workbook.ts';
import type { Cell, Sheet } from './sheet.ts';

/** What a workbook says of itself, for a screen reader that opens it and for whoever finds it on a disk. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** The council; never a person. */
  readonly creator: string;
  /** The day its figures were published: `2024-01-08`. */
  readonly published: string;
  /** The language of its words: `en-GB`. */
  readonly locale: string;
}

/**
 * An Excel workbook as the Government Statistical Service asks for it: a title in A1 of every sheet, one table a sheet that is
 * marked as a table, no merged cells, no blank rows, words that wrap. The same sheets make the same bytes on every day.
 * https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/
 */
export function writeWorkbook(
  sheets: readonly Sheet[],
  properties: DocumentProperties,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, creator } = properties;
  return keptWorkbook(`${title}\n${creator}`, { sheets, properties }, () => write(sheets, properties));
}

async function write(
  sheets: readonly Sheet[],
  { title, subject, creator, published, locale }: DocumentProperties,
): Promise<Uint8Array<ArrayBuffer>> {
  const day = new Date(published);
  const bytes = await writeXlsx({
    defaultFont: FONT,
    properties: {
      title: withoutMarks(title),
      subject: withoutMarks(subject),
      creator: withoutMarks(creator),
      created: day,
      modified: day,
      custom: { Language: locale },
    },
    sheets: sheets.map(laidOut),
  });
  return new Uint8Array(bytes);
}

/** A sheet with its head under its title and words, and what looks different told apart from what is plain. */
function laidOut({ name, title, says, columns, rows, filter = false }: Sheet): WriteSheet {
  const lines: readonly (readonly Cell[])[] = [
    [{ value: withoutMarks(title), style: TITLE }],
    ...says.map((line) => [line]),
    columns.map((column) => ({ value: column.name, style: HEAD })),
    ...rows,
  ];
  const head = says.length + 1;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [y, line] of lines.entries())
    for (const [x, cell] of line.entries())
      if (cell !== null && typeof cell === 'object') cells.set(`${y},${x}`, cell);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: lines.map((line) => line.map(valueOf)),
    cells,
    freezePane: { rows: head + 1 },
    tables: [
      {
        name,
        range: rangeRef(head, 0, lines.length - 1, columns.length - 1),
        columns: columns.map((column) => ({ name: column.name })),
        style: 'TableStyleLight1',
        showRowStripes: false,
        showAutoFilter: filter,
      },
    ],
  };
}

function valueOf(cell: Cell): CellValue {
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

const TITLE = { font: { ...BOLD, size: 16 } };
const HEAD = { font: BOLD };
