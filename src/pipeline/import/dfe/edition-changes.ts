import { readNumber } from '../../check/reading.ts';
import type { Figures } from './figures.ts';
import type { SiteCouncil, Wanted } from './wanted.ts';

/**
 * What a later edition changed in an earlier one, old → new, a line for each measure and place, newest year first. No
 * number is told of a place and year that has a whole number under the threshold of a council.
 */
export function changesBetween(
  before: Figures,
  after: Figures,
  { wanted, councils, file }: { wanted: readonly Wanted[]; councils: readonly SiteCouncil[]; file: string },
): string[] {
  if (before.file.kind.id !== after.file.kind.id)
    return [`${file} is of another kind (${before.file.kind.id}), so nothing is set against it.`];
  const threshold = Math.max(0, ...councils.map(({ settings }) => settings?.policy.threshold ?? 0));
  const isSmall = (text: string | undefined) => {
    const value = readNumber(text ?? '');
    return value !== undefined && Number.isInteger(value) && value < threshold;
  };
  const measures = [...after.file.measures.keys()].filter((id) => before.file.measures.has(id));
  const years = before.years.toSorted((a, b) => (a.time > b.time ? -1 : 1));
  const lines = measures.flatMap((measure) =>
    wanted.flatMap((place) => {
      const changed = years.flatMap((year) => {
        // A rate beside a small number would give the number away.
        const hides = measures.some((other) =>
          [before, after].some((edition) => isSmall(edition.at(other, place, year)?.text)),
        );
        const shown = (text: string) => (hides && readNumber(text) !== undefined ? 'not shown' : text);
        const old = before.at(measure, place, year)?.text;
        const now = after.at(measure, place, year)?.text;
        if (old === undefined || old === now || Number(old) === Number(now)) return [];
        return [`${year.time} ${shown(old)} → ${now === undefined ? 'no row' : shown(now)}`];
      });
      return changed.length === 0 ? [] : [`  ${measure}, ${place.name}: ${changed.join('; ')}`];
    }),
  );
  return lines.length === 0
    ? [`Nothing that we use changed since ${file}.`]
    : [`Changed since ${file}, old → new:`, ...lines];
}
