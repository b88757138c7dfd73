import type { Hexagon } from '#published/hexagons.ts';

/** Hexagons with a corner at the top, laid out in units of a picture. */
export interface HexGrid {
  readonly width: number;
  readonly height: number;
  /** From the middle of a hexagon to a corner. */
  readonly radius: number;
  readonly at: (hexagon: Pick<Hexagon, 'column' | 'row'>) => { readonly x: number; readonly y: number };
}

/** A grid for these hexagons, as wide as is asked. */
export function hexGrid(hexagons: readonly Hexagon[], { width }: { width: number }): HexGrid {
  const first = Math.min(...hexagons.map(across));
  const last = Math.max(...hexagons.map(across));
  const top = Math.min(...hexagons.map(({ row }) => row));
  const bottom = Math.max(...hexagons.map(({ row }) => row));
  const step = width / (last - first + 1);
  const radius = step / Math.sqrt(3);
  return {
    width,
    height: (bottom - top) * radius * 1.5 + radius * 2,
    radius,
    at: (hexagon) => ({
      x: (across(hexagon) - first + 0.5) * step,
      y: (hexagon.row - top) * radius * 1.5 + radius,
    }),
  };
}

/** How far to the right a hexagon stands, in hexagons. */
function across({ column, row }: Pick<Hexagon, 'column' | 'row'>): number {
  return column + (row % 2) / 2;
}

/** The outline of hexagons as the data of one path, each a little smaller than its place. */
export function hexagonPath(
  hexagons: readonly Pick<Hexagon, 'column' | 'row'>[],
  { at, radius }: HexGrid,
  { inset }: { inset: number },
): string {
  return hexagons
    .map((hexagon) => {
      const middle = at(hexagon);
      const corners = [0, 1, 2, 3, 4, 5].map((turn) => corner(middle, turn, radius - inset));
      return `M${corners.map(({ x, y }) => `${short(x)},${short(y)}`).join('L')}Z`;
    })
    .join('');
}

/** The lines between hexagons of different regions, each once, as the data of one path. */
export function regionBorders(hexagons: readonly Hexagon[], { at, radius }: HexGrid): string {
  const byPlace = new Map(hexagons.map((hexagon) => [`${hexagon.column},${hexagon.row}`, hexagon]));
  return hexagons
    .flatMap((hexagon) => {
      const odd = hexagon.row % 2;
      // The three neighbours to the right, so that each pair is met once; a side lies between two turns of the corners.
      const sides = [
        { column: hexagon.column + odd, row: hexagon.row - 1, from: 0 },
        { column: hexagon.column + 1, row: hexagon.row, from: 1 },
        { column: hexagon.column + odd, row: hexagon.row + 1, from: 2 },
      ];
      return sides.flatMap(({ column, row, from }) => {
        const other = byPlace.get(`${column},${row}`);
        if (other === undefined || other.region === hexagon.region) return [];
        const [a, b] = [corner(at(hexagon), from, radius), corner(at(hexagon), from + 1, radius)];
        return `M${short(a.x)},${short(a.y)}L${short(b.x)},${short(b.y)}`;
      });
    })
    .join('');
}

/** Corner 0 is at the top; they go round clockwise. */
function corner(middle: { x: number; y: number }, turn: number, reach: number): { x: number; y: number } {
  const angle = (turn * Math.PI) / 3;
  return { x: middle.x + reach * Math.sin(angle), y: middle.y - reach * Math.cos(angle) };
}

/** A tenth of a unit is fine enough, and keeps 153 hexagons small. */
function short(length: number): string {
  return String(Number(length.toFixed(1)) + 0);
}
