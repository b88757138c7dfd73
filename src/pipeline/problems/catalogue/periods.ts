import type { Family } from '../entry.ts';

/** Periods that cannot be read or cannot be right, and years against their parts. */
export const PERIODS = {
  'unknown-period': {
    code: 'PER-001',
    title: 'The period cannot be read',
    severity: 'A',
    means:
      'A period has one written form, so that it can mean one thing only. Excel often turns a period into a date when it opens a file.',
    wrong: 'Q2 23-24 or Jul-23',
    right: '2023-24-Q2 or 2023-07',
    mend: 'Write it as the message shows. In Excel, format the column as Text before you type in it.',
  },
  'missing-period': {
    code: 'PER-002',
    title: 'A period is missing between two others',
    severity: 'A',
    means:
      'The figures before and after it are there. Often a row stands under the wrong heading, such as last year’s quarter.',
    wrong: '2022-23-Q4\n2022-23-Q1\n2023-24-Q2',
    right: '2022-23-Q4\n2023-24-Q1\n2023-24-Q2',
    mend: 'Look whether one of the rows is really about the missing period. If there is no figure for it, add a row with [x] and say why in the note.',
  },
  'figure-after-its-data': {
    code: 'PER-003',
    title: 'The period ends after the last day of the data',
    severity: 'A',
    means:
      'The release says up to which day its figures go. This one would be about days that had not come yet.',
    wrong: 'dataTo: 2023-09-30, with a row for 2023-24-Q3',
    right: 'dataTo: 2023-09-30, with a row for 2023-24-Q2',
    mend: 'Correct the period, or the date in release.yaml. What has happened since belongs in the words.',
  },
  'year-to-date-of-a-whole-year': {
    code: 'PER-004',
    title: 'A year to date runs to the end of the year',
    severity: 'B',
    means: 'A year to date that is over is the year itself, and can be set beside other whole years.',
    wrong: 'YTD-2023-03',
    right: '2022-23',
    mend: 'Write the year that the message names.',
  },
  'perhaps-another-year': {
    code: 'PER-005',
    title: 'The date may have last year’s number',
    severity: 'A',
    means:
      'In January people often still write last year. The day is a year before the time in which this release was made.',
    wrong: '2021-01-17 in a release about October to December 2021',
    right: '2022-01-17 in a release about October to December 2021',
    mend: 'Correct the year. If it is right, say in the note of the row why it is about that day.',
  },
  'figure-before-it-began': {
    code: 'PER-006',
    title: 'The figure is from before the measure began',
    severity: 'B',
    means: 'The settings say in which year this was first measured, and the row is about an earlier one.',
    wrong: 'newIn: 2022-23, with a row for 2021-22',
    right: 'newIn: 2021-22, with a row for 2021-22',
    mend: 'Correct the period, or “newIn” in the settings of the indicator.',
  },
  'year-is-not-its-end': {
    code: 'PER-007',
    title: 'The year differs from its last quarter or month',
    severity: 'A',
    means:
      'The settings say that a year is counted at its end. Then the year and its last part are the same figure, but they differ.',
    wrong: '2022-23 is 144 and 2022-23-Q4 is 137',
    right: '2022-23 is 137 and 2022-23-Q4 is 137',
    mend: 'Correct one of them, or change “year” in the settings.',
  },
  'year-is-not-its-sum': {
    code: 'PER-008',
    title: 'The parts of the year do not add up to it',
    severity: 'A',
    means: 'The settings say that a year is the sum of its quarters or months, but it is not.',
    wrong: '2022-23 is 900 and its quarters come to 910',
    right: '2022-23 is 910 and its quarters come to 910',
    mend: 'Correct the figure that is wrong. If the same people can be counted in several parts, write “year: distinct” in the settings.',
  },
  'longer-time-with-less': {
    code: 'PER-009',
    title: 'A longer time has fewer than a shorter one within it',
    severity: 'A',
    means: 'What was counted in a quarter was also counted in its year, so the year cannot be less.',
    wrong: '12 months to September is 80 and July to September is 90',
    right: '12 months to September is 310 and July to September is 90',
    mend: 'Correct the figure that is wrong. If the longer one is the average of a month, say so in the settings.',
  },
  'more-different-people-than-counted': {
    code: 'PER-010',
    title: 'A year has more different people than its parts together',
    severity: 'A',
    means:
      'The settings say that a year counts each person once. Then there cannot be more of them than its parts count.',
    wrong: 'The quarters come to 120 and the year is 125',
    right: 'The quarters come to 120 and the year is 105',
    mend: 'Correct the figure that is wrong, or change “year” in the settings.',
  },
  'gap-without-reason': {
    code: 'PER-011',
    title: 'A figure is not available, and nothing says why',
    severity: 'B',
    means: 'A gap makes people wonder what is being kept from them. A few words answer that.',
    wrong: 'referrals,2023-24-Q2,E06000041,,[x],,,,',
    right: 'referrals,2023-24-Q2,E06000041,,[x],,,,Not counted while the system was changed',
    mend: 'Say why in the note of the row, in words that the public can read.',
  },
  'mark-without-reason': {
    code: 'PER-012',
    title: 'A figure is marked as doubtful, and nothing says why',
    severity: 'B',
    means: 'A status such as “estimated” tells readers to take care. They need to know of what.',
    wrong: 'referrals,2023-24-Q2,E06000041,,445,,,estimated,',
    right: 'referrals,2023-24-Q2,E06000041,,445,,,estimated,One team is counted from its own records',
    mend: 'Say why in the note of the row, in words that the public can read.',
  },
} satisfies Family;
