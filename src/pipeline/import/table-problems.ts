import type { Problem } from '../problem.ts';
import { readHead } from './head.ts';
import { cellAt, type Sheet } from './sheet.ts';

/** A row that names a measure and is blank. */
export function rowWithoutFigures(place: string, line: number): Problem {
  return {
    check: 'row-without-figures',
    severity: 'error',
    file: place,
    line,
    message: 'This row has the name of a measure and no figures. Blanks are never guessed.',
    fix: 'Write the figures, or [x] where they are not available; or delete the row. If it is a heading, word it differently.',
  };
}

/** A row with several cells above the first heads. */
export function rowWithoutHead(place: string, line: number): Problem {
  return {
    check: 'row-without-head',
    severity: 'error',
    file: place,
    line,
    message:
      'This row stands above the first row that names periods, so nobody knows what its cells are about.',
    fix: 'Put the periods above it, or delete it.',
  };
}

/** A sheet in which no row names periods; perhaps its first column does. */
export function noTable({ place, rows }: Sheet): Problem {
  const onItsSide = rows.filter((row) => readHead(cellAt(row, 0)).kind === 'period').length > 1;
  return {
    check: 'no-table',
    severity: 'error',
    file: place,
    message: onItsSide
      ? 'The table lies on its side: its periods go down, one in each row, and its measures across.'
      : 'There is no table here that we can read: no row names the periods of its columns.',
    fix: onItsSide
      ? 'Turn it: copy it in Excel, and paste it with Paste Special, Transpose. A row is a measure and a column a period.'
      : 'Put the periods in one row above the figures, such as Q1 2023-24, Q2 2023-24, and the names of the measures in the first column.',
  };
}
