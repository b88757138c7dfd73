import { type Cell, figure } from '#published/cell.ts';
import type { Indicator } from '#published/indicator.ts';
import type { NationalMap } from '#published/national-map.ts';
import { ENOUGH_FOR_A_MAP } from '#published/national-map.ts';
import { comparePeriods } from '#published/period.ts';
import { isComparable } from '#published/series.ts';
import type { ComparatorObservation } from '../check/comparators.ts';
import type { Row } from '../read/csv.ts';

/**
 * The figures of all councils for the newest period that does not end after the indicator's own, where enough of them
 * have one; otherwise nothing. Plain numbers are left out: a map of how many people live somewhere would say nothing else.
 */
export function nationalMapOf(
  indicator: Pick<Indicator, 'unit' | 'frequency' | 'measured' | 'year' | 'headline'>,
  {
    own,
    comparators,
    areas,
  }: {
    /** Every code of the council whose page it is. */
    own: readonly string[];
    /** Of this indicator. */
    comparators: readonly ComparatorObservation[];
    areas: readonly Row[];
  },
): NationalMap | undefined {
  if (indicator.unit === 'count') return undefined;
  const usable = comparators.filter(
    (row) =>
      row.area.kind === 'council' &&
      !own.includes(row.area.code) &&
      row.period.end <= indicator.headline.period.end &&
      isComparable(row, indicator),
  );
  const newest = [...Map.groupBy(usable, ({ period }) => period.text).values()]
    .filter((rows) => rows.filter(({ value }) => value.kind === 'number').length >= ENOUGH_FOR_A_MAP)
    .toSorted(([a], [b]) => (a && b ? comparePeriods(a.period, b.period) : 0))
    .at(-1);
  const [first] = newest ?? [];
  if (newest === undefined || first === undefined) return undefined;
  const byCode = new Map(areas.map((row) => [row.cell('code'), row]));
  const councils = newest.map(({ area: { code }, value, status }) => {
    const area = byCode.get(code);
    const region = byCode.get(area?.cell('region') ?? '')?.cell('name') ?? '';
    const cell: Cell = value.kind === 'number' ? figure(value.value, status) : { kind: value.kind };
    return { code, name: area?.cell('name') ?? code, region, cell };
  });
  return {
    period: first.period,
    councils: councils.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    source: [...new Set(newest.map(({ source }) => source))].join('; '),
    vintage: [...new Set(newest.map(({ vintage }) => vintage))].join('; '),
  };
}
