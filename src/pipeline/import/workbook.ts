import { Buffer } from 'node:buffer';
import readWorkbook from 'read-excel-file/node';
import type { Checked, Problem } from '../problem.ts';
import { columnLetters, type Sheet, type SheetRow } from './sheet.ts';
import { showsLess, shownValue } from './shown-value.ts';
import { tidy } from './text-table.ts';
import { type SheetLooks, workbookLooks } from './workbook-looks.ts';

/** The sheets of an Excel workbook as they are seen in Excel, and what of them is left out because nobody sees it. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly understood: readonly string[];
}

/**
 * Reads an `.xlsx` workbook. Cells say what Excel shows: a formula its last result, 0.675 as a percentage `67.5%`, an error
 * its name. Hidden sheets, rows and columns are left out with a warning: they may hold what nobody was meant to see.
 */
export async function readExcel(bytes: Uint8Array, file: string): Promise<Checked<Workbook>> {
  const seen = await opened(bytes, file);
  if (seen === undefined)
    return { value: { sheets: [], understood: [] }, problems: [unreadable(file, bytes)] };
  return {
    value: {
      sheets: seen.filter(({ look }) => !look.hidden).map(({ sheet }) => sheet),
      understood: seen.flatMap(({ data, look, sheet }) => shownShorter(data, sheet, look)),
    },
    problems: seen.flatMap(({ data, look, sheet }) => hiddenParts(sheet, look, hasMasked(data, look))),
  };
}

/** Every sheet with its values and its looks; `undefined` when the file cannot be opened, or not all of it. */
async function opened(
  bytes: Uint8Array,
  file: string,
): Promise<{ data: Values; look: SheetLooks; sheet: Sheet }[] | undefined> {
  try {
    const looks = workbookLooks(bytes);
    const read = await readWorkbook(Buffer.from(bytes));
    const seen = read.flatMap(({ sheet: name, data }) => {
      const look = looks.find((one) => one.name === name);
      if (look === undefined) return [];
      return [{ data, look, sheet: sheetOf(data, { place: `${file}, sheet “${name}”`, look }) }];
    });
    return seen.length === read.length ? seen : undefined;
  } catch {
    // A damaged file makes errors of every kind in the library and in what it is made of; none says more than that.
    return undefined;
  }
}

type Values = readonly (readonly unknown[])[];

function sheetOf(data: Values, { place, look }: { place: string; look: SheetLooks }): Sheet {
  const width = Math.max(0, ...data.map((row) => row.length));
  const shown = (row: number, column: number) => {
    const merged = look.merged.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    const own = shownAt(data, look, row, column);
    // A title over the whole table belongs to its first cell only, and a number is never said twice.
    if (own !== '' || merged === undefined || (merged.left === 0 && merged.right > 0)) return own;
    const whole = shownAt(data, look, merged.top, merged.left);
    return /^[\d.,£%-]*$/.test(whole) ? own : whole;
  };
  const rows = data.flatMap((_, index): SheetRow[] => {
    if (look.hiddenRows.has(index)) return [];
    const cells = Array.from({ length: width }, (_cell, column) =>
      look.hiddenColumns.has(column) ? '' : shown(index, column),
    );
    return cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : [];
  });
  return { place, rows };
}

function shownAt(data: Values, look: SheetLooks, row: number, column: number): string {
  return tidy(
    look.insteadAt(row, column) ?? shownValue(data[row]?.[column] ?? '', look.formatAt(row, column)),
  );
}

function shownShorter(data: Values, { place }: Sheet, look: SheetLooks): string[] {
  if (look.hidden) return [];
  const shorter = data.some((row, index) =>
    row.some((value, column) => showsLess(value, look.formatAt(index, column))),
  );
  return shorter ? [`${place}: some cells hold more decimals than they show. What they show was taken.`] : [];
}

/** Whether a format shows a number as a word, as `[<4]"x"` does: the number is still in the file. */
function hasMasked(data: Values, look: SheetLooks): boolean {
  return data.some((row, index) =>
    row.some((value, column) => typeof value === 'number' && !/\d/.test(shownAt(data, look, index, column))),
  );
}

function hiddenParts({ place }: Sheet, look: SheetLooks, isMasked: boolean): Problem[] {
  const rows = [...look.hiddenRows].map((row) => row + 1).sort((a, b) => a - b);
  const columns = [...look.hiddenColumns].sort((a, b) => a - b).map(columnLetters);
  const hidden = [
    rows.length === 0 ? '' : `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`,
    columns.length === 0 ? '' : `${columns.length === 1 ? 'column' : 'columns'} ${columns.join(', ')}`,
  ].filter((part) => part !== '');
  if (isMasked && !look.hidden) hidden.push('numbers that a format shows as words');
  const what = look.hidden ? 'This sheet is hidden' : `Hidden in this sheet: ${hidden.join(' and ')}`;
  if (!look.hidden && hidden.length === 0) return [];
  return [
    {
      check: 'hidden-in-workbook',
      severity: 'warning',
      file: place,
      message: `${what}. What nobody sees is left out.`,
      fix: 'If it belongs to the figures, unhide it and import again. If not, delete it: whoever gets the workbook can unhide it, and it may hold small numbers.',
    },
  ];
}

function unreadable(file: string, bytes: Uint8Array): Problem {
  // The first bytes of the format before 2007, which a password gives a newer workbook too.
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return {
    check: 'unreadable-workbook',
    severity: 'error',
    file,
    message: old
      ? 'This workbook is in the format from before 2007 (.xls), or it is protected by a password.'
      : 'This is not a workbook that can be read: the file may be damaged.',
    fix: 'Open it in Excel, take the password away, and save it as “Excel Workbook (.xlsx)”.',
  };
}
