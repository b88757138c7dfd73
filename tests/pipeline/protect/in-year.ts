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

/** Every row of so many counts that together are not more than `most`. */
export function* rowsWithin(length: number, most: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let last = 0; last <= most; last += 1) {
    for (const row of rowsWithin(length - 1, most - last)) {
      row.push(last);
      yield row;
    }
  }
}

/**
 * The strongest attacker, who has every edition and has run our code on every row: the publications in which a hidden
 * small count is not every number that the marker stands for. Rows add up to T·(n+1) at most. That is enough for n counts
 * that are all hidden to close a block, (T−1)·n + 1, and for every smaller block beside counts that are shown, so every
 * branch is reached. A publication is judged when its year is printed, so that no row beyond can lead to it, or when what
 * it shows leaves T for each hidden count, which is more than a count and its share of a block need.
 */
export function narrowedIn(
  publish: (row: readonly number[]) => {
    key: string;
    hidden: readonly boolean[];
    /** What the printed numbers say that the row adds up to at least, or `everything` when they fix its sum. */
    told: number | 'everything';
  },
  { length, rule, most = rule.threshold * (length + 1) }: { length: number; rule: Rule; most?: number },
): { rows: number; judged: number; narrowed: string[] } {
  const smallest = rule.zeros === 'hidden' ? 0 : 1;
  const all = (1 << rule.threshold) - 1 - (smallest === 1 ? 1 : 0);
  const seen = new Map<string, number[]>();
  const beyond = new Set<string>();
  let rows = 0;
  for (const row of rowsWithin(length, most)) {
    rows += 1;
    const { key, hidden, told } = publish(row);
    const bits = seen.get(key) ?? row.map(() => 0);
    for (const [place, value] of row.entries()) {
      if (hidden[place] === true && value >= smallest && value < rule.threshold)
        bits[place] = (bits[place] ?? 0) | (1 << value);
    }
    seen.set(key, bits);
    const needed = rule.threshold * hidden.filter((isHidden) => isHidden).length;
    if (told !== 'everything' && told + needed > most) beyond.add(key);
  }
  const judged = [...seen].filter(([key]) => !beyond.has(key));
  return {
    rows,
    judged: judged.length,
    narrowed: judged
      .filter(([, bits]) => bits.some((found) => found !== 0 && found !== all))
      .map(([key]) => key),
  };
}
