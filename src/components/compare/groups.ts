import { withoutMarks } from '#language/passage.ts';
import { slugOf } from '#published/sentence.ts';
import type { Comparable } from './comparable.ts';

/** Some of the councils of a comparison, under the name of their region. */
export interface Group {
  /** Left out where all councils stand together. */
  readonly region: { readonly id: string; readonly name: string } | undefined;
  readonly comparable: Comparable;
}

/** As many bars as can still be taken in at a glance. */
const MOST_TOGETHER = 24;

/** The councils of a comparison as they are set out: together while they can be taken in at a glance, otherwise by region. */
export function groupsOf(comparable: Comparable): readonly Group[] {
  const { rows } = comparable;
  if (rows.length <= MOST_TOGETHER) return [{ region: undefined, comparable }];
  return [...Map.groupBy(rows, ({ council }) => council.region.name)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, its]) => ({
      region: { id: slugOf(withoutMarks(name)), name },
      comparable: { ...comparable, rows: its },
    }));
}
