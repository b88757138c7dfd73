import type { Language } from '#language/language.ts';

/** Which link of the navigation a page belongs under; `releases` has none. */
export type Section = Exclude<keyof Language['navigation']['links'], 'calendar' | 'data-health' | 'follow'>;

/** The kind of a page, for the search filter. */
export type PageKind = keyof Language['search']['kinds'];
