import { hexMap, type MapOfEngland, type MapPlace } from '#charts/hex-map.ts';
import type { Size } from '#charts/draw.ts';
import { type Cell, NOT_AVAILABLE } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { formatValue } from '#published/format.ts';
import { type Hexagon, hexagonOf } from '#published/hexagons.ts';
import type { Indicator } from '#published/indicator.ts';
import { labelPeriod, whenPhrase } from '#published/label.ts';
import { pointAt, seriesOf } from '#published/series.ts';
import { capital } from '#published/sentence.ts';

/** A row of the table beside the map. */
export interface MapRow {
  readonly name: string;
  readonly region: string;
  readonly cell: Cell;
  readonly isThisCouncil: boolean;
  readonly isSimilar: boolean;
  /** `false` where the layout has no hexagon for it: it stands in the table only. */
  readonly isOnMap: boolean;
}

/** Everything that is shown of an indicator all over England. */
export interface MapOfIndicator {
  readonly title: string;
  readonly sentence: string;
  readonly period: string;
  readonly rows: readonly MapRow[];
  /** What must be known of the figures. */
  readonly notes: readonly string[];
  readonly draw: (size: Size) => string | undefined;
}

/** The map of an indicator that has one, with its sentence and its table, highest figure first. */
export function mapOfIndicator(
  indicator: Indicator,
  { council, hexagons }: { council: Council; hexagons: readonly Hexagon[] },
): MapOfIndicator | undefined {
  const { nationalMap } = indicator;
  if (nationalMap === undefined || hexagons.length === 0) return undefined;
  const { period } = nationalMap;
  const own = pointAt(seriesOf(indicator, { category: indicator.leadCategory, kind: period.kind }), period);
  const similar = new Set(council.neighbours.members.map(({ code }) => codeOnMap(code, hexagons)));
  const ownRegion = council.region.name;
  const others = nationalMap.councils.map(({ code, name, region, cell }) => {
    const role = similar.has(codeOnMap(code, hexagons)) ? ('similar' as const) : ('other' as const);
    return { code, name, region, cell, role, labelled: false };
  });
  const mine = {
    code: council.area.code,
    name: council.shortName,
    region: ownRegion,
    cell: own?.cell ?? NOT_AVAILABLE,
    role: 'this' as const,
    labelled: true,
  };
  const places: (MapPlace & { region: string })[] = [...others, mine];
  const shown: MapOfEngland = {
    title: WORDS.title(indicator.name, labelPeriod(period, indicator.measured)),
    places,
    measure: indicator,
    words: WORDS,
  };
  const values = others.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []));
  const rows = places.map(({ code, name, region, cell, role }) => ({
    name,
    region,
    cell,
    isThisCouncil: role === 'this',
    isSimilar: role === 'similar',
    isOnMap: hexagonOf(code, hexagons) !== undefined,
  }));
  const off = rows.filter(({ isOnMap }) => !isOnMap).map(({ name }) => name);
  return {
    title: shown.title,
    sentence: sentenceOf(indicator, {
      council,
      own: own?.cell,
      values,
      when: whenPhrase(period, indicator.measured),
    }),
    period: labelPeriod(period, indicator.measured),
    rows: rows.toSorted((a, b) => figureOf(b) - figureOf(a) || (a.name < b.name ? -1 : 1)),
    notes: [...(off.length === 0 ? [] : [WORDS.notOnMap(off)]), WORDS.source(nationalMap)],
    draw: (size) => hexMap(shown, { hexagons, size }),
  };
}

/** Every word of the map, its key and its table. */
export const WORDS = {
  heading: 'On the map of England',
  title: (name: string, period: string) => `Map of England’s councils: ${name}, ${period}`,
  councils: (count: number) => (count === 1 ? '1 council' : `${count} councils`),
  noFigure: 'No figure',
  hidden: 'Hidden',
  similar: 'Similar council',
  thisCouncil: 'this council',
  table: (period: string) => `Councils of England, ${period}, highest figure first`,
  all: (count: number) => `All ${count} figures of the map`,
  what: 'Each hexagon is a council that runs children’s services, near where it is and all of one size, so that a small city is as easy to see as a large county. A darker one has a higher figure.',
  notOnMap: (names: readonly string[]) => `In the table but not on the map: ${LIST.format(names)}.`,
  source: ({ source, vintage }: { source: string; vintage: string }) =>
    `Source of the other councils’ figures: ${source}. ${vintage}.`,
  download: 'Map as SVG',
} as const;

const LIST = new Intl.ListFormat('en-GB');

/** `In 2022-23, 151 other councils have a figure, from 9% to 34%. Walsall’s is 21%: 60 have a higher one and 90 a lower one.` */
function sentenceOf(
  indicator: Indicator,
  {
    council,
    own,
    values,
    when,
  }: { council: Council; own: Cell | undefined; values: readonly number[]; when: string },
): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
    formatValue(value, indicator),
  );
  const range = `${capital(when)}, ${values.length} other councils have a figure, from ${low} to ${high}.`;
  const owner = council.shortName;
  if (own === undefined || own.kind === 'not-available' || own.kind === 'not-applicable')
    return `${range} There is none of ${owner} for that time.`;
  if (own.kind === 'suppressed') return `${range} ${owner}’s is hidden, so it cannot be compared.`;
  if (own.kind === 'low') return `${range} ${owner}’s rounds to zero.`;
  const printed = formatValue(own.value, indicator);
  const higher = values.filter((value) => value > own.value).length;
  const lower = values.filter((value) => value < own.value).length;
  return `${range} ${owner}’s is ${printed}: ${WORDS.councils(higher)} ${higher === 1 ? 'has' : 'have'} a higher figure and ${WORDS.councils(lower)} a lower one.`;
}

function codeOnMap(code: string, hexagons: readonly Hexagon[]): string {
  return hexagonOf(code, hexagons)?.code ?? code;
}

function figureOf({ cell }: MapRow): number {
  return cell.kind === 'value' ? cell.value : Number.NEGATIVE_INFINITY;
}
