import { describe, expect, test } from 'vitest';
import { fewerWords, nearNames } from '../../../src/search/near-names.ts';
import type { Names, SearchGlossary } from '../../../src/search/names.ts';
import { isStrong, rank } from '../../../src/search/rank.ts';
import { makeIndex } from '../../../src/search/search-index.ts';
import { stem, stemsOf, wordsOf } from '../../../src/search/tokens.ts';
import { understand } from '../../../src/search/understand.ts';

const pages: Names['pages'] = [
  page(
    'indicators/children-looked-after',
    'Number of children in care',
    ['LAC', 'children looked after'],
    [0, 1],
  ),
  page('indicators/injuries', 'Lacerations treated at school', ['cuts'], [0]),
  page('indicators/adopted', 'Children adopted', ['adoption'], [0]),
  page('indicators/left-care', 'Children who left care', ['leaving care', 'adopted'], [1]),
  page('indicators/excluded', 'Permanent exclusions', ['kicked out of school'], [0, 1]),
  page('indicators/referrals', 'Referrals to social care', [], [0]),
];
const glossary: SearchGlossary = {
  places: [{ council: 'Northford', aToZ: '/northford/a-to-z/', glossary: '/northford/glossary/' }],
  terms: [
    term('CLA', 'Children looked after', ['LAC', 'children in care']),
    term('IRO', 'Independent reviewing officer', ['reviewing officer']),
    term('PEX', 'Permanent exclusion', ['expelled']),
  ],
};
const index = makeIndex(
  { councils: ['Northford', 'Southford'], filters: {}, pages, known: 'lack place', text: '' },
  glossary,
);

describe('What is asked in residents’ words', () => {
  test.each([
    ['LAC', 'indicators/children-looked-after'],
    ['lac', 'indicators/children-looked-after'],
    ['CLA', 'indicators/children-looked-after'],
    ['kids in care', 'indicators/children-looked-after'],
    ['how many children are looked after?', 'indicators/children-looked-after'],
    ['expelled', 'indicators/excluded'],
    ['exclusoins', 'indicators/excluded'],
    ['refer', 'indicators/referrals'],
    ['IRO', 'IRO'],
  ])('%s finds %s first', (asked, first) => {
    expect(found(asked)[0]).toBe(first);
  });

  test.each(['lack', 'place', 'lace'])('“%s” finds nothing about LAC', (asked) => {
    expect(found(asked)).not.toContain('indicators/children-looked-after');
  });

  test('“LAC” finds nothing that only begins with it', () => {
    expect(found('LAC')).not.toContain('indicators/injuries');
  });

  test('a council’s name puts its pages first and is not looked for', () => {
    expect(found('adopted')[0]).toBe('indicators/adopted');
    expect(found('adopted southford')[0]).toBe('indicators/left-care');
    expect(understand('adopted southford', index)).toMatchObject({
      council: 'Southford',
      words: ['adopted'],
    });
  });

  test('a slip is mended and told, unless the words are wanted as they are', () => {
    expect(understand('refferals', index)).toMatchObject({
      understood: 'referrals',
      mended: [{ from: 'refferals', to: 'referrals' }],
    });
    expect(understand('refferals', index, { asTyped: true }).mended).toEqual([]);
    expect(understand('exclusi', index).mended, 'still being typed').toEqual([]);
  });
});

describe('Where nothing is found', () => {
  test('the names that look alike are offered, and fewer words', () => {
    expect(nearNames('premanant exclusoin', index)[0]).toMatch(/Permanent exclusion/);
    expect(fewerWords('adoption trombone', index)).toEqual(['adoption']);
  });
});

describe('Words', () => {
  test('are compared without case, accents, apostrophes and punctuation', () => {
    expect(wordsOf('Children’s café: S.47, 10,000 & two')).toEqual([
      'childrens',
      'cafe',
      's47',
      '10000',
      'and',
      '2',
    ]);
  });

  test.each([
    ['adoption', 'adopters'],
    ['referral', 'referred'],
    ['exclusions', 'excluded'],
    ['kids', 'children'],
    ['rating', 'rate'],
    ['identified', 'identify'],
    ['attendance', 'attending'],
    ['enquiries', 'inquiry'],
  ])('of one family are one: %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test.each([
    ['care', 'car'],
    ['place', 'placement'],
    ['careers', 'care'],
    ['police', 'policy'],
    ['lack', 'lac'],
  ])('that only look alike are not: %s and %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test('that say nothing are left out, unless there are no others', () => {
    expect(stemsOf('how many of the plans')).toEqual([stem('plans')]);
    expect(stemsOf('what is this')).toEqual(['what', 'is', 'this']);
  });
});

function found(asked: string): string[] {
  return rank(understand(asked, index), index)
    .filter(isStrong)
    .map(({ subject }) => (subject.kind === 'page' ? subject.page.key : subject.term.term));
}

function page(key: string, title: string, names: string[], councils: number[]): Names['pages'][number] {
  return { key, kind: 'Indicator', title, names, about: '', councils };
}

function term(name: string, expansion: string, synonyms: string[]): SearchGlossary['terms'][number] {
  return { id: `term-${name}`, term: name, expansion, plainEnglish: '', synonyms };
}
