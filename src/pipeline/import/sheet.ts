/** A grid of cells as somebody sees it: a text file, or one sheet of a workbook. */
export interface Sheet {
  /** How problems name it: the file, and in a workbook its sheet. */
  readonly place: string;
  readonly rows: readonly SheetRow[];
}

/** A row that is not blank, with what its cells show, trimmed. `line` counts from 1, as an editor or Excel does. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text of a cell; blank where the row is shorter. */
export function cellAt(row: SheetRow, column: number): string {
  return row.cells[column] ?? '';
}

/** The name of a column as Excel writes it: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}
