import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { axeViolations } from '../support/accessibility.ts';
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

describe('A search', () => {
  test('shows one measure of several councils together, each with its figure, period and status', async () => {
    const page = await search({ q: 'LAC' });
    const first = page.locator('#results > li').first();
    expect(await first.locator('h2').innerText()).toBe('Number of children in care');
    expect(await first.locator('li', { hasText: 'Barnsley' }).innerText()).toBe(
      'Barnsley 367 July 2022 · Going up · No target set · Final',
    );
    await page.close();
  });

  test('puts the council that is named first', async () => {
    const page = await search({ q: 'lac wokingham' });
    expect(await hrefs(page, '#results > li:first-child li:first-child a')).toEqual([
      '/wokingham/indicators/children-looked-after/',
    ]);
    expect(await page.locator('#search-summary').innerText()).toContain('Wokingham comes first.');
    await page.close();
  });

  test('explains a word that no measure is called by', async () => {
    const page = await search({ q: 'IRO' });
    const first = page.locator('#results > li').first();
    expect(await first.innerText()).toContain('Independent reviewing officer');
    expect(await hrefs(page, '#results > li:first-child a')).toEqual(['/barnsley/glossary/#term-iro']);
    await page.close();
  });

  test('mends a slip, says so, and offers the words as they were typed', async () => {
    const page = await search({ q: 'refferals' });
    expect(await page.locator('#search-summary strong').innerText()).toBe('referrals');
    await page.locator('#search-summary a').click();
    await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' });
    expect(new URL(page.url()).searchParams.get('exact')).toBe('1');
    expect(await page.locator('#search-summary strong').count()).toBe(0);
    await page.close();
  });

  test('is narrowed by every filter, which stands in the address', async () => {
    const page = await search({ q: 'children', Council: 'Barnsley', 'Against target': 'Off target' });
    const links = await hrefs(page, '#results > li h2 a');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => link?.startsWith('/barnsley/') !== true)).toEqual([]);
    const names = await page
      .locator('#filters select')
      .evaluateAll((selects) => selects.map((select) => select.getAttribute('name')));
    expect(names).toEqual([
      'Council',
      'Theme',
      'Against target',
      'Direction of travel',
      'Frequency',
      'Kind of page',
    ]);
    await page.locator('#filter-against-target').selectOption('');
    await page.waitForURL((url) => !url.searchParams.has('Against target'));
    await page.close();
  });

  test('with filters and no words lists what they let through', async () => {
    const page = await search({ Council: 'Dudley', 'Kind of page': 'Report' });
    expect(await hrefs(page, '#results > li h2 a')).toContain('/dudley/reports/quarter-3-2021-22/');
    await page.close();
  });

  test('is told to a screen reader and keeps the place of whoever types', async () => {
    const page = await search({});
    await page.locator('#q').pressSequentially('fostering');
    await page.locator('#results > li').first().waitFor();
    expect(await page.locator('[role="status"]').innerText()).toMatch(/^\d+ results for “fostering”\.$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.close();
  });

  test('shows more on demand and goes on from there', async () => {
    const page = await search({ q: 'LAC' });
    await page.locator('#more').press('Enter');
    await page.locator('#results > li:nth-child(20)').waitFor();
    const at = await page.evaluate(() =>
      [...document.querySelectorAll('#results > li')].findIndex((line) =>
        line.contains(document.activeElement),
      ),
    );
    expect(at).toBe(10);
    await page.close();
  });

  test('looks through the text of pages where no name answers', async () => {
    const page = await search({ q: 'recruitment' });
    await page.locator('#results mark').first().waitFor();
    await page.close();
  });

  test('from a council’s own front page is of that council unless the reader says otherwise', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}wokingham/`);
    await page.locator('main input[type="search"]').fill('children in care');
    await page.locator('main form[role="search"] button').click();
    await page.locator('#results > li').first().waitFor();
    expect(new URL(page.url()).searchParams.get('Council')).toBe('Wokingham');
    expect(await page.locator('#filter-council').inputValue()).toBe('Wokingham');
    const links = await hrefs(page, '#results > li h2 a');
    expect(links.filter((link) => link?.startsWith('/wokingham/') !== true)).toEqual([]);
    await page.close();
  });

  test('that is slow to answer moves nothing away that is being read', async () => {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    // Results come long after the page is there.
    await page.route(/\/found\/[^?]*\.json$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(`${site.address}search/?q=LAC`);
    await page.locator('#results > li').first().waitFor();
    expect(await movedBy(page)).toBeLessThan(0.05);
    await page.close();
  });

  test('of nothing that is there says what to do', async () => {
    const page = await search({ q: 'xyzzyx adoption', Council: 'Dudley', Frequency: 'Monthly' });
    const advice = page.locator('#search-advice');
    expect(await advice.innerText()).toContain('Search without the filters');
    expect(await hrefs(page, '#search-advice a[href*="a-to-z"]')).toEqual(['/dudley/a-to-z/#x']);
    const nonsense = await search({ q: 'xyzzyx' });
    expect(await nonsense.locator('#search-summary').innerText()).toBe('Nothing found for “xyzzyx”.');
    expect(await nonsense.locator('#search-advice a').count()).toBeGreaterThan(0);
    await Promise.all([page.close(), nonsense.close()]);
  });

  test.each([{ q: 'LAC' }, { q: 'refferals', Council: 'Wokingham' }, { q: 'xyzzyx' }])(
    'keeps to the rules of accessibility and to a small screen: %o',
    async (asked) => {
      const page = await search(asked, { width: 320 });
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    },
  );
});

describe('The first search', () => {
  const KILOBYTE = 1000;

  test.each([
    ['LAC', 100],
    ['how many kids are in care in Dudley', 100],
    ['refferals', 100],
  ])('for “%s” fetches no more than %i kB, compressed: script, names and results', async (q, most) => {
    expect((await bytesFor(q)).compressed).toBeLessThanOrEqual(most * KILOBYTE);
  });

  test('through the text of pages fetches no more than 100 kB, compressed', async () => {
    expect((await bytesFor('recruitment')).compressed).toBeLessThanOrEqual(100 * KILOBYTE);
    expect((await bytesFor('ofsted judgement next visit')).compressed).toBeLessThanOrEqual(100 * KILOBYTE);
  });
});

/** What a search fetches beside the page and its styles, as it stands and as a host sends it. */
async function bytesFor(q: string): Promise<{ plain: number; compressed: number }> {
  const page = await browser.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/\.(?:js|json)(?:\?|$)/.test(response.url())) bodies.push(response.body());
  });
  await page.goto(`${site.address}search/?${new URLSearchParams({ q })}`);
  await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' });
  const fetched = await Promise.all(bodies);
  await page.close();
  expect(fetched.length).toBeGreaterThan(3);
  const plain = fetched.reduce((sum, body) => sum + body.length, 0);
  const compressed = fetched.reduce((sum, body) => sum + Math.min(body.length, gzipSync(body).length), 0);
  return { plain, compressed };
}

async function search(
  asked: Readonly<Record<string, string>>,
  { width = 1280 }: { width?: number } = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${site.address}search/?${new URLSearchParams(asked)}`);
  await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' });
  return page;
}

/** How much of what was on the screen moved by itself, as browsers count it: 0.1 is the most that counts as good. */
function movedBy(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const told = new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0)),
        );
        told.observe({ type: 'layout-shift', buffered: true });
        // Where nothing moved there is nothing to be told.
        requestAnimationFrame(() => setTimeout(() => resolve(0), 200));
      }),
  );
}

async function hrefs(page: Page, selector: string): Promise<(string | null)[]> {
  return page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}
