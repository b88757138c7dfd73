import { z } from 'zod';
import { Cell } from './cell.ts';
import { PeriodText } from './period.ts';

/** Of how many councils a figure must be published before a map of England says something. */
export const ENOUGH_FOR_A_MAP = 8;

/** The same figure for councils all over England, like for like and of one period: what a map is drawn from. */
export const NationalMap = z.strictObject({
  period: PeriodText,
  /** In the order of their names. The council whose page it is has its own figures and is not among them. */
  councils: z.array(z.strictObject({ code: z.string(), name: z.string(), region: z.string(), cell: Cell })),
  source: z.string(),
  vintage: z.string(),
});
export type NationalMap = z.infer<typeof NationalMap>;
