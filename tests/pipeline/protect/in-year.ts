import type { History } from '#pipeline/protect/history.ts';
import { ladder, type Node, type Rule } from '#pipeline/protect/ladder.ts';

/** When each period and, last, their year came out: `[0, 1, 2, 2]` is a year of three, whose third came with the year. */
export type Releases = readonly number[];

/** What one edition hides, given what was out before it: the ladder, or a control that must be caught. */
export type Hiding = (year: Node, rule: Rule, history: History) => ReadonlySet<string>;

export const byLadder: Hiding = (year, rule, history) => ladder([year], rule, { history });

/** What every edition of a year prints, and what the last one hides; “total” is the year, and periods go by their place. */
export function printEditions(
  counts: readonly number[],
  { releases, rule, hiding = byLadder }: { releases: Releases; rule: Rule; hiding?: Hiding },
): { printed: string[][]; hidden: ReadonlySet<string>; takenBack: boolean } {
  const ids = [...counts.map((_, place) => String(place)), 'total'];
  const arrived = new Map(ids.map((id, place) => [id, releases[place] ?? 0]));
  const printed: string[][] = [];
  let hidden: ReadonlySet<string> = new Set();
  let before: string[] = [];
  let takenBack = false;
  for (let edition = 0; edition <= Math.max(...releases); edition += 1) {
    const present = ids.filter((id) => (arrived.get(id) ?? 0) <= edition);
    const parts = present
      .filter((id) => id !== 'total')
      .toSorted((a, b) => (arrived.get(a) ?? 0) - (arrived.get(b) ?? 0))
      .map((id): Node => ({ id, value: counts[Number(id)] ?? 0, parts: [], missing: 0 }));
    const due = !present.includes('total');
    const value = due ? undefined : counts.reduce((sum, count) => sum + count, 0);
    const year = { id: 'total', value, parts, missing: counts.length - parts.length, inTurn: true, due };
    const out = new Set(before.filter((id) => !hidden.has(id)));
    const hiddenBefore = hidden;
    hidden = hiding(year, rule, { arrived, out, hiddenBefore, changed: new Set() });
    takenBack ||= [...out].some((id) => hidden.has(id)) || [...hiddenBefore].some((id) => !hidden.has(id));
    printed.push(
      present.map((id) => {
        if (hidden.has(id)) return 'x';
        return String(id === 'total' ? value : counts[Number(id)]);
      }),
    );
    before = present;
  }
  return { printed, hidden, takenBack };
}

/** Every row of so many counts from 0 to a largest one. */
export function* rowsOf(length: number, upTo: number): Generator<number[]> {
  const row = Array.from({ length }, () => 0);
  for (;;) {
    yield [...row];
    let place = length - 1;
    while (place >= 0 && row[place] === upTo) {
      row[place] = 0;
      place -= 1;
    }
    if (place < 0) return;
    row[place] = (row[place] ?? 0) + 1;
  }
}

/**
 * The strongest attacker, who has every edition and has run our code on every row: the publications in which a hidden
 * small count is not every number that the marker stands for. Publications that a row beyond the range could have led to
 * are not judged; there the year is printed, and more is hidden under it than one count in the range can hold.
 */
export function narrowedIn(
  publish: (row: readonly number[]) => { key: string; hidden: readonly boolean[]; isYearPrinted: boolean },
  { length, upTo, rule }: { length: number; upTo: number; rule: Rule },
): { judged: number; narrowed: string[] } {
  const smallest = rule.zeros === 'hidden' ? 0 : 1;
  const all = (1 << rule.threshold) - 1 - (smallest === 1 ? 1 : 0);
  const seen = new Map<string, number[]>();
  const beyond = new Set<string>();
  for (const row of rowsOf(length, upTo)) {
    const { key, hidden, isYearPrinted } = publish(row);
    const bits = seen.get(key) ?? row.map(() => 0);
    for (const [place, value] of row.entries()) {
      if (hidden[place] === true && value >= smallest && value < rule.threshold)
        bits[place] = (bits[place] ?? 0) | (1 << value);
    }
    seen.set(key, bits);
    const sum = row.reduce((total, value, place) => total + (hidden[place] === true ? value : 0), 0);
    if (isYearPrinted && sum > upTo) beyond.add(key);
  }
  const judged = [...seen].filter(([key]) => !beyond.has(key));
  return {
    judged: judged.length,
    narrowed: judged
      .filter(([, bits]) => bits.some((found) => found !== 0 && found !== all))
      .map(([key]) => key),
  };
}
