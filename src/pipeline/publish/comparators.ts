import { type Cell, derive, figure, NOT_AVAILABLE } from '#published/cell.ts';
import type { Comparator } from '#published/indicator.ts';
import { comparePeriods } from '#published/period.ts';
import type { ComparatorObservation } from '../check/comparators.ts';
import { onceForEach } from '../once-for-each.ts';
import type { CouncilSettings } from '../read/settings.ts';
import { checkedOnce } from './checked-once.ts';

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
  const ours = rowsFor(slug, members, comparators.get(indicator) ?? []);
  const published = ours.map((row) => publishedAs(nameOf(row, { council, areaNames }), row));
  return [...published, ...averages(published, council)].toSorted(
    (a, b) =>
      ORDER.indexOf(a.areaKind) - ORDER.indexOf(b.areaKind) ||
      (a.areaName < b.areaName ? -1 : a.areaName > b.areaName ? 1 : 0) ||
      comparePeriods(a.period, b.period),
  );
}

/** Many councils are compared with the same row: it is made once, and again only where it has another name. */
function publishedAs(areaName: string, row: ComparatorObservation): Comparator {
  const known = PUBLISHED.get(row);
  if (known?.areaName === areaName) return known;
  const made = checkedOnce({
    area: row.area.id,
    areaName,
    areaKind: row.area.kind,
    period: row.period,
    cell: cellOf(row),
    ...(row.made === undefined ? {} : { made: row.made }),
    source: row.source,
    vintage: row.vintage,
    likeForLike: row.likeForLike,
    ...(row.note === undefined ? {} : { note: row.note }),
  });
  PUBLISHED.set(row, made);
  return made;
}

const PUBLISHED = new WeakMap<ComparatorObservation, Comparator>();

/** The rows that a council is compared with, in their order: those for all councils and its own, of other councils its members'. */
function rowsFor(
  slug: string,
  members: ReadonlySet<string>,
  rows: readonly ComparatorObservation[],
): ComparatorObservation[] {
  const { general, councils } = placesOf(rows);
  const found = [
    ...(general.get(undefined) ?? []),
    ...(general.get(slug) ?? []),
    ...[...members].flatMap((code) => councils.get(code) ?? []),
  ].filter(({ row }) => row.council === undefined || row.council === slug);
  return found.toSorted((a, b) => a.index - b.index).map(({ row }) => row);
}

/** The rows of one indicator by what they are about, so that a council need not look through those of all others. */
const placesOf = onceForEach((rows: readonly ComparatorObservation[]) => {
  const numbered = rows.map((row, index) => ({ row, index }));
  return {
    councils: Map.groupBy(
      numbered.filter(({ row }) => row.area.kind === 'council'),
      ({ row }) => row.area.code,
    ),
    general: Map.groupBy(
      numbered.filter(({ row }) => row.area.kind !== 'council'),
      ({ row }) => row.council,
    ),
  };
});

function averages(published: readonly Comparator[], council: CouncilSettings): Comparator[] {
  const rows = published.filter((row) => row.areaKind === 'council');
  const printed = new Set(
    published.filter((row) => row.areaKind === 'similar-councils').map((row) => row.period.text),
  );
  const byPeriod = Map.groupBy(rows, ({ period }) => period.text);
  const periods = new Map(rows.map((row) => [row.period.text, row]));
  return [...periods.values()]
    .filter(({ period }) => !printed.has(period.text))
    .map(({ period, source, vintage }) => {
      const reported = (byPeriod.get(period.text) ?? []).filter(({ cell }) => cell.kind === 'value');
      return checkedOnce({
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
      });
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
