import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';

import { openBrowser } from '../support/browser.ts';
import { DIST, htmlOf, isEmbed, pagesOf } from '../support/dist.ts';
import { sheetOf } from '../support/files.ts';
import { brokenLinks } from '../support/links.ts';

const ORIGIN = 'https://candour.example/';
const WELSH = pagesOf(DIST).filter((page) => page.startsWith('cy/'));
const INDICATOR = 'dudley/indicators/assessments-within-45-working-days-percent/';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

describe('A council that publishes in Welsh', () => {
  test('has every page of its own in Welsh too', () => {
    const own = pagesOf(DIST).filter((page) => page.startsWith('dudley/'));
    const missing = own.filter((page) => !WELSH.includes(`cy/${page}`));
    expect(missing).toEqual([]);
    expect(WELSH).toContain(`cy/${INDICATOR}`);
  });

  // What other sites show in a frame is not there to be found.
  test.each(WELSH.filter((page) => !isEmbed(page)))(
    'says that %s is Welsh, and names its English twin, which names it',
    (page) => {
      const welsh = documentOf(page);
      const twin = page.slice('cy/'.length);
      expect(welsh.documentElement.lang).toBe('cy');
      expect(alternatesOf(welsh)).toEqual({
        'en-GB': ORIGIN + twin,
        cy: ORIGIN + page,
        'x-default': ORIGIN + twin,
      });
      const english = documentOf(twin);
      expect(english.documentElement.lang).toBe('en-GB');
      expect(alternatesOf(english)).toEqual(alternatesOf(welsh));
    },
  );

  test.each(WELSH)('has no English on %s that is not marked as English', (page) => {
    expect(unmarkedEnglish(documentOf(page).body)).toEqual([]);
    expect(htmlOf(DIST, page)).not.toMatch(/[\u{e000}\u{e001}]/u);
  });

  test('has no page in Welsh that a council without Welsh would have', () => {
    expect(WELSH.filter((page) => /^cy\/(?:barnsley|walsall|wokingham)\//.test(page))).toEqual([]);
    expect(alternatesOf(documentOf('wokingham/'))).toEqual({});
    expect(documentOf('wokingham/').querySelector('.languages')).toBeNull();
  });
});

test('What nobody has translated stands under a line that says so, and the translation says what it is', () => {
  const page = documentOf('cy/dudley/indicators/children-looked-after-started/');
  const notes = [...page.querySelectorAll('.not-translated')].map((note) => note.textContent);
  expect(new Set(notes)).toEqual(new Set(['Nid yw’r rhan hon ar gael yn Gymraeg eto.']));
  expect(page.querySelectorAll('main div[lang="en"] p').length).toBeGreaterThan(3);
  expect([...page.querySelectorAll('main h2')].map((heading) => heading.textContent)).toContain(
    'Beth mae hyn yn ei ddangos?',
  );
  expect(page.querySelector('footer')?.textContent).toContain('nid yw wedi’i adolygu');
  const written = documentOf(`cy/${INDICATOR}`);
  expect(written.querySelectorAll('.not-translated')).toHaveLength(0);
});

test('The page for an address that leads nowhere says so in Welsh too', () => {
  const section = documentOf('404.html').querySelector('section[lang="cy"]');
  expect(section?.querySelector('h2')?.textContent).toBe('Heb ddod o hyd i’r dudalen');
  const links = [...(section?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/cy/', '/cy/dudley/a-to-z/']);
});

test('A Welsh page offers a workbook in Welsh, with the figures of the English one', async () => {
  const file = `${INDICATOR.slice(0, -1)}.xlsx`;
  const page = documentOf(`cy/${INDICATOR}`);
  const links = [...page.querySelectorAll('a[href$=".xlsx"]')].map((link) => link.getAttribute('href'));
  expect(new Set(links)).toEqual(new Set([`/cy/${file}`]));
  const figures = await sheetOf(`cy/${file}`, { sheet: 'Ffigurau', column: 'indicator' });
  expect(figures).toEqual(await sheetOf(file, { sheet: 'Figures', column: 'indicator' }));
  const notes = await sheetOf(`cy/${file}`, { sheet: 'Nodiadau', column: 'Ynghylch' });
  const words = notes.flatMap((row) => [...row.values()].map(String));
  expect(words.filter((text) => /[\u{e000}\u{e001}]/u.test(text))).toEqual([]);
  const sentences = words.filter(
    (text) =>
      text.includes(' ') && ENGLISH.test(text) && !NAMES.test(text) && !text.endsWith(' (yn Saesneg)'),
  );
  expect(sentences).toEqual([]);
});

test('A Welsh page shows the figures of its English twin', () => {
  const value = (page: string) => documentOf(page).querySelector('.headline__value')?.textContent?.trim();
  expect(value(`cy/${INDICATOR}`)).toBe(value(INDICATOR));
  const figures = (page: string) =>
    [...documentOf(page).querySelectorAll('td.number')].map(
      (cell) => /[\d.,]+%?/.exec(cell.textContent ?? '')?.[0],
    );
  expect(figures(`cy/${INDICATOR}`)).toEqual(figures(INDICATOR));
});

test('The links of Welsh pages lead somewhere, and stay in Welsh where they can', () => {
  expect(brokenLinks(DIST)).toEqual([]);
  const left = WELSH.flatMap((page) =>
    [...documentOf(page).querySelectorAll('a[href^="/"]:not([hreflang])')]
      .map((link) => (link.getAttribute('href') ?? '').slice(1).replace(/#.*/, ''))
      .filter((href) => WELSH.includes(`cy/${href}`))
      .map((href) => `${page}: ${href}`),
  );
  expect(left).toEqual([]);
});

test('The sitemap names every Welsh page with its English twin', () => {
  const sitemap = readFileSync(path.join(DIST, 'sitemap.xml'), 'utf8');
  for (const page of WELSH.filter((each) => !isEmbed(each)).slice(0, 20)) {
    const entry = sitemap.split('\n').find((line) => line.includes(`<loc>${ORIGIN}${page}</loc>`));
    expect(entry, page).toContain(`hreflang="en-GB" href="${ORIGIN}${page.slice(3)}"`);
  }
});

test('The switch leads to the same page in the other language, and back', async () => {
  const page = await browser.newPage();
  await page.goto(site.address + INDICATOR);
  const welsh = page.getByRole('link', { name: 'Cymraeg' });
  expect([await welsh.getAttribute('lang'), await welsh.getAttribute('hreflang')]).toEqual(['cy', 'cy']);
  await welsh.click();
  expect(new URL(page.url()).pathname).toBe(`/cy/${INDICATOR}`);
  expect(await page.locator('h1').innerText()).toBe('Asesiadau a gwblhawyd o fewn 45 diwrnod gwaith');
  await page.getByRole('link', { name: 'English' }).click();
  expect(new URL(page.url()).pathname).toBe(`/${INDICATOR}`);
  await page.close();
});

test('A search in Welsh finds Welsh pages and no English ones, and one in English the other way round', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}cy/search/?q=asesiadau`);
  await page.locator('#results > li').first().waitFor();
  const found = await page
    .locator('#results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(found).toContain(`/cy/${INDICATOR}`);
  expect(found.filter((href) => !href?.startsWith('/cy/'))).toEqual([]);
  expect(await page.locator('#search-summary').innerText()).toContain('asesiadau');
  await page.goto(`${site.address}search/?q=assessments`);
  await page.locator('#results > li').first().waitFor();
  const english = await page
    .locator('#results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(english.filter((href) => href?.startsWith('/cy/'))).toEqual([]);
  await page.close();
});

function documentOf(page: string): Document {
  return new JSDOM(htmlOf(DIST, page)).window.document;
}

/** The addresses of a page by language. */
function alternatesOf(document: Document): Record<string, string> {
  return Object.fromEntries(
    [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
      link.getAttribute('hreflang') ?? '',
      link.getAttribute('href') ?? '',
    ]),
  );
}

/** Small words that only English has; names of places and of what stands in files are no sentences. */
const ENGLISH = /\b(?:the|of|and|is not|with|this|which|from|than|figures?|measures?)\b/i;
const NAMES = /Telford and Wrekin|Making Data Count|One Council|not-available|no-figure|on-target/;

/** Text that would be read aloud as Welsh and is English. */
function unmarkedEnglish(body: HTMLElement): string[] {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  const found: string[] = [];
  while (walker.nextNode() !== null) {
    const { textContent, parentElement } = walker.currentNode;
    const text = textContent?.trim() ?? '';
    const language = parentElement?.closest('[lang]')?.getAttribute('lang');
    const isSpoken = parentElement?.closest('script, style, code, [hidden], textarea') === null;
    if (isSpoken && (language ?? 'cy') === 'cy' && ENGLISH.test(text) && !NAMES.test(text)) found.push(text);
  }
  return found;
}
