import { shardOf, type TextPage, type TextShard } from '../src/search/text-index.ts';
import { isSmallWord, stem, wordsOf } from '../src/search/tokens.ts';
import { type Fragment, foundPage } from './search-names.ts';

/** A word of a page's title counts as if the page said it so many times more. */
const TITLE = 5;
/** What more than half of this many pages say tells none of them from the others. */
const MANY_PAGES = 200;

/** The text of the built pages, made ready to be looked through: pages by number, and the numbers by stem, a few stems to a file. */
export function textOf(fragments: readonly Fragment[]): {
  shards: ReadonlyMap<string, TextShard>;
  pages: readonly TextPage[];
} {
  const sorted = fragments.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const counted = sorted.map(countsOf);
  const usual = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const found = new Map<string, number[]>();
  for (const [number, { counts, length }] of counted.entries()) {
    for (const [word, count] of counts) {
      const pages = found.get(word) ?? [];
      found.set(word, pages);
      pages.push(number, howMuch(count, length / usual));
    }
  }
  const isEverywhere = (pages: readonly number[]) =>
    sorted.length > MANY_PAGES && pages.length / 2 > sorted.length / 2;
  const shards = new Map<string, Record<string, readonly number[]>>();
  for (const [word, pages] of [...found].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const name = shardOf(word);
    const shard = shards.get(name) ?? {};
    shard[word] = isEverywhere(pages) ? [] : pages;
    shards.set(name, shard);
  }
  return {
    shards: new Map([...shards].map(([name, stems]) => [name, { pages: sorted.length, stems }])),
    pages: sorted.map((fragment) => ({ page: foundPage(fragment), content: fragment.content })),
  };
}

function countsOf({ content, meta }: Fragment): { counts: ReadonlyMap<string, number>; length: number } {
  const counts = new Map<string, number>();
  const words = textStems(content);
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of textStems(meta['title'] ?? '')) counts.set(word, (counts.get(word) ?? 0) + TITLE);
  return { counts, length: words.length };
}

/** How much of a page is about a word, in tenths: in a long page a word says less. As in BM25, with b = 0.7. */
function howMuch(count: number, length: number): number {
  return Math.max(1, Math.round((10 * count) / (0.3 + 0.7 * length)));
}

/** The stems under which a text is found. Long numbers are figures, which nobody looks for. */
function textStems(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const known = STEMS.get(word) ?? (isSmallWord(word) || /^\d{5,}$/.test(word) ? '' : stem(word));
    STEMS.set(word, known);
    return known === '' ? [] : [known];
  });
}

/** Pages say the same words: each is looked at once. Empty for one that is left out. */
const STEMS = new Map<string, string>();
