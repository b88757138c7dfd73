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
  { council, breakdown: { categories }, size }: CategoriesOptions,
): Picture | undefined {
  if (categories.length < 2 || categories.length > CATEGORIES.length) return undefined;
  const series = categories.map(({ id }) => seriesOf(indicator, { category: id }));
  const periods = periodsOf(series.flatMap(({ points }) => points.map(({ period }) => period)));
  const newest = periods.at(-1);
  if (newest === undefined) return undefined;
  const title = titleOf(indicator, {
    about: `${LIST.format(categories.map(({ label }) => label))}, ${council.name}`,
    periods,
  });
  const hidden = hiddenPeriods(series).toSorted(comparePeriods);
  const lines = categories.flatMap(({ label }, index) => {
    const look = CATEGORIES[index];
    const figures = series[index];
    if (look === undefined || figures === undefined) return [];
    return ownLine(figures, { indicator, look, name: label, newest }) ?? [];
  });
  if (lines.length === 0) return emptyChart({ title, periods, hidden }, { size });
  return lineChart({ title, indicator, periods, hidden, lines, targets: [] }, { size });
}

/** Every period once, oldest first. */
function periodsOf(periods: readonly Period[]): Period[] {
  return [...new Map(periods.map((period) => [period.text, period])).values()].toSorted(comparePeriods);
}

const LIST = new Intl.ListFormat('en-GB');
