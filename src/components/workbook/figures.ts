import { ENGLISH } from '#language/en.ts';
import type { Cell } from 'write-excel-file/universal';
import { statusOf } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { CSV_COLUMNS, WORKBOOK_SHEETS } from '#published/csv.ts';
import { meaningOf, symbolOf } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import { MARKED_CELLS } from '../symbols.ts';
import type { Sheet } from './sheet.ts';
import { number, words } from './write-workbook.ts';

/**
 * The rows of a CSV as a sheet. A value is a number, or the symbol that the page prints where there is none; everything else is
 * text, so that Excel makes no date of a period.
 */
export function figuresSheet(rows: readonly string[][], { policy }: Council, title: string): Sheet {
  const value = CSV_COLUMNS.indexOf('value');
  const status = CSV_COLUMNS.indexOf('status');
  return {
    name: WORKBOOK_SHEETS.figures,
    title: `${title}: figures`,
    says: [
      `This sheet has one table, with a row for each figure. Symbols such as ${policy.marker} are explained in the sheet ${WORKBOOK_SHEETS.notes}.`,
      'Some cells are blank: a note, a target or a category stands only where there is one.',
    ],
    columns: CSV_COLUMNS.map((name) => ({ name, width: WIDE[name] ?? 18 })),
    rows: rows.map((row) =>
      row.map((text, column): Cell => {
        if (column !== value) return text === '' ? null : text;
        return text === '' ? symbolFor(row[status] ?? '', policy) : number(text);
      }),
    ),
    filter: true,
  };
}

/** What the page prints where there is no figure. */
export function symbolFor(status: string, { marker }: Policy): Cell {
  const marked = MARKED_CELLS.find((cell) => statusOf(cell) === status);
  if (marked === undefined) throw new Error(`No symbol stands for “${status}”.`);
  return { value: symbolOf(marked, marker), align: 'right' };
}

/** What the columns, statuses and symbols mean, and what to know about the figures of some indicators. */
export function notesSheet(council: Council, indicators: readonly Indicator[]): Sheet {
  const { marker, threshold, zeros } = council.policy;
  const rule = `A count of people below ${threshold} is hidden${zeros === 'shown' ? ', but not zero' : ''}, and so is whatever it could be worked out from. It is shown as ${marker}, and its status is “suppressed”.`;
  const rows = [
    ...(indicators.some(({ people }) => people) ? [['Hidden numbers', 'Rule', rule]] : []),
    ...indicators.map((indicator) => ['Hidden numbers', indicator.name, indicator.disclosure]),
    ...indicators.flatMap(({ name, limits }) => limits.map((limit) => ['Limits', name, limit])),
    ...MARKED_CELLS.map((cell) => [
      'Symbol',
      `${symbolOf(cell, marker)} (status ${statusOf(cell)})`,
      meaningOf(cell, threshold),
    ]),
    ...CSV_COLUMNS.map((column) => ['Column', column, ENGLISH.data.columns[column]]),
  ];
  return {
    name: WORKBOOK_SHEETS.notes,
    title: 'Notes: what the columns, statuses and symbols mean',
    says: ['This sheet has one table.'],
    columns: [
      { name: 'About', width: 20 },
      { name: 'What', width: 36 },
      { name: 'Meaning', width: 90 },
    ],
    rows: rows.map((row) => row.map(words)),
  };
}

const WIDE: Partial<Record<(typeof CSV_COLUMNS)[number], number>> = {
  indicator: 44,
  geographic_level: 28,
  area_name: 28,
  category: 28,
  release: 36,
  note: 70,
};
