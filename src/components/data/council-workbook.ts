import { ENGLISH } from '#language/en.ts';
import { longDate } from '#published/label.ts';
import { absolute, councilAddress } from '../../address.ts';
import { latestDay, type PublishedCouncil, site } from '../../dataset.ts';
import { figuresSheet, notesSheet, symbolFor } from '../workbook/figures.ts';
import type { Cell, Sheet } from '../workbook/sheet.ts';
import { label, number, words } from '../workbook/cells.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { dataFile, type DataFile } from './data-file.ts';
import { listColumns, listRows } from './indicator-list.ts';
import { allRows } from './tables.ts';

/** Every figure of a council as one workbook, in English: a cover, the list of indicators, notes, and all figures. */
export async function councilWorkbook(published: PublishedCouncil): Promise<DataFile> {
  const { council, indicators } = published;
  const bytes = await writeWorkbook(
    [
      coverSheet(published),
      listSheet(published),
      notesSheet(council, indicators, ENGLISH),
      figuresSheet(allRows(published), council, { name: council.name, language: ENGLISH }),
    ],
    {
      title: say.title(council.shortName),
      subject: say.subject(council.name),
      creator: council.name,
      published: latestDay(published),
      locale: ENGLISH.locale,
    },
  );
  return dataFile('data/all.xlsx', 'xlsx', bytes);
}

const { sheets, cover, all: say } = ENGLISH.workbook;

function coverSheet(published: PublishedCouncil): Sheet {
  const { council, indicators } = published;
  const facts: [string, string | undefined][] = [
    [cover.council, council.name],
    [cover.example, council.example],
    [cover.published, longDate(latestDay(published))],
    [cover.whomToAsk, [council.contact.role, council.contact.email].filter(Boolean).join(', ')],
    [cover.licence, `${site.licence.name}, ${site.licence.url}`],
    [cover.page, absolute(councilAddress(council.slug, 'data/'))],
    [cover.sheet(sheets.cover), cover.coverSheet],
    [cover.sheet(sheets.indicators), cover.indicatorsSheet(indicators.length)],
    [cover.sheet(sheets.notes), cover.notesSheet],
    [cover.sheet(sheets.figures), cover.figuresSheet],
  ];
  return {
    name: sheets.cover,
    title: say.title(council.shortName),
    says: [cover.whatSheetsHold],
    columns: [
      { name: cover.heads.about, width: 24 },
      { name: cover.heads.says, width: 90 },
    ],
    rows: facts.flatMap(([about, text]): Cell[][] =>
      text === undefined ? [] : [[label(about), words(text, ENGLISH)]],
    ),
  };
}

function listSheet(published: PublishedCouncil): Sheet {
  const columns = listColumns(published.council.policy);
  const status = columns.findIndex(({ name }) => name === 'latest_status');
  return {
    name: sheets.indicators,
    title: say.indicators(published.council.name),
    says: [say.rows(sheets.notes), say.blanks],
    columns: columns.map(({ name, title }) => ({ name: title, width: WIDE[name] ?? 20 })),
    rows: listRows(published).map((row) =>
      row.map((text, column): Cell => {
        const { name, type } = columns[column] ?? {};
        if (name === 'latest_value' && text === '')
          return symbolFor(row[status] ?? '', published.council.policy);
        if (text === '') return null;
        return type === 'number' || type === 'integer' ? number(text) : words(text, ENGLISH);
      }),
    ),
    filter: true,
  };
}

const WIDE: Readonly<Record<string, number>> = { id: 44, name: 50, theme: 34, definition: 60, page: 70 };
