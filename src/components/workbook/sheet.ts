import type { Cell } from 'write-excel-file/universal';

/** One sheet: a title in A1, a few rows of words, and one table right under them. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  /** What to know before reading the table, a row each. */
  readonly says: readonly string[];
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the head of the table offers to filter and sort. */
  readonly filter?: boolean;
}

/** The row of a sheet's column names, counted from 1: under its title and words. */
export function headRowOf({ says }: Sheet): number {
  return says.length + 2;
}
