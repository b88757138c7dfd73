import type { APIRoute } from 'astro';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Language } from '#language/language.ts';
import { councilPagePathsOf } from '../../address.ts';
import { type Embed, embedsOf } from './embeds.ts';
import { type OEmbedFormat, oEmbedOf, oEmbedResponse } from './oembed.ts';

interface Asked {
  readonly embed: Embed;
  readonly indicator: Indicator;
  readonly council: Council;
  readonly language: Language;
}

/** For `getStaticPaths`: every embed of every indicator. */
export function oEmbedPaths() {
  return councilPagePathsOf(({ council, indicators }, language) =>
    indicators.flatMap((indicator) =>
      embedsOf(indicator, council, language).map((embed) => ({
        id: indicator.id,
        embed,
        indicator,
        language,
      })),
    ),
  ).map(({ params, props: { published, thing } }) => ({
    params: { ...params, part: thing.embed.kind === 'headline' ? undefined : thing.embed.kind },
    props: {
      embed: thing.embed,
      indicator: thing.indicator,
      council: published.council,
      language: thing.language,
    },
  }));
}

/** The answer for an embed in one of its forms. */
export function oEmbedFile(format: OEmbedFormat): APIRoute<Asked> {
  return ({ props: { embed, indicator, council, language } }) =>
    oEmbedResponse(oEmbedOf(embed, { indicator, council, language }), format);
}
