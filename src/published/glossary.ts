import { withoutMarks } from '#language/passage.ts';
import { slugOf } from './sentence.ts';
import type { GlossaryTerm } from './site.ts';

/** What stands in the glossary's column “everyday” where pages need not explain the words of a term, only its letters. */
export const EVERYDAY = 'yes';

/** Where a term stands on the page of the glossary: `EHC plan / EHCP` → `term-ehc-plan-ehcp`. */
export function termAnchor(term: string): string {
  return `term-${slugOf(term)}`;
}

/** What people call it, as it stands in text: `EHC plan / EHCP` is `EHC plan`, `EHCP` and `Education, health and care plan`. */
export function labelsOf({ term, expansion }: Pick<GlossaryTerm, 'term' | 'expansion'>): string[] {
  const labels = [...withoutMarks(term).split(' / '), withoutMarks(fullName({ expansion }))].map((label) =>
    label.replaceAll(/\s*\([^)]*\)/g, '').trim(),
  );
  return [...new Set(labels)].filter((label) => /^[a-z]/i.test(label));
}

/** An expansion without what only tells it from another: `Contact (front door)` → `Contact`. */
export function fullName({ expansion }: Pick<GlossaryTerm, 'expansion'>): string {
  return expansion
    .replace(/^\(([^)]*)\)\s*/, '$1 ')
    .replaceAll(/\s*\([^)]*\)/g, '')
    .trim();
}

/** Whether a label is letters that stand for words: `EHCP`, `DfE`, `MoC`, `NEET`. */
export function isAcronym(label: string): boolean {
  return /^[A-Za-z]*[A-Z][A-Za-z]*[A-Z]$/.test(label) && label.length <= 6;
}
