import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Comparator } from './indicator.ts';

/** A place as it stands in a sentence: `similar councils`, `the South East`, `England`. */
export function placeInSentence(
  name: string,
  kind: Comparator['areaKind'] | (string & {}),
  { comparisons }: Language = ENGLISH,
): string {
  return comparisons.placeInSentence(name, kind);
}
