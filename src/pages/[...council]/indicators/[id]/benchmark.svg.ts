import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { benchmarkChart } from '#charts/benchmark.ts';
import { councilPathsOf } from '../../../../address.ts';

/** Only indicators that can be compared have the chart. */
export const getStaticPaths = () =>
  councilPathsOf(({ council, indicators }) =>
    indicators.flatMap((indicator) => {
      const chart = benchmarkChart(indicator, { council, size: 'wide' });
      return chart === undefined ? [] : [{ id: indicator.id, chart }];
    }),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { thing } }) =>
  new Response(thing.chart, { headers: { 'Content-Type': 'image/svg+xml' } });
