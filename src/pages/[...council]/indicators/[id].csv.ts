import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { indicatorCsv } from '#published/csv.ts';
import { councilPathsOf } from '../../../address.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published, thing },
}) =>
  new Response(indicatorCsv(thing, published.council), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
