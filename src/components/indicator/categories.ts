import type { Language } from '#language/language.ts';
import { compositionOf, leftBy } from '#charts/composition.ts';
import { type Cell, NOT_AVAILABLE } from '#published/cell.ts';
import type { Breakdown, Indicator } from '#published/indicator.ts';
import { shortLabel } from '#published/label.ts';
import type { Period } from '#published/period.ts';
import { latestPoint, pointAt, pointBefore, seriesOf } from '#published/series.ts';

/** A table of a breakdown: a row for each category, a column for the newest period and the ones it is set against. */
export interface CategoryTable {
  readonly breakdown: Breakdown;
  readonly periods: readonly { readonly label: string; readonly why: string }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  readonly cells: readonly Cell[];
  /** What the categories are to the total, in a sentence. */
  readonly adding: string;
}

/** A table for each breakdown of an indicator, in the declared order. */
export function categoryTables(indicator: Indicator, language: Language): CategoryTable[] {
  const periods = periodsShown(indicator, language);
  if (periods.length === 0) return [];
  const totals = seriesOf(indicator, { category: null });
  const hasTotal = periods.some(({ period }) => pointAt(totals, period) !== undefined);
  const total = hasTotal ? [{ id: null, label: language.tables.heads.total }] : [];
  return indicator.breakdowns.map((breakdown) => {
    const rowOf = ({ id, label }: { id: string | null; label: string }) => {
      const series = seriesOf(indicator, { category: id });
      return { label, cells: periods.map(({ period }) => pointAt(series, period)?.cell ?? NOT_AVAILABLE) };
    };
    const described = breakdown.categories.map(rowOf);
    const hasRest = compositionOf(indicator, { breakdown })?.rest !== undefined;
    const inColumn = (column: number) => described.map(({ cells }) => cells[column] ?? NOT_AVAILABLE);
    const rest = {
      label: language.charts.rest,
      cells: periods.map((_, column) => leftBy(inColumn(column))),
    };
    const rows = [...described, ...(hasRest ? [rest] : []), ...total.map(rowOf)];
    return {
      breakdown,
      periods: periods.map(({ period, why }) => ({ label: shortLabel(period, language), why })),
      rows,
      cells: rows.flatMap(({ cells }) => cells),
      adding: addingUp(breakdown, { hasTotal, isShares: indicator.unit === 'percent', language }),
    };
  });
}

/** The newest period of what leads the page, and the ones it is set against. */
function periodsShown(indicator: Indicator, { tables: say }: Language): { period: Period; why: string }[] {
  const { headline, compareWith } = indicator;
  const lead = seriesOf(indicator, { category: headline.category });
  const newest = latestPoint(lead);
  if (newest === undefined) return [];
  const points = [
    { point: newest, why: say.latest },
    { point: pointBefore(lead, newest, 'previous-period'), why: say.theOneBefore },
    ...(compareWith === 'same-period-last-year'
      ? [{ point: pointBefore(lead, newest, 'same-period-last-year'), why: say.aYearEarlier }]
      : []),
  ].flatMap(({ point, why }) => (point === undefined ? [] : [{ period: point.period, why }]));
  // A yearly series has the same period before and a year earlier.
  return points.filter(
    ({ period }, index) => points.findIndex((other) => other.period.text === period.text) === index,
  );
}

function addingUp(
  { partsOfTotal }: Breakdown,
  { hasTotal, isShares, language }: { hasTotal: boolean; isShares: boolean; language: Language },
): string {
  const { adding: say } = language.tables;
  if (!partsOfTotal) return say.notToTotal;
  if (isShares) return say.sharesOfWhole;
  return hasTotal ? say.toTotal : say.totalNotShown;
}
