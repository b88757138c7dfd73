import type { ENGLISH } from './en.ts';

/**
 * Every word that the site says by itself, in one language. English is the pattern: a language that lacks one of its
 * words, or takes other arguments, does not compile. Sentences are functions, because each language orders its words,
 * and bends them, in its own way.
 */
export type Language = typeof ENGLISH;
