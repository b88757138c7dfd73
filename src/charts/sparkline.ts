import * as Plot from '@observablehq/plot';
import type { Indicator } from '#published/indicator.ts';
import { seriesOf } from '#published/series.ts';
import { unsettled } from '#published/unsettled.ts';
import { draw, type Picture } from './draw.ts';
import { runsOf } from './line.ts';
import { THIS_COUNCIL } from './palette.ts';
import { timeSpan } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

/**
 * The shape of the headline figures in a line as small as a word, ending in a dot. Decoration only, hidden from screen
 * readers: the figures are beside it. Hidden figures are gaps, and a newest figure that will still change is a hollow dot by
 * itself. Its scale is the trend chart's, so that small wobbles look small.
 */
export function sparkline(indicator: Indicator): string {
  return draw(sparklinePicture(indicator));
}

/** The sparkline before it is drawn. */
export function sparklinePicture(indicator: Indicator): Picture {
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
  return {
    title: null,
    width: 120,
    height: 32,
    fontSize: 12,
    plot: {
      x: { type: 'linear', domain: [start, end], range: [5, 115] },
      y: { type: 'linear', domain: [from, to], range: [28, 4] },
      marks: [
        Plot.line(lines, { ...place, z: 'index', stroke: colour, strokeWidth: 2 }),
        Plot.dot([...new Set([...alone, ...(pending.length === 0 ? dots.slice(-1) : [])])], {
          ...place,
          r: 3.5,
          fill: colour,
          stroke: colour,
        }),
        Plot.dot(pending, { ...place, r: 3, fill: 'none', stroke: colour, strokeWidth: 2 }),
      ],
    },
  };
}
