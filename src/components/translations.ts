import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import { siteAddress } from '../address.ts';
import { languagesOf } from '../dataset.ts';

/** The same page in one of its languages. */
export interface PageInLanguage {
  /** The language's own name for itself. */
  readonly name: string;
  /** For `lang` and `hreflang`. */
  readonly locale: string;
  readonly address: string;
  readonly isThis: boolean;
}

/** A page in each of its languages, English first; none when it is in one only. `council` is left out on pages of the whole site. */
export function translationsOf(
  address: string,
  { council, language }: { council: Council | undefined; language: Language },
): PageInLanguage[] {
  const languages = languagesOf(council);
  const path = address.slice(siteAddress('', language).length);
  if (languages.length < 2) return [];
  return languages.map((other) => ({
    name: other.translation.name,
    locale: other.locale,
    address: siteAddress(path, other),
    isThis: other.tag === language.tag,
  }));
}
