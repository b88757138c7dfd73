import { EVERYDAY, termAnchor } from '#published/glossary.ts';
import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import { listIn, type Row } from '../read/csv.ts';

/** The glossary: each term once, under an address of its own, no “see” that leads nowhere, and what is everyday is said so. */
export function checkGlossary(rows: readonly Row[]): Problem[] {
  const terms = rows.map((row) => row.cell('term'));
  return rows.flatMap((row, index): Problem[] => {
    const place = { severity: 'error', file: row.file, line: row.line } as const;
    const term = row.cell('term');
    const earlier = rows.slice(0, index).find((other) => termAnchor(other.cell('term')) === termAnchor(term));
    return [
      ...(earlier === undefined
        ? []
        : [
            {
              ...place,
              check: 'duplicate-term' as const,
              column: 'term',
              message: `“${term}” stands twice: also at line ${earlier.line}.`,
              fix: 'Keep the better explanation and delete the other.',
            },
          ]),
      ...(['', EVERYDAY].includes(row.cell('everyday'))
        ? []
        : [
            {
              ...place,
              check: 'wrong-value' as const,
              column: 'everyday',
              message: `“${row.cell('everyday')}” does not say whether people know the word without being told.`,
              fix: `Write ${EVERYDAY} if they do, or nothing.`,
            },
          ]),
      ...listIn(row.cell('see'))
        .filter((other) => other === term || !terms.includes(other))
        .map((other): Problem => ({
          ...place,
          check: 'unknown-term',
          column: 'see',
          message:
            other === term
              ? `“${other}” says “see” about itself.`
              : `There is no “${other}” in the glossary to see.`,
          fix: `${other === term ? '' : didYouMean(other, terms)}Write the other word exactly as it stands under “term”, or take it away.`,
        })),
    ];
  });
}
