import type { Equation, System, Unknown } from './system.ts';

/**
 * The system in pieces that share no unknown, in the order of their first unknowns.
 * What is true of one piece says nothing about another.
 */
export function componentsOf({ unknowns, equations }: System): System[] {
  const leaders = new Map<string, string>();
  for (const { terms } of equations) {
    const [first, ...others] = terms.keys();
    if (first === undefined) continue;
    for (const other of others) join(leaders, first, other);
  }
  const pieces = new Map<string, { unknowns: Map<string, Unknown>; equations: Equation[] }>();
  for (const [id, unknown] of unknowns) {
    const leader = leaderOf(leaders, id);
    const piece = pieces.get(leader) ?? { unknowns: new Map(), equations: [] };
    piece.unknowns.set(id, unknown);
    pieces.set(leader, piece);
  }
  for (const equation of equations) {
    const [first = ''] = equation.terms.keys();
    pieces.get(leaderOf(leaders, first))?.equations.push(equation);
  }
  return [...pieces.values()];
}

function join(leaders: Map<string, string>, a: string, b: string): void {
  const [one, other] = [leaderOf(leaders, a), leaderOf(leaders, b)];
  if (one !== other) leaders.set(other, one);
}

/** Halves the path on the way up, so that the next search is short (Tarjan and van Leeuwen, 1984). */
function leaderOf(leaders: Map<string, string>, id: string): string {
  let current = id;
  let above = leaders.get(current);
  while (above !== undefined) {
    const next = leaders.get(above);
    if (next !== undefined) leaders.set(current, next);
    current = above;
    above = next;
  }
  return current;
}
