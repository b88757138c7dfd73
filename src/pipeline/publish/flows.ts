import { NOT_AVAILABLE } from '#published/cell.ts';
import type { Flow } from '#published/flow.ts';
import type { Indicator } from '#published/indicator.ts';
import { pointAt, seriesOf } from '#published/series.ts';
import type { CouncilSources } from '../read/sources.ts';

/** A council's demand funnels, each step with the published figure of its indicator. */
export function flowsOf({ flows }: Pick<CouncilSources, 'flows'>, indicators: readonly Indicator[]): Flow[] {
  return flows.map(({ id, settings: { title, says, period, steps } }) => ({
    id,
    title,
    says,
    period,
    steps: steps.map((step) => {
      const when = step.period ?? period;
      const indicator = indicators.find((other) => other.id === step.indicator);
      const series = indicator && seriesOf(indicator, { category: null, kind: when.kind });
      return {
        indicator: step.indicator,
        label: step.label,
        period: when,
        cell: (series && pointAt(series, when)?.cell) ?? NOT_AVAILABLE,
      };
    }),
  }));
}

/** Whether pages show a funnel. One with a step that has been retired stands only in the reports that showed it. */
export function isShown(
  { settings }: CouncilSources['flows'][number],
  { former }: Pick<CouncilSources, 'former'>,
): boolean {
  return settings.steps.every(({ indicator }) => !former.has(indicator));
}
