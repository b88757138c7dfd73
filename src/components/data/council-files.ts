import type { Council } from '#published/council.ts';
import { councils, type PublishedCouncil, site } from '../../dataset.ts';
import { archive } from './archive.ts';
import { councilWorkbook } from './council-workbook.ts';
import { csvwOfCouncil, csvwOfTable, csvwSchema } from './csvw.ts';
import { dataFile, type DataFile } from './data-file.ts';
import { dataPackage, tableSchema } from './data-package.ts';
import { oncePerCouncil } from './once.ts';
import { licenceFile, readMe } from './read-me.ts';
import { tablesOf } from './tables.ts';

/** A council's `datapackage.json`. */
export const packageOf = oncePerCouncil((published) => dataPackage(published, tablesOf(published)));

/** All figures of a council in one workbook. */
export const workbookOf = oncePerCouncil(councilWorkbook);

/** Every CSV of a council with what says what they hold, in one ZIP. */
export const archiveOf = oncePerCouncil((published) =>
  archive(archivePath(published.council), packed(published)),
);

/** What CSV on the Web says of all tables of a council together. */
export const sidecarOf = oncePerCouncil((published) => csvwOfCouncil(published, tablesOf(published)));

/** The files of a council's folder `data/`: the name of each, and how it is made. */
export function folderOf(
  published: PublishedCouncil,
): [path: string, make: () => DataFile | Promise<DataFile>][] {
  return [
    ['data/all.csv', () => tablesOf(published).all.file],
    ['data/indicators.csv', () => tablesOf(published).list.file],
    ['data/all.xlsx', () => workbookOf(published)],
    [archivePath(published.council), () => archiveOf(published)],
    ['data/csv-metadata.json', () => sidecarOf(published)],
    ['data/figures.csvw.json', () => csvwSchema(tablesOf(published))],
    ['data/figures.schema.json', () => tableSchema('figures', tablesOf(published))],
    ['data/indicators.schema.json', () => tableSchema('list', tablesOf(published))],
  ];
}

/** The archive of all councils of a site: a folder for each, as in its own. */
export function siteArchive(): DataFile {
  const folders = councils.flatMap((published) =>
    packed(published).map((file) => ({ ...file, path: `${published.council.slug}/${file.path}` })),
  );
  const names = councils.map(({ council }) => `${council.slug}/    ${council.name}`).join('\n');
  const words = `All figures of ${site.title}: a folder for each council, with a README of its own.\n\n${names}\n`;
  return archive(SITE_ARCHIVE, [dataFile('README.txt', 'txt', words), ...folders]);
}

export const SITE_ARCHIVE = 'data/all.zip';

/** Where a council's archive stands in its folder. */
export function archivePath({ slug }: Council): string {
  return `data/${slug}-all.zip`;
}

/** All that a council's archive holds, where it stands on the site too. */
function packed(published: PublishedCouncil): DataFile[] {
  const { council } = published;
  const tables = tablesOf(published);
  return [
    readMe(published),
    licenceFile(council.name),
    packageOf(published),
    sidecarOf(published),
    csvwSchema(tables),
    tableSchema('figures', tables),
    tableSchema('list', tables),
    ...tables.indicators.map((table) => csvwOfTable(table, council)),
    ...[tables.all, tables.list, ...tables.indicators].map(({ file }) => file),
  ];
}
