import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { trendChart } from '#charts/trend.ts';
import { councilPathsOf } from '../../../../address.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published, thing },
}) =>
  new Response(trendChart(thing, { council: published.council, size: 'wide' }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
