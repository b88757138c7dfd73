/** Excel files: their covers and notes, and what stands above their tables. Rows of figures are as in the CSV. */
export const workbook = {
  sheets: { cover: 'Cover', notes: 'Notes', figures: 'Figures', indicators: 'Indicators' },
  /** How a text is marked that nobody has translated. */
  inEnglish: (text: string) => text,
  oneTable: 'This sheet has one table.',
  cover: {
    heads: { about: 'About', says: 'What it says' },
    whatSheetsHold: 'This sheet has one table: what this workbook is, and what its sheets hold.',
    council: 'Council',
    example: 'About this example',
    whatItIs: 'What it is',
    figuresTo: 'Figures to',
    published: 'Published',
    nextUpdate: 'Next update',
    source: 'Source',
    collectedBy: 'Collected by',
    whomToAsk: 'Whom to ask',
    licence: 'Licence',
    page: 'Page',
    sheet: (name: string) => `Sheet ${name}`,
    coverSheet: 'What this workbook is.',
    notesSheet:
      'What the columns, statuses and symbols mean, what the figures cannot say, and which are hidden.',
    figuresSheet: 'One table with a row for each figure: the same rows and columns as the CSV file.',
    indicatorsSheet: (count: number) =>
      `The ${count} indicators, with what each measures and its newest figure.`,
  },
  notes: {
    title: 'Notes: what the columns, statuses and symbols mean',
    heads: { about: 'About', what: 'What', meaning: 'Meaning' },
    hiddenNumbers: 'Hidden numbers',
    rule: 'Rule',
    hidingRule: ({ threshold, marker, areZerosShown }: HidingRule) =>
      `A count of people below ${threshold} is hidden${areZerosShown ? ', but not zero' : ''}, and so is whatever it could be worked out from. It is shown as ${marker}, and its status is “suppressed”.`,
    limits: 'Limits',
    symbol: 'Symbol',
    symbolWithStatus: (symbol: string, status: string) => `${symbol} (status ${status})`,
    column: 'Column',
  },
  figures: {
    title: (name: string) => `${name}: figures`,
    rows: (marker: string, notes: string) =>
      `This sheet has one table, with a row for each figure. Symbols such as ${marker} are explained in the sheet ${notes}.`,
    blanks: 'Some cells are blank: a note, a target or a category stands only where there is one.',
  },
  /** The workbook of all of a council's figures. */
  all: {
    title: (council: string) => `Performance figures: ${council}`,
    subject: (council: string) => `Every figure that ${council} publishes`,
    indicators: (council: string) => `Indicators of ${council}`,
    rows: (notes: string) =>
      `This sheet has one table, with a row for each indicator. Symbols are explained in the sheet ${notes}.`,
    blanks: 'A cell of the column “Latest category” is blank where the figure is of all parts together.',
  },
};

/** What of a council's policy its workbooks tell. */
interface HidingRule {
  readonly threshold: number;
  readonly marker: string;
  readonly areZerosShown: boolean;
}
