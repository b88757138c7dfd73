import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST, isEmbed, kindsOfPage, pagesOf } from '../support/dist.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

const kinds = [...kindsOfPage(DIST, { ofEach: 'site' })];
const withoutScript = kinds.filter(([, page]) => !/(^|\/)search\/$/.test(page));

describe('Without JavaScript', () => {
  let without: Page;
  let withIt: Page;
  beforeAll(async () => {
    without = await browser.newPage({ javaScriptEnabled: false });
    withIt = await browser.newPage();
  });
  afterAll(async () => {
    await without?.close();
    await withIt?.close();
  });

  test.each(withoutScript)('%s reads the same as with it', async (_kind, address) => {
    await withIt.goto(site.address + address);
    // What a script can add is a way to copy what is there.
    await withIt.evaluate(() =>
      document.querySelectorAll('.copy, main > [role=status]').forEach((added) => added.remove()),
    );
    await without.goto(site.address + address);
    expect(await without.locator('body').innerText()).toBe(await withIt.locator('body').innerText());
  });

  test('search points to the A to Z', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.address}search/`);
    const link = page.locator('main a[href$="a-to-z/"]').first();
    expect(await link.isVisible()).toBe(true);
    await page.close();
  });
});

describe('With the keyboard', () => {
  // What stands in a frame has nothing to skip.
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => page?.close());

  test.each(kinds.filter(([, address]) => !isEmbed(address)))(
    '%s can be skipped into, and shows where you are',
    async (_kind, address) => {
      await page.goto(site.address + address);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const inMain = await page.evaluate(() => {
        const active = document.activeElement;
        return (
          active === document.body || active?.closest('main') !== null || active.closest('footer') !== null
        );
      });
      expect(inMain).toBe(true);
      const hidden: string[] = [];
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const active = document.activeElement;
          if (active === null || active === document.body) return 'end';
          const style = getComputedStyle(active);
          const marked =
            style.outlineStyle !== 'none' ||
            style.boxShadow !== 'none' ||
            style.backgroundColor !== 'rgba(0, 0, 0, 0)';
          return marked && active.getBoundingClientRect().height > 0
            ? 'seen'
            : active.outerHTML.slice(0, 120);
        });
        if (seen === 'end') break;
        if (seen !== 'seen') hidden.push(seen);
      }
      expect(hidden).toEqual([]);
    },
  );
});

describe('A page that is not there', () => {
  test('says so, and leads on', async () => {
    const page = await browser.newPage();
    const response = await page.goto(`${site.address}indicators/no-such-thing/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toMatch(/not found/i);
    expect(await page.locator('main a').count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe('On paper', () => {
  test('everything in a closed fold is printed, but what only machines read', async () => {
    const page = await browser.newPage();
    const address = pagesOf(DIST).find((candidate) => candidate.endsWith('indicators/referrals/')) ?? '';
    await page.goto(site.address + address);
    await page.emulateMedia({ media: 'print' });
    const closed = await page.evaluate(() =>
      [...document.querySelectorAll('main details:not(.for-machines)')].map((details) => {
        const inner = details.querySelector(':scope > :not(summary)');
        return inner === null ? 0 : inner.getBoundingClientRect().height;
      }),
    );
    expect(closed.every((height) => height > 0)).toBe(true);
    // How to cite it with a program, and how to show it on another site.
    const machines = page.locator('main details.for-machines');
    expect(await machines.count()).toBe(2);
    for (const each of await machines.all()) expect(await each.isVisible()).toBe(false);
    await page.close();
  });
});
