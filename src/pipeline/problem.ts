import type { Check } from './problems/catalogue.ts';

/**
 * Something in the council's files that must be put right, told to the person with the spreadsheet.
 * Every check returns problems; none throws for bad input, so that one run tells all of them.
 */
export interface Problem {
  /** The stable name of the check that found it: `ragged-row`. What it means stands in the catalogue. */
  readonly check: Check;
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

/** Each problem once: a page that councils share is looked at for each of them. */
export function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Whether the build may go on. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
