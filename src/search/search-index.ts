import { labelsOf } from '#published/glossary.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import type { NamedPage, Names, SearchGlossary, SearchTerm } from './names.ts';
import type { Vocabulary } from './spelling.ts';
import { isFaint, stemsOf, wordsOf } from './tokens.ts';

/** What can be found by name, ready to be asked. */
export interface SearchIndex {
  readonly subjects: readonly Subject[];
  readonly synonyms: Synonyms;
  readonly councils: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly vocabulary: Vocabulary;
  /** How telling a word is: the fewer subjects have it, the more. */
  readonly weightOf: (stem: string) => number;
  /** Whether a page has the word in a name. */
  readonly isUsed: (stem: string) => boolean;
}

/** A page with its names, or a term of the glossary with its. */
export type Subject = {
  readonly names: readonly SubjectName[];
  /** Every word of its names, and of what people write who want a page of its kind. */
  readonly stems: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
} & (
  { readonly kind: 'page'; readonly page: NamedPage } | { readonly kind: 'term'; readonly term: SearchTerm }
);

export interface SubjectName {
  readonly text: string;
  readonly stems: readonly string[];
  /** Its own title counts for a little more than another name, and the first of those for more than the last. */
  readonly weight: number;
}

/** Other ways to say a phrase, by the phrase’s stems: each with how near it comes. */
export type Synonyms = ReadonlyMap<string, readonly Synonym[]>;

export interface Synonym {
  readonly stems: readonly string[];
  readonly weight: number;
}

/** Makes ready what the site has published about its names and its words. */
export function makeIndex(names: Names, glossary: SearchGlossary): SearchIndex {
  const subjects = [
    ...names.pages.map((page) =>
      subjectOf({ kind: 'page', page }, [page.title, wordsOfKey(page.key), ...page.names], page.about),
    ),
    ...glossary.terms.map((term) =>
      subjectOf({ kind: 'term', term }, [...labelsOf(term), ...term.synonyms], term.plainEnglish),
    ),
  ];
  const pages = subjects.filter(({ kind }) => kind === 'page');
  const counts = countEach(pages.flatMap(({ stems }) => [...stems]));
  return {
    subjects,
    synonyms: synonymsOf(glossary.terms),
    councils: names.councils.map((name) => ({ name, words: wordsOf(name) })),
    vocabulary: vocabularyOf(names, glossary),
    weightOf: (stem) =>
      Math.log(1 + pages.length / ((counts.get(stem) ?? 0) + 0.5)) * (isFaint(stem) ? FAINT : 1),
    isUsed: (stem) => counts.has(stem),
  };
}

const FAINT = 0.2;

function subjectOf(
  what: { kind: 'page'; page: NamedPage } | { kind: 'term'; term: SearchTerm },
  texts: readonly string[],
  about: string,
): Subject {
  const names = texts.map((text, at) => ({
    text,
    stems: [...new Set(stemsOf(text))],
    weight: at === 0 ? 1 : 0.97 - 0.004 * at,
  }));
  return {
    ...what,
    names,
    stems: new Set([
      ...names.flatMap(({ stems }) => stems),
      ...stemsOf(what.kind === 'page' ? (WORDS_OF_KIND[what.page.kind] ?? '') : ''),
    ]),
    about: new Set(stemsOf(about)),
  };
}

/** The last part of an address is a name too: `indicators/children-looked-after`. */
function wordsOfKey(key: string): string {
  return key.split('/').at(-1)?.replaceAll('-', ' ') ?? '';
}

/** What people write who want a kind of page. */
const WORDS_OF_KIND: Readonly<Record<string, string>> = {
  Indicator: 'rate trend',
  'A to Z': 'list indicators measures index glossary words',
  Theme: 'theme topic section',
  Compare: 'compare versus vs which council other highest lowest most fewest best worst league table',
  Report: 'report committee paper',
  Release: 'release edition',
  Scorecard: 'scorecard dashboard summary list indicators measures',
  Data: 'download file spreadsheet',
};

/** A term stands for its expansion and the other way round; a synonym comes a little less near. */
function synonymsOf(terms: readonly SearchTerm[]): Synonyms {
  const found = new Map<string, Synonym[]>();
  const join = (forms: readonly { text: string; own: boolean }[], near: number) => {
    const all = forms.map(({ text, own }) => ({ stems: stemsOf(text), own }));
    for (const one of all) {
      for (const other of all) {
        if (one === other || sameWords(one.stems, other.stems)) continue;
        const weight = one.own && other.own ? 0.97 : one.own || other.own ? near : near * 0.9;
        const key = one.stems.join(' ');
        found.set(key, [...(found.get(key) ?? []), { stems: other.stems, weight }]);
      }
    }
  };
  for (const term of terms) {
    const own = labelsOf(term).map((text) => ({ text, own: true }));
    join([...own, ...term.synonyms.map((text) => ({ text, own: false }))], 0.9);
  }
  for (const line of EVERYDAY_WORDS)
    join(
      line.map((text) => ({ text, own: false })),
      0.85,
    );
  return found;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ');
}

function vocabularyOf({ pages, councils, known }: Names, { terms }: SearchGlossary): Vocabulary {
  const names = [
    ...pages.flatMap(({ title, names: others }) => [title, ...others]),
    ...terms.flatMap((term) => [...labelsOf(term), ...term.synonyms]),
    ...EVERYDAY_WORDS.flat(),
    ...councils,
  ];
  const acronyms = new Set(
    names.flatMap((name) => name.match(/\b\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*\b/gu) ?? []).flatMap(wordsOf),
  );
  const uses = countEach(names.flatMap(wordsOf).filter((word) => !acronyms.has(word)));
  const about = [...pages.map((page) => page.about), ...terms.map(({ plainEnglish }) => plainEnglish)];
  return { names: uses, known: new Set([...about.flatMap(wordsOf), ...known.split(' ')]), acronyms };
}

function countEach(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
