import type { Language } from '#language/language.ts';
import { withoutMarks } from '#language/passage.ts';

export type Order = (a: string, b: string) => number;

/** The order of the alphabet of a language; numbers by how large they are. */
export function orderOf({ locale }: Language): Order {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (a, b) => compare(withoutMarks(a), withoutMarks(b));
}
