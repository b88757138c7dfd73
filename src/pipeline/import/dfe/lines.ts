import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../../problem.ts';
import { decodeText } from '../../read/text.ts';

/** A long table, read a line at a time: nothing is kept of a line but what its reader keeps. */
export interface LongTable {
  readonly file: string;
  /** The names of the columns, trimmed. */
  readonly header: readonly string[];
  /** Calls back with the cells of each line under the first, and the line's number as an editor counts. */
  each(line: (cells: readonly string[], line: number) => void): Problem[];
}

/** Opens a large CSV file; a byte-order mark is fine. `undefined` when it is not text or has no first line. */
export function openLongTable(
  bytes: Uint8Array,
  file: string,
): { table: LongTable | undefined; problems: Problem[] } {
  const text = decodeText(bytes, file);
  if (text.value === undefined) return { table: undefined, problems: text.problems };
  const source = text.value;
  let header: string[] | undefined;
  walk(source, { file, lines: 1 }, (cells) => (header = cells.map((cell) => cell.trim())));
  if (header === undefined) return { table: undefined, problems: [empty(file)] };
  const names = header;
  const each: LongTable['each'] = (line) => {
    const ragged: number[] = [];
    const problems = walk(source, { file }, (cells, number) => {
      if (number === 1) return;
      if (cells.length === names.length) line(cells, number);
      else if (cells.some((cell) => cell.trim() !== '')) ragged.push(number);
    });
    return [...problems, ...raggedLines(ragged, { file, width: names.length })];
  };
  return { table: { file, header: names, each }, problems: [] };
}

/**
 * Ends a record at every line end outside quotes. Most lines have no quotes and are only split, which is many times faster
 * than a parser; the others go to one.
 */
function walk(
  text: string,
  { file, lines }: { file: string; lines?: number },
  line: (cells: string[], line: number) => void,
): Problem[] {
  let number = 0;
  let open: { text: string; line: number } | undefined;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const one = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    start = end + 1;
    number += 1;
    if (open === undefined && !one.includes('"')) line(one.split(','), number);
    else {
      open = open === undefined ? { text: one, line: number } : { ...open, text: `${open.text}\n${one}` };
      if (quotesIn(open.text) % 2 === 1 && start < text.length) continue;
      const cells = parsed(open.text);
      if (cells === undefined) return [strayQuote(file, open.line)];
      line(cells, open.line);
      open = undefined;
    }
    if (number === lines) break;
  }
  return [];
}

function quotesIn(text: string): number {
  return text.split('"').length - 1;
}

function parsed(record: string): string[] | undefined {
  try {
    return parse(record)[0] ?? [''];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function strayQuote(file: string, line: number): Problem {
  return {
    check: 'stray-quote',
    severity: 'error',
    file,
    line,
    message: 'The double quotes of this line do not come in pairs, so the rest of the file cannot be read.',
    fix: 'Download the file again: it should be as the department published it.',
  };
}

function raggedLines(lines: readonly number[], { file, width }: { file: string; width: number }): Problem[] {
  const [first] = lines;
  if (first === undefined) return [];
  const more = lines.length === 1 ? '' : `, and so are ${lines.length - 1} others`;
  return [
    {
      check: 'ragged-row',
      severity: 'error',
      file,
      line: first,
      message: `This row is longer or shorter than the first row, which has ${width} columns${more}.`,
      fix: 'Download the file again: it should be as the department published it.',
    },
  ];
}

function empty(file: string): Problem {
  return {
    check: 'empty-file',
    severity: 'error',
    file,
    message: 'This file is empty.',
    fix: 'Download it again.',
  };
}
