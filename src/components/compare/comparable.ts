import type { When } from '#language/time.ts';
import type { Language } from '#language/language.ts';
import { categoryLabel } from '#published/breakdown.ts';
import type { Cell } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import type { Indicator, Unit } from '#published/indicator.ts';
import { targetRule } from '#published/judge.ts';
import { labelPeriod, shortLabel, whenOf } from '#published/label.ts';
import type { Period } from '#published/period.ts';
import { comparatorsFor, growsWithTime, targetFor } from '#published/series.ts';
import type { PublishedCouncil } from '../../dataset.ts';

/** One indicator with a national definition, as several councils on the site publish it. */
export interface Comparable {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly decimals: number;
  /** Whether every figure, England's too, is of the same period. */
  readonly hasOnePeriod: boolean;
  readonly rows: readonly ComparableRow[];
  readonly england: readonly ({ readonly cell: Cell } & PeriodWords)[];
}

/** An indicator without the figures for elsewhere, of which comparisons of many councils would hold more than anything else. */
export type Compared = Omit<Indicator, 'comparators'>;

export interface ComparableRow extends PeriodWords {
  readonly council: Council;
  readonly indicator: Compared;
  /** What the figure is about where it is not the whole: the category that leads the council's page. */
  readonly category: string | undefined;
  readonly target: string | undefined;
  readonly good: string;
}

/** A period in full, for a chart, and to end a sentence with. */
interface PeriodWords {
  readonly period: string;
  readonly briefPeriod: string;
  readonly when: When;
}

/**
 * Every indicator that at least two councils publish and that a national definition lets them be compared on: in one unit
 * and, for what grows with time, over stretches of one length.
 */
export function comparables(councils: readonly PublishedCouncil[], language: Language): Comparable[] {
  const all = councils.flatMap(({ council, indicators }) =>
    indicators.filter(({ national }) => national).map((indicator) => ({ council, indicator })),
  );
  return [...Map.groupBy(all, ({ indicator }) => indicator.id)]
    .filter(
      ([, places]) =>
        places.length > 1 && new Set(places.map(({ indicator }) => basisOf(indicator))).size === 1,
    )
    .flatMap(([id, places]) => {
      const [first] = places;
      return first === undefined ? [] : [comparableOf(id, { first: first.indicator, places, language })];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function basisOf(indicator: Indicator): string {
  return `${indicator.unit} ${growsWithTime(indicator) ? indicator.frequency : ''}`;
}

function comparableOf(
  id: string,
  {
    first,
    places,
    language,
  }: {
    first: Indicator;
    places: readonly { council: Council; indicator: Indicator }[];
    language: Language;
  },
): Comparable {
  const england = new Map(
    places.flatMap(({ indicator }) =>
      comparatorsFor(indicator, indicator.headline.period)
        .filter(({ area, likeForLike }) => area === 'england' && likeForLike)
        .map(
          ({ cell, period }) => [period.text, { cell, ...wordsFor(period, indicator, language) }] as const,
        ),
    ),
  );
  return {
    id,
    name: first.name,
    definition: first.definition,
    unit: first.unit,
    decimals: first.decimals,
    hasOnePeriod:
      new Set([...places.map(({ indicator }) => indicator.headline.period.text), ...england.keys()]).size ===
      1,
    rows: places
      .map(({ council, indicator }) => {
        const target = targetFor(indicator, indicator.headline.period);
        const { comparators: _, ...compared } = indicator;
        return {
          council,
          indicator: compared,
          category: categoryLabel(indicator, indicator.headline.category),
          ...wordsFor(indicator.headline.period, indicator, language),
          target: target && targetRule(target, indicator, language),
          good: language.compare.good[indicator.polarity],
        };
      })
      .toSorted((a, b) => (a.council.shortName < b.council.shortName ? -1 : 1)),
    england: [...england].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure),
  };
}

function wordsFor(period: Period, { measured }: Indicator, language: Language): PeriodWords {
  return {
    period: labelPeriod(period, measured, language),
    briefPeriod: shortLabel(period, language),
    when: whenOf(period, measured, language),
  };
}
