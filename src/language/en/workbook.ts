/** The covers and notes of Excel files. Files are the same for every language, so only English is ever written. */
export const workbook = {
  cover: {
    title: 'Title',
    council: 'Council',
    example: 'About this example',
    whatItIs: 'What it is',
    figuresTo: 'Figures to',
    published: 'Published',
    source: 'Source',
    collectedBy: 'Collected by',
    licence: 'Licence',
    page: 'Page',
    sheet: (name: string) => `Sheet ${name}`,
    coverSheet: 'What this workbook is.',
    notesSheet:
      'What the columns, statuses and symbols mean, what the figures cannot say, and which are hidden.',
    figuresSheet: 'One table with a row for each figure: the same rows and columns as the CSV file.',
  },
  notes: {
    heads: ['about', 'what', 'meaning'],
    hiddenNumbers: 'Hidden numbers',
    rule: 'Rule',
    hidingRule: (threshold: number, areZerosShown: boolean) =>
      `A count of people below ${threshold} is hidden${areZerosShown ? ', but not zero' : ''}, and so is whatever it could be worked out from. Its value is left empty, and its status is “suppressed”.`,
    inThisIndicator: 'In this indicator',
    limits: 'Limits',
    status: 'Status',
    statusWithSymbol: (status: string, symbol: string) => `${status} (${symbol} on the page)`,
    column: 'Column',
  },
};
