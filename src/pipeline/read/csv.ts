import { CsvError, parse } from 'csv-parse/sync';
import { didYouMean } from '../near-miss.ts';
import type { Checked, Problem } from '../problem.ts';
import { decodeText } from './text.ts';

/** A row of a CSV file, with the line it starts on as an editor counts. Cells are trimmed text by column name. */
export interface Row {
  readonly file: string;
  readonly line: number;
  cell(column: string): string;
}

/**
 * Reads a CSV file that must have exactly the given columns, in any order, and those besides that it may have. A byte-order mark and Windows line ends are fine.
 * Ragged rows, unclosed quotes, and missing, unknown or doubled columns are problems; good rows are still returned.
 */
export function readCsv(
  bytes: Uint8Array,
  { file, columns, mayHave = [] }: { file: string; columns: readonly string[]; mayHave?: readonly string[] },
): Checked<Row[]> {
  const text = decodeText(bytes, file);
  if (text.value === undefined) return { value: [], problems: text.problems };
  const records = parseRecords(text.value, file);
  const [header, ...body] = records.value;
  if (header === undefined) {
    return { value: [], problems: [...records.problems, ...emptyFile(file, records.problems, columns)] };
  }
  const separator = otherSeparator(header, columns);
  if (separator !== undefined) return { value: [], problems: [separatedBy(separator, { file, header })] };
  const heads = headsBelow(records.value, columns);
  if (heads !== undefined) return { value: [], problems: [...records.problems, rowsAbove(heads, file)] };
  const names = header.cells.map((name) => name.trim());
  const headerProblems = checkHeader(names, { file, line: header.line, columns, mayHave });
  const ragged = body.filter((record) => record.cells.length !== names.length);
  const at = new Map(names.map((name, index) => [name, index]));
  const rows = body
    .filter((record) => record.cells.length === names.length)
    .map((record) => new ReadRow(record, { file, at }));
  return {
    value: headerProblems.length === 0 ? rows : [],
    problems: [
      ...records.problems,
      ...headerProblems,
      ...ragged.map((record) => raggedRow(record, { file, names })),
    ],
  };
}

/** A nation has hundreds of thousands of rows, and every check asks for their cells: each is trimmed once. */
class ReadRow implements Row {
  readonly file: string;
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #at: ReadonlyMap<string, number>;

  constructor({ line, cells }: Rec, { file, at }: { file: string; at: ReadonlyMap<string, number> }) {
    this.file = file;
    this.line = line;
    this.#cells = cells.map((cell) => cell.trim());
    this.#at = at;
  }

  cell(column: string): string {
    return this.#cells[this.#at.get(column) ?? -1] ?? '';
  }
}

/** What a cell lists, parted by semicolons. */
export function listIn(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The rows of a CSV file as they are, the first too, as far as they can be told apart: for showing where a problem is. */
export function readRecords(bytes: Uint8Array, file: string): readonly Rec[] {
  const text = decodeText(bytes, file);
  return text.value === undefined ? [] : parseRecords(text.value, file).value;
}

/** The cells of a row, and the line it starts on. */
export interface Rec {
  line: number;
  cells: string[];
}

/** Without a quote, a line is a row and a comma ends a cell; what has any, or mixes line ends, is left to a parser of CSV. */
function parseRecords(text: string, file: string): Checked<Rec[]> {
  const end = text.includes('\r') ? '\r\n' : '\n';
  const isPlain = !text.includes('"') && (end === '\n' || !/\r(?!\n)|(?<!\r)\n/.test(text));
  return isPlain ? { value: plainRecords(text, end), problems: [] } : parseQuoted(text, file);
}

function plainRecords(text: string, end: string): Rec[] {
  return text.split(end).flatMap((row, index) => {
    const cells = row.split(',');
    return cells.some((cell) => cell.trim() !== '') ? [{ line: index + 1, cells }] : [];
  });
}

function parseQuoted(text: string, file: string): Checked<Rec[]> {
  const records: Rec[] = [];
  let nextLine = 1;
  try {
    parse(text, {
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        // `lines` is where the record ends; it starts after the one before.
        if (cells.some((cell) => cell.trim() !== '')) records.push({ line: nextLine, cells });
        nextLine = lines + 1;
        return null;
      },
    });
    return { value: records, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { value: records, problems: [brokenQuotes(error, { file, line: nextLine, text })] };
  }
}

/** A double quote that is never closed, or that stands in the middle of a cell. */
export function brokenQuotes(
  error: CsvError,
  { file, line, text }: { file: string; line: number; text: string },
): Problem {
  // Its first two cells find the line; the rest may hold a count that nobody may see. Columns stand in any order, so they may too.
  const begins = (text.split(/\r?\n/)[line - 1] ?? '')
    .split(',', 2)
    .map((cell) => (/^\W*\d{1,3}\W*$/.test(cell) ? '…' : cell))
    .join(',')
    .slice(0, 60);
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  return {
    check: unclosed ? 'unclosed-quote' : 'stray-quote',
    severity: 'error',
    file,
    line,
    message: unclosed
      ? `A double quote is opened on this line and never closed, so the rest of the file cannot be read. The line begins: “${begins}”.`
      : `There is a double quote in the middle of a cell, so the rest of the file cannot be read. The line begins: “${begins}”.`,
    fix: 'Put a double quote at both ends of the cell, and write a quote inside it twice (""), or take the quote away.',
  };
}

/** What stands between cells where commas should: with the settings of some countries Excel writes semicolons. */
const OTHER_SEPARATORS = { ';': 'semicolons', '\t': 'tabs', '|': 'upright lines' } as const;

/** The one that parts at least half of the columns that are asked for, where commas part fewer. */
function otherSeparator(
  { cells }: Rec,
  columns: readonly string[],
): keyof typeof OTHER_SEPARATORS | undefined {
  const named = (names: readonly string[]) =>
    new Set(names.map((name) => name.replaceAll('"', '').trim())).intersection(new Set(columns)).size;
  const whole = cells.join(',');
  return ([';', '\t', '|'] as const).find((separator) => {
    const found = named(whole.split(separator));
    return found > 1 && found >= columns.length / 2 && found > named(cells);
  });
}

function separatedBy(
  separator: keyof typeof OTHER_SEPARATORS,
  { file, header: { line } }: { file: string; header: Rec },
): Problem {
  return {
    check: 'other-separator',
    severity: 'error',
    file,
    line,
    message: `The cells of this file are parted by ${OTHER_SEPARATORS[separator]}. They must be parted by commas.`,
    fix: 'Save the workbook again as CSV UTF-8 (Comma delimited). If Excel still writes no commas, take the last good file from the history, or run npm run import with this one.',
  };
}

/** The row that holds the names of the columns, where titles or blank columns of a spreadsheet stand above it. */
function headsBelow(records: readonly Rec[], columns: readonly string[]): Rec | undefined {
  const named = ({ cells }: Rec) => new Set(cells.map((cell) => cell.trim())).intersection(new Set(columns));
  const [first, ...others] = records;
  const most = Math.ceil(columns.length / 2);
  if (first === undefined || named(first).size >= most) return undefined;
  return others.find((record) => named(record).size > Math.max(1, most - 1));
}

function rowsAbove({ line }: Rec, file: string): Problem {
  return {
    check: 'rows-above-heads',
    severity: 'error',
    file,
    line,
    message: `The names of the columns stand in line ${line}. They must be in the first.`,
    fix: line === 2 ? 'Delete the row above them.' : `Delete the ${line - 1} rows above them.`,
  };
}

function checkHeader(
  names: string[],
  {
    file,
    line,
    columns,
    mayHave,
  }: { file: string; line: number; columns: readonly string[]; mayHave: readonly string[] },
): Problem[] {
  const at = { severity: 'error', file, line } as const;
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  const unknown = names.filter((name) => !columns.includes(name) && !mayHave.includes(name));
  const missing = columns.filter((column) => !names.includes(column));
  return [
    ...[...new Set(doubled)].map((name): Problem => ({
      ...at,
      check: 'duplicate-header',
      ...(unnamed(name) === undefined ? { column: name } : {}),
      message: unnamed(name) ?? `The column “${name}” stands twice in the first row.`,
      fix: 'Take one of them away, or give it its right name.',
    })),
    ...unknown.map((name): Problem => ({
      ...at,
      check: 'unknown-column',
      ...(unnamed(name) === undefined ? { column: name } : {}),
      message: unnamed(name) ?? `There is no column called “${name}”.`,
      fix: `${didYouMean(name, [...missing, ...mayHave])}The columns are: ${columns.join(', ')}.`,
    })),
    ...missing.map((column): Problem => ({
      ...at,
      check: 'missing-column',
      column,
      message: `The column “${column}” is missing from the first row.`,
      fix: `Add it. The columns are: ${columns.join(', ')}.`,
    })),
  ];
}

/** A number in the first row is no name, and may be a count that nobody may see. */
function unnamed(name: string): string | undefined {
  if (name === '') return 'A column has no name.';
  return /\d/.test(name) && !/[a-z]/i.test(name)
    ? 'A number stands in the first row, where the name of a column should be.'
    : undefined;
}

function raggedRow({ line, cells }: Rec, { file, names }: { file: string; names: string[] }): Problem {
  const more = cells.length > names.length;
  return {
    check: 'ragged-row',
    severity: 'error',
    file,
    line,
    message: `This row has ${cells.length} cells, but the first row has ${names.length} columns.`,
    fix: more
      ? 'Take the extra cells away. If a number has a thousands comma, take the comma out; if a note has one, put double quotes around the note.'
      : 'Add the missing cells: every row needs as many commas as the first one, even where a cell is empty.',
  };
}

function emptyFile(file: string, problems: Problem[], columns: readonly string[]): Problem[] {
  if (problems.length > 0) return [];
  return [
    {
      check: 'empty-file',
      severity: 'error',
      file,
      message: 'This file is empty.',
      fix: `Put the columns in the first row (${columns.join(', ')}) and figures under them, or delete the file.`,
    },
  ];
}
