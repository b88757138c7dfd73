import type { Column } from './columns.ts';
import { readFigureCell } from './figure-cell.ts';
import { cellAt, type SheetRow } from './sheet.ts';

/** A row of a table: figures with a name, or only words, which are a heading or a note. */
export type TableRow =
  | {
      readonly kind: 'figures';
      readonly row: SheetRow;
      readonly label: string;
      readonly code: string;
      readonly category: string;
      /** Footnote marks behind the name. */
      readonly mark: string;
    }
  | { readonly kind: 'words'; readonly line: number; readonly text: string };

/** A row of figures. */
export type NamedRow = Extract<TableRow, { kind: 'figures' }>;

/** Sorts the rows of a table into figures and words. */
export function tableRows(
  rows: readonly SheetRow[],
  { columns, symbols }: { columns: readonly Column[]; symbols: readonly string[] },
): TableRow[] {
  const indexOf = (kind: Column['kind']) => columns.find((column) => column.kind === kind)?.index ?? -1;
  const [measure, code, category] = [indexOf('measure'), indexOf('code'), indexOf('category')];
  const figures = columns.filter(({ kind }) => kind === 'figures' || kind === 'unread');
  return rows.map((row): TableRow => {
    const typed = cellAt(row, measure);
    if (isWords(row, { typed, figures, symbols })) {
      // A note with commas in it falls into several cells when nobody puts quotes around it.
      const words = row.cells.filter((cell) => /[a-z]/i.test(cell));
      return { kind: 'words', line: row.line, text: words.join(', ') };
    }
    const [, label = '', mark = ''] = /^(.*?) ?([*†‡§]*)$/.exec(typed) ?? [];
    return { kind: 'figures', row, label, code: cellAt(row, code), category: cellAt(row, category), mark };
  });
}

/** Words are all there is, or they begin like a note; where only some cells hold words, or words of several, they are a note too. */
function isWords(
  row: SheetRow,
  { typed, figures, symbols }: { typed: string; figures: readonly Column[]; symbols: readonly string[] },
): boolean {
  const cells = figures.map(({ index }) => cellAt(row, index));
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return true;
  if (!filled.every((cell) => /[a-z]{3}/i.test(cell) && !symbols.includes(cell.toLowerCase()))) return false;
  const [first = '', ...rest] = typed.split(' ');
  const isLegend = rest.length > 0 && symbols.includes(first);
  if (isLegend || /^(?:[*†‡§]|\(?notes?\b|sources?\b|key\b)/i.test(typed)) return true;
  const areDates = filled.some(
    (cell) => readFigureCell(cell, symbols).fault?.check === 'figure-turned-into-date',
  );
  return !areDates && (filled.length < cells.length || filled.every((cell) => cell.includes(' ')));
}
