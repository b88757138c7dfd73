import { WELSH } from './cy.ts';
import { ENGLISH } from './en.ts';
import type { Language } from './language.ts';

/** Every language that the site can speak, by its tag; the first is what it speaks unless a council asks for more. */
export const LANGUAGES: readonly [Language, ...Language[]] = [ENGLISH, WELSH];

/** The language of a page, by the tag that its address carries: `Astro.currentLocale`. */
export function languageOf(tag: string | undefined): Language {
  return LANGUAGES.find((language) => language.tag === tag) ?? LANGUAGES[0];
}
