import { csvFormatRows } from 'd3-dsv';
import type { Problem } from '../problem.ts';
import { COMPARATOR_COLUMNS, FIGURE_COLUMNS } from '../read/settings.ts';

/** A row of a release, as it will stand in `data/<council>/<release>/<name>.csv`. Values as printed: `18.0` stays `18.0`. */
export type FigureRow = Readonly<Record<(typeof FIGURE_COLUMNS)[number], string>>;

/** A row of `data/comparators/<name>.csv`. */
export type ComparatorRow = Readonly<Record<(typeof COMPARATOR_COLUMNS)[number], string>>;

/** A file in our own format, made from somebody's own file. `name` is its name without a folder and without `.csv`. */
export type ImportedTable =
  | { readonly kind: 'release'; readonly name: string; readonly rows: readonly FigureRow[] }
  | { readonly kind: 'comparator'; readonly name: string; readonly rows: readonly ComparatorRow[] };

/**
 * What an import comes to. With any error among the problems the tables are for reading only and are not written:
 * the person corrects the file and runs it again.
 */
export interface Imported {
  readonly tables: readonly ImportedTable[];
  readonly problems: readonly Problem[];
  /** What was read as what, and what was left out and why: lines for the person, in the order of the file. */
  readonly understood: readonly string[];
}

/** A table as the text of its CSV file, with our columns in their order and a line end after the last row. */
export function writeTable(table: ImportedTable): string {
  return table.kind === 'release' ? write(FIGURE_COLUMNS, table.rows) : write(COMPARATOR_COLUMNS, table.rows);
}

function write<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  return `${csvFormatRows([[...columns], ...rows.map((row) => columns.map((column) => row[column]))])}\n`;
}
