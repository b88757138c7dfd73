import { benchmarkChart, benchmarkPicture } from '#charts/benchmark.ts';
import { describeBenchmark } from '#charts/describe-benchmark.ts';
import { describeTrend } from '#charts/describe.ts';
import type { Size } from '#charts/draw.ts';
import { trendChart, trendPicture } from '#charts/trend.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { absolute, councilAddress, indicatorAddress } from '../../address.ts';
import { EMBED_WORDS as WORDS } from './embed-words.ts';
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

/** An indicator's embeds; one that cannot be compared has no chart of that. */
export function embedsOf(indicator: Indicator, council: Council): readonly Embed[] {
  const made = embeds.get(indicator) ?? makeEmbeds(indicator, council);
  embeds.set(indicator, made);
  return made;
}

/** Made once: several files of each indicator ask for them. */
const embeds = new WeakMap<Indicator, readonly Embed[]>();

function makeEmbeds(indicator: Indicator, council: Council): Embed[] {
  const options = { council };
  const benchmark = benchmarkPicture(indicator, { council, size: 'wide' });
  return [
    embedOf('headline', indicator, { council, origin: '' }),
    embedOf('trend', indicator, {
      council,
      origin: '#how-this-has-changed',
      sentence: describeTrend(indicator, options),
      chart: (size) => trendChart(indicator, { council, size }),
      picture: (size) => trendPicture(indicator, { council, size }),
    }),
    ...(benchmark === undefined
      ? []
      : [
          embedOf('benchmark', indicator, {
            council,
            origin: '#how-we-compare',
            sentence: describeBenchmark(indicator, options),
            chart: (size) => benchmarkChart(indicator, { council, size }),
            picture: (size) => benchmarkPicture(indicator, { council, size }),
          }),
        ]),
  ];
}

/** The address of an embed: `embed/referrals/`, `embed/referrals/trend/`. */
export function embedAddress(council: string, { id, kind }: { id: string; kind: EmbedKind }): string {
  return councilAddress(council, `embed/${id}/${kind === 'headline' ? '' : `${kind}/`}`);
}

/** The code to copy: a frame as wide as its column and tall enough for what is in it. */
export function iframeCode({ title, address, height }: Embed, size: Size): string {
  return `<iframe src="${absolute(address)}" title="${attribute(title)}" width="100%" height="${height[size]}" frameborder="0" loading="lazy"></iframe>`;
}

function embedOf(
  kind: EmbedKind,
  indicator: Indicator,
  {
    council,
    origin,
    sentence,
    chart,
    picture,
  }: {
    council: Council;
    origin: string;
    sentence?: string | undefined;
    chart?: (size: Size) => string | undefined;
    picture?: (size: Size) => { readonly height: number } | undefined;
  },
): Embed {
  const title = WORDS.titles[kind](indicator.name);
  const heightIn = (size: Size) =>
    heightOf(size, {
      title,
      indicator,
      council,
      sentence: sentence ?? indicator.headline.sentence,
      chart: picture?.(size)?.height,
    });
  let height: Embed['height'] | undefined;
  return {
    kind,
    title,
    address: embedAddress(council.slug, { id: indicator.id, kind }),
    origin: indicatorAddress(indicator, origin),
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
