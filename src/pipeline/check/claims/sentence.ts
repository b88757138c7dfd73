import { onceForEach } from '../../once-for-each.ts';
import type { Paragraph, Tag } from '../../read/narrative.ts';

/** A sentence of a text, with “¤” for each of its tags. */
export interface Sentence {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly links: Paragraph['links'];
  /** The headings it stands under, the main one first. */
  readonly under: readonly string[];
  readonly line: number;
  /** The sentence before it in the same paragraph. */
  readonly before: Sentence | undefined;
}

/** A part of a sentence that can claim something by itself. */
export interface Clause {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly sentence: Sentence;
  /** The clause before it in the same sentence. */
  readonly before: Clause | undefined;
}

/** The sentences of a paragraph. Headings claim nothing. */
export const sentencesOf = onceForEach(
  ({ text, line, tags, links, under }: Paragraph): readonly Sentence[] => {
    if (under.at(-1) === text) return [];
    const sentences: Sentence[] = [];
    const left = [...tags];
    for (const { part, index } of split(text, /(?<=[.!?][”"’')]?)\s+(?=[A-Z¤“"‘'([])/g)) {
      sentences.push({
        text: part.replace(/\s+/g, ' ').trim(),
        tags: left.splice(0, marks(part)),
        links,
        under,
        line: line + (text.slice(0, index).match(/\n/g)?.length ?? 0),
        before: sentences.at(-1),
      });
    }
    return sentences;
  },
);

/** The clauses of a sentence: `but …`, `so …`, `which …` begin a new one. */
export const clausesOf = onceForEach((sentence: Sentence): readonly Clause[] => {
  const left = [...sentence.tags];
  const clauses: Clause[] = [];
  for (const { part } of split(sentence.text, BORDER)) {
    clauses.push({ text: part.trim(), tags: left.splice(0, marks(part)), sentence, before: clauses.at(-1) });
  }
  return clauses;
});

const BORDER =
  /(?<=[;:])\s+|,\s+(?=(?:but|and|so|which|although|though|while|whereas|because|when|who|where|even)\b)|(?<!\b[Aa]ll)\s+(?=(?:but|although|though|whereas|because)\b)|\s+(?=and (?:(?:is|was|are|were|has|have|had|it|they|met|missed|the same as|the (?:highest|lowest|most|fewest|longest|shortest|best|worst))\b|(?:\w+ )?(?:higher|lower|better|worse|more|less|fewer|above|below|longer|shorter)\b))/g;

function split(text: string, border: RegExp): { part: string; index: number }[] {
  const parts: { part: string; index: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(border)) {
    parts.push({ part: text.slice(start, match.index), index: start });
    start = match.index + match[0].length;
  }
  return [...parts, { part: text.slice(start), index: start }];
}

function marks(text: string): number {
  return text.split('¤').length - 1;
}
