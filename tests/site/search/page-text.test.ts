import { describe, expect, test } from 'vitest';
import { textOf } from '../../../scripts/search-text.ts';
import { textSearch } from '../../../src/search/page-text.ts';
import type { Question } from '../../../src/search/understand.ts';

const page = (name: string, content: string, council = 'Northford') => ({
  url: `/${name}/`,
  content,
  meta: { title: name, key: name },
  filters: { Council: [council], 'Kind of page': ['Indicator'] },
});
const made = textOf([
  page('a', 'Staff leave <often>. Recruitment of social workers is slow, and recruitment costs money.'),
  page('b', 'Recruitment is mentioned once. Nothing else of it.', 'Southford'),
  page('c', 'Homes for children in care.'),
]);
const asked: string[] = [];
const search = textSearch(
  (file) => {
    asked.push(file);
    const number = /page\/(\d+)\.json$/.exec(file)?.[1];
    const text = number === undefined ? made.shards.get(file.slice(5, 7)) : made.pages[Number(number)];
    return Promise.resolve(JSON.parse(JSON.stringify(text)));
  },
  {
    councils: [],
    filters: {},
    pages: [],
    known: '',
    text: [...made.shards.keys()].join(' '),
  },
);
const question = (...words: string[]): Question => ({
  words,
  ideas: [],
  council: undefined,
  mended: [],
  understood: words.join(' '),
});

describe('The text of pages', () => {
  test('is found by any form of a word, the page that says most of it first', async () => {
    const found = await search(question('recruiting'), {});
    expect(found.map(({ address }) => address)).toEqual(['a/', 'b/']);
  });

  test('is found while a word is still being typed', async () => {
    expect((await search(question('recru'), {})).map(({ address }) => address)).toEqual(['a/', 'b/']);
  });

  test('is shown around what was found, with those words marked and nothing made of its signs', async () => {
    const [first] = await search(question('recruitment'), {});
    expect(first?.excerpt.map(({ text }) => text).join('')).toContain('Staff leave <often>.');
    expect(first?.excerpt.filter(({ isFound }) => isFound).map(({ text }) => text.trim())).toEqual([
      'Recruitment',
      'recruitment',
    ]);
  });

  test('is narrowed by a filter', async () => {
    const found = await search(question('recruitment'), { Council: 'Southford' });
    expect(found.map(({ address }) => address)).toEqual(['b/']);
  });

  test('says whether a page has every word', async () => {
    const found = await search(question('recruitment', 'social', 'workers'), {});
    expect(found.map(({ address, hasAll }) => [address, hasAll])).toEqual([['a/', true]]);
  });

  test('asks for no file that is not there', async () => {
    asked.length = 0;
    expect(await search(question('xyzzyx'), {})).toEqual([]);
    expect(asked).toEqual([]);
  });
});
