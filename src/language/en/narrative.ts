const sections: readonly [shows: string, background: string, action: string, national: string] = [
  'What does this show us?',
  'What is the background to this?',
  'What action is the service taking?',
  'What is the national context?',
];

/** The four headings of every indicator's narrative, in the order they stand on its page. They are the same on the whole site. */
export const narrative = { sections };
