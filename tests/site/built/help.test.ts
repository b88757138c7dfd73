import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { JSDOM } from 'jsdom';
import { ProblemGuide } from '#published/problem-help.ts';
import { DIST, htmlOf, pagesOf } from '../support/dist.ts';

const PROBLEMS = ProblemGuide.parse(
  JSON.parse(readFileSync('published/problems.json', 'utf8')),
).families.flatMap(({ problems }) => problems);

describe('Help for whoever has a problem', () => {
  test('has a page for every code, and no other', () => {
    expect(pagesOf(DIST).filter((page) => page.startsWith('help/') && page !== 'help/')).toEqual(
      PROBLEMS.map(({ code }) => `help/${code}/`).toSorted(),
    );
  });

  test.each(PROBLEMS.map(({ code, ...problem }) => [code, problem] as const))(
    '/help/%s/ says what it means, what to do, and shows it wrong and right',
    (code, { title, means, mend, wrong, right }) => {
      const main = new JSDOM(htmlOf(DIST, `help/${code}/`)).window.document.querySelector('main');
      expect(main?.querySelector('h1')?.textContent).toBe(title);
      expect(main?.textContent).toContain(means);
      expect(main?.textContent).toContain(mend);
      expect([...(main?.querySelectorAll('pre') ?? [])].map((example) => example.textContent)).toEqual([
        wrong,
        right,
      ]);
    },
  );

  test('is listed on one page, which the help for editors leads to', () => {
    const list = new JSDOM(htmlOf(DIST, 'help/')).window.document;
    const links = [...list.querySelectorAll('main li a')].map((link) => link.getAttribute('href'));
    expect(links.toSorted()).toEqual(PROBLEMS.map(({ code }) => `/help/${code}/`).toSorted());
    expect(htmlOf(DIST, 'help-for-editors/')).toContain('href="/help/"');
  });

  test('is not found by residents who search', () => {
    const help = pagesOf(DIST).filter((page) => page.startsWith('help/'));
    expect(help.filter((page) => htmlOf(DIST, page).includes('data-pagefind-body'))).toEqual([]);
    expect(htmlOf(DIST, 'about/')).toContain('data-pagefind-body');
  });
});
