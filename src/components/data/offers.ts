import type { Language } from '#language/language.ts';
import { formatNumber } from '#published/format.ts';
import { councilAddress, siteAddress } from '../../address.ts';
import { onlyCouncil, type PublishedCouncil } from '../../dataset.ts';
import { archiveOf, packageOf, sidecarOf, SITE_ARCHIVE, workbookOf } from './council-files.ts';
import { type DataFile, sizeOf } from './data-file.ts';
import { tablesOf } from './tables.ts';

/** Something to take away or to read with a program, as the data page lists it. */
export interface Offer {
  readonly name: string;
  readonly address: string;
  /** `Excel, 42 kB, 1,206 rows`; left out where this page does not know it. */
  readonly size?: string;
  readonly says: string;
  /** Whether it is a file to save and no page to read. */
  readonly isFile: boolean;
}

/**
 * What a council's data page offers about all of its figures, as published in English: first for whoever opens a spreadsheet,
 * then for who writes programs.
 */
export async function offersOf(
  published: PublishedCouncil,
  { data: { offers: say }, indicatorPage }: Language,
): Promise<{ forReaders: Offer[]; forDevelopers: Offer[] }> {
  const { all, list } = tablesOf(published);
  const workbook = await workbookOf(published);
  const { slug } = published.council;
  const offer = (words: Words, format: string, file: DataFile, rows?: number): Offer => ({
    ...words,
    address: councilAddress(slug, file.path),
    size: [
      format,
      sizeOf(file),
      ...(rows === undefined ? [] : [indicatorPage.download.rows(formatNumber(rows, 0), rows === 1)]),
    ].join(', '),
    isFile: true,
  });
  return {
    forReaders: [
      offer(say.workbook, 'Excel', workbook, all.rows),
      offer(say.table, 'CSV', all.file, all.rows),
      offer(say.list, 'CSV', list.file, list.rows),
      offer(say.archive, 'ZIP', archiveOf(published)),
      // Its size would change with the figures of others, and this page with it.
      ...(onlyCouncil === undefined
        ? [{ ...say.allCouncils, address: siteAddress(SITE_ARCHIVE), isFile: true }]
        : []),
    ],
    forDevelopers: [
      { ...say.api, address: siteAddress('api/'), isFile: false },
      offer(say.dataPackage, 'JSON', packageOf(published)),
      offer(say.csvw, 'JSON', sidecarOf(published)),
      { ...say.catalogue, address: councilAddress(slug, 'catalog.jsonld'), isFile: true },
    ],
  };
}

interface Words {
  readonly name: string;
  readonly says: string;
}
