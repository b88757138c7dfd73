import { councils, type PublishedCouncil, site } from '../../dataset.ts';
import { archive } from './archive.ts';
import { councilWorkbook } from './council-workbook.ts';
import { csvwOfCouncil, csvwOfTable, csvwSchema } from './csvw.ts';
import { dataFile, type DataFile } from './data-file.ts';
import { dataPackage, tableSchema } from './data-package.ts';
import { licenceFile, readMe } from './read-me.ts';
import { type CouncilTables, tablesOf } from './tables.ts';

/** The files about all indicators of a council. */
export interface CouncilFiles {
  readonly tables: CouncilTables;
  readonly package: DataFile;
  /** What the columns are, for the package and for the sidecars. */
  readonly schemas: readonly DataFile[];
  /** What each CSV holds, beside it: an indicator's by its id. */
  readonly sidecars: ReadonlyMap<string, DataFile>;
  readonly sidecar: DataFile;
  readonly workbook: DataFile;
  readonly archive: DataFile;
}

/** A council's files, made once for the whole build. */
export function councilFiles(published: PublishedCouncil): Promise<CouncilFiles> {
  const made = FILES.get(published) ?? makeFiles(published);
  FILES.set(published, made);
  return made;
}

const FILES = new WeakMap<PublishedCouncil, Promise<CouncilFiles>>();

async function makeFiles(published: PublishedCouncil): Promise<CouncilFiles> {
  const { council } = published;
  const tables = await tablesOf(published);
  const files = {
    tables,
    package: dataPackage(published, tables),
    schemas: [tableSchema('figures', tables), tableSchema('list', tables), csvwSchema(tables)],
    sidecars: new Map(tables.indicators.map((table) => [table.name, csvwOfTable(table, council)])),
    sidecar: csvwOfCouncil(published, tables),
  };
  return {
    ...files,
    workbook: await councilWorkbook(published),
    archive: archive(`data/${council.slug}-all.zip`, packed(published, files)),
  };
}

/** All that a council's archive holds, where it stands on the site too. */
function packed(
  published: PublishedCouncil,
  files: Omit<CouncilFiles, 'workbook' | 'archive'>,
): readonly DataFile[] {
  const { all, list, indicators } = files.tables;
  return [
    readMe(published),
    licenceFile(published.council.name),
    files.package,
    files.sidecar,
    ...files.schemas,
    ...files.sidecars.values(),
    ...[all, list, ...indicators].map(({ file }) => file),
  ];
}

/** The archive of all councils of a site: a folder for each, as in its own. */
export function siteArchive(): Promise<DataFile> {
  whole ??= makeSiteArchive();
  return whole;
}

let whole: Promise<DataFile> | undefined;

async function makeSiteArchive(): Promise<DataFile> {
  const folders = await Promise.all(
    councils.map(async (published) =>
      packed(published, await councilFiles(published)).map((file) => ({
        ...file,
        path: `${published.council.slug}/${file.path}`,
      })),
    ),
  );
  const names = councils.map(({ council }) => `${council.slug}/    ${council.name}`).join('\n');
  const words = `All figures of ${site.title}: a folder for each council, with a README of its own.\n\n${names}\n`;
  return archive('data/all.zip', [dataFile('README.txt', 'txt', words), ...folders.flat()]);
}
