import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST, htmlOf, isEmbed, kindsOfPage, pagesOf } from '../support/dist.ts';
import { sent, weigh } from '../support/weight.ts';

const KILOBYTE = 1000;
const pages = pagesOf(DIST);
/** How heavy a page is, compressed as hosts send it. */
const html = new Map(pages.map((page) => [page, sent(Buffer.from(htmlOf(DIST, page)))]));

describe('Every page', () => {
  test('is no more than 60 kB', () => {
    expect(pages.length).toBeGreaterThan(500);
    expect(heavier(html, 60 * KILOBYTE)).toEqual([]);
  });

  test('is no more than 15 kB if it is a usual one: half of the indicators’ pages are lighter', () => {
    const indicators = pages.filter((page) => /(^|\/)indicators\/[^/]+\/$/.test(page));
    const weights = indicators.map((page) => html.get(page) ?? 0).toSorted((a, b) => a - b);
    expect(weights.length).toBeGreaterThan(100);
    expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(15 * KILOBYTE);
  });

  test('has no more than 12 kB of styles, all of them in files', () => {
    const styles = new Map(
      pages.map((page) => {
        const sheets = sheetsOf(page);
        expect(sheets.length, page).toBeGreaterThan(0);
        return [page, sheets.reduce((sum, sheet) => sum + bytesOf(sheet), 0)];
      }),
    );
    expect(heavier(styles, 12 * KILOBYTE)).toEqual([]);
    expect(pages.filter((page) => /<style|\sstyle="/.test(htmlOf(DIST, page)))).toEqual([]);
  });

  test('has no script, but for the search and, where there is something to copy, for copying it', () => {
    const withScript = new Map(
      pages.map((page) => [page, scriptsOf(page)] as const).filter(([, scripts]) => scripts.length > 0),
    );
    const searches = pages.filter((page) => /(^|\/)search\/$/.test(page));
    const copied = pages.filter((page) => /(^|\/)(indicators|reports)\/[^/]+\/$/.test(page));
    expect(
      [...withScript.keys()].filter((page) => !searches.includes(page) && !copied.includes(page)),
    ).toEqual([]);
    expect(pages.filter(isEmbed).filter((page) => withScript.has(page))).toEqual([]);
    for (const page of searches)
      expect(withScript.get(page), page).toEqual([expect.stringMatching(/^\/assets\/[^/]+\.js$/)]);
    for (const page of copied) expect(withScript.get(page), page).toEqual(['/copy-link.js']);
    // All that is missing without it is a button: the links and the words to copy stand on the page.
    expect(bytesOf('copy-link.js')).toBeLessThanOrEqual(KILOBYTE);
  });
});

describe('A browser', () => {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });

  // The pages in other languages are the same with other words.
  const kinds = [...kindsOfPage(DIST, { ofEach: 'site' }).values()].filter((page) => !page.startsWith('cy/'));

  test('asks no more than four times for a page of any kind but the search', async () => {
    const asked = new Map<string, readonly string[]>();
    for (const page of kinds.filter((kind) => kind !== 'search/')) {
      const weight = await weigh(browser, `${site.address}${page}`);
      expect(weight.html, page).toBe(html.get(page));
      asked.set(page, weight.requests);
    }
    expect(asked.size).toBeGreaterThan(25);
    expect([...asked].filter(([, requests]) => requests.length > 4)).toEqual([]);
  });
});

function bytesOf(file: string): number {
  return sent(readFileSync(path.join(DIST, file)));
}

function sheetsOf(page: string): string[] {
  const links = htmlOf(DIST, page).match(/<link\b[^>]*\brel="stylesheet"[^>]*>/g) ?? [];
  return links.map((link) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? '');
}

/** The addresses of a page's scripts, and the text of those that stand in it; facts for machines are none. */
function scriptsOf(page: string): string[] {
  return [...htmlOf(DIST, page).matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !attributes.includes('type="application/ld+json"'))
    .map(([, attributes = '', text = '']) => /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? text);
}

function heavier(weights: ReadonlyMap<string, number>, most: number): string[] {
  return [...weights]
    .filter(([, bytes]) => bytes > most)
    .map(([page, bytes]) => `${page}: ${(bytes / KILOBYTE).toFixed(1)} kB`);
}
