import type { Problem } from '../../problem.ts';
import { entryOf } from '../catalogue.ts';

/** Where a problem is: `data/exampleton/q2/figures.csv:8, column “value”`, `q2.xlsx, sheet “Front door”, row 8`. */
export function placeInWords({ file, line, column }: Problem): string {
  const inSheet = file.endsWith('”');
  const place = line === undefined ? file : inSheet ? `${file}, row ${line}` : `${file}:${line}`;
  return column === undefined ? place : `${place}, ${columnInWords({ file, column })}`;
}

/** `column “value”` of a table, `setting “polarity”` of any other file. */
export function columnInWords({ file, column }: { file: string; column: string }): string {
  return `${/\.(?:csv|tsv|txt|xls[mx]?)(?:, sheet “.*”)?$/i.test(file) ? 'column' : 'setting'} “${column}”`;
}

/** The page of the site that explains a problem: `/help/CSV-014/`. */
export function helpAddress({ check }: Pick<Problem, 'check'>): string {
  return `/help/${entryOf(check).code}/`;
}

/** `2 problems to put right, 1 warning.` */
export function countInWords(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    errors === 0 ? '' : `${errors} ${errors === 1 ? 'problem' : 'problems'} to put right`,
    warnings === 0 ? '' : `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  ];
  return `${parts.filter((part) => part !== '').join(', ') || 'No problems'}.`;
}
