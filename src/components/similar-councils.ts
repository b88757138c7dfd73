import type { Size } from '#charts/draw.ts';
import { hexMap } from '#charts/hex-map.ts';
import { NOT_AVAILABLE } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { type Hexagon, hexagonOf } from '#published/hexagons.ts';
import { WORDS as MAP_WORDS } from './indicator/national-map.ts';

/** Every word of the page of similar councils. */
export const WORDS = {
  title: 'Similar councils',
  lead: (council: string, count: number) =>
    `When these pages compare ${council} with similar councils, they mean these ${count}.`,
  model: (model: string, year: string) =>
    `They come from a list: ${model}, ${year}. It names, for each council in England, those where families and places are most alike, so that a comparison is fair.`,
  map: (council: string) => `Map of England’s councils: ${council} and its similar councils`,
  what: 'Each hexagon is a council, near where it is and all of one size. Lines part the regions.',
  table: (council: string) => `Similar councils of ${council}, by name`,
} as const;

/** The similar councils by name, with the region of each where the map knows it. */
export function similarCouncils(
  { neighbours }: Council,
  hexagons: readonly Hexagon[],
): { name: string; region: string | undefined }[] {
  return neighbours.members
    .map(({ code, name }) => ({ name, region: hexagonOf(code, hexagons)?.regionName }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where a council and its similar councils are. */
export function mapOfSimilarCouncils(
  { area, shortName, neighbours }: Council,
  { hexagons, size }: { hexagons: readonly Hexagon[]; size: Size },
): string | undefined {
  const none = { cell: NOT_AVAILABLE, labelled: false };
  const places = [
    ...neighbours.members.map((member) => ({ ...member, ...none, role: 'similar' as const })),
    { code: area.code, name: shortName, ...none, role: 'this' as const, labelled: true },
  ];
  const measure = { unit: 'count', decimals: 0 } as const;
  return hexMap({ title: WORDS.map(shortName), places, measure, words: MAP_WORDS }, { hexagons, size });
}
