import type { Cell } from '#published/cell.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Period, PeriodKind } from '#published/period.ts';

/** Counts of one kind of period as they will be published: a row of a table, with gaps. */
export interface CountRow {
  readonly indicator: string;
  readonly category: string | null;
  readonly measure: 'value' | 'numerator' | 'denominator';
  readonly kind: PeriodKind;
  /** Whether what is counted is people. */
  readonly people: boolean;
  /** By the written form of the period; oldest first. What is neither a number nor hidden is left out. */
  readonly counts: ReadonlyMap<string, { readonly period: Period; readonly count: number | 'hidden' }>;
}

/** Every row of counts of an indicator: its values where it is a count, and the numbers behind its percentages and rates. */
export function countRows(indicator: Indicator): CountRow[] {
  const measures =
    indicator.unit === 'count' ? (['value'] as const) : (['numerator', 'denominator'] as const);
  return indicator.series.flatMap(({ category, kind, points }) =>
    measures.flatMap((measure) => {
      const counts = new Map(
        points.flatMap((point) => {
          const count = countOf(measure === 'value' ? point.cell : point[measure]);
          return count === undefined ? [] : [[point.period.text, { period: point.period, count }] as const];
        }),
      );
      if (counts.size === 0) return [];
      return [{ indicator: indicator.id, category, measure, kind, people: indicator.people, counts }];
    }),
  );
}

/** The number that a row has for a period; `undefined` where it is hidden or there is none. */
export function countAt(row: CountRow, period: string): number | undefined {
  const count = row.counts.get(period)?.count;
  return count === 'hidden' ? undefined : count;
}

function countOf(cell: Cell | undefined): number | 'hidden' | undefined {
  if (cell?.kind === 'value') return cell.value;
  return cell?.kind === 'suppressed' ? 'hidden' : undefined;
}
