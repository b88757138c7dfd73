import type { Indicator, Point, Series } from './indicator.ts';

/**
 * Parts a series into the points that are settled and the newest one where that is not: where it is provisional and the
 * indicator says why it will still change (`lag`). Nothing is to be read into an unsettled figure yet.
 */
export function unsettled(
  { points }: Pick<Series, 'points'>,
  { lag }: Pick<Indicator, 'lag'>,
): { points: readonly Point[]; newest: Point | undefined } {
  const newest = points.at(-1);
  return lag !== undefined && newest?.cell.kind === 'value' && newest.cell.status === 'provisional'
    ? { points: points.slice(0, -1), newest }
    : { points, newest: undefined };
}
