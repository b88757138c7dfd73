import type { Indicator } from '#published/indicator.ts';
import type { GlossaryTerm } from '#published/site.ts';
import { indicatorAddress } from '../address.ts';
import { capital } from '#published/sentence.ts';

/** A line of the A to Z: an indicator, or another name for one. */
export interface IndexEntry {
  readonly text: string;
  /** Set on another name: the indicator’s own name. */
  readonly see: string | undefined;
  readonly address: string;
}

export interface IndexLetter {
  readonly letter: string;
  readonly entries: readonly IndexEntry[];
}

/** Every indicator and every other name for one, by first letter; numbers first. */
export function aToZ(indicators: readonly Indicator[]): IndexLetter[] {
  const entries = indicators.flatMap((indicator): IndexEntry[] => {
    const address = indicatorAddress(indicator);
    return [
      { text: indicator.name, see: undefined, address },
      ...indicator.aliases.map((alias) => ({ text: capital(alias), see: indicator.name, address })),
    ];
  });
  const byLetter = Map.groupBy(entries.toSorted(alphabetically), ({ text }) => letterOf(text));
  return [...byLetter].map(([letter, its]) => ({ letter, entries: its }));
}

/** The glossary in alphabetical order, with an address within the page for each term. */
export function glossaryList(terms: readonly GlossaryTerm[]): (GlossaryTerm & { id: string })[] {
  return terms
    .toSorted((a, b) => ORDER.compare(a.term, b.term))
    .map((term) => ({
      ...term,
      id: `term-${term.term
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')}`,
    }));
}

const ORDER = new Intl.Collator('en-GB', { numeric: true });

function alphabetically(a: IndexEntry, b: IndexEntry): number {
  return ORDER.compare(a.text, b.text) || ORDER.compare(a.see ?? '', b.see ?? '');
}

function letterOf(text: string): string {
  const first = text.charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '0–9';
}
