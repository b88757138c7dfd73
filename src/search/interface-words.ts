import type { Language } from '#language/language.ts';

/** What the search page says. The page hands it to its script, in its own language. */
export type SearchWords = Language['search']['script'];
export type Plural = SearchWords['found'];

/** A sentence with its blanks filled: `fill('{count} results', { count: 3 })`. */
export function fill(sentence: string, blanks: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name] ?? ''));
}

/** A sentence about one thing or several, filled. */
export function fillCount(
  { one, other }: Plural,
  count: number,
  blanks: Readonly<Record<string, string>> = {},
): string {
  return fill(count === 1 ? one : other, { count, ...blanks });
}

/** What the index calls something, in the language of the page. */
export function labelOf(name: string, labels: Readonly<Record<string, string>>): string {
  return labels[name] ?? name;
}
