import { z } from 'zod';

/** One council on the map of hexagons. Every second row, the odd ones, stands half a hexagon to the right. */
export const Hexagon = z.strictObject({
  /** The code in use now. */
  code: z.string(),
  name: z.string(),
  /** The code of its region, and what it is called. */
  region: z.string(),
  regionName: z.string(),
  column: z.number().int().nonnegative(),
  row: z.number().int().nonnegative(),
  /** Codes that the same council had before. */
  formerly: z.array(z.string()),
});
export type Hexagon = z.infer<typeof Hexagon>;

/** Where each council stands on the map: `published/hexagons.json`. A site without it has no maps. */
export const HexagonLayout = z.strictObject({ councils: z.array(Hexagon) }).brand<'published'>();
export type HexagonLayout = z.infer<typeof HexagonLayout>;

/** The hexagon of a council, by any code it has or had. */
export function hexagonOf(code: string, hexagons: readonly Hexagon[]): Hexagon | undefined {
  return hexagons.find((hexagon) => hexagon.code === code || hexagon.formerly.includes(code));
}
