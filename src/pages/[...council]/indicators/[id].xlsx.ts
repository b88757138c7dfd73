import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { workbookOf } from '../../../components/indicator/downloads.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { published, thing },
}) =>
  new Response(await workbookOf(thing, published.council), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
