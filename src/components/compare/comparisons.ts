import type { Language } from '#language/language.ts';
import { councilsIn, onlyCouncil, wholeSiteNow } from '../../dataset.ts';
import { type Comparable, comparables } from './comparable.ts';

/**
 * Every comparison that the site has a page for, in a language; none where it has one council. Only pages and files of the whole
 * site may ask. To find them takes all figures of all councils, so they are found once.
 */
export function comparisonsIn(language: Language): readonly Comparable[] {
  if (onlyCouncil !== undefined || !wholeSiteNow()) {
    found.clear();
    return [];
  }
  const known = found.get(language.tag) ?? comparables(councilsIn(language), language);
  found.set(language.tag, known);
  return known;
}

const found = new Map<string, readonly Comparable[]>();
