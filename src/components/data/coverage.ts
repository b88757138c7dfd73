import type { Indicator } from '#published/indicator.ts';

/** The first and the last day that some figures are about. */
export interface Coverage {
  readonly startDate: string;
  readonly endDate: string;
}

/** What time a council's own figures of an indicator are about, hidden ones included. */
export function coverageOf({ series, headline }: Indicator): Coverage {
  const periods = [headline.period, ...series.flatMap(({ points }) => points.map(({ period }) => period))];
  return {
    startDate: periods.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
    endDate: periods.map(({ end }) => end).reduce((a, b) => (a > b ? a : b)),
  };
}

/** The same, of several indicators together. */
export function coverageOfAll(indicators: readonly Indicator[]): Coverage {
  const all = indicators.map(coverageOf);
  return {
    startDate: all.map(({ startDate }) => startDate).reduce((a, b) => (a < b ? a : b)),
    endDate: all.map(({ endDate }) => endDate).reduce((a, b) => (a > b ? a : b)),
  };
}
