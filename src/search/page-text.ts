import type { FoundPage, Names } from './names.ts';
import { shardOf, type TextPage, type TextShard } from './text-index.ts';
import { isSmallWord, stem, wordsOf } from './tokens.ts';
import type { Question } from './understand.ts';

/** A page whose text has the words that were asked for. */
export interface FoundText extends FoundPage {
  /** The page's words around what was found. */
  readonly excerpt: readonly Passage[];
  /** Whether it has every word, or only most. */
  readonly hasAll: boolean;
}

/** Words of a page, and whether they are what was asked for. */
export interface Passage {
  readonly text: string;
  readonly isFound: boolean;
}

/** So many pages are shown; with filters, so many more are read to find those that pass. */
const MOST_SHOWN = 10;
const MOST_READ = 60;
/** The share of what was asked that a page must have. */
const MOST_WORDS = 0.6;
const EXCERPT = 24;
/** Of a word that a usual page has so often, in tenths, more hardly says more. */
const HALF = 20;

/** Looks through the text of every page. It fetches the stems that begin as the words do, and the pages that are shown. */
export function textSearch(fetched: <Content>(file: string) => Promise<Content>, { text }: Names) {
  const known = new Set(text.split(' '));
  const shardWith = (word: string) =>
    known.has(shardOf(word)) ? fetched<TextShard>(`text/${shardOf(word)}.json`) : undefined;
  return async (
    question: Question,
    filters: Readonly<Record<string, string>>,
  ): Promise<readonly FoundText[]> => {
    const asked = [...new Set(question.words.filter((word) => !isSmallWord(word)).map(stem))];
    const shards = await Promise.all(asked.map(shardWith));
    const ranked = rankPages(asked.map((word, at) => pagesWith(word, shards[at])));
    const shown: FoundText[] = [];
    for (let from = 0; from < Math.min(ranked.length, MOST_READ); from += MOST_SHOWN) {
      const next = ranked.slice(from, from + MOST_SHOWN);
      const pages = await Promise.all(next.map(({ page }) => fetched<TextPage>(`text/page/${page}.json`)));
      for (const [at, { page, content }] of pages.entries()) {
        if (!passes(page, filters)) continue;
        const excerpt = excerptOf(content, new Set(asked));
        shown.push({ ...page, excerpt, hasAll: next[at]?.share === 1 });
      }
      if (shown.length >= MOST_SHOWN) break;
    }
    return shown.slice(0, MOST_SHOWN);
  };
}

/** How much each page says of a word, from 0 to 1, and how telling the word is. Nothing for one that most pages have. */
interface Word {
  readonly pages: ReadonlyMap<number, number>;
  readonly weight: number;
}

/** The pages that have a word, or while it is still being typed one that begins as it does. */
function pagesWith(word: string, shard: TextShard | undefined): Word | undefined {
  if (shard === undefined) return { pages: new Map(), weight: 1 };
  const { pages: total, stems } = shard;
  const own = stems[word];
  if (own?.length === 0) return undefined;
  const postings =
    own === undefined && word.length >= 3
      ? Object.keys(stems)
          .filter((other) => other.startsWith(word))
          .map((other) => stems[other] ?? [])
      : [own ?? []];
  const pages = new Map<number, number>();
  for (const posting of postings) {
    for (let at = 0; at < posting.length; at += 2) {
      const [page = 0, much = 0] = posting.slice(at, at + 2);
      pages.set(page, Math.max(pages.get(page) ?? 0, much / (much + HALF)));
    }
  }
  return { pages, weight: Math.log(1 + total / (pages.size + 0.5)) };
}

/** The pages that have most of the words, the likeliest first. */
function rankPages(words: readonly (Word | undefined)[]): { page: number; share: number; score: number }[] {
  const telling = words.filter((word) => word !== undefined);
  const all = new Set(telling.flatMap(({ pages }) => [...pages.keys()]));
  return [...all]
    .map((page) => {
      const has = telling.filter(({ pages }) => pages.has(page));
      return {
        page,
        share: (has.length + words.length - telling.length) / words.length,
        score: has.reduce((sum, { pages, weight }) => sum + weight * (pages.get(page) ?? 0), 0),
      };
    })
    .filter(({ share }) => share >= MOST_WORDS)
    .toSorted((a, b) => b.share - a.share || b.score - a.score || a.page - b.page);
}

function passes({ filters: its }: FoundPage, filters: Readonly<Record<string, string>>): boolean {
  return Object.entries(filters).every(([name, value]) => its[name]?.includes(value) ?? false);
}

/** The stretch of a text that has the most of what was asked, with those words marked. */
function excerptOf(content: string, asked: ReadonlySet<string>): Passage[] {
  const words = content.split(/\s+/).filter((word) => word !== '');
  const hits = words.map((word) => wordsOf(word).some((each) => asked.has(stem(each))));
  const starts = hits.flatMap((isHit, at) => (isHit ? [Math.max(0, at - 4)] : []));
  const hitsFrom = (start: number) => hits.slice(start, start + EXCERPT).filter(Boolean).length;
  const start = starts.toSorted((a, b) => hitsFrom(b) - hitsFrom(a) || a - b)[0] ?? 0;
  const end = Math.min(words.length, start + EXCERPT);
  const passages = words
    .slice(start, end)
    .map((word, at) => ({ text: `${at === 0 ? '' : ' '}${word}`, isFound: hits[start + at] === true }));
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...passages,
    ...(end < words.length ? [{ text: ' …', isFound: false }] : []),
  ];
}
