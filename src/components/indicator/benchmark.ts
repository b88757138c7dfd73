import type { Language } from '#language/language.ts';
import type { Cell } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import type { Comparator, Indicator } from '#published/indicator.ts';
import { ageInWords } from '#published/judge.ts';
import { labelPeriod } from '#published/label.ts';
import { comparatorsFor } from '#published/series.ts';

/** A place in the table of “How we compare”. */
export interface PlaceRow {
  readonly name: string;
  readonly cell: Cell;
  readonly period: string;
  /** `1 year older`, when it is older than the council's own figure. */
  readonly age: string | undefined;
  readonly isThisCouncil: boolean;
  readonly likeForLike: boolean;
  readonly notes: readonly string[];
}

/** Places sorted by their figure, highest first; those without a figure, and those not to be compared, come last. */
export function placesOf(indicator: Indicator, council: Council, language: Language): PlaceRow[] {
  const { headline } = indicator;
  const own: PlaceRow = {
    name: council.shortName,
    cell: headline.cell,
    period: labelPeriod(headline.period, indicator.measured, language),
    age: undefined,
    isThisCouncil: true,
    likeForLike: true,
    notes: [],
  };
  const others = comparatorsFor(indicator, headline.period).map((other) =>
    placeOf(other, indicator, language),
  );
  return others.length === 0 ? [] : [own, ...others].toSorted((a, b) => rank(b) - rank(a));
}

/** Where the other places' figures come from, each source once. */
export function sourcesOf(indicator: Indicator): string[] {
  return [...new Set(comparatorsFor(indicator, indicator.headline.period).map(({ source }) => source))];
}

/** Which year each other place's figure is of, and how that is known. */
export function vintagesOf(indicator: Indicator): string[] {
  const used = comparatorsFor(indicator, indicator.headline.period);
  return used.map(({ areaName, vintage }) => `${areaName}: ${vintage}.`);
}

/** How each average was made. */
export function averagesOf(
  indicator: Indicator,
  { neighbours }: Council,
  { indicatorPage: { compare: say } }: Language,
): string[] {
  const { model, year, members } = neighbours;
  const averages = comparatorsFor(indicator, indicator.headline.period).flatMap(
    ({ areaName: area, made, reporting }) =>
      made === undefined ? [] : [say.average({ area, made, reporting, of: members.length, model, year })],
  );
  return [...new Set(averages)];
}

function placeOf(other: Comparator, indicator: Indicator, language: Language): PlaceRow {
  const age = ageInWords(other.period, indicator.headline.period, language);
  return {
    name: other.areaName,
    cell: other.cell,
    period: labelPeriod(other.period, indicator.measured, language),
    age: age && language.periods.older(age),
    isThisCouncil: false,
    likeForLike: other.likeForLike,
    notes: other.note === undefined ? [] : [other.note],
  };
}

function rank({ cell, likeForLike }: PlaceRow): number {
  if (!likeForLike) return Number.NEGATIVE_INFINITY;
  return cell.kind === 'value' ? cell.value : Number.MIN_SAFE_INTEGER;
}
