import type { REPORT_COLUMNS } from '#published/report.ts';
import { link, phrase } from '../phrase.ts';
import { numbers } from './numbers.ts';

/** Reports, and the list of them. */
export const reports = {
  title: 'Reports',
  description: (council: string) =>
    `Reports made of ${council}’s measures, as they were presented to its committees.`,
  lead: 'A report brings measures together as a committee saw them on one day. Its figures do not change; the page of each measure has today’s.',
  none: 'There are no reports yet.',
  meeting: (body: string, date: string) => `${body}, ${date}`,
  everyEdition: phrase`Every edition of the figures, and what each one changed, is under ${link('releases', 'releases')}.`,
  presentedTo: 'Presented to',
  figuresUpTo: 'Figures up to',
  figuresPublished: 'Figures published',
  frozen: (date: string, release: string) =>
    phrase`This report does not change. Its figures are as they were published on ${date}, in ${link('release', release)}. Each measure links to its page, which has today’s figures.`,
  contents: 'Contents',
  summary: 'Summary',
  recommendations: 'Recommendations',
  questions: 'Questions for members',
  about: 'About:',
  bySection: 'Measures by section',
  section: 'Section',
  measures: 'Measures',
  all: 'All',
  counts: (measures: number, counts: readonly string[]) =>
    `This report has ${measures} measures: ${numbers.and(counts)}. A measure is counted once for its target and once for its direction of travel.`,
  /** How a report's measures stand; in the sentence above they begin with a small letter. */
  verdicts: {
    'on-target': 'On target',
    'close-to-target': 'Close to target',
    'off-target': 'Off target',
    improving: 'Improving',
    'getting-worse': 'Getting worse',
    'no-real-change': 'No real change',
    neither: 'Going up or down (neither is better)',
    'not-enough-data': 'Not enough data for a direction',
  },
  columns: {
    previous: 'Before',
    latest: 'Latest',
    'same-period-last-year': 'A year before',
    change: 'Change',
    'year-to-date': 'Year to date',
    'rolling-12-months': '12 months',
    outturn: 'Last full year',
    target: 'Target',
    status: 'Against target',
    direction: 'Direction of travel',
    'similar-councils': 'Similar councils',
    region: 'Region',
    england: 'England',
  } satisfies Record<(typeof REPORT_COLUMNS)[number], string>,
  orAsShown: (period: string) => `${period}, or as shown`,
  averageOfMonth: 'The average of a month over the 12 months.',
  referenceOnly: (rule: string) => `${rule}, for reference only`,
  cannotBeShown: 'cannot be shown',
  /** The release has no such figure: nobody hid it, and it is not nought. */
  notGiven: 'not given',
  /** Under “Target”, and under “Against target”. */
  noRule: 'none',
  noTarget: 'no target',
  caption: (section: string) => `${section}: figures`,
  retiredSince: (date: string) => `No longer published since ${date}`,
  newMeasure: (year: string) => `New measure in ${year}`,
  note: 'Note',
  notesOn: (section: string) => `Notes on ${section}`,
};
