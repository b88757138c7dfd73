import { isStrong, rank } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import { understand } from './understand.ts';
import { isSmallWord, wordsOf } from './tokens.ts';

/** The names that look most like what was typed, where nothing was found by it. */
export function nearNames(query: string, { subjects }: SearchIndex, { most = 4 } = {}): string[] {
  const asked = pairsOf(query);
  return subjects
    .flatMap(({ names }) => names.map(({ text }) => ({ text, likeness: likenessOf(asked, pairsOf(text)) })))
    .filter(({ likeness }) => likeness >= 0.35)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ text }) => text)
    .filter((text, at, all) => all.indexOf(text) === at)
    .slice(0, most);
}

/** The question without one of its words, where that finds something. */
export function fewerWords(query: string, index: SearchIndex, { most = 3 } = {}): string[] {
  const words = wordsOf(query).filter((word) => !isSmallWord(word));
  if (words.length < 2) return [];
  return words
    .map((_, without) => words.toSpliced(without, 1).join(' '))
    .filter((fewer) => rank(understand(fewer, index), index).some(isStrong))
    .slice(0, most);
}

/** Letters two by two: what two spellings share, whatever the order of their words. */
function pairsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text).flatMap((word) =>
      Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
    ),
  );
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
