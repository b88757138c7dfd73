import type { Language } from '#language/language.ts';
import type { Hold } from '#published/calendar.ts';
import type { Council } from '#published/council.ts';
import { longDate } from '#published/label.ts';
import { site } from '../dataset.ts';

/** What stands on a page while elections are near: the council's own words, else those of the whole site. */
export function holdOf(council: Council | undefined): Hold | undefined {
  return council?.hold ?? site.hold;
}

/** What is said of it: `Until 4 July 2024.`, and the words themselves. */
export function holdWords(
  { to, says }: Hold,
  language: Language,
): { readonly until: string; readonly says: string } {
  return { until: language.navigation.until(longDate(to, language)), says };
}
