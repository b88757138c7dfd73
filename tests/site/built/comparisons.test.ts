import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { DIST, htmlOf, pagesOf } from '../support/dist.ts';
import { publishedCouncils } from '../support/published.ts';

const all = publishedCouncils().flatMap(({ council, indicators }) =>
  indicators.map((indicator) => ({ council, indicator })),
);
const pages = pagesOf(DIST).filter((page) => /^compare\/[^/]+\/$/.test(page));

describe('Councils are set side by side', () => {
  test('exactly where a national definition, one unit, one length of time for what grows with it, and two councils allow it', () => {
    const national = Map.groupBy(
      all.filter(({ indicator }) => indicator.national),
      ({ indicator }) => indicator.id,
    );
    const comparable = [...national]
      .filter(
        ([, places]) =>
          places.length > 1 &&
          new Set(places.map(({ indicator }) => indicator.unit)).size === 1 &&
          (places.every(({ indicator }) => indicator.unit === 'percent' || indicator.measured === 'at-end') ||
            new Set(places.map(({ indicator }) => indicator.frequency)).size === 1),
      )
      .map(([id]) => `compare/${id}/`);
    expect(comparable.length).toBeGreaterThan(5);
    expect(pages).toEqual(comparable.toSorted());
  });

  test('and every such page is listed', () => {
    const links = [...documentOf('compare/').querySelectorAll('main li a')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(links.toSorted()).toEqual(pages);
  });

  test.each(pages)('/%s names who publishes it and nobody else, with each figure and its page', (page) => {
    const id = page.split('/')[1];
    const main = documentOf(page).querySelector('main');
    const places = all.filter(({ indicator }) => indicator.id === id && indicator.national);
    const rows = [...(main?.querySelectorAll('tbody tr:has(a)') ?? [])];
    expect(rows.map((row) => row.querySelector('a')?.getAttribute('href')).toSorted()).toEqual(
      places.map(({ council }) => `/${council.slug}/indicators/${id}/`).toSorted(),
    );
    const shown = places.map(({ council }) => {
      const row = rows.find((each) => each.querySelector('th')?.textContent?.includes(council.shortName));
      return row?.querySelector('.number')?.textContent?.trim() ?? '';
    });
    const wanted = places.map(({ indicator: { headline } }) =>
      headline.cell.kind === 'value' ? headline.value.replace(/ .*/, '') : 'hidden to protect identities',
    );
    expect(shown.filter((words, index) => !words.includes(wanted[index] ?? '?'))).toEqual([]);
  });

  test.each(pages)('/%s says so when the figures are of different times, and only then', (page) => {
    const periods = [...documentOf(page).querySelectorAll('tbody tr td:nth-child(3)')].map((cell) =>
      cell.textContent?.trim(),
    );
    expect(documentOf(page).body.textContent?.includes('different times')).toBe(new Set(periods).size > 1);
  });

  test.each(pages)(
    '/%s draws every council alike, from 0, and says the same in words and in a table',
    (page) => {
      const document = documentOf(page);
      const charts = [...document.querySelectorAll('.picture svg')];
      expect(charts.length).toBe(2);
      const rows = [...document.querySelectorAll('tbody tr:has(a)')];
      const shown = rows.filter((row) => row.querySelector('.no-figure') === null).length;
      for (const chart of charts) {
        const bars = [...chart.querySelectorAll('.c-this rect, rect.c-this')];
        expect(bars.length).toBe(shown);
        expect(new Set(bars.map((bar) => bar.getAttribute('x'))).size).toBe(1);
      }
      const words = document.querySelector('main')?.textContent ?? '';
      for (const row of rows) expect(words).toContain(`${row.querySelector('a')?.textContent.trim()}: `);
    },
  );
});

function documentOf(page: string): Document {
  return new JSDOM(htmlOf(DIST, page)).window.document;
}
