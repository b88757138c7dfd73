import type { Cell } from 'write-excel-file/universal';
import type { Council } from '#published/council.ts';
import { indicatorRows, WORKBOOK_SHEETS } from '#published/csv.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import type { Site } from '#published/site.ts';
import { figuresSheet, notesSheet } from '../workbook/figures.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { words, writeWorkbook } from '../workbook/write-workbook.ts';

/** What the workbook says of the site that it is from. */
interface From {
  readonly licence: Site['licence'];
  /** The indicator's page. */
  readonly address: string;
}

/**
 * An indicator as an Excel workbook: a cover, notes, and the rows of its CSV, so that a screen reader and a program can read it.
 */
export function indicatorWorkbook(
  indicator: Indicator,
  council: Council,
  from: From,
): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(
    [
      coverSheet(indicator, council, from),
      notesSheet(council, [indicator]),
      figuresSheet(indicatorRows(indicator, council), council, indicator.name),
    ],
    {
      title: `${indicator.name}: ${council.shortName}`,
      subject: indicator.definition,
      creator: council.name,
      published: indicator.lastUpdated,
    },
  );
}

function coverSheet(indicator: Indicator, council: Council, { licence, address }: From): Sheet {
  const { cover, notes, figures } = WORKBOOK_SHEETS;
  const facts: [string, string | undefined][] = [
    ['Council', council.name],
    ['About this example', council.example],
    ['What it is', indicator.definition],
    ['Figures to', longDate(indicator.headline.period.end)],
    ['Published', longDate(indicator.lastUpdated)],
    ['Next update', indicator.nextUpdate],
    ['Source', indicator.source],
    ['Collected by', indicator.collection],
    ['Whom to ask', [council.contact.role, council.contact.email].filter(Boolean).join(', ')],
    ['Licence', `${licence.name}, ${licence.url}`],
    ['Page', address],
    [`Sheet ${cover}`, 'What this workbook is.'],
    [
      `Sheet ${notes}`,
      'What the columns, statuses and symbols mean, what the figures cannot say, and which are hidden.',
    ],
    [`Sheet ${figures}`, 'One table with a row for each figure: the same rows and columns as the CSV file.'],
  ];
  return {
    name: cover,
    title: `${indicator.name}: ${council.shortName}`,
    says: ['This sheet has one table: what this workbook is, and what its sheets hold.'],
    columns: [
      { name: 'About', width: 24 },
      { name: 'What it says', width: 90 },
    ],
    rows: facts.flatMap(([about, text]): Cell[][] =>
      text === undefined || text === ''
        ? []
        : [[{ value: about, fontWeight: 'bold', alignVertical: 'top' }, words(text)]],
    ),
  };
}
