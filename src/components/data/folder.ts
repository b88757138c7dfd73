import { councilPaths } from '../../address.ts';
import { onlyCouncil } from '../../dataset.ts';
import { councilFiles, siteArchive } from './council-files.ts';
import type { DataFile } from './data-file.ts';

/** A file of a folder `data/`, for `getStaticPaths`. */
interface FolderPath {
  readonly params: { council: string | undefined; file: string };
  readonly props: { file: DataFile };
}

/**
 * The files of one format in the folder `data/` of each council, and among several councils one archive of them all at the top.
 * Each format has a route of its own, because the dev server knows a file by an ending that is written out.
 */
export async function folderPaths(format: 'csv' | 'json' | 'xlsx' | 'zip'): Promise<FolderPath[]> {
  const own = await Promise.all(
    councilPaths().map(async ({ params: { council }, props: { published } }) => {
      const { tables, schemas, sidecar, workbook, archive } = await councilFiles(published);
      const files = [tables.all.file, tables.list.file, ...schemas, sidecar, workbook, archive];
      return files.map((file) => ({ council, file }));
    }),
  );
  const whole = onlyCouncil === undefined ? [{ council: undefined, file: await siteArchive() }] : [];
  return [...own.flat(), ...whole].flatMap(({ council, file }) => {
    const name = new RegExp(`^data/(.+)\\.${format}$`).exec(file.path)?.[1];
    return name === undefined ? [] : [{ params: { council, file: name }, props: { file } }];
  });
}
