import { listsOfParts } from '#published/breakdown.ts';
import { labelPeriod } from '#published/label.ts';
import { partsOfPeriod } from '#published/period.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { Observation } from './observations.ts';

/**
 * Figures that cannot all be true: a longer time with less in it than a shorter one, a year of different people with more of
 * them than its quarters, categories that are not the total, shares of one whole that come to more than all of it.
 */
export function checkPartsAndWholes(
  observations: readonly Observation[],
  settings: IndicatorSettings,
): Problem[] {
  return [
    ...(settings.unit === 'count' && settings.measured === 'during'
      ? observations.flatMap((whole) => longerTimes(whole, { observations, settings }))
      : []),
    ...(settings.unit === 'count' ? categoriesAgainstTotal(observations, settings) : []),
    ...(settings.unit === 'percent' ? sharesAboveAll(observations, settings) : []),
  ];
}

function longerTimes(
  whole: Observation,
  { observations, settings }: { observations: readonly Observation[]; settings: IndicatorSettings },
): Problem[] {
  const { period } = whole;
  const count = numberOf(whole);
  const isAverage = period.kind === 'rolling-12-months' && settings.twelveMonths === 'monthly-average';
  if (count === undefined || isAverage) return [];
  const parts = observations.filter(
    (other) =>
      other.category === whole.category &&
      other.period.kind !== 'snapshot' &&
      other.period.kind !== 'rolling-12-months' &&
      isWithin(other, whole),
  );
  if (parts.some((part) => (numberOf(part) ?? 0) > count)) {
    return [
      atRow(whole, {
        check: 'longer-time-with-less',
        message: `The figure for ${labelPeriod(period)} is smaller than that of a shorter time within it.`,
        fix:
          period.kind === 'rolling-12-months'
            ? 'Correct the figure that is wrong. If this one is the average of a month, write “twelveMonths: monthly-average” in the settings.'
            : 'Correct the figure that is wrong.',
      }),
    ];
  }
  if (settings.year !== 'distinct') return [];
  const own = partsOfPeriod(period).map((one) => parts.find((part) => part.period.text === one.text));
  const numbers = own.flatMap((part) => (part && numberOf(part)) ?? []);
  const sum = numbers.reduce((total, number) => total + number, 0);
  if (own.length === 0 || numbers.length < own.length || count <= sum) return [];
  return [
    atRow(whole, {
      check: 'more-different-people-than-counted',
      message: `The settings say that a year counts different people, each once. There cannot be more of them in ${period.text} than in its parts together.`,
      fix: 'Correct the figure that is wrong, or change “year” in the settings.',
    }),
  ];
}

function isWithin(part: Observation, whole: Observation): boolean {
  const isSame = part.period.start === whole.period.start && part.period.end === whole.period.end;
  return !isSame && whole.period.start <= part.period.start && part.period.end <= whole.period.end;
}

function categoriesAgainstTotal(
  observations: readonly Observation[],
  settings: IndicatorSettings,
): Problem[] {
  return listsOfParts(settings).flatMap(({ dimension, categories }) =>
    observations
      .filter(({ category }) => category === null)
      .flatMap((total): Problem[] => {
        const rows = categories.flatMap(
          ({ id }) =>
            observations.find(
              ({ category, period }) => category === id && period.text === total.period.text,
            ) ?? [],
        );
        const numbers = rows.flatMap((row) => numberOf(row) ?? []);
        const count = numberOf(total);
        const sum = numbers.reduce((before, number) => before + number, 0);
        if (count === undefined || numbers.length === 0) return [];
        const isComplete = numbers.length === categories.length;
        if (isComplete ? sum === count : sum <= count) return [];
        return [
          atRow(total, {
            check: 'categories-are-not-the-total',
            message: `The categories of “${dimension}” come to ${sum > count ? 'more' : 'less'} than the total for ${labelPeriod(total.period)}.`,
            fix:
              sum > count
                ? 'Correct the figure that is wrong. If someone can be in several categories, write “partsOfTotal: false” in the settings.'
                : 'Correct the figure that is wrong, or add a category for the rest, for example { id: other, label: Other or not described }. If someone can be in no category, write “partsOfTotal: false”.',
          }),
        ];
      }),
  );
}

/** Each share may be rounded up by half of its last decimal. */
function sharesAboveAll(observations: readonly Observation[], settings: IndicatorSettings): Problem[] {
  return listsOfParts(settings).flatMap(({ dimension, categories }) => {
    const ids = new Set(categories.map(({ id }) => id));
    const shares = observations.filter(
      // Shares with numbers of their own are of different groups: how many of each were on time.
      ({ category, numerator }) => category !== null && ids.has(category) && numerator === undefined,
    );
    return [...Map.groupBy(shares, ({ period }) => period.text).values()].flatMap((rows): Problem[] => {
      const [first] = rows;
      const numbers = rows.flatMap((row) => numberOf(row) ?? []);
      const sum = numbers.reduce((before, number) => before + number, 0);
      if (first === undefined || sum <= 100 + 0.5 * numbers.length) return [];
      return [
        atRow(first, {
          check: 'shares-above-all',
          message: `The shares of “${dimension}” for ${labelPeriod(first.period)} come to more than 100%, though the settings say that they are shares of one whole.`,
          fix: 'Correct the figure that is wrong. If one case can be in several categories, write “partsOfTotal: false” in the settings: the page then says that the shares overlap.',
        }),
      ];
    });
  });
}

function numberOf({ value }: Observation): number | undefined {
  return value.kind === 'number' ? value.value : undefined;
}

function atRow({ at }: Observation, problem: Pick<Problem, 'check' | 'message' | 'fix'>): Problem {
  return { ...problem, severity: 'error', file: at.file, line: at.line };
}
