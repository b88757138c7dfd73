import { kindsOfPage } from './dist.ts';

/** The fullest page of each kind that people come to first, by what it is. */
export function looked(folder: string): Map<string, string> {
  const kinds = kindsOfPage(folder, { ofEach: 'site' });
  return new Map(
    Object.entries(LOOKED).map(([name, { kind, query = '' }]) => {
      const page = kinds.get(kind);
      if (page === undefined) throw new Error(`The site has no page of the kind ${kind}`);
      return [name, `${page}${query}`];
    }),
  );
}

const LOOKED: Readonly<Record<string, { kind: string; query?: string }>> = {
  'the front page': { kind: '' },
  'a council’s page': { kind: '<council>/' },
  'an indicator': { kind: '<council>/indicators/<one>/' },
  'a theme': { kind: '<council>/themes/<one>/' },
  'a report': { kind: '<council>/reports/<one>/' },
  'a comparison of councils': { kind: 'compare/<one>/' },
  'the A to Z': { kind: '<council>/a-to-z/' },
  'a search': { kind: 'search/', query: '?q=children' },
  'an embed': { kind: '<council>/embed/<one>/trend/' },
};
