import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { labelsOf } from '#published/glossary.ts';
import { explainFirstUse, lexiconOf } from '../../../src/narrative/words.ts';

const term = (name: string, expansion: string) => ({
  term: name,
  expansion,
  plainEnglish: `What ${name} means.`,
  synonyms: [],
});
const LEXICON = lexiconOf([
  term('EHC plan / EHCP', 'Education, health and care plan'),
  term('CPP / CP plan', 'Child protection plan'),
  term('CP', 'Child protection'),
  term('DfE', 'Department for Education'),
  term('UASC', 'Unaccompanied asylum-seeking child'),
  term('care order', 'Care order'),
  term('LA', 'Local authority'),
]);
const explain = (html: string) => explainFirstUse(html, LEXICON);

describe('A word of the glossary', () => {
  test('that is everyday is left alone in words, and told in full where letters stand for it', () => {
    const youngPerson = { ...term('YP', 'Young person'), everyday: true as const };
    const { html } = explainFirstUse(
      '<p>A young person.</p><p>YP</p>',
      lexiconOf([youngPerson], { unexplained: true }),
    );
    expect(html).toBe(
      '<p>A young person.</p><p><a class="term" href="#word-yp"><abbr>YP</abbr></a> (young person)</p>',
    );
    expect(explainFirstUse('<p>A young person.</p>', lexiconOf([youngPerson])).html).toContain(
      'class="term"',
    );
  });

  test('is told in full where letters first stand for it, and not again', () => {
    expect(explain('<p>An EHCP. Another EHCP.</p>').html).toBe(
      '<p>An <a class="term" href="#word-ehc-plan-ehcp"><abbr>EHCP</abbr></a> (education, health and care plan). Another EHCP.</p>',
    );
  });

  test('in words is a link to its meaning, the longest first', () => {
    const { html, terms } = explain('<p>Child protection plans, then child protection.</p>');
    expect(html).toContain('<a class="term" href="#word-cpp-cp-plan">Child protection plans</a>');
    expect(html).toContain('<a class="term" href="#word-cp">child protection</a>');
    expect(terms.map(({ term: name }) => name)).toEqual(['CPP / CP plan', 'CP']);
  });

  test('keeps the capitals of a name, and makes many of one', () => {
    expect(explain('<p>The DfE and UASCs</p>').html).toMatch(
      /\(Department for Education\).*\(unaccompanied asylum-seeking children\)/,
    );
  });

  test('is not told again when the sentence has just said it', () => {
    const { html } = explain('<p>The education, health and care plan (EHCP) is new.</p>');
    expect(html.match(/education, health and care plan/g)).toHaveLength(1);
  });

  test.each([
    ['a heading', '<h2 id="x">The EHCP</h2>'],
    ['a link', '<p><a href="/">EHCP</a></p>'],
    ['a table', '<table><tbody><tr><td><p>EHCP</p></td></tr></tbody></table>'],
    ['a chart', '<p><svg><text>EHCP</text></svg></p>'],
    ['an attribute', '<p><img alt="EHCP > LA"></p>'],
    ['a list of other names', '<p data-as-written>EHCP</p>'],
    ['another word', '<p>LAs5 PLA LAST la EHCP-like</p>'],
  ])('stays as it is in %s', (_where, html) => {
    expect(explain(html).html).toBe(html);
  });

  test('that only a heading uses is among the words of the page', () => {
    expect(explain('<h2>The EHCP</h2><p>Nothing.</p>').terms).toHaveLength(1);
  });
});

describe('Our own words', () => {
  const glossary = csvParse(readFileSync('content/glossary.csv', 'utf8'));
  const known = new Set(
    glossary.flatMap((row) => labelsOf({ term: row['term'] ?? '', expansion: row['expansion'] ?? '' })),
  );

  /** Letters that need no explanation, each with why. */
  const EXCEPTIONS = new Map([
    ['UK', 'a name that everybody knows'],
    ['HM', 'part of a name, HM Revenue and Customs'],
    ['EHC', 'only ever beside its words: education, health and care (EHC) plans'],
    ['ECHP', 'a misspelling that people search for, among the other names of a page'],
  ]);

  test('use no letters that the glossary does not explain', () => {
    const unexplained = readdirSync('content', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx') && !file.startsWith('pages'))
      .flatMap((file) => {
        const text = readFileSync(path.join('content', file), 'utf8').replaceAll(/<[A-Z][^>]*>/g, '');
        return [...text.matchAll(/(?<![\w-])([A-Z]{2,6})s?(?![\w-])/g)].map(([, letters = '']) => ({
          file,
          letters,
        }));
      })
      .filter(({ letters }) => !known.has(letters) && !EXCEPTIONS.has(letters));
    expect(unexplained).toEqual([]);
  });
});
