import type { Reading } from './reading.ts';

/** A published table: labels on the left, a header above, and a reading in every other cell. */
export interface Sheet {
  readonly columns: readonly Heading[];
  readonly rows: readonly RowHeading[];
  readonly readings: readonly (readonly Reading[])[];
}

/** What a column is called, and whether it counts something or holds numbers worked out from counts, as percentages are. */
export interface Heading {
  readonly label: string;
  readonly measures: 'counts' | 'shares';
}

/** What a row is called: one label per label column. */
export interface RowHeading extends Heading {
  readonly labels: readonly string[];
  /** Where it starts in the file, from 1, as an editor counts. */
  readonly line: number;
}

/** Where a cell stands, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The name of a cell in the attacker's equations. */
export function cellId({ row, column }: Place): string {
  return `${row} ${column}`;
}

/** What stands in a cell. */
export function readingAt({ readings }: Sheet, { row, column }: Place): Reading {
  return readings[row]?.[column] ?? { kind: 'nothing' };
}

/** A sheet seen along its columns or along its rows, so that whatever is true of both is written once. */
export interface View {
  readonly lines: readonly Heading[];
  /** Where lines of counts cross the lines of this view. */
  readonly positions: readonly number[];
  place(line: number, position: number): Place;
}

/** Every column is a line. */
export function alongColumns({ columns, rows }: Sheet): View {
  return { lines: columns, positions: countsAmong(rows), place: (column, row) => ({ row, column }) };
}

/** Every row is a line. */
export function alongRows({ columns, rows }: Sheet): View {
  return { lines: rows, positions: countsAmong(columns), place: (row, column) => ({ row, column }) };
}

function countsAmong(headings: readonly Heading[]): number[] {
  return headings.flatMap(({ measures }, index) => (measures === 'counts' ? [index] : []));
}
