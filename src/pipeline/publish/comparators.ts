import { type Cell, derive, figure, NOT_AVAILABLE } from '#published/cell.ts';
import type { Comparator } from '#published/indicator.ts';
import { comparePeriods } from '#published/period.ts';
import type { ComparatorObservation } from '../check/comparators.ts';
import type { CouncilSettings } from '../read/settings.ts';

/** Figures for other places, by the indicator they are about. */
export type ComparatorsByIndicator = ReadonlyMap<string, readonly ComparatorObservation[]>;

/**
 * The comparators of one indicator of one council: England, its region, its similar councils on average and one by one.
 * Where a source prints no average, it is the unweighted mean of the published values, with how many reported.
 */
export function comparatorsOf(
  indicator: string,
  {
    slug,
    council,
    comparators,
    areaNames,
  }: {
    slug: string;
    council: CouncilSettings;
    comparators: ComparatorsByIndicator;
    areaNames: ReadonlyMap<string, string>;
  },
): Comparator[] {
  const members = new Set(council.neighbours.members.map((member) => member.code));
  const ours = (comparators.get(indicator) ?? []).filter(
    (row) =>
      (row.council === undefined || row.council === slug) &&
      (row.area.kind !== 'council' || members.has(row.area.code)),
  );
  const published = ours.map((row): Comparator => ({
    area: row.area.id,
    areaName: nameOf(row, { council, areaNames }),
    areaKind: row.area.kind,
    period: row.period,
    cell: cellOf(row),
    ...(row.made === undefined ? {} : { made: row.made }),
    source: row.source,
    vintage: row.vintage,
    likeForLike: row.likeForLike,
    ...(row.note === undefined ? {} : { note: row.note }),
  }));
  return [...published, ...averages(published, council)].toSorted(
    (a, b) =>
      ORDER.indexOf(a.areaKind) - ORDER.indexOf(b.areaKind) ||
      (a.areaName < b.areaName ? -1 : a.areaName > b.areaName ? 1 : 0) ||
      comparePeriods(a.period, b.period),
  );
}

function averages(published: readonly Comparator[], council: CouncilSettings): Comparator[] {
  const rows = published.filter((row) => row.areaKind === 'council');
  const printed = new Set(
    published.filter((row) => row.areaKind === 'similar-councils').map((row) => row.period.text),
  );
  const periods = new Map(rows.map((row) => [row.period.text, row]));
  return [...periods.values()]
    .filter(({ period }) => !printed.has(period.text))
    .map(({ period, source, vintage }) => {
      const reported = rows.filter((row) => row.period.text === period.text && row.cell.kind === 'value');
      return {
        area: 'similar-councils',
        areaName: 'Similar councils',
        areaKind: 'similar-councils',
        period,
        cell:
          reported.length === 0
            ? NOT_AVAILABLE
            : derive(
                reported.map((row) => row.cell),
                (values) => values.reduce((a, b) => a + b, 0) / values.length,
              ),
        made: `The mean of the similar councils that reported: ${reported.length} of ${council.neighbours.members.length}`,
        reporting: reported.length,
        source,
        vintage,
        likeForLike: reported.every((row) => row.likeForLike),
      };
    });
}

function cellOf({ value, status }: ComparatorObservation): Cell {
  return value.kind === 'number' ? figure(value.value, status) : { kind: value.kind };
}

function nameOf(
  { area }: ComparatorObservation,
  { council, areaNames }: { council: CouncilSettings; areaNames: ReadonlyMap<string, string> },
): string {
  switch (area.kind) {
    case 'country':
      return 'England';
    case 'region':
      return council.region.name;
    case 'similar-councils':
      return 'Similar councils';
    case 'council':
      return areaNames.get(area.code) ?? area.code;
  }
}

const ORDER = ['similar-councils', 'region', 'country', 'council'];
