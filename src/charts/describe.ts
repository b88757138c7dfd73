import type { Council } from '#published/council.ts';
import { formatDifference, formatPlace, formatValue } from '#published/format.ts';
import type { Indicator, Point } from '#published/indicator.ts';
import { changeInWords } from '#published/judge.ts';
import { longMonth, whenPhrase } from '#published/label.ts';
import { buildsUp } from '#published/period.ts';
import { seriesOf } from '#published/series.ts';
import { unsettled } from '#published/unsettled.ts';

/** What a description needs beside the indicator; `category` is the headline's unless another is named. */
export interface DescribeOptions {
  readonly council: Council;
  readonly category?: string | null;
}

/**
 * What the trend chart shows, in one to four short sentences: from where to where, the highest and lowest, and how many
 * figures are hidden or missing. Made of published figures only; nothing tells where a hidden one lies. A newest figure that
 * will still change is said by itself, and what is good about a rank is said last.
 */
export function describeTrend(
  indicator: Indicator,
  { council, category = indicator.leadCategory }: DescribeOptions,
): string {
  const series = seriesOf(indicator, { category });
  const { points: settled, newest } = unsettled(series, indicator);
  const shown = settled.flatMap(shownFigure);
  const pending = newest === undefined ? [] : shownFigure(newest);
  const gaps = gapsInWords(series.points);
  const [first, last] = [shown[0], shown.at(-1)];
  const after = [
    ...gaps,
    ...pending.map((point) => provisional(indicator, point)),
    ...(indicator.unit === 'rank' ? [indicator.polarityReason] : []),
  ];
  if (first === undefined || last === undefined) {
    return pending.length === 0 ? noFigures(series.points, council) : after.join(' ');
  }
  if (shown.length === 1) {
    const opening = pending.length === 0 ? `${council.shortName} has one figure to show:` : 'It was';
    return [`${opening} ${figureAndWhen(indicator, last)}.`, ...after].join(' ');
  }
  return [
    changeOverTime(indicator, { first, last }),
    ...extremes(indicator, {
      shown,
      of: pending.length > 0 ? 'settled figures' : gaps.length > 0 ? 'figures shown' : undefined,
    }),
    ...after,
  ].join(' ');
}

type Shown = Point & { cell: Extract<Point['cell'], { kind: 'value' }> };

function shownFigure(point: Point): Shown[] {
  return point.cell.kind === 'value' ? [{ ...point, cell: point.cell }] : [];
}

function provisional(indicator: Indicator, point: Shown): string {
  return `The newest figure, ${figureAndWhen(indicator, point)}, is provisional. ${indicator.lag}`;
}

/** `67.5% in July to September 2023`, `25th of 317 in 2019` */
function figureAndWhen(indicator: Indicator, { cell, period, denominator: of }: Shown): string {
  return `${formatPlace(cell.value, { ...indicator, of })} ${whenPhrase(period, indicator.measured)}`;
}

function noFigures(points: readonly Point[], { shortName }: Council): string {
  const hidden = points.filter(({ cell }) => cell.kind === 'suppressed').length;
  if (hidden === 0) return `There are no figures to show for ${shortName}.`;
  if (hidden < points.length) return ['There are no figures to show.', ...gapsInWords(points)].join(' ');
  if (hidden === 1) return 'The only figure is hidden to protect identities.';
  return hidden === 2
    ? 'Both figures are hidden to protect identities.'
    : `All ${hidden} figures are hidden to protect identities.`;
}

/** `It was 78.6% in July to September 2022 and 67.5% in July to September 2023, down 11.1 percentage points.` */
function changeOverTime(indicator: Indicator, { first, last }: { first: Shown; last: Shown }): string {
  const from = formatValue(first.cell.value, indicator);
  const to = formatValue(last.cell.value, indicator);
  if (buildsUp(last.period.kind)) {
    return `It was ${to} ${whenPhrase(last.period, indicator.measured)}. Each year's figures build up from ${longMonth(last.period.start).split(' ')[0]}, so compare only the same months.`;
  }
  const [then, now] = [first, last].map(({ period }) => whenPhrase(period, indicator.measured));
  if (from === to) return `It was ${to} ${then} and ${now}, with no change overall.`;
  if (indicator.unit === 'rank') {
    const by = last.cell.value - first.cell.value;
    const move = `${formatDifference(by, indicator)} ${by < 0 ? 'nearer to' : 'further from'} 1st`;
    return `It was ${figureAndWhen(indicator, first)} and ${figureAndWhen(indicator, last)}, ${move}.`;
  }
  const change = changeInWords(indicator, { from: first.cell, to: last.cell });
  return `It was ${from} ${then} and ${to} ${now}, ${change}.`;
}

/** The highest and lowest of three figures or more; nothing when they are all written alike. */
function extremes(
  indicator: Indicator,
  { shown, of }: { shown: readonly Shown[]; of: string | undefined },
): string[] {
  const last = shown.at(-1);
  if (shown.length < 3 || last === undefined || buildsUp(last.period.kind)) return [];
  const sorted = shown.toSorted((a, b) => a.cell.value - b.cell.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const write = ({ cell }: Shown) => formatValue(cell.value, indicator);
  if (write(lowest) === write(highest)) return [];
  const place = (extreme: Shown) => {
    const alike = shown.filter((point) => write(point) === write(extreme));
    const periods = alike.map(({ period }) => whenPhrase(period, indicator.measured));
    return `${periods.length > 2 ? `in ${periods.length} of the periods` : periods.join(' and ')} (${write(extreme)})`;
  };
  const it = of === undefined ? 'It' : `Of the ${of}, it`;
  if (indicator.unit === 'rank')
    return [`${it} was nearest to 1st ${place(lowest)} and furthest from it ${place(highest)}.`];
  return [`${it} was highest ${place(highest)} and lowest ${place(lowest)}.`];
}

function gapsInWords(points: readonly Point[]): string[] {
  const hidden = points.filter(({ cell }) => cell.kind === 'suppressed').length;
  const missing = points.filter(({ cell }) => cell.kind !== 'suppressed' && cell.kind !== 'value').length;
  return [
    ...(hidden === 0 ? [] : [`${countOf(hidden)} hidden to protect identities.`]),
    ...(missing === 0 ? [] : [`${countOf(missing)} not available.`]),
  ];
}

function countOf(figures: number): string {
  return figures === 1 ? 'One figure is' : `${NUMBERS[figures] ?? figures} figures are`;
}

const NUMBERS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
