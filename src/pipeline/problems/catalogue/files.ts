import type { Family } from '../entry.ts';

/** Files and folders that are missing, or that nothing would read. */
export const FILES = {
  'missing-file': {
    code: 'FIL-001',
    title: 'A file is missing',
    severity: 'C',
    means: 'The folder is there, but not a file that belongs in it.',
    wrong: 'data/exampleton/2024-01-08-q2/figures.csv alone',
    right: 'data/exampleton/2024-01-08-q2/figures.csv and release.yaml',
    mend: 'Copy the file from another folder of the same kind and change it. data/README.md says what belongs where.',
  },
  'empty-folder': {
    code: 'FIL-002',
    title: 'A folder has nothing in it to publish',
    severity: 'A',
    means: 'A release without figures, or a council without releases, is more likely an accident than meant.',
    wrong: 'data/exampleton/2024-01-08-q2/release.yaml alone',
    right: 'data/exampleton/2024-01-08-q2/release.yaml and figures.csv',
    mend: 'Put the files in it, or delete the folder.',
  },
  'stray-file': {
    code: 'FIL-003',
    title: 'Nothing reads this file',
    severity: 'A',
    means:
      'It has a name or a place that the site does not know, so what is in it would not be published. Small numbers could stand in it unseen.',
    wrong: 'data/exampleton/2024-01-08-q2/figures.xlsx',
    right: 'data/exampleton/2024-01-08-q2/figures.csv',
    mend: 'Save a workbook as CSV UTF-8. Move the file to where it belongs, or delete it.',
  },
  'wrong-name': {
    code: 'FIL-004',
    title: 'The name of the file cannot be part of a web address',
    severity: 'C',
    means:
      'The file’s name becomes the address of its page, which can hold small letters, digits and hyphens only.',
    wrong: 'Children in Care.mdx',
    right: 'children-in-care.mdx',
    mend: 'Give it the name that the message suggests.',
  },
  'undeclared-council': {
    code: 'FIL-005',
    title: 'There are figures of a council that nobody has described',
    severity: 'A',
    means:
      'The folder of figures has no folder of settings beside it, so nobody knows whose figures these are.',
    wrong: 'data/exampletown/',
    right: 'data/exampleton/ and content/exampleton/council.yaml',
    mend: 'Correct the name of the folder, or add content/<council>/council.yaml.',
  },
  'taken-address': {
    code: 'FIL-006',
    title: 'The name is an address of the site itself',
    severity: 'C',
    means:
      'Each council has a folder of the site, and each page about the site an address. One that the site already uses, for its search or its help for example, would hide one of the two.',
    wrong: 'content/search/council.yaml',
    right: 'content/exampleton/council.yaml',
    mend: 'Give the folder or the page another name, and the folder of figures in data/ the same.',
  },
} satisfies Family;
