import type { Cell } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import type { Comparator, Indicator, Point } from '#published/indicator.ts';
import type { Period } from '#published/period.ts';
import { comparableFor, latestPoint, seriesOf } from '#published/series.ts';
import { ENGLAND, type Look, NEIGHBOUR, REGION, SIMILAR, THIS_COUNCIL } from './palette.ts';

/** One place in a comparison: this council or a comparator. */
export interface BenchmarkRow {
  readonly kind: 'this' | Comparator['areaKind'];
  readonly name: string;
  readonly period: Period;
  readonly cell: Cell;
  readonly look: Look;
}

/**
 * This council's newest figure and the comparable figure of every other place. Published figures come first, highest
 * first; places without one follow in the order of their names, so that nothing tells how a hidden figure compares.
 * `undefined` when there is no published figure to compare with.
 */
export function benchmarkRows(
  indicator: Indicator,
  { council }: { council: Council },
): { own: Point; rows: BenchmarkRow[] } | undefined {
  const own = latestPoint(seriesOf(indicator, { category: indicator.leadCategory }));
  if (own === undefined) return undefined;
  const others = comparableFor(indicator, own.period).map(
    ({ areaKind: kind, areaName: name, period, cell }): BenchmarkRow => ({
      kind,
      name,
      period,
      cell,
      look: LOOKS[kind],
    }),
  );
  if (!others.some(({ cell }) => cell.kind === 'value')) return undefined;
  const { period, cell } = own;
  const mine: BenchmarkRow = { kind: 'this', name: council.shortName, period, cell, look: THIS_COUNCIL };
  return { own, rows: [mine, ...others].toSorted(byFigure) };
}

function byFigure(a: BenchmarkRow, b: BenchmarkRow): number {
  const rank = ({ cell }: BenchmarkRow) => (cell.kind === 'value' ? cell.value : -Infinity);
  if (rank(a) !== rank(b)) return rank(b) - rank(a);
  const name = (row: BenchmarkRow) => `${row.name} ${row.period.text} ${row.cell.kind}`;
  return (
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)
  );
}

const ORDER: readonly BenchmarkRow['kind'][] = ['this', 'similar-councils', 'country', 'region', 'council'];

const LOOKS: Record<Comparator['areaKind'], Look> = {
  'similar-councils': SIMILAR,
  country: ENGLAND,
  region: REGION,
  council: NEIGHBOUR,
};
