import { ENGLISH } from '#language/en.ts';

/** The four headings of every indicator's narrative, in the order they stand on its page. They are the same on the whole site. */
export const [SHOWS, BACKGROUND, ACTION, NATIONAL] = ENGLISH.narrative.sections;
export const SECTIONS = ENGLISH.narrative.sections;
