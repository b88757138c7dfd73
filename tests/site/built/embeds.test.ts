import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../../scripts/compare-folders.ts';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST, htmlOf, isEmbed, pagesOf } from '../support/dist.ts';

const SITE = 'https://candour.example/';
const embeds = pagesOf(DIST).filter(isEmbed);
const indicators = pagesOf(DIST).filter((page) => /^(?:cy\/)?[^/]+\/indicators\/[^/]+\/$/.test(page));
/** Every code to copy that stands on an indicator's page. */
const codes = indicators.flatMap((page) => {
  const { document } = new JSDOM(htmlOf(DIST, page)).window;
  return [...document.querySelectorAll('textarea.code-to-copy')].map((area) => {
    const frame = new JSDOM(area.textContent ?? '').window.document.querySelector('iframe');
    return {
      page,
      size: area.id.endsWith('-wide') ? 'wide' : 'narrow',
      label: document.querySelector(`label[for="${area.id}"]`)?.textContent ?? '',
      src: frame?.getAttribute('src') ?? '',
      title: frame?.getAttribute('title') ?? '',
      height: Number(frame?.getAttribute('height')),
    };
  });
});

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

describe('The code to copy', () => {
  test('stands on the page of every indicator for each of its embeds, in two sizes, with a label', () => {
    expect(new Set(codes.map(({ page }) => page)).size).toBe(indicators.length);
    for (const size of ['wide', 'narrow']) {
      const addresses = codes.filter((code) => code.size === size).map(({ src }) => src.replace(SITE, ''));
      expect(addresses.toSorted()).toEqual(embeds.toSorted());
    }
    for (const { label, title, height } of codes) {
      expect(label).toMatch(/^\s*(?:Code for a|Cod ar gyfer) /);
      expect(title).not.toBe('');
      expect(height).toBeGreaterThan(100);
    }
  });

  test('gives each frame a height that cuts nothing off and leaves little empty, in both sizes', async () => {
    const page = await browser.newPage();
    const wrong: string[] = [];
    for (const [src, its] of Map.groupBy(codes, (code) => code.src)) {
      await page.goto(src.replace(SITE, site.address));
      for (const { size, height } of its) {
        for (const width of WIDTHS[size] ?? []) {
          await page.setViewportSize({ width, height });
          const measured = await page.evaluate(() => {
            const { scrollHeight, scrollWidth } = document.documentElement;
            document.body.style.minHeight = '0';
            const contents = document.body.offsetHeight;
            document.body.style.minHeight = '';
            return { scrollHeight, scrollWidth, contents };
          });
          const isCut = measured.scrollHeight > height || measured.scrollWidth > width;
          if (isCut || measured.contents < height * 0.72)
            wrong.push(`${src} at ${width}: ${measured.contents} of ${height} pixels`);
        }
      }
    }
    expect(wrong).toEqual([]);
    await page.close();
  });
});

/** Widths at which the code of each size is looked at, in pixels. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = { narrow: [320, 480], wide: [640, 800] };

describe('An embed', () => {
  test.each(embeds)('/%s is left to its indicator’s page by search engines, and leads there', (address) => {
    const { document } = new JSDOM(htmlOf(DIST, address)).window;
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    expect(indicators).toContain(canonical.replace(SITE, ''));
    const links = [...document.querySelectorAll('a')];
    expect(links.filter(({ target }) => target !== '_top')).toEqual([]);
    expect(links[0]?.textContent).toMatch(/^(?:See this figure at|Gweld y ffigur hwn ar wefan) /);
    expect(document.body.textContent).toMatch(
      /(?:Source: .*, published|Ffynhonnell: .*, cyhoeddwyd) \d+ \w+ \d{4}\. (?:Licence|Trwydded): /s,
    );
    expect(document.querySelector('header, nav, script')).toBeNull();
  });

  test('is in no search index and no sitemap', () => {
    expect(readFileSync(path.join(DIST, 'sitemap.xml'), 'utf8')).not.toContain('/embed/');
    for (const address of embeds) expect(htmlOf(DIST, address)).not.toContain('data-pagefind-body');
  });

  test.each(['light', 'dark'] as const)(
    'is shown in a frame of another site, in %s colours, and other pages are not',
    async (colorScheme) => {
      const host = await otherSite(site.address);
      const page = await browser.newPage({ colorScheme });
      await page.goto(host.address);
      const [embed, other] = page.frames().slice(1);
      expect(await embed?.locator('h1').innerText()).toBe('Deprivation rank: latest figure');
      expect(await background(embed)).toBe(colorScheme === 'dark' ? 'rgb(20, 24, 27)' : 'rgb(255, 255, 255)');
      expect(await other?.locator('h1').count()).toBe(0);
      await page.close();
      await host.close();
    },
  );
});

describe('The answer to an oEmbed consumer', () => {
  const answers = filesOf(DIST).filter((file) => file.endsWith('/oembed.json'));

  test('is there for every embed, and each indicator’s page leads to its own', () => {
    expect(answers.map((file) => file.replace('oembed.json', '')).toSorted()).toEqual(embeds.toSorted());
    for (const page of indicators) {
      const links = htmlOf(DIST, page).matchAll(
        /<link rel="alternate" type="(application\/json|text\/xml)\+oembed" title="[^"]+" href="([^"]*)"/g,
      );
      const address = SITE + page.replace('/indicators/', '/embed/');
      expect([...links].map(([, , href]) => href)).toEqual([`${address}oembed.json`, `${address}oembed.xml`]);
    }
  });

  // https://oembed.com/, 2.3.4: what every answer must have, and a rich one.
  test.each(answers)('%s has what the specification requires, in both forms', (file) => {
    const answer: unknown = JSON.parse(readFileSync(path.join(DIST, file), 'utf8'));
    const address = SITE + file.replace('oembed.json', '');
    expect(answer).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: expect.stringMatching(/./),
      author_name: expect.stringMatching(/./),
      provider_name: 'Candour',
      cache_age: 86_400,
      html: expect.stringContaining(`<iframe src="${address}"`),
      width: 640,
      thumbnail_url: `${address.replace('/embed/', '/indicators/').replace(/(?:trend|benchmark)\/$/, '')}share.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const fields = new Map(Object.entries(answer ?? {}).map(([name, value]) => [name, String(value)]));
    expect(Number(fields.get('height'))).toBe(Number(/height="(\d+)"/.exec(fields.get('html') ?? '')?.[1]));
    const xml = readFileSync(path.join(DIST, file.replace(/json$/, 'xml')), 'utf8');
    const { documentElement } = new new JSDOM('').window.DOMParser().parseFromString(xml, 'text/xml');
    expect(documentElement.tagName).toBe('oembed');
    expect(
      new Map([...documentElement.children].map(({ tagName, textContent }) => [tagName, textContent])),
    ).toEqual(fields);
  });
});

/** A page on another origin that frames an embed and a page that is none. */
async function otherSite(address: string): Promise<{ address: string; close: () => Promise<void> }> {
  const frames = ['walsall/embed/imd-rank/', 'walsall/indicators/imd-rank/'].map(
    (page) => `<iframe src="${address}${page}" width="640" height="600"></iframe>`,
  );
  const server: Server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>Another site</title>${frames.join('')}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function background(frame: ReturnType<Page['mainFrame']> | undefined): Promise<string> | undefined {
  return frame?.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
