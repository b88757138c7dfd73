import * as Plot from '@observablehq/plot';
import { END, type Frame } from './frame.ts';
import type { Line } from './line.ts';
import { AXIS, BAND, GRID, HIDDEN, type Look, TARGET } from './palette.ts';
import type { TargetStretch } from './target-line.ts';
import type { ValueAxis } from './value-axis.ts';

/** A rule across the chart at each tick, and a darker one at the bottom. */
export function gridMarks({ ticks, from }: ValueAxis, { frame }: { frame: Frame }): Plot.Markish[] {
  const above = ticks.filter(({ value }) => value !== from).map(({ value }) => value);
  const across = { insetLeft: frame.left, insetRight: frame.width - frame.right };
  return [
    Plot.ruleY(above, { ...across, stroke: GRID, className: 'c-grid' }),
    Plot.ruleY([from], { ...across, stroke: AXIS, strokeWidth: 1.5, className: 'c-axis' }),
  ];
}

/** Each stretch of a target as a thin line, with a tinted band between the lines where it has two ends. */
export function targetMarks(targets: readonly TargetStretch[]): Plot.Markish[] {
  const bands = targets.filter(({ low, high }) => low < high);
  const edges = targets.flatMap(({ start, end, low, high }) =>
    [...new Set([low, high])].map((value) => ({ start, end, value })),
  );
  return [
    Plot.rect(bands, {
      x1: 'start',
      x2: 'end',
      y1: 'low',
      y2: 'high',
      fill: BAND,
      className: 'c-target-band',
    }),
    Plot.link(edges, {
      x1: 'start',
      x2: 'end',
      y1: 'value',
      y2: 'value',
      stroke: TARGET.colour,
      strokeWidth: TARGET.width,
      className: TARGET.class,
    }),
  ];
}

/**
 * A line's runs, with a dot at every figure unless that is too many: then only where it ends or stands alone. A figure that
 * will still change is a hollow dot by itself.
 */
export function lineMarks(
  { look, runs, pending }: Pick<Line, 'look' | 'runs' | 'pending'>,
  { crowded }: { crowded: boolean },
): Plot.Markish[] {
  const drawn = runs.flatMap((run, index) => (run.length < 2 ? [] : run.map((dot) => ({ ...dot, index }))));
  const alone = runs.filter((run) => run.length === 1).flat();
  const ends = look.width > 3 ? [runs[0]?.at(0), runs.at(-1)?.at(-1)].flatMap((dot) => dot ?? []) : [];
  const dots = look.width > 3 && !crowded ? runs.flat() : [...new Set([...alone, ...ends])];
  return [
    Plot.line(drawn, {
      x: 'time',
      y: 'value',
      z: 'index',
      stroke: look.colour,
      strokeWidth: look.width,
      className: look.class,
      ...(look.dash === undefined ? {} : { strokeDasharray: look.dash }),
    }),
    Plot.dot(dots, {
      x: 'time',
      y: 'value',
      r: look.width > 3 ? 4.5 : 4,
      fill: look.colour,
      stroke: look.colour,
      className: look.class,
    }),
    Plot.dot(pending === undefined ? [] : [pending], {
      x: 'time',
      y: 'value',
      r: HOLLOW,
      fill: 'none',
      stroke: look.colour,
      strokeWidth: 2.5,
      className: look.class,
    }),
  ];
}

/** The radius of a hollow dot. */
const HOLLOW = 4.5;

/** A hollow x on the base line at each of the times: there is no height to tell. */
export function hiddenMarks(times: readonly number[], { frame }: { frame: Frame }): Plot.Markish {
  return Plot.dot(times, {
    x: (time: number) => time,
    y: { value: () => frame.bottom, scale: null },
    symbol: 'times',
    r: 4.5,
    stroke: HIDDEN.colour,
    strokeWidth: HIDDEN.width,
    className: HIDDEN.class,
  });
}

/**
 * From the height of each line's last figure to its label: level first, so that it can be read across, then bent.
 * It is joined to a line that reaches the newest period, and stands clear of the chart for an older figure.
 */
export function leaderMarks(
  leaders: readonly { look: Look; from: number; to: number; joined: boolean; hollow?: boolean }[],
  { frame: { right, gutter } }: { frame: Frame },
): Plot.Markish[] {
  return leaders.map(({ look, from, to, joined, hollow = false }) => {
    const places = [
      { x: joined ? right - END + (hollow ? HOLLOW + 1 : 0) : right + 2, y: from },
      { x: right + (joined && !hollow ? 6 : 10), y: from },
      { x: gutter - 5, y: to },
    ];
    return Plot.line(places, {
      x: { value: 'x', scale: null },
      y: { value: 'y', scale: null },
      stroke: look.colour,
      strokeWidth: Math.min(look.width, 2),
      className: look.class,
    });
  });
}
