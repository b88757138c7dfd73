import type { Cell } from 'write-excel-file/universal';
import { WORKBOOK_SHEETS } from '#published/csv.ts';
import { longDate } from '#published/label.ts';
import { absolute, councilAddress } from '../../address.ts';
import { latestDay, type PublishedCouncil, site } from '../../dataset.ts';
import { figuresSheet, notesSheet, symbolFor } from '../workbook/figures.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { number, words, writeWorkbook } from '../workbook/write-workbook.ts';
import { dataFile, type DataFile } from './data-file.ts';
import { listColumns, listRows } from './indicator-list.ts';
import { allRows } from './tables.ts';

/** Every figure of a council as one workbook: a cover, the list of indicators, notes, and all figures. */
export async function councilWorkbook(published: PublishedCouncil): Promise<DataFile> {
  const { council, indicators } = published;
  const bytes = await writeWorkbook(
    [
      coverSheet(published),
      listSheet(published),
      notesSheet(council, indicators),
      figuresSheet(allRows(published), council, council.name),
    ],
    {
      title: `Performance figures: ${council.shortName}`,
      subject: `Every figure that ${council.name} publishes`,
      creator: council.name,
      published: latestDay(published),
    },
  );
  return dataFile('data/all.xlsx', 'xlsx', bytes);
}

const LIST = 'Indicators';

function coverSheet(published: PublishedCouncil): Sheet {
  const { council, indicators } = published;
  const { cover, notes, figures } = WORKBOOK_SHEETS;
  const facts: [string, string | undefined][] = [
    ['Council', council.name],
    ['About this example', council.example],
    ['Published', longDate(latestDay(published))],
    ['Whom to ask', [council.contact.role, council.contact.email].filter(Boolean).join(', ')],
    ['Licence', `${site.licence.name}, ${site.licence.url}`],
    ['Page', absolute(councilAddress(council.slug, 'data/'))],
    [`Sheet ${cover}`, 'What this workbook is.'],
    [`Sheet ${LIST}`, `The ${indicators.length} indicators, with what each measures and its newest figure.`],
    [`Sheet ${notes}`, 'What the columns, statuses and symbols mean, and which figures are hidden.'],
    [`Sheet ${figures}`, 'One table with a row for each figure.'],
  ];
  return {
    name: cover,
    title: `Performance figures: ${council.shortName}`,
    says: ['This sheet has one table: what this workbook is, and what its sheets hold.'],
    columns: [
      { name: 'About', width: 24 },
      { name: 'What it says', width: 90 },
    ],
    rows: facts.flatMap(([about, text]): Cell[][] =>
      text === undefined ? [] : [[{ value: about, fontWeight: 'bold', alignVertical: 'top' }, words(text)]],
    ),
  };
}

function listSheet(published: PublishedCouncil): Sheet {
  const columns = listColumns(published.council.policy);
  const status = columns.findIndex(({ name }) => name === 'latest_status');
  return {
    name: LIST,
    title: `Indicators of ${published.council.name}`,
    says: [
      `This sheet has one table, with a row for each indicator. Symbols are explained in the sheet ${WORKBOOK_SHEETS.notes}.`,
      'A cell of the column “Latest category” is blank where the figure is of all parts together.',
    ],
    columns: columns.map(({ name, title }) => ({ name: title, width: WIDE[name] ?? 20 })),
    rows: listRows(published).map((row) =>
      row.map((text, column): Cell => {
        const { name, type } = columns[column] ?? {};
        if (name === 'latest_value' && text === '')
          return symbolFor(row[status] ?? '', published.council.policy);
        if (text === '') return null;
        return type === 'number' || type === 'integer' ? number(text) : words(text);
      }),
    ),
    filter: true,
  };
}

const WIDE: Readonly<Record<string, number>> = { id: 44, name: 50, theme: 34, definition: 60, page: 70 };
