import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { councilsOf, DIST, htmlOf, isEmbed, pagesOf } from '../support/dist.ts';
import { brokenLinks } from '../support/links.ts';
import { addressesInSitemap } from '../support/sitemap.ts';

const pages = pagesOf(DIST);
const titles = pages.map((page) => titleOf(htmlOf(DIST, page)));
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Astro writes void elements and boolean attributes as HTML allows; these rules are about taste.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Our own files come from our own host; a fingerprint would guard against nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
    // SVG charts carry presentation attributes that HTML has not.
    'attr-case': 'off',
    'element-case': 'off',
  },
});

describe('Every page', () => {
  test('there are pages to ask', () => {
    expect(councilsOf(DIST)).toEqual(['barnsley', 'dudley', 'walsall', 'wokingham']);
    expect(pages.length).toBeGreaterThan(200);
  });

  test.each(pages)('/%s is valid HTML', (page) => {
    const report = validator.validateStringSync(htmlOf(DIST, page));
    const messages = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
    );
    expect(messages).toEqual([]);
  });

  test.each(pages)('/%s has one main heading, a language, a description and a title of its own', (page) => {
    const html = htmlOf(DIST, page);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html).toContain(` lang="${isWelsh(page) ? 'cy' : 'en-GB'}"`);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    // What is not translated has the same title in both languages.
    const namesakes = pages.filter((_, index) => titles[index] === titleOf(html));
    expect(namesakes.filter((other) => isWelsh(other) === isWelsh(page))).toEqual([page]);
  });

  test.each(pages)('/%s has no inline script or style and asks nothing of another host', (page) => {
    const html = htmlOf(DIST, page);
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(
      scripts.filter(
        (attributes) => !/type="application\/ld\+json"/.test(attributes) && !/\bsrc=/.test(attributes),
      ),
    ).toEqual([]);
    // Pages that people link to parts of offer to copy the link; search needs a script; nothing else does.
    const loaded = scripts.flatMap((attributes) => /\bsrc="([^"]*)"/.exec(attributes)?.[1] ?? []);
    const copies = /(^|\/)(indicators|reports)\/[^/]+\/$/.test(page);
    const needed = /(^|\/)search\/$/.test(page)
      ? [/^\/assets\/[^/]+\.js$/]
      : copies
        ? [/^\/copy-link\.js$/]
        : [];
    expect(loaded).toEqual(needed.map((script) => expect.stringMatching(script)));
    expect(html).not.toMatch(/<style[\s>]/);
    expect(html).not.toMatch(/\sstyle="/);
    expect(html).not.toMatch(/\son[a-z]+="/);
    const fetched = [
      ...html.matchAll(/<(?:script|img|link|iframe|source)\b[^>]*\b(?:src|href)="(https?:[^"]*)"[^>]*>/g),
    ];
    expect(fetched.filter(([tag]) => !/rel="(?:canonical|license|alternate)"/.test(tag))).toEqual([]);
  });

  test.each(pages)('/%s carries the security policy', (page) => {
    const policy =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(htmlOf(DIST, page))?.[1] ?? '';
    expect(policy.replaceAll('&#39;', "'")).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(policy).not.toContain('unsafe-inline');
  });

  test('every link leads to a page, a file or a place on a page that is there', () => {
    expect(brokenLinks(DIST)).toEqual([]);
  });

  test('the sitemap names every page that there is, and no other', () => {
    expect(addressesInSitemap(DIST)).toEqual(pages.filter((page) => page !== '404.html' && !isEmbed(page)));
  });
});

describe('Every page is light', () => {
  test.each(pages)('/%s is at most 60 kB of HTML, compressed', (page) => {
    expect(gzipSync(htmlOf(DIST, page)).length).toBeLessThanOrEqual(60_000);
  });

  test.each(pages)('/%s needs at most 12 kB of styles, compressed, and few requests', (page) => {
    const sheets = [...htmlOf(DIST, page).matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].map(
      ([tag]) => /href="\/?([^"]*)"/.exec(tag)?.[1] ?? '',
    );
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(3);
    const bytes = sheets.reduce(
      (sum, sheet) => sum + gzipSync(readFileSync(path.join(DIST, sheet))).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(12_000);
  });
});

function isWelsh(page: string): boolean {
  return page.startsWith('cy/');
}

function titleOf(html: string): string {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
}
