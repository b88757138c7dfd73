import { type Cell, NOT_AVAILABLE } from '#published/cell.ts';
import type { Indicator } from '#published/indicator.ts';
import { shortLabel } from '#published/label.ts';
import { latestPoint, pointAt, pointBefore, seriesOf } from '#published/series.ts';

/** A table of a breakdown: a row for each category, a column for the newest period and the ones it is set against. */
export interface CategoryTable {
  readonly dimension: string;
  readonly periods: readonly { readonly label: string; readonly why: string }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  readonly cells: readonly Cell[];
  readonly sumsToTotal: boolean;
}

/** The breakdown of an indicator that has one. */
export function categoryTable(indicator: Indicator): CategoryTable | undefined {
  const { breakdown, headline, compareWith } = indicator;
  if (breakdown === undefined) return undefined;
  const lead = seriesOf(indicator, { category: headline.category });
  const newest = latestPoint(lead);
  if (newest === undefined) return undefined;
  const points = [
    { point: newest, why: 'latest' },
    { point: pointBefore(lead, newest, 'previous-period'), why: 'the one before' },
    ...(compareWith === 'same-period-last-year'
      ? [{ point: pointBefore(lead, newest, 'same-period-last-year'), why: 'a year earlier' }]
      : []),
  ].flatMap(({ point, why }) => (point === undefined ? [] : [{ period: point.period, why }]));
  // A yearly series has the same period before and a year earlier.
  const periods = points.filter(
    ({ period }, index) => points.findIndex((other) => other.period.text === period.text) === index,
  );
  const total = indicator.series.some(({ category }) => category === null)
    ? [{ id: null, label: 'Total' }]
    : [];
  const rows = [...breakdown.categories, ...total].map(({ id, label }) => {
    const series = seriesOf(indicator, { category: id });
    return { label, cells: periods.map(({ period }) => pointAt(series, period)?.cell ?? NOT_AVAILABLE) };
  });
  return {
    dimension: breakdown.dimension,
    periods: periods.map(({ period, why }) => ({ label: shortLabel(period), why })),
    rows,
    cells: rows.flatMap(({ cells }) => cells),
    sumsToTotal: breakdown.partsOfTotal,
  };
}
