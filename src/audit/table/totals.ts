import type { Relation } from '../publication.ts';
import type { Reading } from './reading.ts';
import { alongColumns, alongRows, cellId, readingAt, type Sheet, type View } from './sheet.ts';
import { totalLines, type Group, type TotalLine } from './total-lines.ts';

/** Where the person who audits says that totals stand: in a column, in a row, or both. */
export type TotalsIn = 'column' | 'row' | 'both';

export interface Totals {
  readonly columns: readonly TotalLine[];
  readonly rows: readonly TotalLine[];
  /** Called a total, but not the sum of the others. */
  readonly notSums: readonly string[];
  /** The sum of the others in most places, but not in all where every number is printed. */
  readonly notAlways: readonly string[];
}

/**
 * Finds the totals of a table: a line that is called a total (or year, all, both …), or one that is the sum of all others
 * wherever all of them are printed, twice or more. A line that is called one but does not add up is told of and left out.
 */
export function findTotals(sheet: Sheet, { totalsIn }: { totalsIn?: TotalsIn | undefined }): Totals {
  const told = (where: TotalsIn) => totalsIn === where || totalsIn === 'both';
  const columns = totalLines(
    sheet,
    [
      {
        view: alongColumns(sheet),
        among: [...sheet.columns.keys()],
        labels: sheet.columns.map(({ label }) => label),
      },
    ],
    { told: told('column') },
  );
  const rows = totalLines(sheet, rowGroups(sheet), { told: told('row') });
  const namesOf = (kind: 'notSums' | 'notAlways') => [
    ...columns[kind].map((label) => `column “${label}”`),
    ...rows[kind].map((label) => `row “${label}”`),
  ];
  return {
    columns: columns.found,
    rows: rows.found,
    notSums: namesOf('notSums'),
    notAlways: namesOf('notAlways'),
  };
}

/** Every single sum that the totals of a table state. */
export function relationsOf(sheet: Sheet, { columns, rows }: Totals): Relation[] {
  return [
    ...columns.flatMap((line) => sumsOf(sheet, alongColumns(sheet), line)),
    ...rows.flatMap((line) => sumsOf(sheet, alongRows(sheet), line)),
  ];
}

/** Sums of which every number is printed say nothing about hidden ones, whether or not they are right. */
function sumsOf(sheet: Sheet, view: View, { total, parts }: TotalLine): Relation[] {
  return view.positions.flatMap((position) => {
    const at = (line: number) => readingAt(sheet, view.place(line, position));
    const there = parts.filter((line) => at(line).kind !== 'nothing');
    const readings = [total, ...there].map(at);
    if (at(total).kind === 'nothing' || readings.some(isShare)) return [];
    if (readings.every(({ kind }) => kind === 'number')) return [];
    const id = (line: number) => cellId(view.place(line, position));
    return [{ total: id(total), parts: there.map(id) }];
  });
}

/** Rows that differ in one label only are added up together: the wards of one year, or the years of one ward. */
function rowGroups(sheet: Sheet): Group[] {
  const { rows } = sheet;
  const width = rows[0]?.labels.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const groups = Map.groupBy(rows.keys(), (row) => rows[row]?.labels.toSpliced(column, 1).join('\n'));
    const labels = rows.map((row) => row.labels[column] ?? '');
    return [...groups.values()].map((among) => ({ view: alongRows(sheet), among, labels }));
  }).flat();
}

function isShare(reading: Reading): boolean {
  return reading.kind === 'number' && !reading.isCount;
}
