/** Feeds, the file of the release calendar, and the page that explains them, but for names and for what was published. */
export const feeds = {
  about: (owner: string) =>
    `How to hear of new and corrected figures of ${owner} without looking for them: feeds and a calendar.`,
  whatIsAFeed:
    'A feed tells you when something new is published. Copy its address into a feed reader, which is an app or a website that shows what is new in everything you follow. You need no account here, and nobody learns what you follow.',
  whatIsIn:
    'Each feed has an entry for every set of figures that is published, and one of its own for every correction, with the old figure, the new one and the reason.',
  bothKinds: 'RSS and JSON Feed say the same. If your reader does not say which it wants, take RSS.',
  everything: 'Everything',
  wholeSite: 'All councils on this site',
  themes: 'Themes',
  measures: 'Single measures',
  calendar: 'Calendar',
  calendarAbout:
    'The dates on which new figures are expected, and those on which figures were published, in your own calendar. It keeps itself up to date.',
  addToCalendar: 'Add to your calendar',
  calendarFile: 'Calendar file (iCalendar)',
  feedOf: (format: string, of: string) => `${format} of ${of}`,
  news: (of: string) => `${of}: new and corrected figures`,
  newsAbout: (of: string) => `Figures of ${of} as they are published, with every correction and its reason.`,
  newFigures: (measure: string, council: string) => `${measure}, ${council}: new figures`,
  published: (title: string, date: string) => `Published on ${date} in “${title}”.`,
  notRepeated:
    'What the page said on that day is not repeated here: a figure was corrected later, and the old one could tell a figure that is hidden to protect identities.',
  howMany: (count: string) =>
    count === '1' ? 'Figures for 1 measure were published.' : `Figures for ${count} measures were published.`,
  better: (count: string) => `${count} got better`,
  worse: (count: string) => `${count} got worse`,
  neither: 'None of them clearly got better or worse.',
  corrects: (title: string) => `This corrects “${title}”.`,
  corrected: (measure: string, council: string) => `Corrected: ${measure}, ${council}`,
  revised: (measure: string, council: string) => `Revised: ${measure}, ${council}`,
  wasAndIs: (what: string, before: string, after: string) => `${what}: was ${before}, is now ${after}.`,
  isOnly: (what: string, after: string) =>
    `${what}: is now ${after}. What it was is not told, because it is or was hidden, or could tell a hidden figure.`,
  hidden: 'hidden to protect identities',
  notAvailable: 'not available',
  notApplicable: 'not applicable',
  low: 'so low that it rounds to zero',
  why: (reason: string) => `Why: ${reason}`,
  retired: (title: string, council: string) => `No longer published: ${title}, ${council}`,
  pageNamed: (id: string) => `Page “${id}”`,
  readInstead: 'Read instead:',
  nothingInstead: 'No other page takes its place.',
  read: 'Read it on the page',
  tags: {
    release: 'Release',
    update: 'New figures',
    correction: 'Correction',
    retired: 'No longer published',
  },
  /** The file of the release calendar. */
  ics: {
    name: (of: string) => `${of}: release calendar`,
    about: (of: string) => `When new figures of ${of} are expected, and when figures were published.`,
    expected: (title: string, council: string) => `${title} (${council}, expected)`,
    corrects: (title: string) => `Corrects “${title}”.`,
    categories: { planned: 'Expected', release: 'Published', correction: 'Correction' },
  },
};
