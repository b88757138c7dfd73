import type { APIRoute } from 'astro';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { councilPathsOf } from '../../address.ts';
import { type Embed, embedsOf } from './embeds.ts';
import { type OEmbedFormat, oEmbedOf, oEmbedResponse } from './oembed.ts';

interface Asked {
  readonly embed: Embed;
  readonly indicator: Indicator;
  readonly council: Council;
}

/** For `getStaticPaths`: every embed of every indicator. */
export function oEmbedPaths() {
  return councilPathsOf(({ council, indicators }) =>
    indicators.flatMap((indicator) =>
      embedsOf(indicator, council).map((embed) => ({ id: indicator.id, embed, indicator })),
    ),
  ).map(({ params, props: { published, thing } }) => ({
    params: { ...params, part: thing.embed.kind === 'headline' ? undefined : thing.embed.kind },
    props: { embed: thing.embed, indicator: thing.indicator, council: published.council },
  }));
}

/** The answer for an embed in one of its forms. */
export function oEmbedFile(format: OEmbedFormat): APIRoute<Asked> {
  return ({ props: { embed, indicator, council } }) =>
    oEmbedResponse(oEmbedOf(embed, { indicator, council }), format);
}
