import { z } from 'zod';

/** How a council hides small numbers; printed on “How we hide small numbers”. */
export const Policy = z.strictObject({
  /** A count of people below this is hidden. */
  threshold: z.number().int().min(2),
  zeros: z.enum(['hidden', 'shown']),
  /** What is printed in place of a hidden figure. */
  marker: z.string(),
});
export type Policy = z.infer<typeof Policy>;
