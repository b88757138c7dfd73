import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { axeViolations } from '../support/accessibility.ts';
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

interface Mode {
  readonly context: BrowserContextOptions;
  readonly media?: 'print';
}

const DESK = { viewport: { width: 1280, height: 900 } };
const LIGHT: Mode = { context: { ...DESK, colorScheme: 'light' } };
const SMALL: Mode = { context: { viewport: { width: 320, height: 640 }, isMobile: true } };
/** The other ways in which people see a page. */
const MODES: Record<string, Mode> = {
  'in dark colours': { context: { ...DESK, colorScheme: 'dark' } },
  'in forced colours': { context: { ...DESK, forcedColors: 'active' } },
  'on a small phone': SMALL,
  'on paper': { context: { viewport: { width: 794, height: 1123 } }, media: 'print' },
};

// The fullest page of each kind: of every council in light colours, of the site in every other way.
describe('Read in light colours', () => {
  meetAll(LIGHT, kindsOfPage(DIST));
});

describe.each(Object.entries(MODES))('Read %s', (_name, mode) => {
  // How long words are depends on the language; colours and paper do not.
  meetAll(mode, kindsOfPage(DIST, { ofEach: mode === SMALL ? 'site' : 'design' }));
});

function meetAll({ context, media }: Mode, kinds: ReadonlyMap<string, string>): void {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage({ ...context, reducedMotion: 'reduce' });
    if (media !== undefined) await page.emulateMedia({ media });
  });
  afterAll(() => page?.close());

  test.each([...kinds])('%s meets WCAG 2.2 AA and good practice', async (_kind, address) => {
    await page.goto(site.address + address);
    // The search page builds its form with a script; no other page has one.
    if (/(^|\/)search\/$/.test(address)) await page.waitForLoadState('networkidle');
    expect(await axeViolations(page, { paper: media === 'print' })).toEqual([]);
  });
}
