import type { Problem } from '../problem.ts';
import type { Column } from './columns.ts';
import type { ImportCouncil } from './council.ts';
import { type FigureCell, readFigureCell } from './figure-cell.ts';
import type { Found, FoundFigure } from './found-figure.ts';
import type { Match } from './match-rows.ts';
import { periodFor } from './period-for.ts';
import { cellAt } from './sheet.ts';
import type { NamedRow } from './table-rows.ts';

/** Reads the figures of a row whose measure is known. Whatever is no figure is told with its column, and never repeated. */
export function readRow(
  { row, mark: rowMark }: NamedRow,
  { indicator, settings, category }: Extract<Match, { kind: 'measure' }>,
  {
    columns,
    footnotes,
    place,
    council,
  }: {
    columns: readonly Column[];
    footnotes: ReadonlyMap<string, string>;
    place: string;
    council: ImportCouncil;
  },
): Found {
  const symbols = Object.keys(council.settings.symbols);
  const cells = columns
    .flatMap((column) =>
      column.kind === 'figures' ? [{ column, cell: readFigureCell(cellAt(row, column.index), symbols) }] : [],
    )
    .toSorted((a, b) => (a.column.period.end < b.column.period.end ? -1 : 1));
  const problems: Problem[] = [];
  const understood: string[] = [];
  const figures = cells.flatMap(({ column, cell }): FoundFigure[] => {
    const at = { severity: 'error', file: place, line: row.line, column: column.head } as const;
    const meant = periodFor(column.period, settings);
    if (meant.kind === 'ambiguous') {
      problems.push({
        ...at,
        check: 'ambiguous-period',
        message: `“${column.head}” is not clear for “${settings.name}”: ${meant.why}.`,
        fix: `Write the one you mean at the top of the column: ${meant.meanings.join(' or ')}.`,
      });
      return [];
    }
    if (cell.fault !== undefined) {
      problems.push({ ...at, ...cell.fault });
      return [];
    }
    const note = footnotes.get(cell.mark) ?? '';
    if (cell.mark !== '' && note === '') problems.push({ ...at, ...markWithoutNote(cell.mark) });
    if (cell.percent && settings.unit !== 'percent')
      problems.push({ ...at, ...notAPercentage(settings.unit) });
    return [
      {
        place,
        line: row.line,
        column: column.head,
        row: {
          indicator,
          period: meant.period.text,
          area: council.settings.area.code,
          breakdown: category,
          value: cell.value,
          numerator: '',
          denominator: '',
          status: cell.status ?? (column.provisional ? 'provisional' : ''),
          note,
        },
      },
    ];
  });
  if (settings.frequency === 'rolling-12-months')
    understood.push('      Its quarters are read as the 12 months that end with them.');
  if (rowMark !== '' && footnotes.has(rowMark))
    understood.push(
      `      Left out: the footnote ${rowMark} of the whole row. It belongs under “limits” in the settings of the indicator.`,
    );
  if (settings.unit === 'percent' && areFractions(cells.map(({ cell }) => cell)))
    problems.push({ severity: 'error', file: place, line: row.line, ...fractions() });
  return { figures, problems, understood };
}

function markWithoutNote(mark: string): Pick<Problem, 'check' | 'message' | 'fix' | 'severity'> {
  return {
    check: 'mark-without-footnote',
    severity: 'warning',
    message: `The figure has the footnote mark ${mark}, but no line below the table begins with it.`,
    fix: 'If the footnote is lost, write it under the table, behind its mark. Otherwise take the mark away.',
  };
}

function notAPercentage(unit: string): Pick<Problem, 'check' | 'message' | 'fix'> {
  return {
    check: 'wrong-unit',
    message: `The figure has a percent sign, but the unit of this measure is ${unit}.`,
    fix: 'Look whether the row has the right name. If it has, take the percent sign away.',
  };
}

/** `0.675` where 67.5 is meant. A percent sign says that less than 1% is meant. */
function areFractions(cells: readonly FigureCell[]): boolean {
  const numbers = cells.filter(({ value }) => /^\d/.test(value));
  return (
    numbers.every(({ value, percent }) => !percent && Number(value) <= 1) &&
    numbers.some(({ value }) => Number(value) > 0 && Number(value) < 1)
  );
}

function fractions(): Pick<Problem, 'check' | 'message' | 'fix'> {
  return {
    check: 'percentage-as-fraction',
    message:
      'This is a measure in percent, but no figure of the row is above 1. They look like fractions: 0.675 for 67.5%.',
    fix: 'Format the cells as percentages in Excel, or multiply by 100. If they really are below 1%, write the percent sign behind each.',
  };
}
