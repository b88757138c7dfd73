import type { Relation } from '#audit/publication.ts';

/** How much each count differs from what it really is; a count that is not named is as it is. */
export type Differences = ReadonlyMap<string, number>;

/**
 * Other counts that satisfy the same relations, in which one count differs by a given amount: every way of letting
 * other counts make up for it, those with most room first. Printed counts stay as they are; no count falls below nought.
 * A count that nobody prints and nobody knows (`Infinity`) can make up for anything.
 */
export function* otherData(
  changed: string,
  {
    by,
    relations,
    room,
  }: {
    by: number;
    relations: readonly Relation[];
    /** The counts that may differ, and how far each can fall: what it really is. */
    room: ReadonlyMap<string, number>;
  },
): Generator<Differences> {
  yield* settle(new Map([[changed, by]]), { relations, room });
}

function* settle(
  differences: Differences,
  given: { relations: readonly Relation[]; room: ReadonlyMap<string, number> },
): Generator<Differences> {
  const unequal = given.relations.find((relation) => imbalance(relation, differences) !== 0);
  if (unequal === undefined) {
    yield differences;
    return;
  }
  const missing = imbalance(unequal, differences);
  for (const { id, sign } of makersUp(unequal, differences, given.room)) {
    const change = sign * missing;
    if ((given.room.get(id) ?? 0) + change >= 0) {
      yield* settle(new Map([...differences, [id, change]]), given);
    }
  }
}

/** What the parts must still gain (or lose) for a relation to hold. */
function imbalance({ total, parts }: Relation, differences: Differences): number {
  const gained = parts.reduce((sum, part) => sum + (differences.get(part) ?? 0), 0);
  return (differences.get(total) ?? 0) - gained;
}

/** The counts of a relation that have not been changed yet and may be, those with most room first. */
function makersUp({ total, parts }: Relation, differences: Differences, room: ReadonlyMap<string, number>) {
  return [...parts.map((id) => ({ id, sign: 1 })), { id: total, sign: -1 }]
    .filter(({ id }) => room.has(id) && !differences.has(id))
    .toSorted((a, b) => (room.get(b.id) ?? 0) - (room.get(a.id) ?? 0));
}
