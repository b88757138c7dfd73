import { councilAddress, siteAddress } from '../../address.ts';
import { onlyCouncil, type PublishedCouncil } from '../../dataset.ts';
import { councilFiles, siteArchive } from './council-files.ts';
import { type DataFile, rowsInWords, sizeOf } from './data-file.ts';

/** Something to take away or to read with a program, as the data page lists it. */
export interface Offer {
  readonly name: string;
  readonly address: string;
  /** `Excel, 42 kB, 1,206 rows`; left out where it is a page. */
  readonly size?: string;
  readonly says: string;
  /** Whether it is a file to save and no page to read. */
  readonly isFile: boolean;
}

/** What a council's data page offers about all of its figures: first for whoever opens a spreadsheet, then for who writes programs. */
export async function offersOf(
  published: PublishedCouncil,
): Promise<{ forReaders: Offer[]; forDevelopers: Offer[] }> {
  const files = await councilFiles(published);
  const { all, list } = files.tables;
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
        files.workbook,
        `Excel, ${sizeOf(files.workbook)}, ${rowsInWords(all.rows)}`,
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
        files.archive,
        `ZIP, ${sizeOf(files.archive)}`,
        'The CSV files of every indicator, with what their columns mean and the licence.',
      ),
      ...(onlyCouncil === undefined ? [await offerOfAllCouncils()] : []),
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
        files.package,
        `JSON, ${sizeOf(files.package)}`,
        'Every CSV file with its columns, size, SHA-256 hash and licence. Data Package version 2.',
      ),
      offer(
        'CSV on the Web',
        files.sidecar,
        `JSON, ${sizeOf(files.sidecar)}`,
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

async function offerOfAllCouncils(): Promise<Offer> {
  const file = await siteArchive();
  return {
    name: 'Everything, of all councils on this site',
    address: siteAddress(file.path),
    size: `ZIP, ${sizeOf(file)}`,
    says: 'A folder for each council.',
    isFile: true,
  };
}
