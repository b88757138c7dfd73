import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import { withLanguageTags, withoutMarks } from '#language/passage.ts';
import { absolute } from '../../address.ts';
import { TYPES_BY_NAME } from '../../hosting/content-types.ts';
import type { Feed } from './feeds.ts';

/** The forms of every feed, by the ending of its address. */
export const FEED_FORMATS = {
  xml: { name: 'RSS', type: TYPES_BY_NAME['feed.xml'] },
  json: { name: 'JSON Feed', type: TYPES_BY_NAME['feed.json'] },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

/** The address of a page's feed: `feedAddress('/wokingham/', 'xml')`. */
export function feedAddress(page: string, format: FeedFormat): string {
  return `${page}feed.${format}`;
}

/** A feed as its file. */
export function feedResponse(feed: Feed, format: FeedFormat): Response {
  const body = format === 'xml' ? rss(feed) : `${JSON.stringify(jsonFeed(feed), null, 1)}\n`;
  return new Response(body, { headers: { 'Content-Type': `${FEED_FORMATS[format].type}; charset=utf-8` } });
}

/** RSS 2.0. https://www.rssboard.org/rss-specification */
function rss({ title, description, owner, page, news, language }: Feed): string {
  const [newest] = news;
  return generateRssFeed<true>(
    {
      title: withoutMarks(title),
      description: withoutMarks(description),
      link: absolute(page),
      language: language.locale,
      generator: 'Candour',
      ...(newest === undefined ? {} : { lastBuildDate: newest.date }),
      atom: {
        links: [{ href: absolute(feedAddress(page, 'xml')), rel: 'self', type: FEED_FORMATS.xml.type }],
      },
      items: news.map(({ id, kind, title: heading, address, date, html }) => ({
        title: withoutMarks(heading),
        link: address,
        description: withLanguageTags(html),
        guid: { value: id, isPermaLink: false },
        pubDate: date,
        categories: [{ name: language.feeds.tags[kind] }],
        dc: { creators: [owner] },
      })),
    },
    { strict: true },
  );
}

/** JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
function jsonFeed({ title, description, owner, page, news, language }: Feed): unknown {
  return generateJsonFeed<true>(
    {
      title: withoutMarks(title),
      description: withoutMarks(description),
      home_page_url: absolute(page),
      feed_url: absolute(feedAddress(page, 'json')),
      language: language.locale,
      authors: [{ name: owner }],
      items: news.map(({ id, kind, title: heading, address, date, summary, html }) => ({
        id,
        url: address,
        title: withoutMarks(heading),
        summary: withoutMarks(summary),
        content_html: withLanguageTags(html),
        date_published: date,
        tags: [language.feeds.tags[kind]],
      })),
    },
    { strict: true },
  );
}
