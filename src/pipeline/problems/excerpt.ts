import { categoriesOf } from '#published/breakdown.ts';
import { VALUE_STATUSES } from '#published/cell.ts';
import { parsePeriod } from '#published/period.ts';
import type { Problem } from '../problem.ts';
import { readRecords } from '../read/csv.ts';
import type { Folder } from '../read/folder.ts';
import {
  AREA_COLUMNS,
  COMPARATOR_COLUMNS,
  FIGURE_COLUMNS,
  GLOSSARY_COLUMNS,
  GLOSSARY_MAY_HAVE,
  HEXAGON_COLUMNS,
  SEAL_COLUMNS,
} from '../read/settings.ts';
import type { Sources } from '../read/sources.ts';

/** A row of a CSV file with those around it, as they may be shown to anyone who is shown the problem. */
export interface Excerpt {
  readonly columns: readonly ShownCell[];
  readonly rows: readonly {
    readonly line: number;
    readonly isHere: boolean;
    readonly cells: readonly ShownCell[];
  }[];
  /** The cell that is meant, counted from 0; absent when the whole row is. */
  readonly column: number | undefined;
}

/** A cell that is shown, or of which only this is told: that something stands there. */
export type ShownCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-shown' };

/**
 * The row that a problem is about. A page of problems is passed on, so whatever could be a count of people is left out, without
 * asking whose or how small it is: settings that cannot be read must not make a difference. Shown are
 *
 * - names of columns that every such file has;
 * - cells that name something known: an indicator, a category, an area, a council, a status, a period. A bare number is never a
 *   name, so a figure that slipped under another heading stays out;
 * - the cell that is meant, where the message quotes it word for word, and so tells nothing more.
 *
 * Every other cell says only that something stands there: figures, symbols, notes.
 */
export function excerptOf(
  problem: Problem,
  { folder, names }: { folder: Folder; names: ReadonlySet<string> },
): Excerpt | undefined {
  const { file, line, column, message } = problem;
  const bytes = file.endsWith('.csv') && line !== undefined ? folder.bytes(file) : undefined;
  if (bytes === undefined || line === undefined) return undefined;
  const [head, ...body] = readRecords(bytes, file);
  if (head === undefined) return undefined;
  const columns = head.cells.map((name) => name.trim());
  const at = column === undefined ? -1 : columns.indexOf(column);
  const before = body.filter((record) => record.line < line).slice(-AROUND);
  const here = body.filter((record) => record.line === line);
  const after = body.filter((record) => record.line > line).slice(0, AROUND);
  return {
    columns: columns.map((name) => (KNOWN_COLUMNS.has(name) ? shown(name) : notShown(name))),
    rows: [...before, ...here, ...after].map((record) => ({
      line: record.line,
      isHere: record.line === line,
      cells: record.cells.map((cell, index) => {
        const text = cell.trim();
        const isQuoted = record.line === line && index === at && message.includes(`“${text}”`);
        return isQuoted || isName(text, { column: columns[index], names }) ? shown(text) : notShown(text);
      }),
    })),
    column: at === -1 ? undefined : at,
  };
}

/** Everything that a row of a CSV file can name. */
export function namesIn(sources: Sources): ReadonlySet<string> {
  return new Set([
    ...sources.councils.flatMap(({ slug, indicatorIds, indicators }) => [
      slug,
      ...indicatorIds,
      ...indicators.flatMap(({ page }) => categoriesOf(page.settings).map(({ id }) => id)),
    ]),
    ...sources.areas.map((row) => row.cell('code')),
    ...VALUE_STATUSES,
    'england',
    'region',
    'similar-councils',
    'yes',
    'no',
  ]);
}

function isName(
  text: string,
  { column, names }: { column: string | undefined; names: ReadonlySet<string> },
): boolean {
  if (!/[a-z]/i.test(text)) return column === 'period' && parsePeriod(text) !== undefined;
  return NAMING.has(column ?? '') && (names.has(text) || parsePeriod(text) !== undefined);
}

function shown(text: string): ShownCell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

function notShown(text: string): ShownCell {
  return text === '' ? { kind: 'blank' } : { kind: 'not-shown' };
}

/** Rows before and after the one that is meant. */
const AROUND = 2;
const NAMING: ReadonlySet<string> = new Set([
  'indicator',
  'period',
  'area',
  'breakdown',
  'council',
  'status',
  'comparable',
  'code',
  'region',
]);
const KNOWN_COLUMNS: ReadonlySet<string> = new Set([
  ...FIGURE_COLUMNS,
  ...COMPARATOR_COLUMNS,
  ...AREA_COLUMNS,
  ...GLOSSARY_COLUMNS,
  ...GLOSSARY_MAY_HAVE,
  ...HEXAGON_COLUMNS,
  ...SEAL_COLUMNS,
]);
