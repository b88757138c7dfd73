import { z } from 'zod';
import { Cell } from './cell.ts';
import { PeriodText } from './period.ts';

/** Of how many councils a figure must be published before a map of England says something. */
export const ENOUGH_FOR_A_MAP = 8;

/** The figure of one council, with its region in words. */
export const CouncilFigure = z.strictObject({
  code: z.string(),
  name: z.string(),
  region: z.string(),
  cell: Cell,
});
export type CouncilFigure = z.infer<typeof CouncilFigure>;

/**
 * The figures of councils all over England that maps are drawn from, for the indicators and periods that some page has a map of,
 * once for the whole site: `published/national.json`. In the order of ids, then of time, then of names.
 */
export const NationalFigures = z
  .strictObject({
    figures: z.array(
      z.strictObject({ indicator: z.string(), period: PeriodText, councils: z.array(CouncilFigure) }),
    ),
  })
  .brand<'published'>();
export type NationalFigures = z.infer<typeof NationalFigures>;

/** Which of them an indicator's map shows: the figures of one period, like for like. */
export const NationalMapOf = z.strictObject({
  period: PeriodText,
  /** Codes of the council whose page it is: it has its own figures, and those under these codes are left out. */
  without: z.array(z.string()),
  source: z.string(),
  vintage: z.string(),
});
export type NationalMapOf = z.infer<typeof NationalMapOf>;

/** The same figure for councils all over England: what a map is drawn from. */
export interface NationalMap extends Omit<NationalMapOf, 'without'> {
  /** In the order of their names. The council whose page it is is not among them. */
  readonly councils: readonly CouncilFigure[];
}

/** The map of an indicator that says it has one; an error when its figures are not there. */
export function nationalMap(
  { id, nationalMap: map }: { readonly id: string; readonly nationalMap?: NationalMapOf | undefined },
  national: NationalFigures,
): NationalMap | undefined {
  if (map === undefined) return undefined;
  const { period: when, without, source, vintage } = map;
  const found = national.figures.find(
    ({ indicator, period }) => indicator === id && period.text === when.text,
  );
  if (found === undefined) throw new Error(`There are no national figures of ${id} for ${when.text}.`);
  const councils = found.councils.filter(({ code }) => !without.includes(code));
  return { period: when, councils, source, vintage };
}
