import { anchorOf } from '#published/breakdown.ts';
import type { Indicator } from '#published/indicator.ts';
import { isThisChangeReal } from '#published/xmr.ts';

/** The places on an indicator's page that people link to and that depend on its figures: `period-2023-24-q2`, `by-age`. */
export function anchorsOf(indicator: Indicator): string[] {
  const { breakdowns, flow, frequency, leadCategory, related, series } = indicator;
  const lead = series.filter(({ category }) => category === leadCategory);
  return [
    ...lead.flatMap(({ points }) => points.map(({ period }) => `period-${period.text.toLowerCase()}`)),
    ...lead.filter(({ kind }) => kind !== frequency).map(({ kind }) => `figures-${kind}`),
    ...(breakdowns.length > 0 ? ['breakdown'] : []),
    ...(breakdowns.length > 1 ? breakdowns.map(anchorOf) : []),
    ...(flow === undefined ? [] : ['where-it-belongs']),
    ...(related.length > 0 ? ['related-indicators'] : []),
    ...(isThisChangeReal(indicator).kind === 'no-verdict' ? [] : ['is-this-change-real']),
  ];
}
