import type { Family } from '../entry.ts';

/** What the guard keeps out of commits (`npm run guard`). */
export const COMMITS = {
  'private-audit': {
    code: 'GIT-001',
    title: 'A private report is about to be committed',
    severity: 'A',
    means: 'The folder .audit/ tells what was found out about hidden figures. It is for your eyes only.',
    wrong: '.audit/hidden-figures.csv in a commit',
    right: '.audit/ named in .gitignore',
    mend: 'Take the file out of what you commit: git rm --cached.',
  },
  workbook: {
    code: 'GIT-002',
    title: 'A workbook is about to be committed',
    severity: 'A',
    means: 'A workbook can hold hidden sheets and names of people, and no check can look into all of it.',
    wrong: 'data/exampleton/returns.xlsx',
    right: 'data/exampleton/2024-01-08-q2/figures.csv',
    mend: 'Save the sheet that is needed as CSV UTF-8, and take the workbook out of what you commit.',
  },
  'not-understood': {
    code: 'GIT-003',
    title: 'Nobody can tell whether small numbers stand here',
    severity: 'A',
    means:
      'In a public repository, everyone can read what you commit. These lines cannot be understood with the settings that you commit with them.',
    wrong: 'A row of a new indicator, without the page of the indicator',
    right: 'The row and the page in the same commit',
    mend: 'Run npm run check, which says what is wrong, and commit the settings with the figures.',
  },
} satisfies Family;
