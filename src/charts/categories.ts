import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import type { Breakdown, Indicator } from '#published/indicator.ts';
import { comparePeriods, type Period } from '#published/period.ts';
import { seriesOf } from '#published/series.ts';
import { draw, type Picture, type Size } from './draw.ts';
import { ownLine } from './line.ts';
import { emptyChart, lineChart } from './line-chart.ts';
import { CATEGORIES } from './palette.ts';
import { hiddenPeriods, titleOf } from './trend.ts';

/** What a chart of categories needs beside the indicator. */
export interface CategoriesOptions {
  readonly council: Council;
  /** The one of the indicator's breakdowns that is drawn. */
  readonly breakdown: Breakdown;
  readonly size: Size;
  readonly language?: Language;
}

/**
 * A line for each category of a breakdown with two to four of them, in the declared order. `undefined` for other
 * breakdowns: more lines than four cannot be told apart, so draw a `trendChart` for each `category` instead.
 * An x on the base line marks a period in which the figure of one category or more is hidden.
 */
export function categoriesChart(indicator: Indicator, options: CategoriesOptions): string | undefined {
  const picture = categoriesPicture(indicator, options);
  return picture && draw(picture);
}

/** The chart of categories before it is drawn. */
export function categoriesPicture(
  indicator: Indicator,
  { council, breakdown: { categories }, size, language = ENGLISH }: CategoriesOptions,
): Picture | undefined {
  if (categories.length < 2 || categories.length > CATEGORIES.length) return undefined;
  const series = categories.map(({ id }) => seriesOf(indicator, { category: id }));
  const periods = periodsOf(series.flatMap(({ points }) => points.map(({ period }) => period)));
  const newest = periods.at(-1);
  if (newest === undefined) return undefined;
  const title = titleOf(indicator, {
    about: `${language.numbers.and(categories.map(({ label }) => label))}, ${council.name}`,
    periods,
    language,
  });
  const hidden = hiddenPeriods(series).toSorted(comparePeriods);
  const lines = categories.flatMap(({ label }, index) => {
    const look = CATEGORIES[index];
    const figures = series[index];
    if (look === undefined || figures === undefined) return [];
    return ownLine(figures, { indicator, look, name: label, newest, language }) ?? [];
  });
  if (lines.length === 0) return emptyChart({ title, periods, hidden }, { size, language });
  return lineChart({ title, indicator, periods, hidden, lines, targets: [] }, { size, language });
}

/** Every period once, oldest first. */
function periodsOf(periods: readonly Period[]): Period[] {
  return [...new Map(periods.map((period) => [period.text, period])).values()].toSorted(comparePeriods);
}
