import type { Problem } from '../../problem.ts';
import { isReported } from './asserted.ts';
import { type Ground, wrongClaim } from './claim.ts';
import type { Sentence } from './sentence.ts';

/** “Significantly lower” is the result of a test, and nobody has made one. */
export function checkSignificance(sentence: Sentence, ground: Ground): Problem[] {
  if (isReported(sentence) || !SIGNIFICANT.test(sentence.text)) return [];
  return [
    wrongClaim(sentence, ground, {
      check: 'significance-without-test',
      severity: 'warning',
      says: 'says “significantly”, which readers take for the result of a statistical test.',
      fix: 'Say “much”, or by how much, with a tag. The page itself says under “Is this change real?” what goes beyond chance.',
    }),
  ];
}

const SIGNIFICANT =
  /\b(?:statistically )?significantly (?:\w+ )?(?:higher|lower|better|worse|more|fewer|less|above|below|increased|decreased|improved|reduced|rose|risen|fell|fallen|different|larger|smaller|longer|shorter)\b|\b(?:increased|decreased|improved|reduced|rose|risen|fell|fallen|grown|dropped|changed) significantly\b|\b(?:statistically )?significant (?:increase|decrease|improvement|reduction|rise|fall|change|difference|drop|growth)\b/i;
