import { z } from 'zod';

/** What a published figure may be marked with. `final` carries no mark on the page. */
export const VALUE_STATUSES = [
  'final',
  'provisional',
  'revised',
  'estimated',
  'low-reliability',
  'break',
] as const;

/**
 * One published figure. A hidden figure is a kind of its own and has nowhere to hold a number.
 * `value` is unrounded, in the indicator's unit (a percentage is 0 to 100).
 */
export const Cell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: z.number(), status: z.enum(VALUE_STATUSES) }),
  z.strictObject({ kind: z.literal('suppressed') }),
  z.strictObject({ kind: z.literal('not-available') }),
  z.strictObject({ kind: z.literal('not-applicable') }),
  z.strictObject({ kind: z.literal('low') }),
]);
export type Cell = z.infer<typeof Cell>;
export type ValueStatus = (typeof VALUE_STATUSES)[number];

export const SUPPRESSED: Cell = { kind: 'suppressed' };
export const NOT_AVAILABLE: Cell = { kind: 'not-available' };

/** A plain final figure. */
export function figure(value: number, status: ValueStatus = 'final'): Cell {
  return { kind: 'value', value, status };
}

/** The machine-readable status of a cell, as written in CSV and JSON downloads: never the symbol. */
export function statusOf(cell: Cell): string {
  return cell.kind === 'value' ? cell.status : cell.kind;
}

/**
 * Works something out from cells, and is the only way to do so: suppression is contagious,
 * so one suppressed cell makes the answer suppressed and any other gap makes it not available.
 */
export function derive(cells: readonly Cell[], worked: (values: number[]) => number): Cell {
  if (cells.some((cell) => cell.kind === 'suppressed')) return SUPPRESSED;
  const values = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []));
  if (values.length < cells.length) return NOT_AVAILABLE;
  const value = worked(values);
  return Number.isFinite(value) ? figure(value) : NOT_AVAILABLE;
}
