import type { Reading } from './reading.ts';
import type { Heading, RowHeading, Sheet } from './sheet.ts';

/** A row of the file as text, with the line it starts on. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a column is for: names of rows, numbers, or words after the numbers, which are passed over. */
export type ColumnKind = 'labels' | 'numbers' | 'notes';

/** The first column holds labels, though they may be years; so does every next one of words, or of years before the counts. */
export function columnKinds(grid: readonly (readonly Reading[])[]): ColumnKind[] {
  const width = grid[0]?.length ?? 0;
  const kinds: ColumnKind[] = [];
  for (let column = 0; column < width; column += 1) {
    const readings = grid.flatMap((row) => row[column] ?? []).filter(({ kind }) => kind !== 'nothing');
    const isWords = readings.length > 0 && readings.every(({ kind }) => kind === 'unclear');
    const isYears =
      readings.length > 0 && readings.every((reading) => reading.kind === 'unclear' || isYear(reading));
    const isLabel = column === 0 || isWords || (isYears && column < width - 1);
    if (isLabel && !kinds.includes('numbers')) kinds.push('labels');
    else kinds.push(isWords ? 'notes' : 'numbers');
  }
  return kinds;
}

function isYear(reading: Reading): boolean {
  return reading.kind === 'number' && /^(?:19|20)\d\d$/.test(reading.printed);
}

/** Which columns and rows are counts, and which are shares of them: by their names, or because all their numbers are. */
export function sheetOf({
  header,
  body,
  grid,
  kinds,
}: {
  header: readonly string[];
  body: readonly Line[];
  grid: readonly (readonly Reading[])[];
  kinds: readonly ColumnKind[];
}): Sheet {
  const those = (kind: ColumnKind) => (_: unknown, column: number) => kinds[column] === kind;
  const readings = grid.map((row) => row.filter(those('numbers')));
  const names = header.filter(those('numbers'));
  const labels = body.map(({ cells }) => cells.filter(those('labels')));
  const down = names.map((_, column) => readings.map((row) => row[column]));
  const sharesByName = names.map((name, column) => saysShare(name) || areShares(down[column] ?? [], 2));
  const rowShares = labels.map(
    (label, row) =>
      saysShare(label.join(' ')) ||
      areShares(
        (readings[row] ?? []).filter((_, column) => !sharesByName[column]),
        1,
      ),
  );
  const columns = names.map((label, column): Heading => {
    const isShare =
      sharesByName[column] ||
      areShares(
        (down[column] ?? []).filter((_, row) => !rowShares[row]),
        1,
      );
    return { label, measures: isShare ? 'shares' : 'counts' };
  });
  const rows = labels.map((label, row): RowHeading => ({
    label: label.join(', '),
    labels: label,
    line: body[row]?.line ?? 0,
    measures: rowShares[row] ? 'shares' : 'counts',
  }));
  return { columns, rows, readings };
}

function saysShare(label: string): boolean {
  return /%|\b(?:per ?cent(?:age)?|rate|average)\b|\bper [\d,]+/i.test(label);
}

/** Whether all numbers are percentages or have decimals, and there are at least so many. */
function areShares(readings: readonly (Reading | undefined)[], least: number): boolean {
  const numbers = readings.filter((reading) => reading?.kind === 'number');
  return numbers.length >= least && numbers.every(({ isCount }) => !isCount);
}
