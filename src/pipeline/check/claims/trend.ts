import { round } from '#published/format.ts';
import type { Indicator, Point } from '#published/indicator.ts';

/** Which way words say that a figure went. */
export type Way = 'up' | 'down' | 'same' | 'steady' | 'better' | 'worse';

/** Whether two figures bear out what words say of them. `too-small`: it went that way, by less than counts as a change. */
export function bearsOut(
  way: Way,
  { from, to, indicator }: { from: number; to: number; indicator: Indicator },
): 'yes' | 'no' | 'too-small' | 'no-better' {
  const by = round(to, indicator.decimals) - round(from, indicator.decimals);
  switch (way) {
    case 'up':
      return by > 0 || (by === 0 && to > from) ? 'yes' : 'no';
    case 'down':
      return by < 0 || (by === 0 && to < from) ? 'yes' : 'no';
    case 'same':
      return by === 0 ? 'yes' : 'no';
    case 'steady':
      return Math.abs(by) <= Math.max(indicator.tolerance, wobble(from, indicator)) + 1e-9 ? 'yes' : 'no';
    case 'better':
    case 'worse': {
      if (indicator.polarity === 'neutral') return 'no-better';
      const wanted = (indicator.polarity === 'higher') === (way === 'better') ? 1 : -1;
      if (Math.sign(by) !== wanted) return 'no';
      return Math.abs(by) + 1e-9 < indicator.tolerance ? 'too-small' : 'yes';
    }
  }
}

/** How much a figure may move and still be called steady: a twentieth of it, and of percentages two points. */
function wobble(from: number, { unit }: Indicator): number {
  return unit === 'percent' ? 2 : Math.abs(from) * 0.05;
}

/** The published number of a point, `hidden`, or nothing. */
export function valueOf(point: Point | undefined): number | 'hidden' | undefined {
  if (point?.cell.kind === 'value') return point.cell.value;
  return point?.cell.kind === 'suppressed' ? 'hidden' : undefined;
}
