import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { councilFiles } from '../../../components/data/council-files.ts';
import { responseOf } from '../../../components/data/data-file.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

/** What the columns of the CSV beside it mean, under the name that CSV on the Web looks for. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { published, thing },
}) => {
  const sidecar = (await councilFiles(published)).sidecars.get(thing.id);
  return sidecar === undefined ? new Response(null, { status: 404 }) : responseOf(sidecar);
};
