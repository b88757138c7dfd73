/** What other sites show in a frame, and the code to copy, but for names and for what was published. */
export const embeds = {
  kinds: {
    headline: 'The latest figure',
    trend: 'The chart over time',
    benchmark: 'The chart of how it compares',
  },
  titles: {
    headline: (measure: string) => `${measure}: latest figure`,
    trend: (measure: string) => `${measure}: how it has changed`,
    benchmark: (measure: string) => `${measure}: how it compares`,
  },
  see: (council: string) => `See this figure at ${council}`,
  source: (council: string, date: string) => `Source: ${council}, published ${date}.`,
  licence: 'Licence:',
  gone: (title: string) => `${title}: no longer published`,
  goneSince: (date: string) => `This has not been published since ${date}.`,
  heading: 'Show this on your website',
  about:
    'Copy the code into your page. What it shows keeps itself up to date, says where it is from and links here. It sets no cookies and runs no script.',
  look: 'See how it looks',
  codes: {
    wide: 'Code for a column of 600 pixels or more',
    narrow: 'Code for a narrower column, such as on a phone',
  },
};
