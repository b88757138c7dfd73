import type { Language } from '#language/language.ts';
import type { When } from '#language/time.ts';
import { hexMap, type MapOfEngland, type MapPlace } from '#charts/hex-map.ts';
import type { Size } from '#charts/draw.ts';
import { type Cell, NOT_AVAILABLE } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { formatValue } from '#published/format.ts';
import { type Hexagon, hexagonOf } from '#published/hexagons.ts';
import type { Indicator } from '#published/indicator.ts';
import type { NationalMap } from '#published/national-map.ts';
import { labelPeriod, whenOf } from '#published/label.ts';
import { pointAt, seriesOf } from '#published/series.ts';

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
  {
    nationalMap,
    council,
    hexagons,
    language,
  }: {
    nationalMap: NationalMap | undefined;
    council: Council;
    hexagons: readonly Hexagon[];
    language: Language;
  },
): MapOfIndicator | undefined {
  const { maps: say } = language;
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
    title: say.title(indicator.name, labelPeriod(period, indicator.measured, language)),
    places,
    measure: indicator,
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
      language,
      when: whenOf(period, indicator.measured, language),
    }),
    period: labelPeriod(period, indicator.measured, language),
    rows: rows.toSorted(byFigure),
    notes: [...(off.length === 0 ? [] : [say.notOnMap(off)]), say.source(nationalMap)],
    draw: (size) => hexMap(shown, { hexagons, size, language }),
  };
}

/** `In 2022-23, 151 other councils have a figure, from 9% to 34%. Walsall’s is 21%: 60 have a higher one and 90 a lower one.` */
function sentenceOf(
  indicator: Indicator,
  {
    council: { shortName },
    own,
    values,
    when,
    language,
  }: {
    council: Council;
    own: Cell | undefined;
    values: readonly number[];
    when: When;
    language: Language;
  },
): string {
  const { maps: say } = language;
  const [low = '', high = ''] = [Math.min(...values), Math.max(...values)].map((value) =>
    formatValue(value, indicator, language),
  );
  const range = say.range({ when, others: values.length, low, high });
  if (own === undefined || own.kind === 'not-available' || own.kind === 'not-applicable')
    return `${range} ${say.own.none(shortName)}`;
  if (own.kind === 'suppressed') return `${range} ${say.own.hidden(shortName)}`;
  if (own.kind === 'low') return `${range} ${say.own.low(shortName)}`;
  const figure = formatValue(own.value, indicator, language);
  const higher = values.filter((value) => value > own.value).length;
  const lower = values.filter((value) => value < own.value).length;
  return `${range} ${say.own.value(shortName, { figure, higher, lower })}`;
}

/** The code that a council has on the map, which may be an older one. */
export function codeOnMap(code: string, hexagons: readonly Hexagon[]): string {
  return hexagonOf(code, hexagons)?.code ?? code;
}

/** The highest figure first, and those without one last, by name. */
export function byFigure(a: MapRow, b: MapRow): number {
  return figureOf(b) - figureOf(a) || (a.name < b.name ? -1 : 1);
}

function figureOf({ cell }: MapRow): number {
  return cell.kind === 'value' ? cell.value : Number.NEGATIVE_INFINITY;
}
