import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../../scripts/compare-folders.ts';
import { councilsOf, DIST, htmlOf, pagesOf } from '../support/dist.ts';
import { linksOf } from '../support/links.ts';
import { publishedCouncils } from '../support/published.ts';

const files = filesOf(DIST);
const feeds = files
  .filter((file) => /(^|\/)feed\.xml$/.test(file))
  .map((file) => file.replace(/feed\.xml$/, ''));
const published = publishedCouncils();

test('The site, every council, theme and indicator has a feed, in each of its languages', () => {
  const foldersOf = ({ council, indicators }: (typeof published)[number]) => [
    `${council.slug}/`,
    ...council.themes.map(({ id }) => `${council.slug}/themes/${id}/`),
    ...indicators.map(({ id }) => `${council.slug}/indicators/${id}/`),
  ];
  const inWelsh = published.filter(({ council }) => council.languages?.includes('cy'));
  expect(inWelsh).not.toEqual([]);
  expect(feeds).toEqual(
    [
      '',
      ...published.flatMap(foldersOf),
      ...['', ...inWelsh.flatMap(foldersOf)].map((folder) => `cy/${folder}`),
    ].toSorted((a, b) => (`${a}feed.xml` < `${b}feed.xml` ? -1 : 1)),
  );
});

describe.each(feeds)('/%sfeed', (folder) => {
  const rss = parseRssFeed(readFileSync(path.join(DIST, `${folder}feed.xml`), 'utf8'));
  const text: unknown = JSON.parse(readFileSync(path.join(DIST, `${folder}feed.json`), 'utf8'));
  const json = parseJsonFeed(text);
  const items = json.items ?? [];

  test('is RSS and JSON Feed 1.1 that say the same, newest first', () => {
    expect(text).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: folder.startsWith('cy/') ? 'cy' : 'en-GB',
    });
    expect(JSON.stringify(text)).not.toMatch(/[\u{e000}\u{e001}]/u);
    expect(json.feed_url).toBe(`https://candour.example/${folder}feed.json`);
    expect(json.home_page_url).toBe(`https://candour.example/${folder}`);
    expect(rss.atom?.links?.[0]).toMatchObject({
      rel: 'self',
      href: `https://candour.example/${folder}feed.xml`,
    });
    expect(rss.title).toBe(json.title);
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(50);
    for (const item of items) {
      expect(item.id).toMatch(/^tag:candour\.example,\d{4}-\d{2}-\d{2}:/);
      expect(item.title).toBeTruthy();
      expect(item.content_html).toBeTruthy();
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const dates = items.map(({ date_published: date }) => date ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect((rss.items ?? []).map(({ guid, title, link }) => [guid?.value, title, link])).toEqual(
      items.map(({ id, title, url }) => [id, title, url]),
    );
  });

  test('leads only to pages and places that are there', () => {
    const links = items.flatMap(({ url, content_html: html }) => [
      ...linksOf(` href="${url}"`, folder),
      ...linksOf(html ?? '', folder),
    ]);
    expect(links.length).toBeGreaterThan(0);
    const dead = links.filter(({ href }) => {
      const { origin, pathname, hash } = new URL(href);
      const file = `${decodeURIComponent(pathname).slice(1)}index.html`;
      if (origin !== 'https://candour.example' || !files.includes(file)) return true;
      return hash !== '' && !readFileSync(path.join(DIST, file), 'utf8').includes(` id="${hash.slice(1)}"`);
    });
    expect(dead).toEqual([]);
  });
});

describe('A feed in Welsh', () => {
  const folder = 'cy/dudley/indicators/assessments-within-45-working-days-percent/';
  const { title, items } = parseJsonFeed(
    JSON.parse(readFileSync(path.join(DIST, `${folder}feed.json`), 'utf8')),
  );

  test('is in Welsh, marks what was said in English, and leads to Welsh pages', () => {
    expect(title).toContain('ffigurau newydd a chywiriadau');
    expect(items?.[0]?.url).toBe(`https://candour.example/${folder}`);
    expect(items?.[0]?.content_html).toMatch(/<p><span lang="en">.+<\/span><\/p>/);
  });

  test('has entries of its own, so that a reader of both languages is told both', () => {
    const english: unknown = JSON.parse(readFileSync(path.join(DIST, `${folder.slice(3)}feed.json`), 'utf8'));
    const ids = new Set(parseJsonFeed(english).items?.map(({ id }) => id));
    expect(items?.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});

describe('A release', () => {
  test('is told with how many measures it has, and which got better or worse', () => {
    const { items } = parseJsonFeed(JSON.parse(readFileSync(path.join(DIST, 'walsall/feed.json'), 'utf8')));
    expect(items?.map(({ date_published: date }) => date)).toEqual([
      '2021-11-23T09:30:00.000Z',
      // In summer clocks in the United Kingdom are an hour ahead.
      '2018-09-25T08:30:00.000Z',
    ]);
    expect(items?.[0]?.content_html).toContain('Figures for 11 measures were published.');
    expect(items?.[0]?.content_html).toContain('4 got worse:');
    expect(items?.[0]?.content_html).toContain('/walsall/indicators/imd-rank/">Deprivation rank</a>');
  });
});

describe('An indicator', () => {
  test('is told in the sentence that its page begins with', () => {
    for (const { council, indicators } of published) {
      for (const { id, headline } of indicators) {
        const feed = readFileSync(path.join(DIST, council.slug, 'indicators', id, 'feed.json'), 'utf8');
        expect(parseJsonFeed(JSON.parse(feed)).items?.[0]?.summary).toBe(headline.sentence);
      }
    }
  });
});

describe('Feeds are found', () => {
  test.each([
    ['', ['/feed.xml', '/feed.json']],
    ['walsall/', ['/walsall/feed.xml', '/walsall/feed.json']],
    [
      'walsall/themes/deprivation/',
      [
        '/walsall/feed.xml',
        '/walsall/feed.json',
        '/walsall/themes/deprivation/feed.xml',
        '/walsall/themes/deprivation/feed.json',
      ],
    ],
    [
      'walsall/indicators/imd-rank/',
      [
        '/walsall/feed.xml',
        '/walsall/feed.json',
        '/walsall/indicators/imd-rank/feed.xml',
        '/walsall/indicators/imd-rank/feed.json',
      ],
    ],
  ])('by a reader that is given /%s', (page, expected) => {
    const links = htmlOf(DIST, page).matchAll(
      /<link rel="alternate" type="application\/(?:rss|feed)\+(?:xml|json)" title="[^"]+" href="([^"]*)"/g,
    );
    expect([...links].map(([, href]) => href)).toEqual(expected);
  });

  test('by a person, from the foot of every page, on a page that says what a feed is', () => {
    const pages = pagesOf(DIST).filter((page) => htmlOf(DIST, page).includes('class="site-footer"'));
    expect(pages.filter((page) => !/<footer[\s\S]*href="[^"]*\/follow\/"/.test(htmlOf(DIST, page)))).toEqual(
      [],
    );
    for (const folder of ['', ...councilsOf(DIST).map((slug) => `${slug}/`)]) {
      const html = htmlOf(DIST, `${folder}follow/`);
      expect(html).toContain('A feed tells you when something new is published.');
      expect(html).toContain(`href="/${folder}feed.xml"`);
      expect(html).toContain(`href="webcal://candour.example/${folder}calendar.ics"`);
    }
  });
});

describe('The calendar file', () => {
  test.each(['', ...councilsOf(DIST).map((slug) => `${slug}/`)])(
    '/%scalendar.ics has every release once',
    (folder) => {
      const text = readFileSync(path.join(DIST, `${folder}calendar.ics`), 'utf8');
      const calendar = new ICAL.Component(ICAL.parse(text));
      const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      const releases = published
        .filter(({ council }) => folder === '' || folder === `${council.slug}/`)
        .flatMap(({ council }) =>
          council.releases.map(({ id }) => `${council.slug}/releases/${id}@candour.example`),
        );
      expect(events.map(({ uid }) => uid).toSorted()).toEqual(releases.toSorted());
      for (const event of events) {
        expect(event.startDate.isDate).toBe(true);
        expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toMatch(/T0[89]:30:00Z$/);
      }
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    },
  );
});
