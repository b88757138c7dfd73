import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST, kindsOfPage } from '../support/dist.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** The ways in which people see a page. */
const MODES: Record<string, { context: BrowserContextOptions; media?: 'print' }> = {
  'in light colours': { context: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  'in dark colours': { context: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
  'in forced colours': { context: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' } },
  'on a small phone': { context: { viewport: { width: 320, height: 640 }, isMobile: true } },
  'on paper': { context: { viewport: { width: 794, height: 1123 } }, media: 'print' },
};

describe.each(Object.entries(MODES))('Read %s', (_name, { context, media }) => {
  test.each([...kindsOfPage(DIST)])('%s meets WCAG 2.2 AA and good practice', async (_kind, address) => {
    const open = await browser.newContext({ ...context, reducedMotion: 'reduce' });
    const page = await open.newPage();
    if (media !== undefined) await page.emulateMedia({ media });
    await page.goto(site.address + address);
    await settle(page);
    expect(await violations(page, { paper: media === 'print' })).toEqual([]);
    await open.close();
  });
});

/** The search page builds its form with a script. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

async function violations(page: Page, { paper }: { paper: boolean }): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (isPaper) => {
    // `axe` is what the script above defines in the page.
    const results = await window.axe.run(document, {
      // Nobody presses a link on paper, where the page is printed smaller.
      rules: { 'target-size': { enabled: !isPaper } },
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return results.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 160)}`),
    );
  }, paper);
}
