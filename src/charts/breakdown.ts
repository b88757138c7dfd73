import type { Language } from '#language/language.ts';
import type { Breakdown, Indicator } from '#published/indicator.ts';
import { seriesOf } from '#published/series.ts';
import { type CategoriesOptions, categoriesPicture } from './categories.ts';
import { compositionPicture, describeComposition } from './composition.ts';
import { decileChart, describeDeciles } from './deciles.ts';
import { draw, type Picture } from './draw.ts';
import { CATEGORIES } from './palette.ts';

/**
 * A breakdown as a picture: squares for neighbourhoods by tenths, lines where two to four categories have three periods or more, and else bars of the newest.
 * `undefined` when there is nothing to draw.
 */
export function breakdownChart(indicator: Indicator, options: CategoriesOptions): string | undefined {
  const chart = breakdownPicture(indicator, options);
  return typeof chart === 'object' ? draw(chart) : chart;
}

/** The same before it is drawn; squares, which Plot does not draw, are drawn already. */
export function breakdownPicture(
  indicator: Indicator,
  options: CategoriesOptions,
): Picture | string | undefined {
  const ofTenths = decileChart(indicator, options);
  if (ofTenths !== undefined) return ofTenths;
  return isLines(indicator, options.breakdown)
    ? categoriesPicture(indicator, options)
    : compositionPicture(indicator, options);
}

/** The sentence that goes with the bars of a breakdown; lines say themselves at their ends. */
export function describeBreakdown(
  indicator: Indicator,
  { breakdown, language }: { breakdown: Breakdown; language?: Language },
): string | undefined {
  const told = { breakdown, ...(language === undefined ? {} : { language }) };
  return describeDeciles(indicator, told) ?? describeComposition(indicator, told);
}

function isLines(indicator: Indicator, { categories }: Breakdown): boolean {
  if (categories.length < 2 || categories.length > CATEGORIES.length) return false;
  const periods = categories.flatMap(({ id }) =>
    seriesOf(indicator, { category: id }).points.map(({ period }) => period.text),
  );
  return new Set(periods).size >= 3;
}
