import type { Indicator, Point } from '#published/indicator.ts';
import { labelPeriod } from '#published/label.ts';
import { pointBefore, seriesOf } from '#published/series.ts';
import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';
import { type Placer, placesIn } from './places.ts';

/**
 * Figures that look copied: the same in two measures of a theme for the newest period, or the same as in the period before,
 * to the last decimal. They may be right, so these are warnings; a note on either row says that somebody has looked.
 * Only published figures are looked at: whatever is hidden, the answer is the same.
 */
export function checkCopyErrors(
  council: CouncilSources,
  indicators: ReadonlyMap<string, Indicator>,
): Problem[] {
  const place = placesIn(council);
  const newest = [...indicators.values()].flatMap((indicator) => newestOf(indicator) ?? []);
  return newest.flatMap((figure, index) => [
    ...newest
      .slice(0, index)
      .filter((other) => isSame(figure, other))
      .map((other) => inTwoMeasures(figure, { other, place })),
    ...asBefore(figure, place),
  ]);
}

interface Figure {
  readonly indicator: Indicator;
  readonly point: Point;
  readonly value: number;
}

/** The newest main figure where it has decimals of its own: whole numbers, 0 and 100 are often the same by chance. */
function newestOf(indicator: Indicator): Figure | undefined {
  const point = seriesOf(indicator, { category: indicator.leadCategory }).points.at(-1);
  if (point?.cell.kind !== 'value' || Number.isInteger(point.cell.value)) return undefined;
  return { indicator, point, value: point.cell.value };
}

function isSame(a: Figure, b: Figure): boolean {
  return (
    a.value === b.value &&
    a.indicator.unit === b.indicator.unit &&
    a.indicator.theme === b.indicator.theme &&
    a.point.period.text === b.point.period.text &&
    a.point.note === undefined &&
    b.point.note === undefined
  );
}

function inTwoMeasures({ indicator, point }: Figure, { other, place }: { other: Figure; place: Placer }) {
  return warning(place({ indicator: indicator.id, category: indicator.leadCategory, period: point.period }), {
    check: 'same-figure-in-two-measures',
    message: `The figure for ${labelPeriod(point.period)} is exactly that of “${other.indicator.name}”. One of the two may have been copied by mistake.`,
    fix: 'Check both. If both are right, say so in the note of one of the rows.',
  });
}

function asBefore({ indicator, point, value }: Figure, place: Placer): Problem[] {
  const series = seriesOf(indicator, { category: indicator.leadCategory });
  const before = pointBefore(series, point, 'previous-period');
  if (before?.cell.kind !== 'value' || before.cell.value !== value) return [];
  // With their numbers, equal shares show whether they were worked out afresh.
  const isFresh =
    point.denominator !== undefined &&
    JSON.stringify(point.denominator) !== JSON.stringify(before.denominator);
  if (isFresh || point.note !== undefined) return [];
  return [
    warning(place({ indicator: indicator.id, category: indicator.leadCategory, period: point.period }), {
      check: 'same-figure-as-before',
      message: `The figure for ${labelPeriod(point.period)} is exactly that of ${labelPeriod(before.period)}. It may not have been worked out afresh.`,
      fix: 'Check it. If it is right, say so in the note of the row; if there is no new figure yet, write [x] and why.',
    }),
  ];
}

function warning(
  place: { file: string; line?: number },
  problem: Pick<Problem, 'check' | 'message' | 'fix'>,
): Problem {
  return { ...problem, severity: 'warning', ...place };
}
