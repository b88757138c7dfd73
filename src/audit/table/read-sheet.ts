import { CsvError, parse } from 'csv-parse/sync';
import { columnKinds, sheetOf, type Line } from './headings.ts';
import { readingOf } from './reading.ts';
import type { Sheet } from './sheet.ts';

/** Why a table cannot be audited, for the person who has it open: what it says, and what to write instead. */
export interface Unreadable {
  readonly line: number | undefined;
  readonly message: string;
  readonly fix: string;
}

export type SheetRead =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

/**
 * Reads any published table: labels in the first column, or the first few, and names of columns in the first row.
 * Titles above and notes below, which fill the first cell only, are passed over.
 */
export function readSheet(text: string, { markers }: { markers: readonly string[] }): SheetRead {
  const read = recordsOf(text);
  if (read.kind === 'unreadable') return read;
  const [header, ...body] = read.records.filter(({ cells }) => cells.slice(1).some((cell) => cell !== ''));
  if (header === undefined || body.length === 0) {
    return unreadable(
      undefined,
      'There is no table in this file.',
      'Write the names of the columns in the first row and the figures in the rows below it, with commas between them.',
    );
  }
  const ragged = body.find(({ cells }) => cells.length !== header.cells.length);
  if (ragged !== undefined) {
    return unreadable(
      ragged.line,
      `This row has ${ragged.cells.length} cells, but the header has ${header.cells.length} columns.`,
      'Give every row as many cells as the header. Put double quotes around a number with a thousands comma: "1,234".',
    );
  }
  const grid = body.map(({ cells }) => cells.map((cell) => readingOf(cell, { markers })));
  const kinds = columnKinds(grid);
  if (!kinds.includes('numbers')) {
    return unreadable(
      undefined,
      'No column after the first has a number in it.',
      'Write the labels of the rows in the first column and their numbers in the columns after it, with commas between them.',
    );
  }
  for (const [index, readings] of grid.entries()) {
    for (const [column, reading] of readings.entries()) {
      if (kinds[column] !== 'numbers' || reading.kind !== 'unclear') continue;
      return unreadable(
        body[index]?.line,
        `“${reading.text}” in the column “${header.cells[column] ?? ''}” is neither a number nor a marker known here.`,
        `If it hides a number, say so with --marker "${reading.text}"; if not, leave the cell empty.`,
      );
    }
  }
  return { kind: 'sheet', sheet: sheetOf({ header: header.cells, body, grid, kinds }) };
}

function recordsOf(
  text: string,
): { kind: 'records'; records: Line[] } | { kind: 'unreadable'; why: Unreadable } {
  const records: Line[] = [];
  let next = 1;
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: next, cells: cells.map((cell) => cell.trim()) });
        // `lines` is where a record ends, and the next one starts after it.
        next = lines + 1;
        return null;
      },
    });
    return { kind: 'records', records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable(
      next,
      'There is a double quote that is not closed, or one in the middle of a cell.',
      'Put double quotes at both ends of a cell, and write a quote inside it twice.',
    );
  }
}

function unreadable(
  line: number | undefined,
  message: string,
  fix: string,
): { kind: 'unreadable'; why: Unreadable } {
  return { kind: 'unreadable', why: { line, message, fix } };
}
