import { z } from 'zod';
import { Cell } from './cell.ts';
import { Slug } from './indicator.ts';
import { PeriodText } from './period.ts';

/** One step of a demand funnel: the published figure of one indicator at one time. */
export const FlowStep = z.strictObject({
  indicator: Slug,
  /** Short, for the picture: `Contacts`. */
  label: z.string(),
  period: PeriodText,
  cell: Cell,
});
export type FlowStep = z.infer<typeof FlowStep>;

/**
 * A demand funnel, from the first step to the last: how many contacts, how many referrals, and so on. The steps are
 * figures of one time and not the same people followed through.
 */
export const Flow = z.strictObject({
  id: Slug,
  title: z.string(),
  /** One sentence on what the picture shows, and what it does not. */
  says: z.string(),
  period: PeriodText,
  steps: z.array(FlowStep).min(2),
});
export type Flow = z.infer<typeof Flow>;
