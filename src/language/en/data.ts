import type { CSV_COLUMNS } from '#published/csv.ts';
import { code, link, phrase } from '../phrase.ts';

/** The data page, data health, and what is in the files. */
export const data = {
  title: 'Data',
  description: (council: string) =>
    `Every figure of ${council} as a file to download, with what the columns and symbols mean.`,
  lead: (licence: string) =>
    phrase`Every figure on this site as a file. You may use them under the ${link('licence', licence)}.`,
  howUpToDate: phrase`How up to date and complete they are is on ${link('data-health', 'Data health')}; when new ones are expected is on the ${link('calendar', 'release calendar')}.`,
  allFigures: 'All figures',
  eachIndicator: 'Each indicator',
  developers: 'For developers',
  /** What there is to take away: of all figures, and for who writes programs. */
  offers: {
    workbook: {
      name: 'All figures in one spreadsheet',
      says: 'With a list of the indicators and their newest figures, and notes.',
    },
    table: { name: 'All figures in one table', says: 'For a program that draws or calculates.' },
    list: { name: 'List of the indicators', says: 'What each measures, with its newest figure.' },
    archive: {
      name: 'Everything',
      says: 'The CSV files of every indicator, with what their columns mean and the licence.',
    },
    allCouncils: {
      name: 'Everything, of all councils on this site',
      says: 'ZIP, with a folder for each council.',
    },
    api: {
      name: 'API',
      says: 'The same figures as JSON at addresses that stay, with an OpenAPI description and examples.',
    },
    dataPackage: {
      name: 'Data Package',
      says: 'Every CSV file with its columns, size, SHA-256 hash and licence. Data Package version 2.',
    },
    csvw: {
      name: 'CSV on the Web',
      says: 'The same for CSV on the Web. Beside the CSV of each indicator stands its own, with -metadata.json after its name.',
    },
    catalogue: {
      name: 'Catalogue',
      says: 'Every indicator as a dataset, for open data portals to harvest. DCAT 3, as JSON-LD.',
    },
  },
  forPrograms:
    'What the files hold is written down in the forms that programs read. Figures that are hidden on the pages are hidden in all of them.',
  fileOf: (format: string, name: string, size: string) => `${format} of ${name}, ${size}`,
  columnsMean: 'What the columns mean',
  rows: phrase`Each CSV file has one row for each figure: first the council’s own, then those of other places, oldest first. An Excel file has the same rows in its sheet ${code('Figures')}, after a cover and notes.`,
  symbolsMean: 'What the symbols mean',
  inFiles: phrase`These stand in tables and in Excel files. In the other files a symbol is a word in the ${code('status')} column, and the value is left empty when there is none.`,
  /** What each column of the CSV and Excel files means; a column that is not explained here does not compile. */
  columns: {
    indicator: 'The indicator’s short name, as in its address.',
    period:
      'The period, in one written form: 2023-24-Q2 is a quarter, 2023-24 a financial year, 2022-07 a month, AY2022-23 an academic year, CY2019 a calendar year, 2023-03-31 a day, R12-2021-09 the 12 months to a month, YTD-2022-07 April to a month, AYTD-2022-07 September to a month.',
    time_period: 'The year or years without punctuation, as in national data: 202324.',
    time_identifier: 'What kind of period it is.',
    geographic_level: 'National, Regional, Local authority, or Similar councils average.',
    area_code: 'The Office for National Statistics code of the place. Empty for an average.',
    area_name: 'The place.',
    breakdown:
      'What the category is a part of. Empty when the figures are not split, and for a total that is split in several ways.',
    category: 'The part of the split; Total is all of them together.',
    measure:
      'value (the figure itself), numerator or denominator (what it was worked out from), or target (target-low and target-high for a range).',
    value: 'The figure, rounded as the page shows it. Empty when there is none to show; “status” says why.',
    status:
      'final, provisional, revised, estimated, low-reliability or break; or suppressed, not-available, not-applicable or low when there is no figure.',
    target:
      'How the figure stands against its target: on-target, close-to-target, off-target, no-target or no-figure.',
    polarity: 'Which way is good: higher, lower or neutral.',
    release: 'The release the figure came from, or the source of a figure from elsewhere.',
    note: 'What to know about the figure.',
  } satisfies Record<(typeof CSV_COLUMNS)[number], string>,
  health: {
    title: 'Data health',
    description: (council: string) =>
      `How up to date and how complete the figures of ${council} are, measure by measure.`,
    counts: ({ of, late, overdue, doubtful, hidden }: Health) =>
      [
        `Of ${of} ${of === 1 ? 'measure' : 'measures'}, ${have(late)} figures that are late and ${have(overdue)} a review that is overdue.`,
        `${sentenceCase(have(doubtful))} figures that are provisional, estimated or of low reliability, and ${have(hidden)} figures that are hidden to protect people.`,
      ].join(' '),
    seeAlso: phrase`When new figures are planned is on the ${link('calendar', 'release calendar')}. What hidden, provisional and the other marks mean is on the ${link('symbols', 'Data page')}.`,
    heads: {
      measure: 'Measure',
      lastUpdated: 'Last updated',
      nextUpdate: 'Next update',
      lastReviewed: 'Last reviewed',
      figures: 'Figures',
    },
    late: 'Late.',
    reviewOverdue: 'Review overdue.',
    wasDue: (date: string) => `Was due ${date}`,
    next: (date: string) => `Next ${date}`,
    allFinal: 'All final and shown',
    marks: {
      provisional: (figures: number) => `${figures} provisional`,
      estimated: (figures: number) => `${figures} estimated`,
      'low-reliability': (figures: number) => `${figures} low reliability`,
      suppressed: (figures: number) => `${figures} hidden`,
      'not-available': (figures: number) => `${figures} not available`,
    },
  },
};

/** How many measures there are, and how many each thing is true of. */
interface Health {
  readonly of: number;
  readonly late: number;
  readonly overdue: number;
  readonly doubtful: number;
  readonly hidden: number;
}

function have(measures: number): string {
  return measures === 0 ? 'none have' : `${measures} ${measures === 1 ? 'has' : 'have'}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
