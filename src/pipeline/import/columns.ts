import { type Period, parsePeriod } from '#published/period.ts';
import { longDate } from '#published/label.ts';
import type { Problem } from '../problem.ts';
import { type Role, roleOf } from './column-roles.ts';
import { checkOrder } from './column-order.ts';
import { type Head, readHead } from './head.ts';
import { meantPeriods } from './meant-periods.ts';
import { cellAt, columnLetters } from './sheet.ts';
import type { Table } from './tables.ts';

/** A column of a table: figures of a period, or something else. */
export type Column = { readonly index: number; readonly head: string } &
  /** `probably` when its head says something else, which is an error: the figures are then only looked at. */
  (
    | {
        readonly kind: 'figures';
        readonly period: Period;
        readonly provisional: boolean;
        readonly probably: boolean;
      }
    /** About time, but nobody knows which. */
    | { readonly kind: 'unread' }
    | { readonly kind: Exclude<Role, 'unknown'> }
  );

/**
 * Understands the heads of a table. A head about time that cannot be one period is a problem, and unless its place says what it
 * probably means, its column is not read: the table is then not `complete`.
 */
export function readColumns(table: Table): { columns: Column[]; complete: boolean; problems: Problem[] } {
  const width = Math.max(table.heads.length, ...table.rows.map(({ cells }) => cells.length));
  const heads = Array.from({ length: width }, (_, index) => {
    const text = table.heads[index] ?? '';
    const role = roleOf(text);
    return { index, text, role, head: role === 'left-out' ? NO_TIME : readHead(text) };
  });
  const firstWords = heads.find(({ role, head }) => role === 'unknown' && head.kind === 'none')?.index;
  const measure = heads.find(({ role }) => role === 'measure')?.index ?? firstWords;
  const meant = meantPeriods(heads);
  const columns = heads.flatMap(({ index, text, role, head }): Column[] => {
    const column = { index, head: text };
    if (index === measure) return [{ ...column, kind: 'measure' }];
    const probable = meant.get(index);
    if (probable !== undefined)
      return [{ ...column, kind: 'figures', period: probable, provisional: false, probably: true }];
    if (head.kind === 'period') {
      const { period, provisional } = head;
      return [{ ...column, kind: 'figures', period, provisional, probably: false }];
    }
    if (head.kind !== 'none') return [{ ...column, kind: 'unread' }];
    if (isEmpty(table, index) || headless(table, index, text).length > 0) return [];
    if (role === 'unknown') return [{ ...column, kind: onlyArrows(table, index) ? 'direction' : 'left-out' }];
    return [{ ...column, kind: role === 'measure' ? 'left-out' : role }];
  });
  const unread = heads.flatMap(({ index, text, head }) =>
    index === measure ? [] : [...headProblem(text, head, placeOf(table)), ...headless(table, index, text)],
  );
  const complete = columns.every(({ kind }) => kind !== 'unread');
  return { columns, complete, problems: [...checkOrder(heads, placeOf(table)), ...unread] };
}

const NO_TIME: Head = { kind: 'none' };

function placeOf(table: Table): { file: string; line: number } {
  return { file: table.place, line: table.headRows.at(-1)?.line ?? 1 };
}

function headProblem(text: string, head: Head, place: { file: string; line: number }): Problem[] {
  const at = { severity: 'error', ...place, column: text } as const;
  switch (head.kind) {
    case 'ambiguous':
      return [
        {
          ...at,
          check: 'ambiguous-period',
          message: `“${text}” could mean ${head.meanings.map(inWords).join(', or ')}.`,
          fix: `Write the one you mean: ${head.meanings.join(' or ')}.`,
        },
      ];
    case 'part':
      return [
        {
          ...at,
          check: 'ambiguous-period',
          message: `“${text}” does not say in which year.`,
          fix: `Write the year too, such as ${head.inYear('2023-24')}.`,
        },
      ];
    case 'unclear':
      return [
        {
          ...at,
          check: 'unknown-period',
          message: `“${text}” seems to be about time, but it is no period that we know.`,
          fix: 'Write a quarter as Q2 2023-24, a financial year as 2023-24, a month as July 2023, a day as 31 March 2023, and a year to date as YTD July 2023.',
        },
      ];
    default:
      return [];
  }
}

/** A column without a head that holds something other than arrows. */
function headless(table: Table, index: number, text: string): Problem[] {
  const numbers = table.rows.filter((row) => /\d/.test(cellAt(row, index)));
  if (text !== '' || numbers.length === 0 || table.rows.every((row) => !hasFigures(row.cells, index)))
    return [];
  return [
    {
      ...placeOf(table),
      severity: 'error',
      check: 'column-without-head',
      column: columnLetters(index),
      message: `Column ${columnLetters(index)} has figures but no head, so nobody knows what time they are about.`,
      fix: 'Write its period at the top, or delete the column.',
    },
  ];
}

/** Whether a row goes on to the right of its first cell, so that it is not a note. */
function hasFigures(cells: readonly string[], index: number): boolean {
  return index > 0 && (cells[index] ?? '') !== '';
}

function isEmpty(table: Table, index: number): boolean {
  return table.rows.every((row) => cellAt(row, index) === '');
}

function onlyArrows(table: Table, index: number): boolean {
  return table.rows.every((row) => /^[↑↓↔→←▲▼⬆⬇⬌➔]*\uFE0F?$/u.test(cellAt(row, index)));
}

function inWords(text: string): string {
  const period = parsePeriod(text);
  if (period === undefined) return text;
  const days = period.start === period.end ? [period.end] : [period.start, period.end];
  return `${text} (${days.map((day) => longDate(day)).join(' to ')})`;
}
