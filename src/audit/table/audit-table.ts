import type { Method } from '../method.ts';
import { auditSheet } from './audit-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { reportOf, unreadableReport, type TableReport } from './report.ts';
import type { TotalsIn } from './totals.ts';

export interface TableOptions {
  /** How the table is called in what is printed. */
  readonly file: string;
  readonly threshold: number;
  /** Markers besides the usual ones. */
  readonly markers: readonly string[];
  readonly totalsIn?: TotalsIn | undefined;
  /** Whether to print what hidden cells could be. */
  readonly show: boolean;
  readonly methods: readonly Method[];
}

/** Audits a table that somebody has published as CSV. */
export function auditTable(
  text: string,
  { file, threshold, markers, totalsIn, show, methods }: TableOptions,
): TableReport {
  const read = readSheet(text, { markers });
  if (read.kind === 'unreadable') return unreadableReport(read.why, { file });
  const audit = auditSheet(read.sheet, { threshold, totalsIn, methods });
  const { columns, rows } = audit.totals;
  const missing = {
    column: columns.length === 0,
    row: rows.length === 0,
    both: columns.length === 0 || rows.length === 0,
  };
  if (totalsIn !== undefined && missing[totalsIn]) {
    const where = totalsIn === 'both' ? 'row and column' : totalsIn;
    return unreadableReport(
      {
        line: undefined,
        message: `No ${where} of this table is the sum of the others.`,
        fix: 'Check that the totals add up, or leave --total away.',
      },
      { file },
    );
  }
  return reportOf(audit, { sheet: read.sheet, file, threshold, show });
}
