import { councilPaths } from '../../address.ts';
import { onlyCouncil, wholeSiteNow } from '../../dataset.ts';
import { folderOf, SITE_ARCHIVE, siteArchive } from './council-files.ts';
import type { DataFile } from './data-file.ts';

/** A file of a folder `data/`, for `getStaticPaths`: it is made when it is asked for. */
interface FolderPath {
  readonly params: { council: string | undefined; file: string };
  readonly props: { make: () => DataFile | Promise<DataFile> };
}

/**
 * The files of one format in the folder `data/` of each council, and among several councils one archive of them all at the top.
 * Each format has a route of its own, because the dev server knows a file by an ending that is written out.
 */
export function folderPaths(format: 'csv' | 'json' | 'xlsx' | 'zip'): FolderPath[] {
  const own = councilPaths().flatMap(({ params: { council }, props: { published } }) =>
    folderOf(published).map(([path, make]) => ({ council, path, make })),
  );
  const whole =
    onlyCouncil === undefined && wholeSiteNow()
      ? [{ council: undefined, path: SITE_ARCHIVE, make: siteArchive }]
      : [];
  return [...own, ...whole].flatMap(({ council, path, make }) => {
    const file = new RegExp(`^data/(.+)\\.${format}$`).exec(path)?.[1];
    return file === undefined ? [] : [{ params: { council, file }, props: { make } }];
  });
}
