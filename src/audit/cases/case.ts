import { z } from 'zod';

/** What a fact says: the sum of multiples of cells lies between two ends, either of which may be open. */
const Constraint = z.object({
  terms: z.record(z.string(), z.number()),
  lo: z.number().nullish(),
  hi: z.number().nullish(),
});
export type Constraint = z.infer<typeof Constraint>;

/** A number or a sign that is published beside the counts: what it amounts to, or a share of which that is worked out. */
const Derived = z.object({
  kind: z.string(),
  constraint: Constraint.optional(),
  num: z.string().optional(),
  den: z.string().optional(),
  dp: z.number().optional(),
  shown: z.string().optional(),
});
export type Derived = z.infer<typeof Derived>;

/** One way to publish the cells of a case, under one attacker. */
const Pattern = z.object({
  label: z.string(),
  attack: z.enum(['blind', 'symbol']),
  hidden: z.record(z.string(), z.enum(['small', 'other'])),
  published: z.array(z.string()),
  publishedDerived: z.array(Derived).optional(),
  /** Where the case is judged by less than the whole of S. */
  criterion: z.string().optional(),
  verdict: z.enum(['safe', 'unsafe']).optional(),
  unsafeCells: z.array(z.string()).optional(),
  feasible: z
    .record(
      z.string(),
      z.object({ min: z.number(), max: z.number().nullable(), values: z.array(z.number()).optional() }),
    )
    .optional(),
});
export type Pattern = z.infer<typeof Pattern>;

/** A worked case of disclosure control: made-up counts, how they add up, and ways to publish them. */
export const Case = z.object({
  name: z.string(),
  threshold: z.number(),
  zerosSuppressed: z.boolean(),
  sensitiveRange: z.array(z.number()).min(1),
  cells: z.array(z.object({ id: z.string(), value: z.number(), kind: z.string() })),
  relations: z.array(z.object({ total: z.string(), parts: z.array(z.string()) })),
  /** Facts that are public whatever is hidden. */
  linear: z.array(z.union([Constraint, z.object({ constraint: Constraint })])).optional(),
  /** Cells that are hidden whatever their value. */
  manualPrimary: z.array(z.string()).optional(),
  patterns: z.array(Pattern).default([]),
});
export type Case = z.infer<typeof Case>;
