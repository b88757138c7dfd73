import { categoriesOf } from '#published/breakdown.ts';
import { VALUE_STATUSES } from '#published/cell.ts';
import { CSV_COLUMNS } from '#published/csv.ts';
import { FIGURE_COLUMNS } from '../read/settings.ts';
import type { ImportCouncil } from './council.ts';
import type { Found, FoundFigure } from './found-figure.ts';
import type { FigureRow } from './imported.ts';
import { cellAt, type Sheet, type SheetRow } from './sheet.ts';

/** A table in one of our own forms, whose head has exactly our columns: a release, or the download of an indicator. */
export function readOwnFormat(sheet: Sheet, council: ImportCouncil): Found | undefined {
  const release = rowsUnder(sheet, FIGURE_COLUMNS);
  if (release !== undefined) return releaseRows(release, sheet.place);
  const download = rowsUnder(sheet, CSV_COLUMNS);
  return download === undefined ? undefined : downloadRows(download, { place: sheet.place, council });
}

/** Whether a table is the download of an indicator, as CSV or in a workbook. */
export function isDownload(sheet: Sheet): boolean {
  return rowsUnder(sheet, CSV_COLUMNS) !== undefined;
}

/** The rows under a head of exactly these columns. In our own workbooks a title and a few lines of words stand above it. */
function rowsUnder(sheet: Sheet, columns: readonly string[]): NamedRow[] | undefined {
  const heads = sheet.rows.slice(0, LINES_ABOVE + 1).map(namesOf);
  const at = heads.findIndex(
    (names) =>
      columns.every((column) => names.includes(column)) &&
      names.every((name) => name === '' || columns.includes(name)),
  );
  const names = heads[at];
  return (
    names &&
    sheet.rows.slice(at + 1).map((row) => ({
      line: row.line,
      cell: (column) => cellAt(row, names.indexOf(column)),
    }))
  );
}

const LINES_ABOVE = 5;

function namesOf({ cells }: SheetRow): string[] {
  return cells.map((name) => name.toLowerCase());
}

interface NamedRow {
  readonly line: number;
  cell(column: string): string;
}

function releaseRows(rows: readonly NamedRow[], place: string): Found {
  return {
    figures: rows.map(({ line, cell }) => ({ place, line, column: 'value', row: figureRow(cell) })),
    problems: [],
    understood: [place, `  It is in our own format: ${rows.length} rows, taken as they are`],
  };
}

/**
 * The download of an indicator holds its figures, its targets and those of other places: only the first are ours to import.
 * A number and the two behind it stand in rows of their own there.
 */
function downloadRows(
  rows: readonly NamedRow[],
  { place, council }: { place: string; council: ImportCouncil },
): Found {
  const { code } = council.settings.area;
  const own = rows.filter(({ cell }) => cell('area_code') === code && MEASURES.includes(cell('measure')));
  const figures = own
    .filter(({ cell }) => cell('measure') === 'value')
    .map(({ line, cell }): FoundFigure => {
      const sameFigure = own.filter((other) =>
        ['indicator', 'period', 'category', 'release'].every((column) => other.cell(column) === cell(column)),
      );
      const numberOf = (measure: string) => {
        const found = sameFigure.find((other) => other.cell('measure') === measure);
        return found === undefined ? '' : valueOf(found, council);
      };
      const settings = council.indicators.get(cell('indicator'));
      const categories = settings === undefined ? [] : categoriesOf(settings).map(({ id }) => id);
      const status = VALUE_STATUSES.find((known) => known === cell('status') && known !== 'final');
      return {
        place,
        line,
        column: 'value',
        row: {
          indicator: cell('indicator'),
          period: cell('period'),
          area: code,
          breakdown: cell('category') === 'Total' && !categories.includes('Total') ? '' : cell('category'),
          value: numberOf('value'),
          numerator: numberOf('numerator'),
          denominator: numberOf('denominator'),
          status: status ?? '',
          note: cell('note'),
        },
      };
    });
  const left = rows.length - own.length;
  return {
    figures,
    problems: [],
    understood: [
      place,
      `  It is the download of an indicator: ${figures.length} figures of ${council.settings.shortName}`,
      ...(left === 0 ? [] : [`  Left out: ${left} rows: targets and other places stand elsewhere`]),
    ],
  };
}

const MEASURES = ['value', 'numerator', 'denominator'];

function valueOf({ cell }: NamedRow, { policy }: ImportCouncil): string {
  const written = {
    suppressed: policy.marker,
    'not-available': '[x]',
    'not-applicable': '[z]',
    low: '[low]',
  };
  return new Map(Object.entries(written)).get(cell('status')) ?? cell('value');
}

function figureRow(cell: (column: string) => string): FigureRow {
  return {
    indicator: cell('indicator'),
    period: cell('period'),
    area: cell('area'),
    breakdown: cell('breakdown'),
    value: cell('value'),
    numerator: cell('numerator'),
    denominator: cell('denominator'),
    status: cell('status'),
    note: cell('note'),
  };
}
