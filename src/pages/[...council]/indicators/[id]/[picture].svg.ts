import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { ENGLISH } from '#language/en.ts';
import { councilPagePathsOf } from '../../../../address.ts';
import { chartFilesOf } from '../../../../components/indicator/charts.ts';
import { drawIndicator } from '../../../../components/share/shared.ts';
import { pictures, themeOf } from '../../../../dataset.ts';

/** An indicator's share image in each language, and its charts, which are in English, each as a file that can stand alone. */
export const getStaticPaths = () =>
  councilPagePathsOf(({ council, indicators }, language) =>
    indicators.flatMap((indicator) => [
      ...(pictures.share
        ? [
            {
              id: indicator.id,
              picture: 'share',
              draw: () => drawIndicator(indicator, { council, theme: themeOf(council, indicator), language }),
            },
          ]
        : []),
      ...(language.tag === ENGLISH.tag ? chartFilesOf(indicator, council) : []).map(({ name, svg }) => ({
        id: indicator.id,
        picture: name,
        draw: svg,
      })),
    ]),
  ).map(({ params, props }) => ({ params: { ...params, picture: props.thing.picture }, props }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { thing } }) =>
  new Response(thing.draw(), { headers: { 'Content-Type': 'image/svg+xml' } });
