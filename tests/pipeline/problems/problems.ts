import type { Problem } from '#pipeline/problem.ts';

/** Problems of every kind of place: a cell, a setting, a whole row, a whole file; errors and a warning. */
export const FIGURES = 'data/exampleton/2024-01-08-q2/figures.csv';
export const PAGE = 'content/exampleton/indicators/referrals.mdx';

export const SYMBOL: Problem = {
  check: 'undeclared-symbol',
  severity: 'error',
  file: FIGURES,
  line: 4,
  column: 'value',
  message: '“~” is not a number, and nobody has said what this symbol means here.',
  fix: 'Write the figure, or [x] when it is not available.',
};
export const ROW: Problem = {
  check: 'duplicate-figure',
  severity: 'error',
  file: FIGURES,
  line: 9,
  message: `The figure for referrals, 2023-24-Q2 stands twice in this release: also at ${FIGURES}:8.`,
  fix: 'Keep the right one and delete the other.',
};
export const NAME: Problem = {
  check: 'near-name',
  severity: 'warning',
  file: PAGE,
  line: 2,
  column: 'name',
  message:
    '“Referral” is nearly or exactly the name of referrals-2, so people who search for it find two pages.',
  fix: 'If both are the same measure, keep one page. If not, name what tells them apart.',
};
export const FILE: Problem = {
  check: 'missing-file',
  severity: 'error',
  file: 'data/exampleton/2024-01-08-q2/release.yaml',
  message: 'This file is missing.',
  fix: 'Add it: copy one from another folder of the same kind, or look it up in data/README.md.',
};
/** In no order. */
export const ALL: readonly Problem[] = [ROW, FILE, SYMBOL, NAME];
