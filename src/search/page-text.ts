import type { FoundPage } from './names.ts';
import type { Question } from './understand.ts';
import { stem, wordsOf } from './tokens.ts';

/** What is used of the script that Pagefind writes beside its index. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(
    words: string,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  content: string;
  /** The page’s words around a find, escaped, with `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** A page whose text has the words that were asked for. */
export interface FoundText extends FoundPage {
  readonly excerpt: string;
  /** Whether it has every word, or only most. */
  readonly hasAll: boolean;
}

const MOST_READ = 20;

/** Looks through the text of every page; what it needs is fetched the first time. */
export function textSearch(script: string, base: string) {
  let ready: Promise<Pagefind> | undefined;
  return async (question: Question, filters: Readonly<Record<string, string>>): Promise<FoundText[]> => {
    ready ??= load(script, base);
    const pagefind = await ready;
    const { results } = await pagefind.search(question.words.join(' '), { filters });
    const pages = await Promise.all(results.slice(0, MOST_READ).map((result) => result.data()));
    return pages
      .map((page) => foundText(page, base, shareOfWords(page, question.words)))
      .filter((page) => page !== undefined);
  };
}

async function load(script: string, base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ script);
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  return pagefind;
}

/** Pagefind is content with the beginning of a word: “LAC” would find “Laceration”. */
function shareOfWords({ content }: PagefindPage, words: readonly string[]): number {
  const stems = new Set(wordsOf(content).map(stem));
  return words.filter((word) => stems.has(stem(word))).length / words.length;
}

const MOST_WORDS = 0.6;

function foundText(
  { url, meta, excerpt, filters }: PagefindPage,
  base: string,
  share: number,
): FoundText | undefined {
  if (share < MOST_WORDS) return undefined;
  const { title = '', about = '', council, theme, value, period, status } = meta;
  return {
    address: url.replace(base, '').replace(/^\//, ''),
    title,
    about,
    excerpt,
    hasAll: share === 1,
    kind: filters['Kind of page']?.[0] ?? '',
    ...(council !== undefined && { council }),
    ...(theme !== undefined && { theme }),
    ...(value !== undefined && { value }),
    ...(period !== undefined && { period }),
    ...(status !== undefined && { status }),
    filters,
  };
}
