/**
 * Something in the council's files that must be put right, told to the person with the spreadsheet.
 * Every check returns problems; none throws for bad input, so that one run tells all of them.
 */
export interface Problem {
  /** The stable name of the check that found it: `ragged-row`. */
  readonly check: string;
  /** An error stops the build; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** From the project's folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1 as an editor counts; absent when the whole file is meant. */
  readonly line?: number;
  /** The name of the column of a table, or of the setting of any other file. */
  readonly column?: string;
  /** What it says and why that cannot stand, with their words in quotes. Never a raw count under the threshold. */
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
}

/** A result together with what was wrong on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: Problem[];
}

/** Problems in reading order: by file, then line, then check. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.check, b.check) ||
      compare(a.message, b.message),
  );
}

/** Whether the build may go on. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** All problems as text for a terminal, one block each, with a closing count. */
export function printProblems(problems: readonly Problem[]): string {
  const blocks = sortProblems(problems).map((problem) => {
    const place = [problem.file, problem.line].filter((part) => part !== undefined).join(':');
    const kind = problem.file.endsWith('.csv') ? 'column' : 'setting';
    const column = problem.column === undefined ? '' : `, ${kind} “${problem.column}”`;
    const label = problem.severity === 'warning' ? 'warning: ' : '';
    return `${place}${column} (${problem.check})\n  ${label}${problem.message}\n  What to do: ${problem.fix}\n`;
  });
  return [...blocks, countInWords(problems)].join('\n');
}

function countInWords(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    errors === 0 ? '' : `${errors} ${errors === 1 ? 'problem' : 'problems'} to put right`,
    warnings === 0 ? '' : `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  ];
  return `${parts.filter((part) => part !== '').join(', ') || 'No problems'}.\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
