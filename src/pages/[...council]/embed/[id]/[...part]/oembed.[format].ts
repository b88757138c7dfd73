import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../../../address.ts';
import { embedsOf } from '../../../../../components/embed/embeds.ts';
import { type OEmbedFormat, oEmbedOf, oEmbedResponse } from '../../../../../components/embed/oembed.ts';

const FORMATS: readonly OEmbedFormat[] = ['json', 'xml'];

/** What a program needs to show each embed. */
export const getStaticPaths = () =>
  councilPathsOf(({ council, indicators }) =>
    indicators.flatMap((indicator) =>
      embedsOf(indicator, council).map((embed) => ({ id: indicator.id, embed })),
    ),
  ).flatMap(({ params, props: { published, thing } }) =>
    FORMATS.map((format) => ({
      params: { ...params, part: thing.embed.kind === 'headline' ? undefined : thing.embed.kind, format },
      props: { answer: oEmbedOf(thing.embed, published.council), format },
    })),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { answer, format },
}) => oEmbedResponse(answer, format);
