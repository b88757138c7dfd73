/** What the search page says. The page hands it to its script, so that a page in another language hands over its own. */
export const SEARCH_WORDS = {
  any: 'Any',
  found: { one: '{count} result for “{query}”.', other: '{count} results for “{query}”.' },
  foundByFilter: { one: '{count} result.', other: '{count} results.' },
  near: 'Nothing has all the words of “{query}”. What comes nearest:',
  none: 'Nothing found for “{query}”.',
  noneByFilter: 'Nothing found.',
  noIndex: 'Search is not working at the moment. Look the name up in the A to Z.',
  councilFirst: '{council} comes first.',
  mended: 'Showing results for {understood}.',
  instead: 'Search for “{query}” instead',
  meaning: 'What the word means',
  compare: 'Compare these councils',
  moreCouncils: { one: '{count} more council', other: '{count} more councils' },
  more: 'Show more results',
  searchText: 'Search the text of every page',
  whatNow: 'What you can do',
  removeFilters: 'Search without the filters',
  lookUnder: 'Look under {letter} in the {aToZ}',
  aToZ: 'A to Z',
  aToZOf: 'A to Z of {council}',
  nearNames: 'Did you mean',
  fewerWords: 'Search for fewer words',
  otherWords: 'Use a shorter or more common word, such as “fostering” or “referrals”.',
};

export type SearchWords = typeof SEARCH_WORDS;
export type Plural = SearchWords['found'];

/** A sentence with its blanks filled: `fill('{count} results', { count: 3 })`. */
export function fill(sentence: string, blanks: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name] ?? ''));
}

/** A sentence about one thing or several, filled. */
export function fillCount(
  { one, other }: Plural,
  count: number,
  blanks: Readonly<Record<string, string>> = {},
): string {
  return fill(count === 1 ? one : other, { count, ...blanks });
}
