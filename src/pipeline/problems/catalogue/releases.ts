import type { Family } from '../entry.ts';

/** Releases: their dates, what they correct, and that they stay as they were published. */
export const RELEASES = {
  'data-after-publication': {
    code: 'REL-001',
    title: 'The figures go beyond the day on which they were published',
    severity: 'A',
    means:
      'The last day of the data is after the day of publication, and no one can count what has not happened.',
    wrong: 'published: 2024-01-08\ndataTo: 2024-03-31',
    right: 'published: 2024-01-08\ndataTo: 2023-09-30',
    mend: 'Correct one of the two dates.',
  },
  'unknown-release': {
    code: 'REL-002',
    title: 'There is no release of this name',
    severity: 'B',
    means:
      'A correction or a report names its release by the name of its folder, and no folder has this one.',
    wrong: 'corrects: 2024-01-08-q2-dashbord',
    right: 'corrects: 2024-01-08-q2-dashboard',
    mend: 'Correct the name. The message lists the releases that there are.',
  },
  'edited-after-publication': {
    code: 'REL-003',
    title: 'A release was changed after it was published',
    severity: 'A',
    means:
      'People may have quoted what it said. What is out stays as it was; a correction is a release of its own.',
    wrong: 'A new figure typed over the old one',
    right: 'A new folder, whose release.yaml says what it corrects and why',
    mend: 'Put the file back as it was. Write the right figure in a new release folder: the page then shows the old figure, the new one and your reason.',
  },
  'comes-out-on-another-day': {
    code: 'REL-004',
    title: 'The release would come out on another day than it says',
    severity: 'A',
    means:
      '“published” is the day that the page shows and people quote. “publishAt” is when the page comes out. They are one day.',
    wrong: 'published: 2024-01-08\npublishAt: 2024-01-09T09:30',
    right: 'published: 2024-01-09\npublishAt: 2024-01-09T09:30',
    mend: 'Write the same day in both.',
  },
  'waits-in-public': {
    code: 'REL-005',
    title: 'A release waits where everyone can read it',
    severity: 'A',
    means:
      'The site keeps the release back until its time, but a public repository shows every file, figures and words, as soon as it is committed.',
    wrong: 'publishAt: 2024-01-08T09:30, in a repository that is public',
    right: 'The same release in a private repository, or committed on the day',
    mend: 'If nobody may see it early, commit it only on the day, or make the repository private and write repository: private in content/site.yaml.',
  },
  'dated-too-late': {
    code: 'REL-006',
    title: 'A release for a day to come is not told to wait',
    severity: 'B',
    means: 'It says that it is published on a day that has not come, but comes out with the next build.',
    wrong: 'published: 2030-01-08, and no publishAt',
    right: 'published: 2030-01-08\npublishAt: 2030-01-08T09:30',
    mend: 'Add the time at which it comes out, or correct the day.',
  },
  'calendar-disagrees': {
    code: 'REL-007',
    title: 'The calendar does not say one thing',
    severity: 'B',
    means:
      'Each change of a planned release goes from the day before it to the next, and the last one to the day that is expected now.',
    wrong: 'expected: 2024-05\nchanged: [{ from: 2024-04, to: 2024-06, why: The census was late. }]',
    right: 'expected: 2024-06\nchanged: [{ from: 2024-04, to: 2024-06, why: The census was late. }]',
    mend: 'Write the changes in their order, and the newest day under “expected”.',
  },
} satisfies Family;
