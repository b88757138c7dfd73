import { anchorOf } from './breakdown.ts';
import type { Breakdown } from './indicator.ts';
import type { Period, PeriodKind } from './period.ts';

/**
 * The places of an indicator's page that people can link to. They are made of what a thing is – a period, a breakdown – and
 * never of where it stands, so that a link lives on when figures are added or parts of the page change places.
 *
 * - sections: the constants below, and the heading of each part of the text (`what-does-this-show-us`);
 * - a period's row: `period-2023-24-q2`;
 * - a chart and the table beside it: `chart-trend` and `table-trend`, and so for `benchmark`, `map`, `out-of-all`, `xmr`, `by-age` and `flow`;
 *   older figures have a table of their own, `table-trend-older`;
 * - years beside quarters: the heading `figures-financial-year`, with `table-financial-year`;
 * - one of several breakdowns: the heading `by-age`;
 * - a word that is explained: `word-cin`, under `words-on-this-page`.
 */
export const SECTION_ANCHORS = {
  headline: 'headline',
  trend: 'how-this-has-changed',
  benchmark: 'how-we-compare',
  xmr: 'is-this-change-real',
  breakdown: 'breakdown',
  flow: 'where-it-belongs',
  about: 'about-this-data',
  changes: 'changes-and-corrections',
  download: 'download-and-reuse',
  embed: 'embed',
  cite: 'cite-this',
  related: 'related-indicators',
  feedback: 'feedback',
} as const;

/** The name of a chart, in its address and in the address of its picture: `trend`, `by-age`. */
export type ChartName =
  'trend' | 'benchmark' | 'map' | 'out-of-all' | 'xmr' | 'flow' | `flow-${string}` | `by-${string}`;

/** The chart of a breakdown: `by-age`. */
export function breakdownChartName(breakdown: Pick<Breakdown, 'dimension'>): ChartName {
  return anchorOf(breakdown);
}

/** The row of a period: `period-2023-24-q2`. */
export function periodAnchor({ text }: Pick<Period, 'text'>): string {
  return `period-${text.toLowerCase()}`;
}

/** The heading of a kind of period that stands beside the main one: `figures-financial-year`. */
export function periodKindAnchor(kind: PeriodKind): string {
  return `figures-${kind}`;
}

/** `chart-trend` */
export function chartAnchor(name: ChartName): string {
  return `chart-${name}`;
}

/** The table beside a chart, or of a kind of period; `table-trend-older` for what is folded away. */
export function tableAnchor(name: ChartName | PeriodKind | 'changes', part?: 'older'): string {
  return part === undefined ? `table-${name}` : `table-${name}-${part}`;
}
