import type { Language } from '#language/language.ts';
import { statusOf } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { CSV_COLUMNS } from '#published/csv.ts';
import { meaningOf, symbolOf } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import { MARKED_CELLS } from '../symbols.ts';
import type { Cell, Sheet } from './sheet.ts';
import { number, symbol, words } from './cells.ts';

/**
 * The rows of a CSV as a sheet. A value is a number, or the symbol that the page prints where there is none; everything else is
 * text, so that Excel makes no date of a period.
 */
export function figuresSheet(
  rows: readonly string[][],
  { policy }: Council,
  { name, language }: { name: string; language: Language },
): Sheet {
  const { sheets, figures: say } = language.workbook;
  const value = CSV_COLUMNS.indexOf('value');
  const status = CSV_COLUMNS.indexOf('status');
  return {
    name: sheets.figures,
    title: say.title(name),
    says: [say.rows(policy.marker, sheets.notes), say.blanks],
    columns: CSV_COLUMNS.map((column) => ({ name: column, width: WIDE[column] ?? 18 })),
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
  return symbol(symbolOf(marked, marker));
}

/** What the columns, statuses and symbols mean, and what to know about the figures of some indicators. */
export function notesSheet(council: Council, indicators: readonly Indicator[], language: Language): Sheet {
  const { sheets, oneTable, notes: say } = language.workbook;
  const { marker, threshold, zeros } = council.policy;
  const rule = say.hidingRule({ threshold, marker, areZerosShown: zeros === 'shown' });
  const rows = [
    ...(indicators.some(({ people }) => people) ? [[say.hiddenNumbers, say.rule, rule]] : []),
    ...indicators.map((indicator) => [say.hiddenNumbers, indicator.name, indicator.disclosure]),
    ...indicators.flatMap(({ name, limits }) => limits.map((limit) => [say.limits, name, limit])),
    ...MARKED_CELLS.map((cell) => [
      say.symbol,
      say.symbolWithStatus(symbolOf(cell, marker), statusOf(cell)),
      meaningOf(cell, threshold, language),
    ]),
    ...CSV_COLUMNS.map((column) => [say.column, column, language.data.columns[column]]),
  ];
  return {
    name: sheets.notes,
    title: say.title,
    says: [oneTable],
    columns: [
      { name: say.heads.about, width: 20 },
      { name: say.heads.what, width: 36 },
      { name: say.heads.meaning, width: 90 },
    ],
    rows: rows.map((row) => row.map((text) => words(text, language))),
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
