import type { Told } from './told.ts';

/** The changes for another program: everything, uncut. */
export function printAsJson({ ok, from, cannotCompare, changes, problems, waiting }: Told): string {
  return `${JSON.stringify({ ok, from, cannotCompare, ...changes, problems, waiting }, withoutHeadlines, 2)}\n`;
}

/** What pages said on earlier days is no change. */
function withoutHeadlines(name: string, value: unknown): unknown {
  return name === 'headlines' ? undefined : value;
}
