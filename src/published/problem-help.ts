import { z } from 'zod';

/** How bad a problem would be, were it published: A is wrong or unsafe, B misleads, C is about how things look. */
export const Severity = z.enum(['A', 'B', 'C']);
export type Severity = z.infer<typeof Severity>;

/** One kind of problem, explained to the person who has it. Every text is plain words, and examples are made up. */
export const ProblemHelp = z.strictObject({
  /** What people quote and link to; it never changes and is never used again: `CSV-014`. */
  code: z.string().regex(/^[A-Z]{3}-\d{3}$/),
  /** The name of the check that finds it: `unknown-breakdown`. */
  check: z.string(),
  title: z.string(),
  severity: Severity,
  /** What was found, and why it cannot stand. */
  means: z.string(),
  /** A line as it should not be written, and as it should. */
  wrong: z.string(),
  right: z.string(),
  /** What to do. */
  mend: z.string(),
});
export type ProblemHelp = z.infer<typeof ProblemHelp>;

/** Every kind of problem that a check of the files can find, by what it is about: `published/problems.json`. */
export const ProblemGuide = z
  .strictObject({
    families: z.array(
      z.strictObject({
        id: z.string().regex(/^[A-Z]{3}$/),
        title: z.string(),
        problems: z.array(ProblemHelp).min(1),
      }),
    ),
  })
  .brand<'published'>();
export type ProblemGuide = z.infer<typeof ProblemGuide>;
