import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';

/** A question somebody asks, with the page that should come first; for a decoy, the page that must not. */
interface Query {
  readonly query: string;
  readonly kind: string;
  /** Addresses, in which `*` stands for one part: any of them will do. */
  readonly pages: readonly string[];
}

interface Answer extends Query {
  /** Which result leads to one of the pages, from 1; nothing when none does. */
  readonly place: number | undefined;
  /** Where the first result leads. */
  readonly first: readonly string[];
}

const SHOWN = 10;
const queries: readonly Query[] = csvParse(readFileSync('tests/site/search/queries.csv', 'utf8')).map(
  ({ query = '', kind = '', page = '', also = '' }) => ({
    query,
    kind,
    pages: [page, ...also.split(';')].map((each) => each.trim()).filter((each) => each !== ''),
  }),
);

let browser: Browser;
let site: Served;
let answers: readonly Answer[];

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(DIST)]);
  const page = await browser.newPage();
  await page.goto(`${site.address}search/`);
  await page.locator('#filters select').first().waitFor();
  const answered: Answer[] = [];
  for (const query of queries) answered.push(await ask(page, query));
  answers = answered;
}, 600_000);
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

describe('Questions in residents’ words', () => {
  test('are at least 120, and of every kind', () => {
    const kinds = new Set(queries.map(({ kind }) => kind));
    expect(queries.filter(({ kind }) => kind !== 'decoy').length).toBeGreaterThanOrEqual(120);
    expect([...kinds].toSorted()).toEqual(
      [
        'acronym',
        'decoy',
        'lay',
        'misspelling',
        'new-term',
        'old-term',
        'question',
        'site',
        'two-word',
      ].toSorted(),
    );
  });

  test('find the page they are about first, at least 85 times in a hundred', () => {
    expect(share(1), failures(1)).toBeGreaterThanOrEqual(0.85);
  });

  test('find it among the first three, at least 97 times in a hundred', () => {
    expect(share(3), failures(3)).toBeGreaterThanOrEqual(0.97);
  });

  test('never find first a page that only looks like what was asked', () => {
    expect(
      answers.filter(({ kind, place }) => kind === 'decoy' && place === 1).map(({ query }) => query),
    ).toEqual([]);
  });
});

async function ask(page: Page, query: Query): Promise<Answer> {
  await page.locator('#q').fill(query.query);
  await page.locator('#q').press('Enter');
  await page.waitForFunction(
    (asked) =>
      new URLSearchParams(location.search).get('q') === asked &&
      document.querySelector('#results')?.getAttribute('aria-busy') === 'false',
    query.query.trim(),
  );
  const results = await page
    .locator('#results > li')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('a')].map((link) => new URL(link.href).pathname)),
    );
  const at = results.slice(0, SHOWN).findIndex((links) => links.some((link) => isOneOf(link, query.pages)));
  return { ...query, place: at === -1 ? undefined : at + 1, first: results[0] ?? [] };
}

function isOneOf(address: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('#', 1).join('').split('*').map(RegExp.escape);
    return new RegExp(`^${parts.join('[^/]+')}$`).test(address);
  });
}

/** How many of the questions that have an answer find it among the first results. */
function share(places: number): number {
  const asked = answers.filter(({ kind }) => kind !== 'decoy');
  return asked.filter(({ place }) => place !== undefined && place <= places).length / asked.length;
}

function failures(places: number): string {
  const asked = answers.filter(({ kind }) => kind !== 'decoy');
  const failed = asked.filter(({ place }) => place === undefined || place > places);
  return failed
    .map(({ query, kind, place, pages, first }) => {
      const where = place === undefined ? 'not found' : `number ${place}`;
      return `${kind}: “${query}” → ${pages[0]} is ${where}; first is ${first[0] ?? 'nothing'}`;
    })
    .join('\n');
}
