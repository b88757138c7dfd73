import type { Language } from '#language/language.ts';
import { hexMap, type MapPlace } from '#charts/hex-map.ts';
import { type Cell, NOT_AVAILABLE } from '#published/cell.ts';
import { formatValue } from '#published/format.ts';
import { type Hexagon, hexagonOf } from '#published/hexagons.ts';
import { labelPeriod, whenOf } from '#published/label.ts';
import type { NationalMap } from '#published/national-map.ts';
import { comparePeriods, type Period } from '#published/period.ts';
import { pointAt, seriesOf } from '#published/series.ts';
import { byFigure, codeOnMap, type MapOfIndicator } from '../indicator/national-map.ts';
import type { Comparable, Compared } from './comparable.ts';

/**
 * The councils of the site among all of England, where national figures say what every council has: the newest period that any
 * of their pages maps. What a council publishes itself stands before what others say of it, hidden figures too.
 */
export function mapOfComparable(
  { name, rows }: Comparable,
  {
    nationalMapOf,
    hexagons,
    language,
  }: {
    /** The map of one of them. */
    nationalMapOf: (indicator: Compared) => NationalMap | undefined;
    hexagons: readonly Hexagon[];
    language: Language;
  },
): MapOfIndicator | undefined {
  const { maps: say } = language;
  const maps = rows.flatMap(({ indicator }) => nationalMapOf(indicator) ?? []);
  const [period] = maps.map((map) => map.period).toSorted((a, b) => comparePeriods(b, a));
  const [first] = rows;
  if (period === undefined || first === undefined || hexagons.length === 0) return undefined;
  const measure = first.indicator;
  const newest = maps.filter((map) => map.period.text === period.text);
  const own = rows.map(({ council, indicator }) => ({
    code: council.area.code,
    name: council.shortName,
    region: council.region.name,
    cell: cellAt(indicator, period),
  }));
  const onSite = new Set(own.map(({ code }) => codeOnMap(code, hexagons)));
  const others = new Map(
    newest
      .flatMap(({ councils }) => councils)
      .filter(({ code }) => !onSite.has(codeOnMap(code, hexagons)))
      .map((council) => [council.code, council]),
  );
  const places: (MapPlace & { region: string })[] = [
    ...[...others.values()].map((place) => ({ ...place, role: 'other' as const, labelled: false })),
    ...own.map((place) => ({ ...place, role: 'other' as const, labelled: true })),
  ];
  const values = places.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []));
  if (values.length === 0) return undefined;
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
    formatValue(value, measure, language),
  );
  const shown = {
    title: say.title(name, labelPeriod(period, measure.measured, language)),
    places,
    measure,
  };
  const off = places.filter(({ code }) => hexagonOf(code, hexagons) === undefined);
  return {
    title: shown.title,
    sentence: say.amongAll({
      when: whenOf(period, measure.measured, language),
      councils: values.length,
      low: low ?? '',
      high: high ?? '',
    }),
    period: labelPeriod(period, measure.measured, language),
    rows: places
      .map((place) => ({
        name: place.name,
        region: place.region,
        cell: place.cell,
        isThisCouncil: false,
        isSimilar: false,
        isOnMap: !off.includes(place),
      }))
      .toSorted(byFigure),
    notes: [
      ...(off.length === 0 ? [] : [say.notOnMap(off.map((place) => place.name))]),
      ...new Set(newest.map((map) => say.source(map))),
    ],
    draw: (size) => hexMap(shown, { hexagons, size, language }),
  };
}

function cellAt(indicator: Compared, period: Period): Cell {
  const series = seriesOf(indicator, { category: indicator.leadCategory, kind: period.kind });
  return pointAt(series, period)?.cell ?? NOT_AVAILABLE;
}
