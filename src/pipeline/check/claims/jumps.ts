import type { Indicator, Point } from '#published/indicator.ts';
import { labelPeriod } from '#published/label.ts';
import { growsWithTime } from '#published/series.ts';
import type { Problem } from '../../problem.ts';
import type { CouncilSources } from '../../read/sources.ts';
import { placesIn } from '../places.ts';

/**
 * New figures that leap: more than half away from the one before, or far outside the usual range of the series (mean ± 2.66 × mean
 * moving range, from eight figures on, as in Making Data Count). They may be right, so these are warnings; a note on the row says
 * that somebody has looked, and so does a seal on the release. Only published figures are looked at.
 */
export function checkJumps(council: CouncilSources, indicators: ReadonlyMap<string, Indicator>): Problem[] {
  const sealed = new Set(council.seals.map((row) => row.cell('release')));
  const place = placesIn(council);
  return [...indicators.values()].flatMap((indicator) =>
    indicator.series.flatMap((series) => {
      if (series.kind === 'year-to-date' || series.kind === 'academic-year-to-date') return [];
      return series.points.flatMap((point, index): Problem[] => {
        if (point.note !== undefined || sealed.has(point.release)) return [];
        const why = leap(point, { before: series.points.slice(0, index), indicator });
        if (why === undefined) return [];
        return [
          {
            ...place({ indicator: indicator.id, category: series.category, period: point.period }),
            check: 'jump-without-reason',
            severity: 'warning',
            message: why,
            fix: 'Check it. If it is right, say in the note of the row why it moved so far: the public reads it beside the figure.',
          },
        ];
      });
    }),
  );
}

function leap(
  { cell, period }: Point,
  { before, indicator }: { before: readonly Point[]; indicator: Indicator },
): string | undefined {
  const values = before.flatMap((point) => (point.cell.kind === 'value' ? [point.cell.value] : []));
  const [last] = before.slice(-1);
  if (cell.kind !== 'value' || last?.cell.kind !== 'value' || indicator.unit === 'rank') return undefined;
  const { value } = cell;
  const from = last.cell.value;
  const by = Math.abs(value - from);
  // The figure itself is not repeated: another check may be about to say that it gives a small number away.
  const now = `${indicator.name} for ${labelPeriod(period, indicator.measured)}`;
  if (by > Math.abs(from) / 2 && by > smallest(indicator)) {
    return `${now} is more than half away from the figure before it.`;
  }
  if (values.length < FEWEST || by <= smallest(indicator)) return undefined;
  const moves = values.slice(1).map((other, index) => Math.abs(other - (values[index] ?? other)));
  const mean = average(values);
  const reach = 2.66 * average(moves);
  if (Math.abs(value - mean) <= reach || reach === 0) return undefined;
  return `${now} is far outside the usual range.`;
}

/** By how much a figure may always move: small numbers leap by chance. */
function smallest(indicator: Indicator): number {
  const least = growsWithTime(indicator) || indicator.unit === 'count' ? 10 : 5;
  return Math.max(indicator.tolerance, least);
}

function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** The fewest figures that a usual range is set from here. */
const FEWEST = 8;
