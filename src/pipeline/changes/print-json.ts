import type { Told } from './told.ts';

/** The changes for another program: everything, uncut. */
export function printAsJson({ ok, from, cannotCompare, changes, problems, waiting }: Told): string {
  return `${JSON.stringify({ ok, from, cannotCompare, ...changes, problems, waiting }, null, 2)}\n`;
}
