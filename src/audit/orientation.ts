import type { System } from './system.ts';

/** One unknown as a pipe: it counts −1 in the equation it leaves and +1 in the one it enters. */
export interface Pipe {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The equations as places where pipes meet; the last place is the ground, where everything else begins and ends. */
export interface Orientation {
  readonly pipes: readonly Pipe[];
  readonly ground: number;
  /** Per equation: 1, or −1 when it had to be turned round. */
  readonly signs: readonly number[];
}

/**
 * A component as a network: possible when every unknown counts once in at most two equations, and the equations can be
 * turned round so that it counts positively in one and negatively in the other (a network matrix, which is totally
 * unimodular: Schrijver, Theory of Linear and Integer Programming, 1986, section 19.3). `undefined` when it is not one.
 */
export function orientationOf({ unknowns, equations }: System): Orientation | undefined {
  const places = new Map<string, { equation: number; multiple: number }[]>();
  for (const [equation, { terms }] of equations.entries()) {
    for (const [id, multiple] of terms) {
      const known = places.get(id) ?? [];
      if (Math.abs(multiple) !== 1 || known.length === 2) return undefined;
      places.set(id, [...known, { equation, multiple }]);
    }
  }
  const signs = signsOf([...places.values()], equations.length);
  if (signs === undefined) return undefined;
  const ground = equations.length;
  const pipes = [...unknowns.keys()].map((id): Pipe => {
    const ends = places.get(id) ?? [];
    const end = (wanted: number) =>
      ends.find(({ equation, multiple }) => multiple * (signs[equation] ?? 1) === wanted)?.equation ?? ground;
    return { id, from: end(-1), to: end(1) };
  });
  return { pipes, ground, signs };
}

/** Two equations that share an unknown with the same sign must differ, and with opposite signs must agree. */
function signsOf(
  places: readonly { equation: number; multiple: number }[][],
  count: number,
): number[] | undefined {
  const neighbours: { other: number; factor: number }[][] = Array.from({ length: count }, () => []);
  for (const [one, other] of places) {
    if (one === undefined || other === undefined) continue;
    const factor = -one.multiple * other.multiple;
    neighbours[one.equation]?.push({ other: other.equation, factor });
    neighbours[other.equation]?.push({ other: one.equation, factor });
  }
  const signs: number[] = [];
  for (let start = 0; start < count; start += 1) {
    if (signs[start] !== undefined) continue;
    signs[start] = 1;
    const queue = [start];
    for (const equation of queue) {
      for (const { other, factor } of neighbours[equation] ?? []) {
        const wanted = (signs[equation] ?? 1) * factor;
        if (signs[other] === undefined) {
          signs[other] = wanted;
          queue.push(other);
        } else if (signs[other] !== wanted) return undefined;
      }
    }
  }
  return signs;
}
