import { CsvError, parse } from 'csv-parse/sync';
import type { Checked } from '../problem.ts';
import { brokenQuotes } from '../read/csv.ts';
import { decodeText } from '../read/text.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Reads a table typed or saved as text: cells between commas, semicolons or tabs, whichever the file uses most. */
export function readTextTable(bytes: Uint8Array, file: string): Checked<Sheet[]> {
  const text = decodeText(bytes, file);
  if (text.value === undefined) return { value: [], problems: text.problems };
  const rows: SheetRow[] = [];
  let nextLine = 1;
  try {
    parse(text.value, {
      delimiter: delimiterOf(text.value),
      relax_column_count: true,
      on_record: (record: string[], { lines }) => {
        const cells = record.map(tidy);
        if (cells.some((cell) => cell !== '')) rows.push({ line: nextLine, cells });
        nextLine = lines + 1;
        return null;
      },
    });
    return { value: [{ place: file, rows }], problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { value: [], problems: [brokenQuotes(error, { file, line: nextLine, text: text.value })] };
  }
}

/** A cell on one line, with plain spaces. */
export function tidy(cell: string): string {
  return cell.replaceAll(/[\s\u00a0\u200b]+/g, ' ').trim();
}

function delimiterOf(text: string): string {
  const bare = text.replaceAll(/"[^"]*"/g, '');
  const counted = [',', '\t', ';'].map((delimiter) => ({ delimiter, uses: bare.split(delimiter).length }));
  return counted.toSorted((a, b) => b.uses - a.uses)[0]?.delimiter ?? ',';
}
