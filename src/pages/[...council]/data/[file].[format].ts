import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { councilPaths } from '../../../address.ts';
import { councilFiles, siteArchive } from '../../../components/data/council-files.ts';
import { type DataFile, responseOf } from '../../../components/data/data-file.ts';
import { onlyCouncil } from '../../../dataset.ts';

/** What stands in the folder `data/` of each council, and among several councils one archive of them all at the top. */
export const getStaticPaths = (async () => {
  const own = await Promise.all(
    councilPaths().map(async ({ params, props: { published } }) => {
      const { tables, schemas, sidecar, workbook, archive } = await councilFiles(published);
      return [tables.all.file, tables.list.file, ...schemas, sidecar, workbook, archive].map((file) => ({
        params: { ...params, ...partsOf(file) },
        props: { file },
      }));
    }),
  );
  if (onlyCouncil !== undefined) return own.flat();
  const whole = await siteArchive();
  return [...own.flat(), { params: { council: undefined, ...partsOf(whole) }, props: { file: whole } }];
}) satisfies GetStaticPaths;

/** `data/figures.schema.json` → `figures.schema` and `json` */
function partsOf({ path }: DataFile): { file: string; format: string } {
  const [, file = '', format = ''] = /^data\/(.+)\.([^.]+)$/.exec(path) ?? [];
  return { file, format };
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { file } }) =>
  responseOf(file);
