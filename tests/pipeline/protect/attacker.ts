import type { Node, Rule } from '#pipeline/protect/ladder.ts';

/** A way to hide counts: the ladder, or a control that must be caught. */
export type Hiding = (roots: readonly Node[], rule: Rule) => ReadonlySet<string>;

/**
 * A table in all its possible states: a total over parts, each a count (1) or itself a total of so many counts.
 * `[1, 1, 1, 1]` is a year of four quarters, `[3, 2]` a borough with two districts of three and two wards.
 */
export interface Table {
  readonly parts: readonly number[];
  /** Every count runs from 0 to this. */
  readonly upTo: number;
  /** Counts, by their place, that are in no file although the total includes them. */
  readonly absent?: readonly number[];
  /** Two markers tell small counts from the ones that cover them. */
  readonly markers?: 'one' | 'two';
  /** Numbers that are printed whatever is hidden. */
  readonly alsoPrinted?: (counts: readonly number[]) => readonly number[];
}

export interface Finding {
  /** Publications that could be judged: no state outside the range could have led to them. */
  readonly judged: number;
  /** Of these, how many let an attacker narrow a hidden small count, and what the first ones look like. */
  readonly narrowed: number;
  readonly examples: readonly string[];
}

/**
 * The strongest attacker: knows the rule, the policy and the code, and has run the code on every possible table.
 * States that publish the same cannot be told apart, so a hidden small count is protected when, among those states,
 * it takes every value that the marker stands for.
 */
export function attack(hiding: Hiding, { table, rule }: { table: Table; rule: Rule }): Finding {
  const marked = markedValues(rule);
  const publications = new Map<string, { seen: number[]; complete: boolean }>();
  for (const counts of statesOf(table)) {
    const state = stateOf(counts, table);
    const hidden = hiding([state.root], rule);
    const isHidden = (cell: StateCell) => cell.absent || hidden.has(cell.id);
    const shown = state.cells.map((cell) =>
      isHidden(cell) ? markerFor(cell, { table, marked }) : String(cell.value),
    );
    const key = [...shown, ...(table.alsoPrinted?.(counts) ?? [])].join(' ');
    const publication = publications.get(key) ?? {
      seen: state.cells.map(() => 0),
      complete: hiddenSums(state.cells, isHidden).every((sum) => sum <= table.upTo),
    };
    for (const [index, cell] of state.cells.entries()) {
      if (isHidden(cell) && marked.includes(cell.value))
        publication.seen[index] = (publication.seen[index] ?? 0) | (1 << cell.value);
    }
    publications.set(key, publication);
  }
  const all = marked.reduce((bits, value) => bits | (1 << value), 0);
  const judged = [...publications].filter(([, { complete }]) => complete);
  const narrowed = judged.filter(([, { seen }]) => seen.some((bits) => bits !== 0 && bits !== all));
  // What is printed may be shown; what stands behind a marker is in no message.
  return {
    judged: judged.length,
    narrowed: narrowed.length,
    examples: narrowed.slice(0, 5).map(([key]) => key),
  };
}

/** S: what the marker stands for. */
function markedValues({ threshold, zeros }: Rule): number[] {
  return Array.from({ length: threshold }, (_, value) => value).filter(
    (value) => zeros === 'hidden' || value > 0,
  );
}

interface StateCell {
  id: string;
  value: number;
  absent: boolean;
  /** Its totals from the nearest to the root; empty for the root. */
  within: readonly string[];
  isCount: boolean;
}

function stateOf(
  counts: readonly number[],
  { parts, absent = [] }: Table,
): { root: Node; cells: StateCell[] } {
  const cells: StateCell[] = [];
  let place = 0;
  const count = (within: readonly string[]): Node => {
    const id = `count ${place}`;
    const value = counts[place] ?? 0;
    cells.push({ id, value, within, isCount: true, absent: absent.includes(place) });
    place += 1;
    return { id, value, parts: [], missing: 0 };
  };
  const total = (id: string, of: Node[], within: readonly string[]): Node => {
    const value = of.reduce((sum, part) => sum + (part.value ?? 0), 0);
    cells.push({ id, value, within, isCount: false, absent: false });
    const gone = new Set(cells.filter((cell) => cell.absent).map((cell) => cell.id));
    const present = of.filter((part) => !gone.has(part.id));
    return { id, value, parts: present, missing: of.length - present.length };
  };
  const root = total(
    'total',
    parts.map((size, index) => {
      if (size === 1) return count(['total']);
      const id = `total ${index}`;
      const of = Array.from({ length: size }, () => count([id, 'total']));
      return total(id, of, ['total']);
    }),
    [],
  );
  return { root, cells };
}

/** The sums of hidden counts that the printed numbers fix: one for every printed total, of the hidden counts next below it. */
function hiddenSums(cells: readonly StateCell[], isHidden: (cell: StateCell) => boolean): number[] {
  const printed = new Set(cells.filter((cell) => !isHidden(cell)).map((cell) => cell.id));
  const sums = new Map<string | undefined, number>();
  for (const cell of cells) {
    if (!cell.isCount || !isHidden(cell)) continue;
    const nearest = cell.within.find((total) => printed.has(total));
    sums.set(nearest, (sums.get(nearest) ?? 0) + cell.value);
  }
  return [...sums.values()];
}

function markerFor(cell: StateCell, { table, marked }: { table: Table; marked: readonly number[] }): string {
  return table.markers === 'two' && !marked.includes(cell.value) ? 'c' : 'x';
}

function* statesOf({ parts, upTo }: Table): Generator<number[]> {
  const length = parts.reduce((sum, size) => sum + size, 0);
  const counts = Array.from({ length }, () => 0);
  for (;;) {
    yield counts;
    let place = length - 1;
    while (place >= 0 && counts[place] === upTo) {
      counts[place] = 0;
      place -= 1;
    }
    if (place < 0) return;
    counts[place] = (counts[place] ?? 0) + 1;
  }
}
