import type { Indicator, Series } from '#published/indicator.ts';
import { type Period, periodBefore, samePeriodLastYear } from '#published/period.ts';
import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';
import { placesIn } from './places.ts';

/**
 * One period missing where the others follow each other. Its figure often stands under a mistyped heading, and a line over
 * the gap would say that nothing happened then.
 */
export function checkMissingPeriods(
  council: CouncilSources,
  indicators: ReadonlyMap<string, Indicator>,
): Problem[] {
  const place = placesIn(council);
  return [...indicators.values()].flatMap(({ id, frequency, series }) =>
    series
      .filter(({ kind }) => kind === frequency && REGULAR.has(kind))
      .flatMap((own) =>
        gapsIn(own).map(({ last, missing, next }): Problem => ({
          check: 'missing-period',
          severity: 'error',
          ...place({ indicator: id, category: own.category, period: next }),
          column: 'period',
          message: `There are figures for ${last.text} and for ${next.text}, but none for ${missing.text} between them.`,
          fix: `Is one of the rows really about ${missing.text}? If so, correct its period. If there is no such figure, add a row with the value [x] and the reason in its note.`,
        })),
      ),
  );
}

interface Gap {
  readonly last: Period;
  readonly missing: Period;
  readonly next: Period;
}

/** A heading is most often wrong by a year: a note on the figure of a year before or after says that somebody has looked. */
function gapsIn({ points }: Series): Gap[] {
  const times = new Set(points.map(({ period }) => period.text));
  if (points.filter(({ period }) => times.has(periodBefore(period).text)).length < 2) return [];
  const lookedAt = points.filter(({ note }) => note !== undefined).map(({ period }) => period);
  return points.flatMap(({ period: next }): Gap[] => {
    const missing = periodBefore(next);
    const last = periodBefore(missing);
    if (times.has(missing.text) || !times.has(last.text)) return [];
    const isLookedAt = lookedAt.some(
      (other) =>
        other.text === samePeriodLastYear(missing).text || samePeriodLastYear(other).text === missing.text,
    );
    return isLookedAt ? [] : [{ last, missing, next }];
  });
}

const REGULAR: ReadonlySet<string> = new Set(['month', 'quarter', 'financial-year', 'academic-year']);
