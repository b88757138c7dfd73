import { councilAddress, siteAddress } from '../../address.ts';
import { onlyCouncil, type PublishedCouncil } from '../../dataset.ts';
import { archiveOf, packageOf, sidecarOf, SITE_ARCHIVE, workbookOf } from './council-files.ts';
import { type DataFile, rowsInWords, sizeOf } from './data-file.ts';
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

/** What a council's data page offers about all of its figures: first for whoever opens a spreadsheet, then for who writes programs. */
export async function offersOf(
  published: PublishedCouncil,
): Promise<{ forReaders: Offer[]; forDevelopers: Offer[] }> {
  const { all, list } = tablesOf(published);
  const workbook = await workbookOf(published);
  const whole = archiveOf(published);
  const dataPackage = packageOf(published);
  const sidecar = sidecarOf(published);
  const { slug } = published.council;
  const offer = (name: string, file: DataFile, size: string, says: string): Offer => ({
    name,
    address: councilAddress(slug, file.path),
    size,
    says,
    isFile: true,
  });
  return {
    forReaders: [
      offer(
        'All figures in one spreadsheet',
        workbook,
        `Excel, ${sizeOf(workbook)}, ${rowsInWords(all.rows)}`,
        'With a list of the indicators and their newest figures, and notes.',
      ),
      offer(
        'All figures in one table',
        all.file,
        `CSV, ${sizeOf(all.file)}, ${rowsInWords(all.rows)}`,
        'For a program that draws or calculates.',
      ),
      offer(
        'List of the indicators',
        list.file,
        `CSV, ${sizeOf(list.file)}, ${rowsInWords(list.rows)}`,
        'What each measures, with its newest figure.',
      ),
      offer(
        'Everything',
        whole,
        `ZIP, ${sizeOf(whole)}`,
        'The CSV files of every indicator, with what their columns mean and the licence.',
      ),
      ...(onlyCouncil === undefined ? [ALL_COUNCILS] : []),
    ],
    forDevelopers: [
      {
        name: 'API',
        address: siteAddress('api/'),
        says: 'The same figures as JSON at addresses that stay, with an OpenAPI description and examples.',
        isFile: false,
      },
      offer(
        'Data Package',
        dataPackage,
        `JSON, ${sizeOf(dataPackage)}`,
        'Every CSV file with its columns, size, SHA-256 hash and licence. Data Package version 2.',
      ),
      offer(
        'CSV on the Web',
        sidecar,
        `JSON, ${sizeOf(sidecar)}`,
        'The same for CSV on the Web. Beside the CSV of each indicator stands its own, with -metadata.json after its name.',
      ),
      {
        name: 'Catalogue',
        address: councilAddress(slug, 'catalog.jsonld'),
        says: 'Every indicator as a dataset, for open data portals to harvest. DCAT 3, as JSON-LD.',
        isFile: true,
      },
    ],
  };
}

// Its size would change with the figures of others, and this page with it.
const ALL_COUNCILS: Offer = {
  name: 'Everything, of all councils on this site',
  address: siteAddress(SITE_ARCHIVE),
  says: 'ZIP, with a folder for each council.',
  isFile: true,
};
