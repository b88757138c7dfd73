import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../../address.ts';
import { mapOfIndicator } from '../../../../components/indicator/national-map.ts';
import { hexagons } from '../../../../dataset.ts';

/** Only indicators that councils all over England have figures for have the map. */
export const getStaticPaths = () =>
  councilPathsOf(({ council, indicators }) =>
    indicators.flatMap((indicator) => {
      const chart = mapOfIndicator(indicator, { council, hexagons })?.draw('wide');
      return chart === undefined ? [] : [{ id: indicator.id, chart }];
    }),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { thing } }) =>
  new Response(thing.chart, { headers: { 'Content-Type': 'image/svg+xml' } });
