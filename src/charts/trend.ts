import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { categoryLabel } from '#published/breakdown.ts';
import type { Council } from '#published/council.ts';
import type { Indicator, Series } from '#published/indicator.ts';
import { shortLabel } from '#published/label.ts';
import type { Period } from '#published/period.ts';
import { seriesOf } from '#published/series.ts';
import { comparatorLines } from './comparator-line.ts';
import { draw, type Picture, type Size } from './draw.ts';
import { ownLine } from './line.ts';
import { keptPictures } from './kept-pictures.ts';
import { emptyChart, lineChart } from './line-chart.ts';
import { THIS_COUNCIL } from './palette.ts';
import { targetStretches } from './target-line.ts';
import { timeSpan } from './time-axis.ts';

/** What a trend chart needs beside the indicator; `category` is the headline's unless another is named. */
export interface TrendOptions {
  readonly council: Council;
  readonly category?: string | null;
  readonly size: Size;
  readonly language?: Language;
}

/**
 * The council's figures over time as an SVG, with similar councils, England, the region and the target beside the
 * headline category. Hidden figures are gaps with an x on the base line. Empty text when there are no periods at all.
 */
export function trendChart(indicator: Indicator, options: TrendOptions): string {
  const picture = trendPicture(indicator, options);
  return picture === undefined ? '' : draw(picture);
}

/** The trend chart before it is drawn. */
export const trendPicture = keptPictures(pictureOf);

function pictureOf(
  indicator: Indicator,
  { council, category = indicator.leadCategory, size, language = ENGLISH }: TrendOptions,
): Picture | undefined {
  const series = seriesOf(indicator, { category });
  const periods = series.points.map(({ period }) => period);
  const newest = periods.at(-1);
  if (newest === undefined) return undefined;
  const label = categoryLabel(indicator, category);
  const title = titleOf(indicator, {
    periods,
    about: label === undefined ? council.name : `${label}, ${council.name}`,
    language,
  });
  const hidden = hiddenPeriods([series]);
  const own = ownLine(series, { indicator, look: THIS_COUNCIL, name: council.shortName, newest, language });
  if (own === undefined) return emptyChart({ title, periods, hidden }, { size, language });
  const isHeadline = category === indicator.leadCategory;
  const lines = [own, ...(isHeadline ? comparatorLines(indicator, { periods, language }) : [])];
  const targets = isHeadline ? targetStretches(indicator, { ...timeSpan(periods), language }) : [];
  return lineChart({ title, indicator, periods, hidden, lines, targets }, { size, language });
}

/** `Line chart: Assessments completed in time, Wokingham Borough Council, 2022-23 Q2 to 2023-24 Q2` */
export function titleOf(
  { name }: Indicator,
  {
    chart = 'lines',
    about,
    periods,
    language,
  }: { chart?: 'lines' | 'xmr'; about: string; periods: readonly Period[]; language: Language },
): string {
  const [first, last] = [periods[0], periods.at(-1)].map((period) =>
    period === undefined ? '' : shortLabel(period, language),
  );
  return language.charts.titles[chart]({
    name,
    about,
    periods: first === last ? (first ?? '') : language.periods.fromTo(first ?? '', last ?? ''),
  });
}

/** The periods with a hidden figure in any of the series, each once, in the order given. */
export function hiddenPeriods(series: readonly Series[]): Period[] {
  const hidden = series.flatMap(({ points }) =>
    points.flatMap(({ period, cell }) =>
      cell.kind === 'suppressed' ? [[period.text, period] as const] : [],
    ),
  );
  return [...new Map(hidden).values()];
}
