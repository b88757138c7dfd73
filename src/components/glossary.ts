import { markedAs, withoutMarks } from '#language/passage.ts';
import type { Language } from '#language/language.ts';
import { isAcronym, labelsOf, termAnchor } from '#published/glossary.ts';
import type { Indicator } from '#published/indicator.ts';
import type { GlossaryTerm } from '#published/site.ts';
import { orderOf } from './order.ts';
import { type Lexicon, lexiconOf, termsIn } from '../narrative/words.ts';

/** A word of the glossary with everything that is shown of it. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  /** What the letters stand for, or its full name where that says more. */
  readonly expansion: string | undefined;
  readonly plainEnglish: string;
  readonly also: readonly string[];
  readonly see: readonly { readonly term: string; readonly id: string }[];
  /** The indicators that it matters to, by name. */
  readonly indicators: readonly Indicator[];
}

/**
 * The glossary in alphabetical order, with the council's indicators where each word is used. The words are in English, so they
 * are looked for in what was published in English, whatever the language of the page.
 */
export function glossaryOf(
  terms: readonly GlossaryTerm[],
  {
    indicators,
    published,
    language,
  }: {
    indicators: readonly Indicator[];
    published: { readonly glossary: readonly GlossaryTerm[]; readonly indicators: readonly Indicator[] };
    language: Language;
  },
): GlossaryEntry[] {
  const order = orderOf(language);
  const lexicon = lexiconOf(published.glossary);
  const uses = new Map(
    published.indicators.map((indicator) => [
      indicator.id,
      new Set([...termsOf(indicator, lexicon)].map(({ term }) => termAnchor(term))),
    ]),
  );
  return terms
    .toSorted((a, b) => order(a.term, b.term))
    .map((term) => ({
      id: termAnchor(withoutMarks(term.term)),
      term: term.term,
      expansion:
        term.expansion === '' || term.expansion.toLowerCase() === term.term.toLowerCase()
          ? undefined
          : term.expansion,
      plainEnglish: term.plainEnglish,
      also: term.synonyms,
      see: (term.see ?? []).map((other) => ({ term: other, id: termAnchor(withoutMarks(other)) })),
      indicators: indicators.filter(({ id }) => uses.get(id)?.has(termAnchor(withoutMarks(term.term)))),
    }));
}

/** What people may look a term up by: its letters, and its name in words. */
export function namesOf(term: GlossaryTerm): { readonly text: string; readonly isLetters: boolean }[] {
  return labelsOf(term).map((text) => ({
    text: markedAs(term.term, text),
    isLetters: isAcronym(text),
  }));
}

/** The words that say what an indicator is: its names, and what it counts. */
function termsOf(indicator: Indicator, lexicon: Lexicon): ReadonlySet<GlossaryTerm> {
  const { name, aliases, definition, numerator = '', denominator = '' } = indicator;
  return termsIn([name, ...aliases, definition, numerator, denominator].join('. '), lexicon);
}
