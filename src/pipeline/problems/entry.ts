import type { ProblemHelp } from '#published/problem-help.ts';

/** What the catalogue says of one check; its name is its key there. */
export type Entry = Omit<ProblemHelp, 'check'>;

/** The entries of one family, by the names of their checks. */
export type Family = Readonly<Record<string, Entry>>;
