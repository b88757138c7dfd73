import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '#published/report.ts';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST, pagesOf } from '../support/dist.ts';
import { readPdf } from '../support/pdf.ts';
import { publishedCouncils } from '../support/published.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** The width between the margins of a sheet of A4, in pixels: 210 mm less two margins of 14 mm. */
const SHEET = Math.floor(((210 - 28) / 25.4) * 96);
/** 8 points, in pixels. */
const READABLE = (8 / 72) * 96;

const reports = publishedCouncils().flatMap((published) =>
  published.reports.map((report) => [`${report.council}/reports/${report.id}/`, report] as const),
);

describe('Reports', () => {
  test('have a page each, and every council has one', () => {
    const pages = pagesOf(DIST).filter((page) => /^(?!cy\/).*\/reports\/[^/]+\/$/.test(page));
    expect(pages).toEqual(reports.map(([page]) => page).toSorted());
    expect(new Set(reports.map(([, { council }]) => council)).size).toBe(publishedCouncils().length);
  });
});

describe.each(reports)('/%s', (address, report) => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: SHEET, height: 990 } });
    await page.goto(site.address + address);
  });
  afterAll(() => page?.close());

  test('says that it is frozen, and leads to its release and to today’s figures', async () => {
    const frozen = page.locator('.frozen');
    expect(await frozen.innerText()).toMatch(/does not change[\s\S]*today’s figures/);
    expect(await frozen.locator('a').getAttribute('href')).toBe(
      `/${report.council}/releases/${report.release}/`,
    );
    const links = await hrefs(page, '.report-table tbody th a');
    expect(new Set(links)).toEqual(
      new Set(inTables(report).map((id) => `/${report.council}/indicators/${id}/`)),
    );
  });

  test('has numbered headings, in the order and under the numbers of its contents', async () => {
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('.report h2:not(.unnumbered)')].map((heading) => ({
        title: heading.textContent?.trim(),
        href: `#${heading.id}`,
        isNumbered: getComputedStyle(heading, '::before').content.includes('counter('),
      })),
    );
    const contents = await page.evaluate(() =>
      [...document.querySelectorAll('.contents ol > li > a')].map((link) => ({
        title: link.textContent?.trim(),
        href: link.getAttribute('href'),
        isNumbered: true,
      })),
    );
    expect(headings).toEqual(contents);
    const titles = headings.map(({ title }) => title);
    expect(titles[0]).toBe('Summary');
    expect(titles.slice(1, report.sections.length + 1)).toEqual(report.sections.map(({ title }) => title));
  });

  test('has a table for each section that has measures, and for no other', async () => {
    const captions = await page.locator('.report-table caption').allInnerTexts();
    const wanted = report.sections
      .filter(({ indicators }) => indicators.length > 0)
      .map(({ title }) => `${title}: figures`);
    expect(captions.filter((caption) => caption.endsWith(': figures'))).toEqual(wanted);
    expect(await page.locator('.report-table:not(:has(tbody tr))').count()).toBe(0);
  });

  test('has no column in which nothing stands, and tells its notes apart', async () => {
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll('.report-table')].flatMap((table) => {
        const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
        );
        const caption = table.querySelector('caption')?.textContent ?? '';
        const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
        return [
          ...columns
            .filter((cells) => cells.every((words) => ['none', 'not given', 'no target', ''].includes(words)))
            .map((_, column) => `${caption}: column ${column + 1}`),
          ...[...table.querySelectorAll('sup')]
            .map((sup) => [...sup.querySelectorAll('a')].map((note) => note.getAttribute('href')))
            .filter((notes) => new Set(notes).size < notes.length)
            .map((notes) => `${caption}: one note twice: ${notes.join(' ')}`),
          ...[...table.querySelectorAll('sup')]
            .filter((sup) => sup.querySelectorAll('a').length > 1 && !sup.textContent?.includes(','))
            .map((sup) => `${caption}: notes run together: ${sup.textContent}`),
        ];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('prints as a committee paper on A4', async () => {
    const { pages, sizes } = readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(sizes).toEqual(['595 × 842']);
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(25);
  });

  test('fits its tables on the sheet, with no word under 8 points and no row broken over two pages', async () => {
    await page.emulateMedia({ media: 'print' });
    const faults = await page.evaluate(
      ({ sheet, readable }) => {
        const found: string[] = [];
        for (const element of document.querySelectorAll('main *')) {
          const words = [...element.childNodes].some(
            (node) => node.nodeType === 3 && node.textContent?.trim(),
          );
          const box = element.getBoundingClientRect();
          const isSeen = box.width > 1 && !element.closest('.govuk-visually-hidden, svg');
          if (!words || !isSeen) continue;
          const name = `${element.tagName} “${element.textContent?.trim().slice(0, 40)}”`;
          const size = Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom;
          if (size < readable - 0.05) found.push(`${name} is ${size.toFixed(1)} pixels`);
          if (box.right > sheet + 1) found.push(`${name} ends at ${box.right.toFixed(0)} of ${sheet}`);
        }
        for (const row of document.querySelectorAll('tr'))
          if (getComputedStyle(row).breakInside !== 'avoid')
            found.push(`a row may break: ${row.textContent}`);
        for (const heading of document.querySelectorAll('main :is(h2, h3, caption)'))
          if (getComputedStyle(heading).breakAfter !== 'avoid')
            found.push(`a heading may stand alone: ${heading.textContent}`);
        return found.slice(0, 10);
      },
      { sheet: SHEET, readable: READABLE },
    );
    await page.emulateMedia({ media: null });
    expect(faults).toEqual([]);
  });
});

function inTables({ sections }: Report): string[] {
  return sections.flatMap(({ indicators }) => indicators);
}

function hrefs(page: Page, selector: string): Promise<(string | null)[]> {
  return page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}
