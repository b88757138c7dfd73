import type { Family } from '../entry.ts';

/** Reports that speak of what they do not show. */
export const REPORTS = {
  'question-without-figures': {
    code: 'REP-001',
    title: 'A question is about figures that the report does not show',
    severity: 'B',
    means: 'Members are asked about a figure that they cannot see in the paper in front of them.',
    wrong: 'about: [adoptions], with no section that shows adoptions',
    right: 'about: [adoptions], with adoptions in a section',
    mend: 'Put the indicator in a section, or ask about one that is there.',
  },
  'figure-of-nothing': {
    code: 'REP-002',
    title: 'A figure in a report does not say whose it is',
    severity: 'B',
    means: 'A report is about many indicators, so each figure in its words must name one.',
    wrong: '<Value period="2023-24-Q2" />',
    right: '<Value indicator="referrals" period="2023-24-Q2" />',
    mend: 'Name the indicator in the tag.',
  },
  'not-in-this-report': {
    code: 'REP-003',
    title: 'The words name an indicator that the report does not show',
    severity: 'B',
    means: 'Readers should be able to check every figure of the text in the tables of the same report.',
    wrong: '<Value indicator="adoptions" />, with no section that shows adoptions',
    right: '<Value indicator="referrals" />, with referrals in a section',
    mend: 'Put the indicator in a section of the report, or leave the figure out.',
  },
} satisfies Family;
