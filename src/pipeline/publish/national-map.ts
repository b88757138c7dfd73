import { type Cell, figure } from '#published/cell.ts';
import type { Indicator } from '#published/indicator.ts';
import {
  type CouncilFigure,
  ENOUGH_FOR_A_MAP,
  NationalFigures,
  type NationalMapOf,
} from '#published/national-map.ts';
import { comparePeriods, type Period } from '#published/period.ts';
import { isComparable } from '#published/series.ts';
import type { ComparatorObservation } from '../check/comparators.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Row } from '../read/csv.ts';
import { asWritten } from './as-written.ts';
import type { ComparatorsByIndicator } from './comparators.ts';

/**
 * Which national figures the map of an indicator shows: those of all councils for the newest period that does not end after the
 * indicator's own, where enough of them have one; otherwise nothing. Plain numbers are left out: a map of how many people live
 * somewhere would say nothing else.
 */
export function nationalMapOf(
  indicator: Pick<Indicator, 'unit' | 'frequency' | 'measured' | 'year' | 'headline'>,
  {
    own,
    comparators,
  }: {
    /** Every code of the council whose page it is. */
    own: readonly string[];
    /** Of this indicator. */
    comparators: readonly ComparatorObservation[];
  },
): NationalMapOf | undefined {
  if (indicator.unit === 'count') return undefined;
  const shown = ofCouncils(comparators).findLast(
    ({ period, numbers, byCode }) =>
      period.end <= indicator.headline.period.end &&
      isComparable({ likeForLike: true, period }, indicator) &&
      numbers - numbersIn(own.flatMap((code) => byCode.get(code) ?? [])) >= ENOUGH_FOR_A_MAP,
  );
  if (shown === undefined) return undefined;
  const others = shown.rows.filter(({ area }) => !own.includes(area.code));
  return {
    period: shown.period,
    without: own.filter((code) => shown.byCode.has(code)),
    source: inOneLine(others, 'source'),
    vintage: inOneLine(others, 'vintage'),
  };
}

/** Which national figures the maps of a council show, by the id of the indicator: the written form of the period. */
export type ShownOnMaps = ReadonlyMap<string, string>;

export function shownOnMaps(indicators: readonly Pick<Indicator, 'id' | 'nationalMap'>[]): ShownOnMaps {
  return new Map(
    indicators.flatMap(({ id, nationalMap }) =>
      nationalMap === undefined ? [] : [[id, nationalMap.period.text]],
    ),
  );
}

/** The figures for all maps of a site, each once; nothing where there is no map. */
export function nationalFiguresOf(
  councils: readonly ShownOnMaps[],
  { comparators, areas }: { comparators: ComparatorsByIndicator; areas: readonly Row[] },
): NationalFigures | undefined {
  const shown = new Map<string, Set<string>>();
  for (const maps of councils)
    for (const [id, period] of maps) shown.set(id, (shown.get(id) ?? new Set()).add(period));
  if (shown.size === 0) return undefined;
  const byCode = new Map(areas.map((row) => [row.cell('code'), row]));
  const figureOf = ({ area: { code }, value, status }: ComparatorObservation): CouncilFigure => {
    const area = byCode.get(code);
    const region = byCode.get(area?.cell('region') ?? '')?.cell('name') ?? '';
    const cell: Cell = value.kind === 'number' ? figure(value.value, status) : { kind: value.kind };
    return { code, name: area?.cell('name') ?? code, region, cell };
  };
  return NationalFigures.parse(
    asWritten({
      figures: [...shown.keys()].sort().flatMap((indicator) =>
        ofCouncils(comparators.get(indicator) ?? [])
          .filter(({ period }) => shown.get(indicator)?.has(period.text) === true)
          .map(({ period, rows }) => ({
            indicator,
            period,
            councils: rows.map(figureOf).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
          })),
      ),
    }),
  );
}

/** The like-for-like figures of councils for one period. */
interface OfCouncils {
  readonly period: Period;
  readonly rows: readonly ComparatorObservation[];
  readonly byCode: ReadonlyMap<string, readonly ComparatorObservation[]>;
  /** How many of them are numbers. */
  readonly numbers: number;
}

/** The like-for-like figures of councils by their period, the oldest first. */
const ofCouncils = onceForEach((comparators: readonly ComparatorObservation[]): readonly OfCouncils[] => {
  const rows = comparators.filter(({ area, likeForLike }) => area.kind === 'council' && likeForLike);
  return [...Map.groupBy(rows, ({ period }) => period.text).values()]
    .flatMap((same) =>
      same[0] === undefined
        ? []
        : [
            {
              period: same[0].period,
              rows: same,
              byCode: Map.groupBy(same, ({ area }) => area.code),
              numbers: numbersIn(same),
            },
          ],
    )
    .toSorted((a, b) => comparePeriods(a.period, b.period));
});

function numbersIn(rows: readonly ComparatorObservation[]): number {
  return rows.filter(({ value }) => value.kind === 'number').length;
}

/** Each source, or when it came out, once. */
function inOneLine(rows: readonly ComparatorObservation[], what: 'source' | 'vintage'): string {
  return [...new Set(rows.map((row) => row[what]))].join('; ');
}
