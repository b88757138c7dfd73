import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Case } from '../../src/audit/cases/case.ts';

/** A worked case with what must come out of it. Its counts are made up. */
const WorkedCase = Case.extend({
  residualLadder: z
    .object({
      hidden: z.array(z.string()),
      published: z.array(z.string()),
      witnesses: z.array(
        z.object({ cell: z.string(), value: z.number(), raw: z.record(z.string(), z.number()) }),
      ),
    })
    .optional(),
  algorithmAware: z
    .object({
      rule: z.string(),
      publishedOutput: z.record(z.string(), z.union([z.number(), z.string()])),
      rawRowsGivingThisOutput: z.number(),
      feasible: z.record(z.string(), z.object({ values: z.array(z.number()) })),
      verdict: z.enum(['safe', 'unsafe']),
      unsafeCells: z.array(z.string()),
    })
    .optional(),
});
export type WorkedCase = z.infer<typeof WorkedCase>;

const FOLDER = path.join(import.meta.dirname, 'cases');

/** All worked cases, in the order of their names. */
export const CASES: readonly WorkedCase[] = readdirSync(FOLDER)
  .sort()
  .map((file) => WorkedCase.parse(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))));
