import type { Language } from '#language/language.ts';
import { withoutMarks } from '#language/passage.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { absolute, councilAddress, siteAddress } from '../../address.ts';
import { site } from '../../dataset.ts';
import { CARD } from '../../pictures/card.ts';
import { indicatorPicture } from '../share/shared.ts';
import { type Embed, iframeCode } from './embeds.ts';

/** The forms of an answer, by the ending of its address. */
export const OEMBED_FORMATS = {
  json: 'application/json+oembed',
  xml: 'text/xml+oembed',
} as const;
export type OEmbedFormat = keyof typeof OEMBED_FORMATS;

/** The address of an embed's answer: `embed/referrals/oembed.json`. */
export function oEmbedAddress({ address }: Embed, format: OEmbedFormat): string {
  return `${address}oembed.${format}`;
}

/**
 * What a program that was given an indicator's address needs to show it (oEmbed 1.0, https://oembed.com/). A static answer
 * cannot know the width of the column, so it is for the width it names.
 */
export function oEmbedOf(
  embed: Embed,
  { indicator, council, language }: { indicator: Indicator; council: Council; language: Language },
): Record<string, string | number> {
  const picture = indicatorPicture(indicator, language);
  return {
    version: '1.0',
    type: 'rich',
    title: withoutMarks(embed.title),
    author_name: council.name,
    author_url: absolute(councilAddress(council.slug, '', language)),
    provider_name: site.title,
    provider_url: absolute(siteAddress('', language)),
    cache_age: 86_400,
    html: iframeCode(embed, 'wide'),
    width: 640,
    height: embed.height.wide,
    ...(picture === undefined
      ? {}
      : {
          thumbnail_url: absolute(picture.address),
          thumbnail_width: CARD.width,
          thumbnail_height: CARD.height,
        }),
  };
}

/** An answer as its file. */
export function oEmbedResponse(
  answer: Readonly<Record<string, string | number>>,
  format: OEmbedFormat,
): Response {
  return format === 'json'
    ? new Response(`${JSON.stringify(answer, null, 1)}\n`, {
        headers: { 'Content-Type': 'application/json' },
      })
    : new Response(xml(answer), { headers: { 'Content-Type': 'text/xml; charset=utf-8' } });
}

function xml(answer: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(answer).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${parts.join('\n')}\n</oembed>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
