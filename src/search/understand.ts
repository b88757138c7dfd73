import type { SearchIndex, Synonym } from './search-index.ts';
import { isKnown, meantWord, splitWord } from './spelling.ts';
import { isSmallWord, stem, stemsOf, wordsOf } from './tokens.ts';

/** What was asked, as it is looked up. */
export interface Question {
  /** The words looked for, spelt as understood: for the text of pages. */
  readonly words: readonly string[];
  readonly ideas: readonly Idea[];
  /** A council named in the question: its pages come first. */
  readonly council: string | undefined;
  /** Words that were taken for slips; empty when the question was understood as it stands. */
  readonly mended: readonly { readonly from: string; readonly to: string }[];
  /** The question as it was understood, where a word was mended. */
  readonly understood: string;
}

/** A word or a phrase of the question, with the other ways to say it. */
export interface Idea {
  readonly stems: readonly string[];
  readonly synonyms: readonly Synonym[];
}

/** Reads a question in residents’ words. `asTyped` leaves the spelling alone. */
export function understand(
  query: string,
  index: SearchIndex,
  { asTyped = false }: { asTyped?: boolean } = {},
): Question {
  const typed = wordsOf(query);
  const mended: { from: string; to: string }[] = [];
  const spelt = typed.flatMap((word, at) => {
    const isLast = at === typed.length - 1;
    const meant = asTyped ? undefined : meantBy(word, index, { isLast });
    if (meant === undefined) return [word];
    mended.push({ from: word, to: meant.join(' ') });
    return meant;
  });
  const { council, rest } = withoutCouncil(spelt, index);
  const telling = rest.filter((word) => !isSmallWord(word));
  const words = telling.length === 0 ? rest : telling;
  return { words, ideas: ideasOf(words, index), council, mended, understood: spelt.join(' ') };
}

function meantBy(
  word: string,
  { vocabulary }: SearchIndex,
  { isLast }: { isLast: boolean },
): string[] | undefined {
  if (isSmallWord(word) || isKnown(word, vocabulary)) return undefined;
  // Still being typed: “adop”.
  if (isLast && startOf(word, vocabulary.names.keys()) !== undefined) return undefined;
  const meant = meantWord(word, vocabulary);
  return meant === undefined ? splitWord(word, vocabulary) : [meant];
}

function startOf(start: string, words: Iterable<string>): string | undefined {
  if (start.length < 3) return undefined;
  for (const word of words) if (word.startsWith(start)) return word;
  return undefined;
}

/** “adoption dudley” asks for adoption, in Dudley first. Only a council’s name asks for the council itself. */
function withoutCouncil(
  words: readonly string[],
  { councils }: SearchIndex,
): { council: string | undefined; rest: readonly string[] } {
  for (const { name, words: its } of councils) {
    const at = words.findIndex((_, start) => its.every((word, along) => words[start + along] === word));
    if (at === -1) continue;
    const rest = [...words.slice(0, at), ...words.slice(at + its.length)].filter(
      (word) => word !== 'council',
    );
    return { council: name, rest: rest.every(isSmallWord) ? words : rest };
  }
  return { council: undefined, rest: words };
}

/** The longest phrases that have synonyms, and single words between them. */
function ideasOf(words: readonly string[], index: SearchIndex): Idea[] {
  const stems = words.map(stem);
  const ideas: Idea[] = [];
  for (let at = 0; at < stems.length;) {
    const length = longestPhrase(stems, at, index);
    const its = stems.slice(at, at + length);
    const synonyms = index.synonyms.get(its.join(' ')) ?? [];
    const isLast = at + length === stems.length;
    const begun = isLast && length === 1 ? begunWith(words.at(-1) ?? '', index) : [];
    const spelledOut = length === 1 ? spelledOutBy(words[at] ?? '', index) : [];
    ideas.push({ stems: its, synonyms: [...synonyms, ...begun, ...spelledOut] });
    at += length;
  }
  return ideas;
}

function longestPhrase(stems: readonly string[], at: number, { synonyms }: SearchIndex): number {
  for (let length = Math.min(6, stems.length - at); length > 1; length -= 1) {
    if (synonyms.has(stems.slice(at, at + length).join(' '))) return length;
  }
  return 1;
}

/** An acronym that nobody has listed, by the first letters of names: “IHA” is “Initial health assessment”. */
function spelledOutBy(word: string, { subjects, vocabulary }: SearchIndex): Synonym[] {
  if (!/^[a-z]{3,5}$/.test(word) || isKnown(word, vocabulary)) return [];
  const texts = subjects.flatMap(({ names }) => names.map(({ text }) => wordsOf(text)));
  const phrases = texts.flatMap((its) =>
    its.map((_, at) => its.slice(at, at + word.length)).filter((phrase) => initialsOf(phrase) === word),
  );
  const stems = new Map(phrases.map((phrase) => [phrase.join(' '), stemsOf(phrase.join(' '))]));
  return [...stems.values()].map((its) => ({ stems: its, weight: 0.8 }));
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** The words that one still being typed may become: “exclu” is on its way to “exclusions”. */
function begunWith(word: string, { vocabulary }: SearchIndex): Synonym[] {
  if (word.length < 3 || isKnown(word, vocabulary)) return [];
  const stems = [...vocabulary.names.keys()].filter((name) => name.startsWith(word)).flatMap(stemsOf);
  return [...new Set(stems)].map((one) => ({ stems: [one], weight: 0.8 }));
}
