import type { Equation, System, Unknown } from './system.ts';

/**
 * The system in pieces that share no unknown, in the order of their first unknowns.
 * What is true of one piece says nothing about another.
 */
export function componentsOf({ unknowns, equations }: System): System[] {
  const places = new Map<string, number>();
  for (const id of unknowns.keys()) places.set(id, places.size);
  const placeOf = (id: string | undefined) => places.get(id ?? '') ?? 0;
  const leaders = Int32Array.from(places.values());
  for (const { terms } of equations) {
    const [first, ...others] = terms.keys();
    for (const other of others) join(leaders, placeOf(first), placeOf(other));
  }

  const pieces = new Map<number, { unknowns: Map<string, Unknown>; equations: Equation[] }>();
  for (const [id, unknown] of unknowns) {
    const leader = leaderOf(leaders, placeOf(id));
    const piece = pieces.get(leader) ?? { unknowns: new Map(), equations: [] };
    if (piece.unknowns.size === 0) pieces.set(leader, piece);
    piece.unknowns.set(id, unknown);
  }
  for (const equation of equations) {
    const [first] = equation.terms.keys();
    pieces.get(leaderOf(leaders, placeOf(first)))?.equations.push(equation);
  }
  return [...pieces.values()];
}

/** The one with the lower place leads, so that pieces come in the order of their first unknowns. */
function join(leaders: Int32Array, a: number, b: number): void {
  const [one, other] = [leaderOf(leaders, a), leaderOf(leaders, b)];
  leaders[Math.max(one, other)] = Math.min(one, other);
}

/** Halves the path on the way up, so that the next search is short (Tarjan and van Leeuwen, 1984). */
function leaderOf(leaders: Int32Array, start: number): number {
  let place = start;
  for (;;) {
    const above = leaders[place] ?? place;
    if (above === place) return place;
    const next = leaders[above] ?? above;
    leaders[place] = next;
    place = next;
  }
}
