import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelPeriod, shortLabel } from '#published/label.ts';
import { type Served, serve } from '../../../scripts/server.ts';
import { rasterise } from '../../../src/pictures/rasterise.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST, htmlOf, isEmbed, pagesOf } from '../support/dist.ts';
import { readIndexedPng, sizeOfPng } from '../support/png.ts';
import { publishedCouncils } from '../support/published.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

/** An embed stands on another site's page, which has a picture of its own. */
const pages = pagesOf(DIST).filter((page) => !isEmbed(page));
const councils = publishedCouncils();
const indicators = councils.flatMap(({ council, indicators: all }) =>
  all.map((indicator) => ({ council, indicator, page: `${council.slug}/indicators/${indicator.id}/` })),
);
const REFERRALS = 'wokingham/indicators/referrals/';
const REPORT = 'wokingham/reports/quarter-2-2023-24/';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

describe('A link that is shared', () => {
  test.each(pages)('/%s shows a picture that is there, of the size it says', (page) => {
    const html = htmlOf(DIST, page);
    const address = meta(html, 'property', 'og:image') ?? '';
    expect(address).toMatch(/^https:\/\/candour\.example\/.*share\.png$/);
    const size = sizeOfPng(readFileSync(path.join(DIST, new URL(address).pathname)));
    expect(size).toEqual({ width: 1200, height: 630 });
    expect(meta(html, 'property', 'og:image:width')).toBe('1200');
    expect(meta(html, 'property', 'og:image:height')).toBe('630');
    expect(meta(html, 'property', 'og:image:type')).toBe('image/png');
    expect(meta(html, 'property', 'og:image:alt')?.length).toBeGreaterThan(5);
    expect(meta(html, 'name', 'twitter:card')).toBe('summary_large_image');
  });

  test('to an indicator, a theme or a report shows a picture of its own', () => {
    const own = pages.filter((page) => /(^|\/)(indicators|themes|reports)\/[^/]+\/$/.test(page));
    const pictures = own.map((page) => meta(htmlOf(DIST, page), 'property', 'og:image'));
    expect(own.length).toBeGreaterThan(136);
    expect(pictures).toEqual(own.map((page) => `https://candour.example/${page}share.png`));
  });

  test('is a picture that a browser can open', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${site.address}${REFERRALS}share.png`);
    const size = await tab.evaluate(() => {
      const image = document.querySelector('img');
      return [image?.naturalWidth, image?.naturalHeight];
    });
    expect(size).toEqual([1200, 630]);
    await tab.close();
  });

  const hidden = indicators.filter(({ indicator }) => indicator.headline.cell.kind === 'suppressed');

  test.each(hidden)(
    '$page, whose newest figure is hidden, shows words and no number',
    ({ indicator, page }) => {
      const svg = readFileSync(path.join(DIST, page, 'share.svg'), 'utf8');
      const words = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = '']) => text);
      expect(words.join(' ')).toContain('Hidden to protect identities');
      const known = [
        indicator.name,
        ...indicator.series.flatMap(({ points }) =>
          points.flatMap(({ period }) => [labelPeriod(period, indicator.measured), shortLabel(period)]),
        ),
      ];
      expect(words.filter((text) => /\d/.test(text) && !known.some((one) => one.includes(text)))).toEqual([]);
    },
  );

  test('there are hidden figures to ask about', () => {
    expect(hidden.length).toBeGreaterThan(3);
  });
});

describe('A chart', () => {
  const files = indicators.flatMap(({ page }) =>
    linksOf(htmlOf(DIST, page)).filter((href) => /\.(?:png|svg)$/.test(href)),
  );

  test('can be taken away as PNG and as SVG from every indicator’s page, at an address that lasts', () => {
    for (const { page } of indicators) {
      expect(files).toContain(`/${page}trend.svg`);
      expect(files).toContain(`/${page}trend.png`);
    }
    for (const kind of ['benchmark', 'by-team', 'flows/front-door'])
      expect(files.filter((file) => file.endsWith(`${kind}.png`))).not.toEqual([]);
    expect(files.filter((file) => !existsSync(path.join(DIST, file)))).toEqual([]);
  });

  test('has its sentence, its source and its council in it', () => {
    const svg = readFileSync(path.join(DIST, REFERRALS, 'trend.svg'), 'utf8');
    for (const words of ['Referrals to children', 'Wokingham Borough Council', 'It was 391', 'Figures: '])
      expect(svg).toContain(words);
    expect(svg).toContain('https://candour.example/wokingham/indicators/referrals/');
  });

  test('is as large as its link says', () => {
    const html = htmlOf(DIST, REFERRALS);
    const [, width, height] = /Chart as PNG \(([\d,]+) × ([\d,]+) pixels\)/.exec(html) ?? [];
    const size = sizeOfPng(readFileSync(path.join(DIST, REFERRALS, 'trend.png')));
    expect([width, height].map((text) => Number(text?.replace(',', '')))).toEqual([size.width, size.height]);
    expect(size.width).toBe(1376);
  });

  test('of a report is the report’s own, and stays when the figures move on', () => {
    const html = htmlOf(DIST, 'barnsley/reports/july-2022/');
    expect(linksOf(html)).toContain('/barnsley/reports/july-2022/flow-demand.png');
  });
});

describe('What is cited', () => {
  test('has the data’s dates, the address and, for reference managers, a file', () => {
    const html = htmlOf(DIST, REFERRALS);
    const cited = [...html.matchAll(/<p class="cite"[^>]*>([^<]*)</g)].map(([, text = '']) => text);
    expect(cited[0]).toMatch(/^Wokingham Borough Council, “Referrals .*”, figures to 30 September 2023\.$/);
    expect(cited[1]).toMatch(/published 8 January 2024, Candour,? ?(?:version [0-9a-f]{10})?\. https:/);
    const bib = readFileSync(path.join(DIST, 'wokingham/indicators/referrals.bib'), 'utf8');
    expect(bib).toMatch(
      /^@misc\{wokingham-referrals-2023-09-30,\n {2}author = \{\{Wokingham Borough Council\}\},/,
    );
    expect(bib).toContain('  month = jan,\n');
    expect(bib).toContain('url = {https://candour.example/wokingham/indicators/referrals/}');
    expect(html).toContain('href="/wokingham/indicators/referrals.bib"');
    expect(existsSync(path.join(DIST, 'wokingham/reports/quarter-2-2023-24.bib'))).toBe(true);
  });

  test('is BibTeX that can be read: every brace is closed and every field has its comma', () => {
    for (const { page } of indicators) {
      const bib = readFileSync(path.join(DIST, `${page.slice(0, -1)}.bib`), 'utf8').replaceAll(/\\./g, '');
      expect(bib.split('{')).toHaveLength(bib.split('}').length);
      expect(bib).toMatch(/^@misc\{[a-z0-9-]+,\n(?: {2}[a-z]+ = (?:\{.+\}|[a-z]{3}),\n)+\}\n$/);
    }
  });
});

describe('On paper', () => {
  let paper: Page;

  beforeAll(async () => {
    paper = await browser.newPage();
  });
  afterAll(() => paper?.close());

  test.each([REFERRALS, REPORT])(
    '/%s ends with its address in words and as a code, on a screen it does not',
    async (page) => {
      await paper.emulateMedia({ media: 'screen' });
      await paper.goto(site.address + page);
      const foot = paper.locator('.printed-address');
      expect(await foot.isVisible()).toBe(false);
      await paper.emulateMedia({ media: 'print' });
      expect(await foot.isVisible()).toBe(true);
      expect(await foot.innerText()).toContain(`https://candour.example/${page}`);
      const box = await paper.locator('.printed-address__code').boundingBox();
      expect(box?.width).toBeGreaterThan(70);
    },
  );

  test.each([...indicators.map(({ page }) => page), REPORT])(
    '/%s has a code that leads to it',
    async (page) => {
      const [, viewBox = '', shapes = ''] =
        /<svg class="printed-address__code"[^>]*viewBox="([^"]*)"[^>]*>([\s\S]*?)<\/svg>/.exec(
          htmlOf(DIST, page),
        ) ?? [];
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" data-png-width="300" viewBox="${viewBox}">${shapes}</svg>`;
      const { width, height, rgba } = readIndexedPng(await rasterise(svg));
      const read = jsQR(Uint8ClampedArray.from(rgba), width, height);
      expect(read?.data).toBe(`https://candour.example/${page}`);
    },
  );
});

describe('Copying a link', () => {
  test('is offered by a script that is small', () => {
    expect(gzipSync(readFileSync(path.join(DIST, 'copy-link.js'))).length).toBeLessThan(1000);
  });

  test('puts the address of the part on the clipboard and says so', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const tab = await context.newPage();
    await tab.goto(`${site.address}${REFERRALS}?from=mail#period-2023-24-q2`);
    const button = tab.getByRole('button', { name: 'Copy link: How this has changed' });
    await button.focus();
    await tab.keyboard.press('Enter');
    await tab.getByRole('status').getByText('Link copied').waitFor({ state: 'attached' });
    expect(await button.innerText()).toBe('Link copied');
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.address}${REFERRALS}#how-this-has-changed`,
    );
    await tab.getByRole('link', { name: 'Link to this chart' }).first().click();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.address}${REFERRALS}#chart-trend`,
    );
    expect(await tab.getByRole('heading', { name: 'How this has changed', exact: true }).count()).toBe(1);
    await context.close();
  });

  test('leaves nothing missing without the script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(site.address + REFERRALS);
    expect(await tab.getByRole('button').count()).toBe(0);
    await tab.getByRole('link', { name: 'Link to this chart' }).first().click();
    expect(tab.url()).toBe(`${site.address}${REFERRALS}#chart-trend`);
    await context.close();
  });
});

describe('A site that does without', () => {
  let without: Workshop;

  beforeAll(() => {
    without = openWorkshop();
    without.keepCouncils('dudley');
    without.edit(
      'content/site.yaml',
      (text) => `${text}pictures: { share: false, charts: false }\ncopyLink: false\n`,
    );
    const build = without.build({ CANDOUR_COMMIT: '' });
    if (!build.ok) throw new Error(build.output);
  }, 240_000);
  afterAll(() => without?.close());

  test('has no pictures, no link to one, and no script', () => {
    const html = htmlOf(without.dist, 'indicators/child-protection-plans/');
    expect(meta(html, 'property', 'og:image')).toBeUndefined();
    expect(meta(html, 'name', 'twitter:card')).toBe('summary');
    expect(html).not.toContain('.png');
    expect(html).not.toContain('copy-link.js');
    expect(existsSync(path.join(without.dist, 'indicators/child-protection-plans/trend.svg'))).toBe(true);
    expect(existsSync(path.join(without.dist, 'indicators/child-protection-plans/trend.png'))).toBe(false);
    expect(existsSync(path.join(without.dist, 'indicators/child-protection-plans/share.svg'))).toBe(false);
  });

  test('names no commit where there is none', () => {
    expect(without.read('dist/indicators/child-protection-plans.bib')).not.toMatch(/commit/i);
  });

  test('names the commit it is told', () => {
    const commit = '0123456789abcdef0123456789abcdef01234567';
    expect(without.build({ CANDOUR_COMMIT: commit }).ok).toBe(true);
    expect(without.read('dist/indicators/child-protection-plans.bib')).toContain(`Commit ${commit}`);
    expect(htmlOf(without.dist, 'indicators/child-protection-plans/')).toContain('version 0123456789.');
  }, 240_000);
});

function meta(html: string, kind: 'property' | 'name', key: string): string | undefined {
  return new RegExp(`<meta ${kind}="${key}" content="([^"]*)"`).exec(html)?.[1];
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => href);
}
