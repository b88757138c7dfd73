import { ProblemGuide } from '#published/problem-help.ts';
import { FAMILIES } from './catalogue.ts';

/** The catalogue as the site's help pages show it: by family, in the order of the codes. */
export function problemGuide(): ProblemGuide {
  return ProblemGuide.parse({
    families: FAMILIES.map(({ id, title, entries }) => ({
      id,
      title,
      problems: Object.entries(entries)
        .map(([check, entry]) => ({ ...entry, check }))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    })),
  });
}
