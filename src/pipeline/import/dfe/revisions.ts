import { readNumber } from '../../check/reading.ts';
import type { Sources } from '../../read/sources.ts';
import type { ComparatorRow } from '../imported.ts';

/** New comparator rows set against those that stand: the rows to write, and what changed, in words. */
export interface Revised {
  readonly rows: readonly ComparatorRow[];
  readonly understood: readonly string[];
}

/**
 * Sets the rows of an edition against those of the edition before it, which stands in the file it will replace, and against
 * every other comparator file. A figure that changed is marked as revised and told, old → new; one that stands in another
 * file, such as the paper of a council, is left out, since a figure may stand once only.
 */
export function setAgainst(
  standing: Sources['comparators'],
  { rows, file }: { rows: readonly ComparatorRow[]; file: string },
): Revised {
  const before = new Map<string, { value: string; status: string }>();
  const elsewhere = new Map<string, { place: string; value: string }>();
  for (const other of standing) {
    for (const row of other.rows) {
      const key = keyOf((column) => row.cell(column));
      const value = row.cell('value');
      if (other.file === file) before.set(key, { value, status: row.cell('status') });
      else elsewhere.set(key, { place: `${row.file}:${row.line}`, value });
    }
  }
  const taken = rows.filter((row) => elsewhere.has(keyOfRow(row)));
  const kept = rows.filter((row) => !elsewhere.has(keyOfRow(row)));
  const changed = kept.flatMap((row) => {
    const old = before.get(keyOfRow(row));
    return old === undefined || old.value === row.value ? [] : [{ row, old: old.value }];
  });
  const isChanged = new Set(changed.map(({ row }) => keyOfRow(row)));
  const gone = [...before.keys()].filter((key) => !rows.some((row) => keyOfRow(row) === key));
  return {
    rows: kept.map((row) => {
      const revised = isChanged.has(keyOfRow(row)) || before.get(keyOfRow(row))?.status === 'revised';
      return revised && readNumber(row.value) !== undefined ? { ...row, status: 'revised' } : row;
    }),
    understood: [
      ...taken.map((row) => standsElsewhere(row, elsewhere.get(keyOfRow(row)))),
      ...(changed.length === 0
        ? []
        : [
            `Changed since the edition that stands in ${file}: ${figuresInWords(changed.length)}, old → new:`,
          ]),
      ...changed.map(({ row, old }) => `  ${nameOf(row)}: ${old} → ${row.value}`),
      ...(gone.length === 0
        ? []
        : [`In ${file} and no longer in this edition: ${gone.map(keyInWords).join('; ')}.`]),
    ],
  };
}

function standsElsewhere(row: ComparatorRow, other: { place: string; value: string } | undefined): string {
  const same = Number(other?.value) === Number(row.value);
  return `${nameOf(row)} already stands in ${other?.place}, so it is left out: ${same ? `the same, ${row.value}` : `there ${other?.value}, here ${row.value}`}.`;
}

function figuresInWords(many: number): string {
  return many === 1 ? '1 figure' : `${many} figures`;
}

function nameOf({ indicator, period, area, council }: ComparatorRow): string {
  return [indicator, period, area, council].filter((part) => part !== '').join(', ');
}

function keyInWords(key: string): string {
  return key
    .split('|')
    .filter((part) => part !== '')
    .join(', ');
}

function keyOfRow(row: ComparatorRow): string {
  return [row.indicator, row.period, row.area, row.council].join('|');
}

function keyOf(cell: (column: string) => string): string {
  return ['indicator', 'period', 'area', 'council'].map(cell).join('|');
}
