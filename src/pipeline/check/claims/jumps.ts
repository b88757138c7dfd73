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
      const usual = new UsualRange();
      return series.points.flatMap((point, index): Problem[] => {
        const last = series.points[index - 1]?.cell;
        if (last?.kind === 'value') usual.add(last.value);
        if (point.note !== undefined || sealed.has(point.release) || last?.kind !== 'value') return [];
        const why = leap(point, { from: last.value, usual, indicator });
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
  { from, usual, indicator }: { from: number; usual: UsualRange; indicator: Indicator },
): string | undefined {
  if (cell.kind !== 'value' || indicator.unit === 'rank') return undefined;
  const { value } = cell;
  const by = Math.abs(value - from);
  if (by <= smallest(indicator)) return undefined;
  // The figure itself is not repeated: another check may be about to say that it gives a small number away.
  const now = () => `${indicator.name} for ${labelPeriod(period, indicator.measured)}`;
  if (by > Math.abs(from) / 2) return `${now()} is more than half away from the figure before it.`;
  return usual.isFarOutside(value) ? `${now()} is far outside the usual range.` : undefined;
}

/** The range of the figures of a series so far. */
class UsualRange {
  #figures = 0;
  #sum = 0;
  #moves = 0;
  #last: number | undefined;

  add(value: number): void {
    if (this.#last !== undefined) this.#moves += Math.abs(value - this.#last);
    this.#last = value;
    this.#figures += 1;
    this.#sum += value;
  }

  isFarOutside(value: number): boolean {
    if (this.#figures < FEWEST) return false;
    const reach = 2.66 * (this.#moves / (this.#figures - 1));
    return reach !== 0 && Math.abs(value - this.#sum / this.#figures) > reach;
  }
}

/** By how much a figure may always move: small numbers leap by chance. */
function smallest(indicator: Indicator): number {
  const least = growsWithTime(indicator) || indicator.unit === 'count' ? 10 : 5;
  return Math.max(indicator.tolerance, least);
}

/** The fewest figures that a usual range is set from here. */
const FEWEST = 8;
