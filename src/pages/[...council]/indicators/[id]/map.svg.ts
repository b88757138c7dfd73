import { withoutMarks } from '#language/passage.ts';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPagePathsOf } from '../../../../address.ts';
import { mapOfIndicator } from '../../../../components/indicator/national-map.ts';
import { hexagons, nationalMapOf } from '../../../../dataset.ts';

/** Only indicators that councils all over England have figures for have the map. */
export const getStaticPaths = () =>
  councilPagePathsOf(({ council, indicators }, language) =>
    indicators.flatMap((indicator) => {
      const nationalMap = nationalMapOf(indicator, language);
      const map = mapOfIndicator(indicator, { nationalMap, council, hexagons, language });
      const chart = map?.draw('wide');
      return chart === undefined ? [] : [{ id: indicator.id, chart: withoutMarks(chart) }];
    }),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { thing } }) =>
  new Response(thing.chart, { headers: { 'Content-Type': 'image/svg+xml' } });
