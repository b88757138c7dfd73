import { readHead } from './head.ts';
import { roleOf } from './column-roles.ts';
import { cellAt, type Sheet, type SheetRow } from './sheet.ts';

/** A table in a sheet: the heads of its columns, and the rows under them until the next table. */
export interface Table {
  readonly place: string;
  /** The rows that make the heads: the second where years stand over quarters. */
  readonly headRows: readonly SheetRow[];
  /** The head of each column, in the words of the person: `2022-23` over `Q2` is `Q2 2022-23`. */
  readonly heads: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** What stands in a sheet outside its tables or says nothing, with the reason why it is left out. */
export interface LeftOut {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** Finds the tables of a sheet by their heads: a row with two periods, or with one beside the name of a column of measures. */
export function tablesOf(sheet: Sheet): { tables: Table[]; leftOut: LeftOut[]; homeless: SheetRow[] } {
  const tables: { headRows: SheetRow[]; heads: string[]; rows: SheetRow[] }[] = [];
  const leftOut: LeftOut[] = [];
  const homeless: SheetRow[] = [];
  for (const [index, row] of sheet.rows.entries()) {
    const table = tables.at(-1);
    const above = sheet.rows[index - 1];
    if (isRule(row)) leftOut.push({ line: row.line, text: '', why: 'a line of dashes' });
    else if (isYearsOver(row, sheet.rows[index + 1])) continue;
    else if (isHead(row, table)) {
      const headRows = above !== undefined && isYearsOver(above, row) ? [above, row] : [row];
      const heads = headsOf(headRows);
      if (table !== undefined && same(heads, table.heads))
        leftOut.push({ line: row.line, text: '', why: 'the same heads again' });
      else {
        leftOut.push(...titleAbove(table?.rows, headRows[0] ?? row));
        tables.push({ headRows, heads, rows: [] });
      }
    } else if (table !== undefined) table.rows.push(row);
    else if (row.cells.filter((cell) => cell !== '').length > 1) homeless.push(row);
    else leftOut.push({ line: row.line, text: row.cells.join(''), why: 'a title above the table' });
  }
  return {
    tables: tables.map((table) => ({ place: sheet.place, ...table })),
    leftOut: tables.length === 0 ? [] : leftOut,
    homeless,
  };
}

/** `---` in every cell, as some programs draw under a head. */
function isRule({ cells }: SheetRow): boolean {
  return cells.every((cell) => /^(?:[-–—_=:|]{2,}|)$/.test(cell)) && cells.some((cell) => cell.length > 1);
}

/** In a table, dates in a row that begins with a name are figures that Excel has turned into dates. */
function isHead(row: SheetRow, table: { heads: readonly string[] } | undefined): boolean {
  const [name = ''] = row.cells;
  const isNamed = table !== undefined && name !== '' && name !== table.heads[0] && roleOf(name) !== 'measure';
  const periods = row.cells.filter(
    (cell, column) => column > 0 && isAboutTime(cell) && !(isNamed && isDate(cell)),
  );
  // A year on its own may be a figure, so it makes a head only beside the name of a column.
  const certain = periods.filter((cell) => !/^\d{4}$/.test(cell));
  return certain.length > 1 || (periods.length > 0 && row.cells.some((cell) => roleOf(cell) === 'measure'));
}

/** Years over their quarters or months: `2022-23` once, or in every merged cell. */
function isYearsOver(row: SheetRow, below: SheetRow | undefined): boolean {
  if (below === undefined || below.line !== row.line + 1) return false;
  const parts = below.cells.filter((cell) => readHead(cell).kind === 'part');
  const years = row.cells.filter((cell) => financialYearIn(cell) !== undefined);
  return parts.length > 1 && years.length > 0;
}

/** In a text file only the first of merged cells holds the year, so it goes on to the right. */
function headsOf(headRows: readonly SheetRow[]): string[] {
  const [over, under] = headRows;
  if (over === undefined || under === undefined) return [...(over?.cells ?? [])];
  let year = '';
  return Array.from({ length: Math.max(over.cells.length, under.cells.length) }, (_, column) => {
    const [above, below] = [cellAt(over, column), cellAt(under, column)];
    if (above !== '') year = above;
    if (below === '') return above;
    return readHead(below).kind === 'part' && year !== '' ? `${below} ${year}` : below;
  });
}

function financialYearIn(cell: string): string | undefined {
  const head = readHead(cell);
  return head.kind === 'period' && head.period.kind === 'financial-year' ? head.period.text : undefined;
}

function isDate(cell: string): boolean {
  const head = readHead(cell);
  return head.kind !== 'period' || head.period.kind === 'month' || head.period.kind === 'snapshot';
}

/** Words right above the heads of the next table are its title, and not a note of the table before. */
function titleAbove(rows: SheetRow[] | undefined, head: SheetRow): LeftOut[] {
  const last = rows?.at(-1);
  const words = last?.cells.filter((cell) => cell !== '') ?? [];
  if (rows === undefined || last === undefined || last.line !== head.line - 1 || words.length !== 1)
    return [];
  rows.pop();
  return [{ line: last.line, text: words.join(''), why: 'a title above the table' }];
}

function isAboutTime(cell: string): boolean {
  return readHead(cell).kind !== 'none' && roleOf(cell) !== 'left-out';
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return joined(a) === joined(b);
}

function joined(heads: readonly string[]): string {
  return heads.join('|').replace(/\|+$/, '').toLowerCase();
}
