import { benchmarkChart, benchmarkPicture } from '#charts/benchmark.ts';
import { describeBenchmark } from '#charts/describe-benchmark.ts';
import { describeTrend } from '#charts/describe.ts';
import type { Size } from '#charts/draw.ts';
import { trendChart, trendPicture } from '#charts/trend.ts';
import type { Language } from '#language/language.ts';
import { withoutMarks } from '#language/passage.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { absolute, councilAddress, indicatorAddress } from '../../address.ts';
import { heightOf } from './height.ts';

/** What of an indicator can be shown on another site. */
export const EMBED_KINDS = ['headline', 'trend', 'benchmark'] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

/** One thing to show on another site. */
export interface Embed {
  readonly kind: EmbedKind;
  /** `Referrals: latest figure` */
  readonly title: string;
  /** The address of its page, under the base path. */
  readonly address: string;
  /** Where the same stands on the indicator's page. */
  readonly origin: string;
  /** What its chart shows; the headline has its own words. */
  readonly sentence: string | undefined;
  readonly chart: ((size: Size) => string | undefined) | undefined;
  /** How tall a frame must be to show it whole, in pixels: in one of 600 pixels or more, and in one of 320 or more. */
  readonly height: Readonly<Record<Size, number>>;
}

/** An indicator's embeds in the language that it and its council are in; one that cannot be compared has no chart of that. */
export function embedsOf(indicator: Indicator, council: Council, language: Language): readonly Embed[] {
  const made = embeds.get(indicator) ?? makeEmbeds(indicator, council, language);
  embeds.set(indicator, made);
  return made;
}

/** Made once: several files of each indicator ask for them. */
const embeds = new WeakMap<Indicator, readonly Embed[]>();

function makeEmbeds(indicator: Indicator, council: Council, language: Language): Embed[] {
  const options = { council, language };
  const benchmark = benchmarkPicture(indicator, { ...options, size: 'wide' });
  return [
    embedOf('headline', indicator, { ...options, origin: '' }),
    embedOf('trend', indicator, {
      ...options,
      origin: '#how-this-has-changed',
      sentence: describeTrend(indicator, options),
      chart: (size) => trendChart(indicator, { ...options, size }),
      picture: (size) => trendPicture(indicator, { ...options, size }),
    }),
    ...(benchmark === undefined
      ? []
      : [
          embedOf('benchmark', indicator, {
            ...options,
            origin: '#how-we-compare',
            sentence: describeBenchmark(indicator, options),
            chart: (size) => benchmarkChart(indicator, { ...options, size }),
            picture: (size) => benchmarkPicture(indicator, { ...options, size }),
          }),
        ]),
  ];
}

/** The address of an embed: `embed/referrals/`, `embed/referrals/trend/`. */
function embedAddress(
  council: string,
  { id, kind, language }: { id: string; kind: EmbedKind; language: Language },
): string {
  return councilAddress(council, `embed/${id}/${kind === 'headline' ? '' : `${kind}/`}`, language);
}

/** The code to copy: a frame as wide as its column and tall enough for what is in it. */
export function iframeCode({ title, address, height }: Embed, size: Size): string {
  return `<iframe src="${absolute(address)}" title="${attribute(withoutMarks(title))}" width="100%" height="${height[size]}" frameborder="0" loading="lazy"></iframe>`;
}

function embedOf(
  kind: EmbedKind,
  indicator: Indicator,
  {
    council,
    language,
    origin,
    sentence,
    chart,
    picture,
  }: {
    council: Council;
    language: Language;
    origin: string;
    sentence?: string | undefined;
    chart?: (size: Size) => string | undefined;
    picture?: (size: Size) => { readonly height: number } | undefined;
  },
): Embed {
  const title = language.embeds.titles[kind](indicator.name);
  const heightIn = (size: Size) =>
    heightOf(size, {
      title,
      indicator,
      council,
      language,
      sentence: sentence ?? indicator.headline.sentence,
      chart: picture?.(size)?.height,
    });
  let height: Embed['height'] | undefined;
  return {
    kind,
    title,
    address: embedAddress(council.slug, { id: indicator.id, kind, language }),
    origin: indicatorAddress(indicator, origin, language),
    sentence,
    chart,
    get height() {
      return (height ??= { wide: heightIn('wide'), narrow: heightIn('narrow') });
    },
  };
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
