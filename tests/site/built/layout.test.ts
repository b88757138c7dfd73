import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST, htmlOf, isEmbed, kindsOfPage, pagesOf } from '../support/dist.ts';

let browser: Browser;
let site: Served;
let phone: Page;
let desk: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
  phone = await browser.newPage({ viewport: { width: 320, height: 640 } });
  desk = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

const kinds = [...kindsOfPage(DIST, { ofEach: 'site' }).values()];
/** Embeds show the charts of their indicators’ pages, and are measured in frames by a test of their own. */
const pages = pagesOf(DIST).filter((page) => !isEmbed(page) || kinds.includes(page));
const withCharts = pages.filter((page) => htmlOf(DIST, page).includes('class="picture"'));
/** One page of each kind of each council; an indicator's page may have any of the charts, so all of those. */
const onDesk = withCharts.filter(
  (page) => page.includes('indicators/') || [...kindsOfPage(DIST).values()].includes(page),
);

describe('At 320 pixels', () => {
  test.each(pages)('/%s does not scroll sideways, and its charts can be read', async (address) => {
    await phone.goto(site.address + address);
    const { width, wide } = await phone.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      wide: [...document.querySelectorAll('body *')]
        .filter(
          (element) => element.getBoundingClientRect().right > 321 && element.closest('.scrolls') === null,
        )
        .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
        .slice(0, 5),
    }));
    expect({ width, wide: width > 320 ? wide : [] }).toEqual({ width: 320, wide: [] });
    expect(await chartFaults(phone)).toEqual([]);
  });
});

describe('At 200% zoom', () => {
  test.each(kinds)('/%s does not scroll sideways', async (address) => {
    const zoomed = await browser.newPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    await zoomed.goto(site.address + address);
    expect(await zoomed.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await zoomed.close();
  });
});

describe('Charts', () => {
  test('stand on every indicator’s page, on comparisons and in reports', () => {
    const indicators = pages.filter((page) => /(^|\/)indicators\/[^/]+\/$/.test(page));
    expect(indicators.length).toBeGreaterThan(100);
    expect(indicators.filter((page) => !withCharts.includes(page))).toEqual([]);
    expect(withCharts.filter((page) => page.startsWith('compare/'))).not.toEqual([]);
    expect(withCharts.filter((page) => page.includes('/reports/'))).not.toEqual([]);
  });

  test.each(onDesk)(
    '/%s shows each chart once, with text of 12 pixels or more inside its frame, on a desk',
    async (address) => {
      await desk.goto(site.address + address);
      expect(await chartFaults(desk)).toEqual([]);
    },
  );
});

/** Words that are too small or stick out of a chart, charts with no name, and charts of which not exactly one size shows. */
function chartFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.getBoundingClientRect().width > 0;
    const charts = [...document.querySelectorAll('svg[role="img"]')].filter(shown);
    const names = charts.map((chart) => chart.getAttribute('aria-label') ?? '');
    const pictures = document.querySelectorAll('.picture').length;
    const faults = charts.length === pictures ? [] : [`${charts.length} of ${pictures} charts`];
    for (const [index, chart] of charts.entries()) {
      const name = names[index] ?? '';
      if (name === '') faults.push('a chart without a name');
      const frame = chart.getBoundingClientRect();
      for (const text of chart.querySelectorAll('text')) {
        if ((text.textContent ?? '').trim() === '') continue;
        const box = text.getBoundingClientRect();
        const scale =
          frame.width / (chart instanceof SVGSVGElement ? chart.viewBox.baseVal.width : frame.width);
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        if (size < 11.9) faults.push(`${name}: “${text.textContent}” is ${size.toFixed(1)} pixels`);
        const out =
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1;
        if (out) faults.push(`${name}: “${text.textContent}” sticks out`);
      }
    }
    return faults;
  });
}
