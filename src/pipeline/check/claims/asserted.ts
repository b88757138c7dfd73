import { onceForEach, onceForEachText } from '../../once-for-each.ts';
import type { Clause, Sentence } from './sentence.ts';

/**
 * Whether a clause says that something is so. What may be, should be, is asked, wished or denied claims nothing of the figures,
 * and what another paper said is told as that paper's word.
 */
export function isAsserted(clause: Clause): boolean {
  return isSaid(clause) && !isDenied(clause.text);
}

/** The same, also of what is denied. */
export const isSaid = onceForEach(
  ({ text, sentence }: Clause): boolean =>
    !isReported(sentence) && !/\?\W*$/.test(sentence.text) && !MAYBE.test(text),
);

/** Whether words hold a “not”. */
export const isDenied = onceForEachText((text): boolean => DENIED.test(text));

/** Whether a sentence tells what somebody else's paper says. */
export const isReported = onceForEach(
  ({ text }: Sentence): boolean => /\bpapers?\b/i.test(text) || SAYING.test(text),
);

const SAYING =
  /^(?:it|they|elsewhere the)\b[^,.;]*\b(?:says?|calls?|speaks?|mentions?|sees?|links?|reports?|suggests?|finds?)\b|\baccording to\b/i;
const MAYBE =
  /\b(?:can|could|may|might|would|should|will|shall|must|if|whether|unless|wants?|hopes?|aims?|expects?|expected|plans to|cannot|how|why|what|in order to|so that|likely|means? that|for example|such as|as if|need not|looks?)\b|^(?:when|where)\b|(?<!\bcontinu\w+ )\bto (?:increase|decrease|rise|fall|grow|drop|improve|reduce|remain|stay|keep|limit|cut)\b|\ba (?:rise|fall|lower|higher)\b.{0,20}\b(?:can|is a|goes)\b/i;
const DENIED = /\b(?:not|no|never|without|neither|nor|nobody|none|nothing)\b|n[’']t\b/i;
