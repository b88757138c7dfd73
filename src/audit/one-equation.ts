import type { Method, Solution } from './method.ts';
import { isWithin, overlap, type Range } from './range.ts';
import type { Equation, System } from './system.ts';

/**
 * The closed form for a component of at most one equation with no multiples: what is left for one unknown
 * when all others are as large, or as small, as they may be. Between the two ends every whole number is possible.
 */
export const oneEquation: Method = {
  name: 'one equation',
  applies: ({ equations }) =>
    equations.length <= 1 &&
    equations.every(({ terms }) => terms.values().every((multiple) => Math.abs(multiple) === 1)),
  solve(component) {
    const [equation, ...more] = component.equations;
    if (more.length > 0) throw new Error('There is more than one equation.');
    if (equation === undefined) return solutionOf((id) => rangeIn(component, id));
    const sum = sumOf([...equation.terms.keys()].map((id) => signed(component, equation, id)));
    if (overlap(rangeOf(sum), equation.range) === undefined) return undefined;
    return solutionOf((id) => whatIsLeft(component, { equation, sum, id }));
  },
};

function solutionOf(range: (id: string) => Range): Solution {
  return {
    range,
    allows: (id, value) => isWithin(value, range(id)),
    allowsAll(id, values) {
      const { min, max } = range(id);
      return min <= values.min && values.max <= max;
    },
  };
}

/** The ends of a sum; open ends are counted, because infinity cannot be taken away again. */
interface Sum {
  readonly min: number;
  readonly max: number;
  readonly openBelow: number;
  readonly openAbove: number;
}

function sumOf(ranges: readonly Range[]): Sum {
  const sum = { min: 0, max: 0, openBelow: 0, openAbove: 0 };
  for (const { min, max } of ranges) {
    if (min === -Infinity) sum.openBelow += 1;
    else sum.min += min;
    if (max === Infinity) sum.openAbove += 1;
    else sum.max += max;
  }
  return sum;
}

function rangeOf({ min, max, openBelow, openAbove }: Sum): Range {
  return { min: openBelow > 0 ? -Infinity : min, max: openAbove > 0 ? Infinity : max };
}

function whatIsLeft(
  component: System,
  { equation, sum, id }: { equation: Equation; sum: Sum; id: string },
): Range {
  const own = signed(component, equation, id);
  const ownSum = sumOf([own]);
  const others = rangeOf({
    min: sum.min - ownSum.min,
    max: sum.max - ownSum.max,
    openBelow: sum.openBelow - ownSum.openBelow,
    openAbove: sum.openAbove - ownSum.openAbove,
  });
  const left = { min: equation.range.min - others.max, max: equation.range.max - others.min };
  const both = overlap(left, own);
  if (both === undefined) throw new Error('Nothing satisfies the equation.');
  return turned(both, equation.terms.get(id));
}

function signed(component: System, { terms }: Equation, id: string): Range {
  return turned(rangeIn(component, id), terms.get(id));
}

function turned({ min, max }: Range, multiple = 1): Range {
  return multiple > 0 ? { min, max } : { min: 0 - max, max: 0 - min };
}

function rangeIn({ unknowns }: System, id: string): Range {
  const unknown = unknowns.get(id);
  if (unknown === undefined) throw new Error(`“${id}” is not hidden.`);
  return unknown.range;
}
