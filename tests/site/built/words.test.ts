import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { isAcronym, labelsOf, termAnchor } from '#published/glossary.ts';
import { Site } from '#published/site.ts';
import { readFileSync } from 'node:fs';
import { DIST, htmlOf, isEmbed, pagesOf } from '../support/dist.ts';

const { glossary } = Site.parse(JSON.parse(readFileSync('published/site.json', 'utf8')));
const PAGES = pagesOf(DIST);
const INDICATORS = PAGES.filter((page) => /(^|\/)indicators\/[^/]+\/$/.test(page));
const LETTERS = glossary.flatMap((term) => labelsOf(term).filter(isAcronym));

const OTHERS = PAGES.filter((page) => !isEmbed(page) && !INDICATORS.includes(page)).filter((page) =>
  /(^|\/)(?:themes|reports)\/[^/]+\/$|(^|\/)(?:about|how-we-rate|accessibility|how-we-hide-small-numbers)\/$/.test(
    page,
  ),
);

describe('Every page of an indicator, a theme, a report or the site', () => {
  test('is asked', () => {
    for (const kind of ['themes/', 'reports/', 'about/'])
      expect(OTHERS.some((page) => page.includes(kind))).toBe(true);
    const explaining = OTHERS.filter((page) => htmlOf(DIST, page).includes('class="term"'));
    expect(explaining.length).toBeGreaterThan(10);
  });

  test.each([...INDICATORS, ...OTHERS])(
    '%s explains each word once, where it is first used and in its list',
    (page) => {
      const { document } = new JSDOM(htmlOf(DIST, page)).window;
      const links = [...document.querySelectorAll('a.term')].map((link) => link.getAttribute('href') ?? '');
      expect(new Set(links).size).toBe(links.length);
      const list = [...document.querySelectorAll('.page-words dl > div')];
      const ids = list.map(({ id }) => `#${id}`);
      expect(links.filter((href) => !ids.includes(href))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(list.filter((entry) => (entry.querySelector('dd')?.textContent ?? '') === '')).toEqual([]);
      // Links lead to the glossary as well as to the list.
      const hasGlossary = document.querySelector('header a[href$="/a-to-z/"]') !== null;
      expect(
        list.every(
          (entry) =>
            !hasGlossary ||
            entry.querySelector('a')?.getAttribute('href')?.includes('/glossary/#term-') === true,
        ),
      ).toBe(true);
      // What everybody knows is not explained.
      const words = [...document.querySelectorAll('a.term')].map(({ textContent }) => textContent);
      expect(
        words.filter((word) => /^(?:young (?:person|people)|local authorit(?:y|ies))$/i.test(word ?? '')),
      ).toEqual([]);
      // What a narrative uses in letters is in the list.
      const used = [...document.querySelectorAll('main section > p')].flatMap((paragraph) =>
        [...(paragraph.textContent ?? '').matchAll(/(?<![\w&-])([A-Z]{2,6})s?(?![\w-])/g)].map(
          ([, word]) => word ?? '',
        ),
      );
      const listed = glossary
        .filter((term) => ids.includes(`#${termAnchor(term.term).replace('term-', 'word-')}`))
        .flatMap(labelsOf);
      expect(used.filter((word) => LETTERS.includes(word) && !listed.includes(word))).toEqual([]);
    },
  );

  test('keeps the addresses of its headings, and explains nothing inside a heading', () => {
    for (const page of INDICATORS)
      expect(htmlOf(DIST, page)).not.toMatch(/<h[1-6][^>]*>[^<]*<a class="term"/);
    expect(INDICATORS.length).toBeGreaterThan(50);
  });
});

describe('The glossary and the A to Z', () => {
  const glossaries = PAGES.filter((page) => /(^|\/)glossary\/$/.test(page));
  const indexes = PAGES.filter((page) => /(^|\/)a-to-z\/$/.test(page));

  test.each(glossaries)('%s has every word under its address, and leads on to figures', (page) => {
    const { document } = new JSDOM(htmlOf(DIST, page)).window;
    expect(glossary.filter(({ term }) => document.getElementById(termAnchor(term)) === null)).toEqual([]);
    expect(document.querySelectorAll('dl a[href*="/indicators/"]').length).toBeGreaterThan(10);
    const see = [...document.querySelectorAll('dl a[href^="#"]')].map(
      (link) => link.getAttribute('href') ?? '#',
    );
    expect(see.length).toBeGreaterThan(10);
    expect(see.filter((href) => document.getElementById(href.slice(1)) === null)).toEqual([]);
  });

  test.each(indexes)('%s still has the addresses that the glossary had there, and leads on', (page) => {
    const { document } = new JSDOM(htmlOf(DIST, page)).window;
    expect(document.getElementById('glossary')).not.toBeNull();
    for (const { term } of glossary)
      expect(document.getElementById(termAnchor(term))?.querySelector('a')?.getAttribute('href')).toContain(
        `glossary/#${termAnchor(term)}`,
      );
  });

  test.each([...glossaries, ...indexes])('%s is less than 60 kB, zipped', (page) => {
    expect(gzipSync(htmlOf(DIST, page)).length).toBeLessThan(60_000);
  });

  test('there is one of each for every council', () => {
    expect(glossaries.length).toBe(indexes.length);
    expect(indexes.length).toBeGreaterThan(0);
  });
});

describe('Related indicators', () => {
  test('lead back to each other', () => {
    const linksOf = new Map(
      INDICATORS.map((page) => {
        const { document } = new JSDOM(htmlOf(DIST, page)).window;
        const links = document.querySelectorAll('section[aria-labelledby="related-indicators"] a');
        return [String(`/${page}`), [...links].map((link) => link.getAttribute('href') ?? '')] as const;
      }),
    );
    const oneWay = [...linksOf].flatMap(([page, links]) =>
      links.filter((other) => !linksOf.get(other)?.includes(page)).map((other) => `${page} → ${other}`),
    );
    expect(oneWay).toEqual([]);
  });
});

describe('Maps', () => {
  test('of similar councils show every one of them, in the map and in the table', () => {
    const pages = PAGES.filter((page) => /(^|\/)similar-councils\/$/.test(page));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const { document } = new JSDOM(htmlOf(DIST, page)).window;
      const rows = document.querySelectorAll('main tbody tr').length;
      // One sign in the key, in each of the two sizes.
      expect(document.querySelectorAll('main .picture__wide .c-sign').length).toBe(rows + 1);
      expect(document.querySelectorAll('main .picture__narrow .c-sign').length).toBe(rows + 1);
    }
  });
});
