import * as Plot from '@observablehq/plot';
import type { Indicator } from '#published/indicator.ts';
import { seriesOf } from '#published/series.ts';
import { unsettled } from '#published/unsettled.ts';
import { draw, type Picture } from './draw.ts';
import { runsOf } from './line.ts';
import { GRID, HIDDEN, THIS_COUNCIL } from './palette.ts';
import { timeOf, timeSpan } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

/**
 * The shape of the headline figures in a line as small as a word, ending in a dot. Decoration only, hidden from screen
 * readers: the figures are beside it. Hidden figures are gaps, and a newest figure that will still change is a hollow dot by
 * itself. Its scale is the trend chart's, so that small wobbles look small.
 */
export function sparkline(indicator: Indicator): string {
  return draw(sparklinePicture(indicator));
}

/** How large a sparkline is and how heavy its line, in units of its viewBox. */
export interface SparklineShape {
  readonly width: number;
  readonly height: number;
  readonly stroke: number;
  readonly radius: number;
  /** Whether a base line shows where figures are hidden, each as an x. */
  readonly marksHidden: boolean;
}

/** As small as a word, where the figures stand beside it. */
const WORD: SparklineShape = { width: 120, height: 32, stroke: 2, radius: 3.5, marksHidden: false };

/** The sparkline before it is drawn. */
export function sparklinePicture(
  indicator: Indicator,
  { width, height, stroke, radius, marksHidden }: SparklineShape = WORD,
): Picture {
  const { points } = seriesOf(indicator, { category: indicator.leadCategory });
  const { start, end } = timeSpan(points.map(({ period }) => period));
  const { points: settled, newest } = unsettled({ points }, indicator);
  const runs = runsOf(settled);
  const pending = newest === undefined ? [] : runsOf([newest]).flat();
  const dots = [...runs.flat(), ...pending];
  const { from, to } = valueAxis(dots.length === 0 ? [0] : dots.map(({ value }) => value), {
    ...indicator,
    steps: 4,
  });
  const { colour, class: className } = THIS_COUNCIL;
  const place = { x: 'time', y: 'value', className };
  const alone = runs.filter((run) => run.length === 1).flat();
  const lines = runs.flatMap((run, index) => (run.length < 2 ? [] : run.map((dot) => ({ ...dot, index }))));
  const inset = radius + stroke / 2;
  const [left, right, bottom] = [inset + 0.5, width - inset - 0.5, height - inset + 0.5];
  const hidden = points.filter(({ cell }) => cell.kind === 'suppressed').map(({ period }) => timeOf(period));
  return {
    title: null,
    width,
    height,
    fontSize: 12,
    plot: {
      x: { type: 'linear', domain: [start, end], range: [left, right] },
      y: { type: 'linear', domain: [from, to], range: [bottom, inset - 0.5] },
      marks: [
        ...(marksHidden ? baseMarks(hidden, { left, right, bottom, radius }) : []),
        Plot.line(lines, { ...place, z: 'index', stroke: colour, strokeWidth: stroke }),
        Plot.dot([...new Set([...alone, ...(pending.length === 0 ? dots.slice(-1) : [])])], {
          ...place,
          r: radius,
          fill: colour,
          stroke: colour,
        }),
        Plot.dot(pending, { ...place, r: radius - 0.5, fill: 'none', stroke: colour, strokeWidth: stroke }),
      ],
    },
  };
}

/** The base line, with an x where a figure is hidden: there is no height to tell. */
function baseMarks(
  hidden: readonly number[],
  { left, right, bottom, radius }: { left: number; right: number; bottom: number; radius: number },
): Plot.Markish[] {
  return [
    Plot.link([0], {
      x1: { value: () => left, scale: null },
      x2: { value: () => right, scale: null },
      y1: { value: () => bottom, scale: null },
      y2: { value: () => bottom, scale: null },
      stroke: GRID,
      strokeWidth: radius / 4,
      className: 'c-grid',
    }),
    Plot.dot(hidden, {
      x: (time: number) => time,
      y: { value: () => bottom, scale: null },
      symbol: 'times',
      r: radius,
      stroke: HIDDEN.colour,
      strokeWidth: radius / 3,
      className: HIDDEN.class,
    }),
  ];
}
