import type { Language } from '#language/language.ts';
import type { Size } from '#charts/draw.ts';
import { hexMap } from '#charts/hex-map.ts';
import { NOT_AVAILABLE } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { type Hexagon, hexagonOf } from '#published/hexagons.ts';

/** The similar councils by name, with the region of each where the map knows it. */
export function similarCouncils(
  { neighbours }: Council,
  { hexagons, language }: { hexagons: readonly Hexagon[]; language: Language },
): { name: string; region: string | undefined }[] {
  return neighbours.members
    .map(({ code, name }) => ({ name, region: regionIn(language, hexagonOf(code, hexagons)?.regionName) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where a council and its similar councils are. */
export function mapOfSimilarCouncils(
  { area, shortName, neighbours }: Council,
  { hexagons, size, language }: { hexagons: readonly Hexagon[]; size: Size; language: Language },
): string | undefined {
  const none = { cell: NOT_AVAILABLE, labelled: false };
  const places = [
    ...neighbours.members.map((member) => ({ ...member, ...none, role: 'similar' as const })),
    { code: area.code, name: shortName, ...none, role: 'this' as const, labelled: true },
  ];
  const measure = { unit: 'count', decimals: 0 } as const;
  const title = language.maps.similarCouncils.map(shortName);
  return hexMap({ title, places, measure }, { hexagons, size, language });
}

function regionIn({ comparisons }: Language, name: string | undefined): string | undefined {
  return name === undefined ? undefined : comparisons.placeName(name, 'region');
}
