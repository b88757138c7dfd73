import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../scripts/server.ts';
import { filesOf } from '../../../scripts/compare-folders.ts';
import { openBrowser } from '../support/browser.ts';
import { axeViolations } from '../support/accessibility.ts';
import { DIST, htmlOf, isEmbed, pagesOf } from '../support/dist.ts';
import { brokenLinks } from '../support/links.ts';
import { addressesInSitemap } from '../support/sitemap.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

let browser: Browser;
const BASE = '/performance/';

let workshop: Workshop;

/** Two councils under a base path. */
beforeAll(async () => {
  browser = await openBrowser();
  workshop = openWorkshop();
  workshop.keepCouncils('wokingham');
  const canary = path.resolve('tests/site/fixtures/canary');
  cpSync(path.join(canary, 'content/secretford'), path.join(workshop.root, 'content/secretford'), {
    recursive: true,
  });
  cpSync(path.join(canary, 'data/secretford'), path.join(workshop.root, 'data/secretford'), {
    recursive: true,
  });
  workshop.edit('content/site.yaml', (text) => text.replace('repository: public', 'repository: private'));
  const build = workshop.build({ CANDOUR_BASE: BASE });
  if (!build.ok) throw new Error(build.output);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  workshop?.close();
});

describe('Several councils under a base path', () => {
  test('each stand in a folder of their own, under a front page that lists them', () => {
    const pages = pagesOf(workshop.dist);
    expect(pages).toContain('');
    expect(pages).toContain('wokingham/indicators/referrals/');
    expect(pages).toContain('secretford/indicators/counts/');
    expect(pages.filter((page) => page.startsWith('indicators/'))).toEqual([]);
    const front = htmlOf(workshop.dist, '');
    expect(front).toContain('href="/performance/wokingham/"');
    expect(front).toContain('href="/performance/secretford/"');
  });

  test('have no link that leaves the base path or leads nowhere', () => {
    expect(brokenLinks(workshop.dist, { base: BASE })).toEqual([]);
  });

  test('offer their files under that path, and the API at one address for all', () => {
    const read = (file: string) => readFileSync(path.join(workshop.dist, file), 'utf8');
    expect(htmlOf(workshop.dist, 'secretford/data/')).toContain(
      'href="/performance/secretford/data/secretford-all.zip"',
    );
    for (const file of ['catalog.jsonld', 'api/v1/index.json', 'secretford/datapackage.json'])
      expect(read(file)).toMatch(/https:\/\/[^/"]+\/performance\/secretford\//);
    const outside = [...read('api/v1/openapi.json').matchAll(/"(https:\/\/candour\.example[^"]*)"/g)].filter(
      ([, address]) => !address?.startsWith('https://candour.example/performance/'),
    );
    expect(outside).toEqual([]);
    expect(filesOf(workshop.dist)).toContain('data/all.zip');
  });

  test('never show the figures of one on the pages of another', () => {
    const council = readFileSync(path.join(workshop.root, 'published/secretford/council.json'), 'utf8');
    expect(council).not.toContain('Wokingham');
    expect(
      htmlOf(workshop.dist, 'secretford/indicators/counts/').replace(/<footer[\s\S]*/, ''),
    ).not.toContain('Wokingham');
  });

  test('are served with their styles and found by search', async () => {
    const site = await serve(workshop.dist, { base: BASE });
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await page.goto(`${site.address}wokingham/indicators/referrals/`);
    expect(await page.locator('h1').innerText()).toContain('Referrals');
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(failed).toEqual([]);
    await page.close();
    await site.close();
  });
});

describe('A site of one council', () => {
  let alone: Workshop;

  beforeAll(() => {
    alone = openWorkshop();
    alone.keepCouncils('dudley');
    const build = alone.build({ CANDOUR_BASE: BASE });
    if (!build.ok) throw new Error(build.output);
  }, 240_000);
  afterAll(() => alone?.close());

  test('has its pages at the top, and nobody to be compared with', () => {
    const pages = pagesOf(alone.dist);
    for (const page of [
      '',
      'indicators/child-protection-plans/',
      'scorecard/',
      'scorecard/by-target/',
      'reports/quarter-3-2021-22/',
    ])
      expect(pages).toContain(page);
    expect(pages.filter((page) => page.startsWith('dudley/') || page.startsWith('compare/'))).toEqual([]);
    expect(htmlOf(alone.dist, '')).toContain('How Dudley is doing');
  });

  test('has its pages in another language at the top of that', () => {
    const pages = pagesOf(alone.dist);
    for (const page of ['cy/', 'cy/themes/', 'cy/search/', 'cy/about/']) expect(pages).toContain(page);
    expect(pages.filter((page) => page.startsWith('cy/dudley/'))).toEqual([]);
    expect(htmlOf(alone.dist, 'themes/')).toContain(`href="${BASE}cy/themes/"`);
  });

  test('has its files at the top, its API where it would be among others, and nothing to compare', () => {
    const files = filesOf(alone.dist);
    for (const file of [
      'catalog.jsonld',
      'datapackage.json',
      'data/all.csv',
      'data/all.xlsx',
      'data/dudley-all.zip',
      'indicators/child-protection-plans.csv-metadata.json',
      'api/v1/councils/dudley/indicators/child-protection-plans.json',
    ])
      expect(files).toContain(file);
    expect(files.filter((file) => file === 'data/all.zip' || file.startsWith('api/v1/compare'))).toEqual([]);
    expect(readFileSync(path.join(alone.dist, 'api/v1/openapi.json'), 'utf8')).not.toContain('/compare');
  });

  test('has no link that leads nowhere, and names every page in its sitemap', () => {
    expect(brokenLinks(alone.dist, { base: BASE })).toEqual([]);
    expect(addressesInSitemap(alone.dist, { base: BASE })).toEqual(
      pagesOf(alone.dist).filter((page) => page !== '404.html' && !isEmbed(page)),
    );
  });

  test('shows the same figures in the same places as among others', () => {
    const main = (folder: string, page: string) =>
      /<main[\s\S]*<\/main>/
        .exec(htmlOf(folder, page))?.[0]
        .replaceAll(/ (?:href|src)="[^"]*"/g, '')
        // How to cite a page, and its foot on paper, say its address.
        .replace(/<section aria-labelledby="cite-this">[\s\S]*/, '');
    // Without what other councils collected, there is less for its other pages to compare with.
    for (const page of ['themes/workforce/', 'a-to-z/', 'releases/'])
      expect(main(alone.dist, page)).toBe(main(DIST, `dudley/${page}`));
  });

  test('is read by people on phones and by machines for accessibility like one of many', async () => {
    const site = await serve(alone.dist, { base: BASE });
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const address of ['', 'scorecard/', 'indicators/child-protection-plans/']) {
      await page.goto(site.address + address);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.close();
    await site.close();
  });
});
