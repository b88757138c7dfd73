import { ENGLISH } from '#language/en.ts';
import { type Cell, statusOf, VALUE_STATUSES } from '#published/cell.ts';
import { CSV_COLUMNS, CSV_MEASURES, GEOGRAPHIC_LEVELS } from '#published/csv.ts';
import { meaningOf } from '#published/format.ts';
import { Polarity, TARGET_VERDICTS } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import { MARKED_CELLS } from '../symbols.ts';
import type { Column } from './column.ts';

/** What tells one figure from another. The code of a place is no part of it: an average has none. */
export const FIGURE_KEY = ['indicator', 'period', 'area_name', 'category', 'measure'] as const;

/** The columns of every file of figures, in order. What “suppressed” means depends on the council's policy. */
export function figureColumns({ threshold }: Policy): Column[] {
  const values: Partial<Record<(typeof CSV_COLUMNS)[number], Column['values']>> = {
    geographic_level: Object.values(GEOGRAPHIC_LEVELS).map(itself),
    measure: CSV_MEASURES.map(itself),
    status: statusValues(threshold),
    target: TARGET_VERDICTS.map(itself),
    polarity: Polarity.options.map(itself),
  };
  return CSV_COLUMNS.map((name) => ({
    name,
    title: capital(name),
    description: ENGLISH.data.columns[name],
    type: name === 'value' ? 'number' : 'text',
    required: !MAY_BE_BLANK.has(name),
    ...(values[name] === undefined ? {} : { values: values[name] }),
    ...(name === 'value' ? { blank: 'No figure to show: the column “status” says why' } : {}),
  }));
}

/** Every status that a figure can have, with what it means. */
export function statusValues(threshold: number): { value: string; label: string }[] {
  const cells: Cell[] = [{ kind: 'value', value: 0, status: VALUE_STATUSES[0] }, ...MARKED_CELLS];
  return cells.map((cell) => ({ value: statusOf(cell), label: meaningOf(cell, threshold) }));
}

const MAY_BE_BLANK: ReadonlySet<string> = new Set([
  'area_code',
  'breakdown',
  'category',
  'value',
  'target',
  'release',
  'note',
]);

function itself(value: string): { value: string; label: string } {
  return { value, label: capital(value) };
}

/** `time_period` → `Time period` */
function capital(name: string): string {
  const text = name.replaceAll(/[_-]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
