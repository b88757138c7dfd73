import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

test.each([
  ['permanent exclusions', '/wokingham/indicators/permanent-exclusions/', 'x (hidden)'],
  [
    'assessments 45 working days',
    '/wokingham/indicators/assessments-within-45-working-days-percent/',
    '67.5%',
  ],
])(
  'A search for “%s” finds %s, with its figure or the word that it is hidden',
  async (words, address, value) => {
    const page = await browser.newPage();
    await page.goto(`${site.address}search/?${new URLSearchParams({ q: words, Council: 'Wokingham' })}`);
    const result = page.locator('li', { has: page.locator(`a[href$="${address}"]`) });
    await result.waitFor();
    expect(await result.locator('.results__value').innerText()).toBe(value);
    await page.close();
  },
);
