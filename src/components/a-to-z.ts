import type { Language } from '#language/language.ts';
import { withoutMarks } from '#language/passage.ts';
import type { Indicator } from '#published/indicator.ts';
import { capital, slugOf } from '#published/sentence.ts';
import type { GlossaryTerm } from '#published/site.ts';
import { councilAddress, indicatorAddress } from '../address.ts';
import { termAnchor } from '#published/glossary.ts';
import { namesOf } from './glossary.ts';
import { type Order, orderOf } from './order.ts';

/** A line of the A to Z: a name that people look for, and where it leads. */
export interface IndexEntry {
  readonly text: string;
  /** Set where the name itself is a page: the indicator of that name. */
  readonly address: string | undefined;
  /** Where else to look, by the name that stands there. */
  readonly see: readonly IndexLink[];
  /** Its meaning, where it is a word of the glossary. */
  readonly meaning: IndexLink | undefined;
}

export interface IndexLink {
  readonly text: string;
  readonly address: string;
}

export interface IndexLetter {
  readonly letter: string;
  /** Its name in an address: `a`, or `numbers`. */
  readonly id: string;
  readonly entries: readonly IndexEntry[];
}

/** More lines than this are a page for each letter: about 50 kB of HTML, zipped, which a phone can bear. */
export const LINES_ON_A_PAGE = 2_000;

/**
 * Every indicator, every other name for one and every word of the glossary, by first letter; numbers first. Each name
 * stands once: one that several indicators have leads to all of them.
 */
export function aToZ(
  indicators: readonly Indicator[],
  { glossary, council, language }: { glossary: readonly GlossaryTerm[]; council: string; language: Language },
): IndexLetter[] {
  const page = councilAddress(council, 'glossary/', language);
  const lines: Line[] = [
    ...indicators.flatMap((indicator): Line[] => {
      const address = indicatorAddress(indicator, '', language);
      return [
        { text: indicator.name, address },
        ...indicator.aliases.map((alias) => ({
          text: capital(alias),
          see: { text: indicator.name, address },
        })),
      ];
    }),
    ...glossary.flatMap((term) =>
      namesOf(term).map(({ text, isLetters }): Line => ({
        text: isLetters ? text : capital(text),
        meaning: { text: term.term, address: `${page}#${termAnchor(withoutMarks(term.term))}` },
      })),
    ),
  ];
  const order = orderOf(language);
  const entries = [...Map.groupBy(lines, ({ text }) => withoutMarks(text).toLowerCase()).values()].flatMap(
    (alike) => entryOf(alike, order),
  );
  const byLetter = Map.groupBy(
    entries.toSorted((a, b) => order(a.text, b.text)),
    ({ text }) => letterOf(text, language),
  );
  return [...byLetter].map(([letter, its]) => ({ letter, id: idOf(letter, language), entries: its }));
}

/** Whether the lines are too many for one page. */
export function isLong(letters: readonly IndexLetter[]): boolean {
  return letters.reduce((sum, { entries }) => sum + entries.length, 0) > LINES_ON_A_PAGE;
}

interface Line {
  readonly text: string;
  readonly address?: string;
  readonly see?: IndexLink;
  readonly meaning?: IndexLink;
}

function entryOf(lines: readonly Line[], order: Order): IndexEntry[] {
  const [first] = lines;
  if (first === undefined) return [];
  const address = lines.find((line) => line.address !== undefined)?.address;
  const see = lines.flatMap((line) => line.see ?? []).filter((link) => link.address !== address);
  return [
    {
      text: first.text,
      address,
      see: [...new Map(see.map((link) => [link.address, link])).values()].toSorted((a, b) =>
        order(a.text, b.text),
      ),
      meaning: lines.find((line) => line.meaning !== undefined)?.meaning,
    },
  ];
}

/** `LL` begins with `Ll`, and not with `L`, where that is a letter; the longest that fits is meant. */
function letterOf(text: string, { lists: { aToZ: say } }: Language): string {
  const upper = withoutMarks(text).toUpperCase();
  const letters = say.alphabet.filter((letter) => upper.startsWith(letter.toUpperCase()));
  return letters.toSorted((a, b) => b.length - a.length)[0] ?? say.numbers;
}

function idOf(letter: string, { lists: { aToZ: say } }: Language): string {
  return letter === say.numbers ? 'numbers' : slugOf(letter);
}
