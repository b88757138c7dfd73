import {
  breakdownChartName,
  chartAnchor,
  periodAnchor,
  periodKindAnchor,
  SECTION_ANCHORS,
  tableAnchor,
} from '#published/anchors.ts';
import type { Indicator } from '#published/indicator.ts';
import { comparatorsFor } from '#published/series.ts';
import { isThisChangeReal } from '#published/xmr.ts';

/** The places on an indicator's page that people link to and that depend on its figures: `period-2023-24-q2`, `chart-by-age`. */
export function anchorsOf(indicator: Indicator): string[] {
  const { breakdowns, flow, frequency, headline, leadCategory, related, series } = indicator;
  const lead = series.filter(({ category }) => category === leadCategory);
  const others = lead.filter(({ kind, points }) => kind !== frequency && points.length > 0);
  const isCompared = comparatorsFor(indicator, headline.period).length > 0;
  return [
    ...lead.flatMap(({ points }) => points.map(({ period }) => periodAnchor(period))),
    ...others.flatMap(({ kind }) => [periodKindAnchor(kind), tableAnchor(kind)]),
    ...(isCompared ? [tableAnchor('benchmark')] : []),
    ...(breakdowns.length > 0 ? [SECTION_ANCHORS.breakdown] : []),
    ...(breakdowns.length > 1 ? breakdowns.map(breakdownChartName) : []),
    ...breakdowns.map((breakdown) => tableAnchor(breakdownChartName(breakdown))),
    ...(flow === undefined ? [] : [SECTION_ANCHORS.flow, chartAnchor('flow'), tableAnchor('flow')]),
    ...(related.length > 0 ? [SECTION_ANCHORS.related] : []),
    ...(isThisChangeReal(indicator).kind === 'no-verdict'
      ? []
      : [SECTION_ANCHORS.xmr, chartAnchor('xmr'), tableAnchor('xmr'), tableAnchor('xmr', 'older')]),
  ];
}
