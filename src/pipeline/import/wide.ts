import { checkArrow } from './arrows.ts';
import { type Column, readColumns } from './columns.ts';
import type { ImportCouncil } from './council.ts';
import { readFigureCell } from './figure-cell.ts';
import { type Found, NOTHING, together } from './found-figure.ts';
import { footnotesOf } from './footnotes.ts';
import { columnsInWords, leftOutInWords, linesInWords, rowInWords, wordsInWords } from './in-words.ts';
import { matchRow } from './match-rows.ts';
import { ANOTHER_NAME, named } from './measure-name.ts';
import { readRow } from './read-row.ts';
import { cellAt, type Sheet } from './sheet.ts';
import { noTable, rowWithoutFigures, rowWithoutHead } from './table-problems.ts';
import { type NamedRow, type TableRow, tableRows } from './table-rows.ts';
import { type Table, tablesOf } from './tables.ts';

/** Reads the tables of a sheet in which a measure is a row and a period a column, as papers print them. */
export function readWide(sheet: Sheet, council: ImportCouncil): Found {
  const { tables, leftOut, homeless } = tablesOf(sheet);
  if (tables.length === 0) return { ...NOTHING, problems: [noTable(sheet)] };
  return together([
    { ...NOTHING, understood: [sheet.place, ...leftOut.map((one) => leftOutInWords(one, council))] },
    { ...NOTHING, problems: homeless.map(({ line }) => rowWithoutHead(sheet.place, line)) },
    ...tables.map((table) => readTable(table, council)),
  ]);
}

/** What all rows of a table share. */
interface Context {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Whether every column about time is understood, at least probably. */
  readonly complete: boolean;
  readonly rows: readonly TableRow[];
  readonly footnotes: ReadonlyMap<string, string>;
  readonly symbols: readonly string[];
  readonly council: ImportCouncil;
}

function readTable(table: Table, council: ImportCouncil): Found {
  const { columns, complete, problems } = readColumns(table);
  const symbols = Object.keys(council.settings.symbols);
  const rows = tableRows(table.rows, { columns, symbols });
  const context = { table, columns, complete, rows, footnotes: footnotesOf(rows), symbols, council };
  return together([
    { ...NOTHING, problems, understood: [linesInWords(table), ...columnsInWords(columns, council)] },
    ...rows.map((row, index) =>
      row.kind === 'words' ? readWords(row, index, context) : readFigures(row, index, context),
    ),
  ]);
}

function readFigures(row: NamedRow, index: number, context: Context): Found {
  const { table, columns, rows, footnotes, council } = context;
  const match = matchRow(row, {
    above: rows.slice(0, index),
    council,
    percent: isPercent(row, context),
    place: table.place,
  });
  const told = { ...NOTHING, understood: [rowInWords(row, match, council)] };
  if (match.kind === 'left-out') return told;
  if (match.kind === 'problem') return { ...told, problems: [match.problem] };
  const found = readRow(row, match, { columns, footnotes, place: table.place, council });
  return together([told, found, { ...NOTHING, problems: arrowsOf(row, context) }]);
}

function arrowsOf({ row }: NamedRow, { table, columns, complete, symbols }: Context) {
  if (!complete) return [];
  const printed = columns.flatMap((column) =>
    column.kind === 'figures'
      ? [
          {
            head: column.probably ? column.period.text : column.head,
            period: column.period,
            value: readFigureCell(cellAt(row, column.index), symbols).value,
          },
        ]
      : [],
  );
  return columns
    .filter(({ kind }) => kind === 'direction')
    .flatMap(({ index, head }) =>
      checkArrow(cellAt(row, index), printed, { file: table.place, line: row.line, column: head }),
    );
}

/** Whether a row is of percentages: its name says so, or all of its numbers do. */
function isPercent({ row, label }: NamedRow, { columns, symbols }: Context): boolean {
  const numbers = columns
    .filter(({ kind }) => kind === 'figures')
    .map(({ index }) => readFigureCell(cellAt(row, index), symbols))
    .filter(({ value }) => /^-?\d/.test(value));
  const said = /^\W*%|\bpercent(?:age)?\b|\(%\)/i.test(label);
  return said || (numbers.length > 0 && numbers.every(({ percent }) => percent));
}

/** Words under the last figures are notes, words between figures are headings; the name of a measure is a row left blank. */
function readWords(
  row: Extract<TableRow, { kind: 'words' }>,
  index: number,
  { table, rows, footnotes, council }: Context,
): Found {
  const known = named(row.text, { council, percent: false }).candidates;
  if (known.some(({ by }) => by !== ANOTHER_NAME))
    return { ...NOTHING, problems: [rowWithoutFigures(table.place, row.line)] };
  const isNote = rows.slice(index).every(({ kind }) => kind === 'words');
  return { ...NOTHING, understood: [wordsInWords(row, { isNote, footnotes, council })] };
}
