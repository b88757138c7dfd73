import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST, htmlOf, kindsOfPage } from '../support/dist.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

/** A page of each kind, opened in a browser that notes everything it asks for, under the headers that hosts send. */
const BASE = '/our/performance/';

let browser: Browser;
let workshop: Workshop;
const sites = new Map<string, Served>();

beforeAll(async () => {
  workshop = openWorkshop();
  workshop.keepCouncils('wokingham');
  const build = workshop.build({ CANDOUR_BASE: BASE, CANDOUR_PREVIEW: 'yes' });
  expect(build.ok, build.output).toBe(true);
  sites.set('at the top of an address', await serve(DIST));
  sites.set('under a path', await serve(workshop.dist, { base: BASE }));
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  for (const site of sites.values()) await site.close();
  workshop?.close();
});

describe.each([
  ['at the top of an address', () => DIST],
  ['under a path', () => workshop.dist],
])('A site %s', (where, folder) => {
  test('asks nothing of another host, sets no cookie, keeps nothing, and breaks no rule of its own', async () => {
    const pages = [...kindsOfPage(folder(), { ofEach: 'site' }).values()];
    expect(pages.length).toBeGreaterThan(15);
    const context = await browser.newContext();
    const found: string[] = [];
    // Four at a time: each is watched until it has asked for nothing for half a second.
    await Promise.all(
      Array.from({ length: 4 }, async (_, lane) => {
        for (const address of pages.filter((_page, index) => index % 4 === lane))
          found.push(...(await opened(context, `${siteAt(where)}${address}`)));
      }),
    );
    expect(found).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('does so too while somebody searches, and where nothing is found', async () => {
    const context = await browser.newContext();
    const search = await opened(context, `${siteAt(where)}search/?q=referrals`, async (page) => {
      await page.locator('main a[href*="/indicators/"]').first().waitFor();
    });
    const nothing = await opened(context, `${siteAt(where)}no/such/page/`, undefined, 404);
    expect([...search, ...nothing]).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

describe('A page that is not there', () => {
  test('leads on from any depth, under a path too', async () => {
    const page = await browser.newPage();
    const home = siteAt('under a path');
    const answer = await page.goto(`${home}indicators/no/such/page/`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('Page not found');
    expect(await page.locator('.site-header').evaluate((header) => getComputedStyle(header).display)).toBe(
      'block',
    );
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : [])));
    expect(links).toContain(home);
    expect(links).toContain(`${home}a-to-z/`);
    for (const link of links.filter((href) => href.startsWith('http')))
      expect((await fetch(link)).status, link).toBe(200);
    await page.locator('main input[type=search]').fill('referrals');
    await page.locator('main button').click();
    await page.waitForURL(`${home}search/?q=referrals`);
    await page.close();
  });
});

describe('A preview', () => {
  test('asks search engines to leave it alone, in every page and every answer', async () => {
    const home = siteAt('under a path');
    const answers = await Promise.all(
      ['', 'indicators/referrals/', 'indicators/referrals.csv', 'nothing/'].map((page) =>
        fetch(`${home}${page}`),
      ),
    );
    for (const answer of answers) expect(answer.headers.get('x-robots-tag'), answer.url).toBe('noindex');
    expect(await (await fetch(home)).text()).toContain('<meta name="robots" content="noindex">');
    expect(await (await fetch(`${home}robots.txt`)).text()).toBe('User-agent: *\nAllow: /\n');
  });

  test('is all that does: a published site may be found', async () => {
    const home = siteAt('at the top of an address');
    const answer = await fetch(home);
    expect(answer.headers.get('x-robots-tag')).toBeNull();
    expect(await answer.text()).not.toContain('name="robots"');
    expect(await (await fetch(`${home}robots.txt`)).text()).toContain('Sitemap: https://');
    expect(htmlOf(DIST, '404.html')).toContain('name="robots" content="noindex"');
  });
});

function siteAt(where: string): string {
  const served = sites.get(where);
  if (served === undefined) throw new Error(`No site is served ${where}.`);
  return served.address;
}

/** What is wrong with what a page asks for and keeps: `about/: asked for https://elsewhere.example/a.js`. */
async function opened(
  context: BrowserContext,
  address: string,
  meanwhile?: (page: Page) => Promise<void>,
  status = 200,
): Promise<string[]> {
  const page = await context.newPage();
  const { origin } = new URL(address);
  const found: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) found.push(`asked for ${url}`);
  });
  page.on('response', async (response) => {
    if ((await response.allHeaders())['set-cookie'] !== undefined)
      found.push(`a cookie with ${response.url()}`);
    if (response.status() >= 400 && response.url() !== address)
      found.push(`${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => {
    // The browser itself says so of a page that is not there.
    if (message.type() === 'error' && status === 200) found.push(message.text());
  });
  await page.addInitScript(() => {
    const all: string[] = [];
    Object.defineProperty(window, 'brokenRules', { value: all });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      all.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  if (answer?.status() !== status) found.push(`is ${answer?.status()}`);
  if (answer?.headers()['content-security-policy'] === undefined && status === 200)
    found.push('has no policy');
  await meanwhile?.(page);
  const kept = await page.evaluate(async () => ({
    rules: Reflect.get(window, 'brokenRules'),
    cookie: document.cookie,
    stored: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  if (JSON.stringify(kept) !== JSON.stringify({ rules: [], cookie: '', stored: 0, databases: 0, workers: 0 }))
    found.push(JSON.stringify(kept));
  await page.close();
  return found.map((what) => `${address}: ${what}`);
}
