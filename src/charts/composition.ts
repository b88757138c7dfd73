import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { type Cell, derive, NOT_AVAILABLE } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { formatCellValue, formatValue, round } from '#published/format.ts';
import type { Breakdown, Indicator, Series } from '#published/indicator.ts';
import { labelPeriod, shortLabel, whenOf } from '#published/label.ts';
import { buildsUp, comparePeriods, type Period, samePeriodLastYear } from '#published/period.ts';
import { pointAt, seriesOf } from '#published/series.ts';
import { type Bar, type BarGroup, barPicture } from './bars.ts';
import { draw, type Picture, type Size } from './draw.ts';

/** What a composition needs beside the indicator. */
export interface CompositionOptions {
  readonly council: Council;
  readonly breakdown: Breakdown;
  readonly size: Size;
  readonly language?: Language;
}

/** A breakdown at its newest period: each category's figure, and the one before it where there is one. */
export interface Composition {
  readonly period: Period;
  readonly before: Period | undefined;
  readonly rows: readonly CompositionRow[];
  /** What the shares leave of 100%; only of shares of one whole that are all published. */
  readonly rest: CompositionRow | undefined;
  /** Whether the shares overlap, so that they can come to more than 100%. */
  readonly overlaps: boolean;
}

export interface CompositionRow {
  readonly label: string;
  readonly now: Cell;
  readonly before: Cell | undefined;
}

/**
 * The newest figures of a breakdown, in the declared order. What the shares leave is worked out only when none of them is
 * hidden or missing, and only when it can be seen in figures as they are printed.
 */
export function compositionOf(
  indicator: Indicator,
  { breakdown, language = ENGLISH }: { breakdown: Breakdown; language?: Language },
): Composition | undefined {
  const kind = kindOf(indicator, breakdown);
  if (kind === undefined) return undefined;
  const series = breakdown.categories.map(({ id, label }) => {
    return { label, figures: seriesOf(indicator, { category: id, kind }) };
  });
  const periods = periodsOf(series.map(({ figures }) => figures));
  const period = periods.at(-1);
  if (period === undefined) return undefined;
  const before = buildsUp(kind)
    ? periods.find(({ text }) => text === samePeriodLastYear(period).text)
    : periods.at(-2);
  const rows = series.map(({ label, figures }) => ({
    label,
    now: pointAt(figures, period)?.cell ?? NOT_AVAILABLE,
    before: before && (pointAt(figures, before)?.cell ?? NOT_AVAILABLE),
  }));
  const isShares = indicator.unit === 'percent';
  return {
    period,
    before,
    rows,
    rest: isShares && breakdown.partsOfTotal ? restOf(rows, { indicator, language }) : undefined,
    overlaps: isShares && !breakdown.partsOfTotal,
  };
}

/**
 * The newest figures of a breakdown as bars from 0, each with the period before as a hollow bar under it. `undefined` when
 * there is no figure to draw.
 */
export function compositionChart(indicator: Indicator, options: CompositionOptions): string | undefined {
  const picture = compositionPicture(indicator, options);
  return picture && draw(picture);
}

/** The composition before it is drawn. */
export function compositionPicture(
  indicator: Indicator,
  { council, breakdown, size, language = ENGLISH }: CompositionOptions,
): Picture | undefined {
  const composition = compositionOf(indicator, { breakdown, language });
  if (composition === undefined) return undefined;
  const { period, before, rows, rest } = composition;
  if (rows.every(({ now, before: then }) => now.kind !== 'value' && then?.kind !== 'value')) return undefined;
  const group = (row: CompositionRow): BarGroup => ({
    name: row.label,
    lead: undefined,
    bars: [
      barOf(row.now, { indicator, language, form: row === rest ? 'rest' : 'now' }),
      ...(before === undefined || row.before === undefined
        ? []
        : [barOf(row.before, { indicator, language, form: 'before' })]),
    ],
  });
  const heading =
    before === undefined
      ? ''
      : language.charts.solidAndHollow(shortLabel(period, language), shortLabel(before, language));
  return barPicture([...rows, ...(rest === undefined ? [] : [rest])].map(group), {
    title: language.charts.titles.breakdown({
      dimension: breakdown.dimension,
      name: indicator.name,
      council: council.name,
      period: shortLabel(period, language),
    }),
    heading: [language.numbers.unitHeadings[indicator.unit], heading]
      .filter((part) => part !== '')
      .join('. '),
    size,
  });
}

/** What the bars show: the largest and the next, what is left, how many are hidden, and whether shares can overlap. */
export function describeComposition(
  indicator: Indicator,
  { breakdown, language = ENGLISH }: { breakdown: Breakdown; language?: Language },
): string | undefined {
  const composition = compositionOf(indicator, { breakdown, language });
  if (composition === undefined) return undefined;
  const say = language.descriptions.breakdown;
  const { period, rows, rest, overlaps } = composition;
  const when = whenOf(period, indicator.measured, language);
  const shown = rows
    .flatMap(({ label, now }) => (now.kind === 'value' ? [{ label, value: now.value }] : []))
    .toSorted((a, b) => b.value - a.value);
  const hidden = rows.filter(({ now }) => now.kind === 'suppressed').length;
  const missing = rows.length - shown.length - hidden;
  const figure = (value: number) => formatValue(value, indicator, language);
  const [largest, next] = shown.map(({ label, value }) => `${label} (${figure(value)})`);
  const opening =
    largest === undefined
      ? say.none(labelPeriod(period, indicator.measured, language))
      : next === undefined
        ? say.only(when, largest)
        : say.largest({
            isWhole: hidden + missing === 0,
            isShare: indicator.unit === 'percent' && !overlaps,
            when,
            largest,
            next,
          });
  return [
    opening,
    ...(rest?.now.kind === 'value' ? [`${rest.label}: ${figure(rest.now.value)}.`] : []),
    ...(hidden === 0 ? [] : [say.hidden(hidden)]),
    ...(missing === 0 ? [] : [say.missing(missing)]),
    ...(overlaps && rows.length > 1 ? [say.overlaps] : []),
  ].join(' ');
}

/** The indicator's own frequency, or else the first kind of period that the categories have figures for. */
function kindOf({ series, frequency }: Indicator, { categories }: Breakdown): Series['kind'] | undefined {
  const kinds = series.flatMap(({ category, kind, points }) =>
    points.length > 0 && categories.some(({ id }) => id === category) ? [kind] : [],
  );
  return kinds.includes(frequency) ? frequency : kinds[0];
}

function periodsOf(series: readonly Series[]): Period[] {
  const all = series.flatMap(({ points }) => points.map(({ period }) => [period.text, period] as const));
  return [...new Map(all).values()].toSorted(comparePeriods);
}

function restOf(
  rows: readonly CompositionRow[],
  { indicator: { decimals }, language }: { indicator: Indicator; language: Language },
): CompositionRow | undefined {
  const now = leftBy(rows.map((row) => row.now));
  if (now.kind !== 'value' || round(now.value, decimals) <= 0) return undefined;
  const then = rows.flatMap(({ before }) => before ?? []);
  const before = then.length < rows.length ? undefined : leftBy(then);
  const isSeen = before?.kind === 'value' && round(before.value, decimals) > 0;
  return { label: language.charts.rest, now, before: isSeen ? before : undefined };
}

/** What shares leave of 100%: hidden or not available if any of them is, and not available if they come to more. */
export function leftBy(cells: readonly Cell[]): Cell {
  const left = derive(cells, (shares) => 100 - shares.reduce((sum, share) => sum + share, 0));
  return left.kind === 'value' && left.value < 0 ? NOT_AVAILABLE : left;
}

function barOf(
  cell: Cell,
  { indicator, language, form }: { indicator: Indicator; language: Language; form: Bar['form'] },
): Bar {
  return cell.kind === 'value'
    ? { value: cell.value, words: formatCellValue(cell.value, indicator, language), form }
    : { value: undefined, words: language.figures.inPlaceOfBar[cell.kind], form };
}
