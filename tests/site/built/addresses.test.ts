import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { filesOf } from '../../../scripts/compare-folders.ts';
import { htmlOf, pagesOf } from '../support/dist.ts';
import { linksOf } from '../support/links.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

let browser: Browser;
let workshop: Workshop;

/** Two councils under a base path. */
beforeAll(async () => {
  browser = await openBrowser();
  workshop = openWorkshop();
  const canary = path.resolve('tests/site/fixtures/canary');
  cpSync(path.join(canary, 'content/secretford'), path.join(workshop.root, 'content/secretford'), {
    recursive: true,
  });
  cpSync(path.join(canary, 'data/secretford'), path.join(workshop.root, 'data/secretford'), {
    recursive: true,
  });
  workshop.edit('content/site.yaml', (text) => text.replace('repository: public', 'repository: private'));
  const build = workshop.build({ CANDOUR_BASE: '/performance/' });
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
    const files = new Set(filesOf(workshop.dist));
    const broken = pagesOf(workshop.dist).flatMap((page) =>
      linksOf(htmlOf(workshop.dist, page), page, { base: '/performance/' })
        .filter((link) => link.kind === 'internal' && !files.has(link.file))
        .map((link) => `${page} → ${link.href}`),
    );
    expect(broken).toEqual([]);
  });

  test('never show the figures of one on the pages of another', () => {
    const council = readFileSync(path.join(workshop.root, 'published/secretford/council.json'), 'utf8');
    expect(council).not.toContain('Wokingham');
    expect(
      htmlOf(workshop.dist, 'secretford/indicators/counts/').replace(/<footer[\s\S]*/, ''),
    ).not.toContain('Wokingham');
  });

  test('are served with their styles and found by search', async () => {
    const site = await serve(workshop.dist, { base: '/performance/' });
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
