import { type Cell, derive, NOT_AVAILABLE } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { formatCellValue, formatValue, round } from '#published/format.ts';
import type { Breakdown, Indicator, Series } from '#published/indicator.ts';
import { labelPeriod, shortLabel, whenPhrase } from '#published/label.ts';
import { buildsUp, comparePeriods, type Period, samePeriodLastYear } from '#published/period.ts';
import { pointAt, seriesOf } from '#published/series.ts';
import { type Bar, type BarGroup, barPicture } from './bars.ts';
import { draw, type Picture, type Size } from './draw.ts';
import { UNIT_HEADINGS } from './value-axis.ts';

/** What a composition needs beside the indicator. */
export interface CompositionOptions {
  readonly council: Council;
  readonly breakdown: Breakdown;
  readonly size: Size;
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

/** What is left of the whole when the published shares are taken away. */
export const REST = 'Other or not described';

/**
 * The newest figures of a breakdown, in the declared order. What the shares leave is worked out only when none of them is
 * hidden or missing, and only when it can be seen in figures as they are printed.
 */
export function compositionOf(
  indicator: Indicator,
  { breakdown }: { breakdown: Breakdown },
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
    rest: isShares && breakdown.partsOfTotal ? restOf(rows, indicator) : undefined,
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
  { council, breakdown, size }: CompositionOptions,
): Picture | undefined {
  const composition = compositionOf(indicator, { breakdown });
  if (composition === undefined) return undefined;
  const { period, before, rows, rest } = composition;
  if (rows.every(({ now, before: then }) => now.kind !== 'value' && then?.kind !== 'value')) return undefined;
  const group = ({ label, now, before: then }: CompositionRow): BarGroup => ({
    name: label,
    lead: undefined,
    bars: [
      barOf(now, { indicator, form: label === REST ? 'rest' : 'now' }),
      ...(before === undefined || then === undefined ? [] : [barOf(then, { indicator, form: 'before' })]),
    ],
  });
  const heading =
    before === undefined ? '' : `Solid bars: ${shortLabel(period)}. Hollow bars: ${shortLabel(before)}`;
  return barPicture([...rows, ...(rest === undefined ? [] : [rest])].map(group), {
    title: `Bar chart: ${indicator.name} by ${breakdown.dimension.toLowerCase()}, ${council.name}, ${shortLabel(period)}`,
    heading: [UNIT_HEADINGS[indicator.unit], heading].filter((part) => part !== '').join('. '),
    size,
  });
}

/** What the bars show: the largest and the next, what is left, how many are hidden, and whether shares can overlap. */
export function describeComposition(
  indicator: Indicator,
  { breakdown }: { breakdown: Breakdown },
): string | undefined {
  const composition = compositionOf(indicator, { breakdown });
  if (composition === undefined) return undefined;
  const { period, rows, rest, overlaps } = composition;
  const when = whenPhrase(period, indicator.measured);
  const shown = rows
    .flatMap(({ label, now }) => (now.kind === 'value' ? [{ label, value: now.value }] : []))
    .toSorted((a, b) => b.value - a.value);
  const hidden = rows.filter(({ now }) => now.kind === 'suppressed').length;
  const missing = rows.length - shown.length - hidden;
  const write = ({ label, value }: { label: string; value: number }) =>
    `${label} (${formatValue(value, indicator)})`;
  const [largest, next] = shown;
  const whole = hidden + missing === 0 ? 'The' : 'Of the figures shown, the';
  const size = indicator.unit === 'percent' && !overlaps ? 'largest share' : 'highest figure';
  const about = labelPeriod(period, indicator.measured);
  const opening =
    largest === undefined
      ? `There are no figures to show for ${about}.`
      : next === undefined
        ? `The only figure to show ${when} is ${write(largest)}.`
        : `${whole} ${size} ${when} is ${write(largest)}, then ${write(next)}.`;
  return [
    opening,
    ...(rest?.now.kind === 'value' ? [`${REST}: ${formatValue(rest.now.value, indicator)}.`] : []),
    ...(hidden === 0 ? [] : [`${hidden === 1 ? '1 is' : `${hidden} are`} hidden to protect identities.`]),
    ...(missing === 0 ? [] : [`${missing === 1 ? '1 is' : `${missing} are`} not available.`]),
    ...(overlaps && rows.length > 1
      ? ['These shares are not parts of one whole: they can add up to more than 100%.']
      : []),
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

function restOf(rows: readonly CompositionRow[], { decimals }: Indicator): CompositionRow | undefined {
  const now = leftBy(rows.map((row) => row.now));
  if (now.kind !== 'value' || round(now.value, decimals) <= 0) return undefined;
  const then = rows.flatMap(({ before }) => before ?? []);
  const before = then.length < rows.length ? undefined : leftBy(then);
  const isSeen = before?.kind === 'value' && round(before.value, decimals) > 0;
  return { label: REST, now, before: isSeen ? before : undefined };
}

/** What shares leave of 100%: hidden or not available if any of them is, and not available if they come to more. */
export function leftBy(cells: readonly Cell[]): Cell {
  const left = derive(cells, (shares) => 100 - shares.reduce((sum, share) => sum + share, 0));
  return left.kind === 'value' && left.value < 0 ? NOT_AVAILABLE : left;
}

function barOf(cell: Cell, { indicator, form }: { indicator: Indicator; form: Bar['form'] }): Bar {
  return cell.kind === 'value'
    ? { value: cell.value, words: formatCellValue(cell.value, indicator), form }
    : { value: undefined, words: WORDS[cell.kind], form };
}

/** What stands in place of a bar. */
const WORDS = {
  suppressed: 'Hidden to protect identities',
  low: 'Rounds to zero',
  'not-applicable': 'Not applicable',
  'not-available': 'Not available',
} as const;
