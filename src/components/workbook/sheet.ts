import type { CellStyle } from 'hucre';

/** What stands in a cell: nothing, plain text, or a number or text that looks different. */
export type Cell = string | null | { readonly value: string | number; readonly style: CellStyle };

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
