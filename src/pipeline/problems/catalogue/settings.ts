import type { Family } from '../entry.ts';

/** Settings that cannot be read: YAML files, and the lines at the top of a page. */
export const SETTINGS = {
  'malformed-yaml': {
    code: 'SET-001',
    title: 'The settings cannot be read',
    severity: 'C',
    means:
      'A colon, a quote or an indent is not where it must be, so the lines after it have no clear meaning.',
    wrong: 'title: Children: our first look',
    right: 'title: "Children: our first look"',
    mend: 'Look at the line and the one above it. A colon needs a space after it, and words with a colon or a # in them need quotes around them.',
  },
  'unknown-key': {
    code: 'SET-002',
    title: 'There is no setting of this name',
    severity: 'B',
    means:
      'A mistyped setting would do nothing, and nobody would notice. So every name must be one that is known.',
    wrong: 'polarty: higher',
    right: 'polarity: higher',
    mend: 'Correct the name, or take the line away.',
  },
  'missing-key': {
    code: 'SET-003',
    title: 'A setting is missing',
    severity: 'B',
    means: 'The page cannot be made, or would leave a question open, without this line.',
    wrong: 'title: Figures for July to September',
    right: 'title: Figures for July to September\npublished: 2024-01-08',
    mend: 'Add the line. The message says what to write in it.',
  },
  'wrong-value': {
    code: 'SET-004',
    title: 'A setting says something that it cannot say',
    severity: 'B',
    means: 'The setting is known, but not what stands after the colon.',
    wrong: 'polarity: up',
    right: 'polarity: higher',
    mend: 'Write what the message says: one of the words that it lists, a number, or true or false.',
  },
  'missing-front-matter': {
    code: 'SET-005',
    title: 'The settings at the top of the page are missing',
    severity: 'C',
    means:
      'A page begins with its settings, between two lines of three hyphens. One of these lines is not there.',
    wrong: 'title: Front door\norder: 1',
    right: '---\ntitle: Front door\norder: 1\n---',
    mend: 'Copy the top of another file of the same folder and change it.',
  },
  'not-written-yet': {
    code: 'SET-006',
    title: 'Something has not been written yet',
    severity: 'C',
    means:
      'A new page or release comes with places to fill in. This one still says “Write here”, and the public would read it.',
    wrong: 'definition: "Write here: what is counted."',
    right: 'definition: Referrals to children’s social care in the period.',
    mend: 'Write it in plain words, or delete the file if it is not needed.',
  },
  'person-not-role': {
    code: 'SET-007',
    title: 'A person is named where a role belongs',
    severity: 'B',
    means:
      'Whoever is responsible is named as a role on public pages. People move on, and their names and addresses do not belong there.',
    wrong: 'owner: Jo Example',
    right: 'owner: Head of children’s social care',
    mend: 'Write the role. If it is one already, add a word that says so, such as team or service.',
  },
  'hold-ends-before-it-begins': {
    code: 'SET-008',
    title: 'A pre-election hold ends before it begins',
    severity: 'B',
    means: 'The notice would never be seen.',
    wrong: 'hold: { from: 2024-05-02, to: 2024-03-26, says: … }',
    right: 'hold: { from: 2024-03-26, to: 2024-05-02, says: … }',
    mend: 'Correct the two days.',
  },
} satisfies Family;
