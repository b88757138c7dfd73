import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import { indicatorRows } from '#published/csv.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import type { Site } from '#published/site.ts';
import { figuresSheet, notesSheet } from '../workbook/figures.ts';
import type { Cell, Sheet } from '../workbook/sheet.ts';
import { label, words } from '../workbook/cells.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';

/** What the workbook says of the site that it is from. */
interface From {
  readonly licence: Site['licence'];
  /** The indicator's page. */
  readonly address: string;
  readonly language?: Language;
  /** The rows of its CSV, which is in English. */
  readonly rows?: readonly string[][];
}

/**
 * An indicator as an Excel workbook: a cover, notes, and the rows of its CSV, so that a screen reader and a program can read it.
 */
export function indicatorWorkbook(
  indicator: Indicator,
  council: Council,
  from: From,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language = ENGLISH, rows = indicatorRows(indicator, council) } = from;
  return writeWorkbook(
    [
      coverSheet(indicator, council, { ...from, language }),
      notesSheet(council, [indicator], language),
      figuresSheet(rows, council, { name: indicator.name, language }),
    ],
    {
      title: `${indicator.name}: ${council.shortName}`,
      subject: indicator.definition,
      creator: council.name,
      published: indicator.lastUpdated,
      locale: language.locale,
    },
  );
}

function coverSheet(
  indicator: Indicator,
  council: Council,
  { licence, address, language }: Pick<From, 'licence' | 'address'> & { language: Language },
): Sheet {
  const { sheets, cover: say } = language.workbook;
  const facts: [string, string | undefined][] = [
    [say.council, council.name],
    [say.example, council.example],
    [say.whatItIs, indicator.definition],
    [say.figuresTo, longDate(indicator.headline.period.end, language)],
    [say.published, longDate(indicator.lastUpdated, language)],
    [say.nextUpdate, indicator.nextUpdate],
    [say.source, indicator.source],
    [say.collectedBy, indicator.collection],
    [say.whomToAsk, [council.contact.role, council.contact.email].filter(Boolean).join(', ')],
    [say.licence, `${licence.name}, ${licence.url}`],
    [say.page, address],
    [say.sheet(sheets.cover), say.coverSheet],
    [say.sheet(sheets.notes), say.notesSheet],
    [say.sheet(sheets.figures), say.figuresSheet],
  ];
  return {
    name: sheets.cover,
    title: `${indicator.name}: ${council.shortName}`,
    says: [say.whatSheetsHold],
    columns: [
      { name: say.heads.about, width: 24 },
      { name: say.heads.says, width: 90 },
    ],
    rows: facts.flatMap(([about, text]): Cell[][] =>
      text === undefined || text === '' ? [] : [[label(about), words(text, language)]],
    ),
  };
}
