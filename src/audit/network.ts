import type { Method, Solution } from './method.ts';
import { orientationOf, type Orientation } from './orientation.ts';
import { isWithin, type Range } from './range.ts';
import { residualGraph } from './residual-graph.ts';
import type { System } from './system.ts';

/**
 * Augmenting paths in the residual network. An unknown can be larger by as much as can flow round a cycle through it,
 * and because the network is totally unimodular every whole number between its ends is possible. To ask whether it could
 * be a given number, no more is sent than the distance to it: at most T − 1 from the true count.
 */
export const network: Method = {
  name: 'network',
  applies: (component) => orientationOf(component) !== undefined,
  solve(component) {
    const orientation = orientationOf(component);
    if (orientation === undefined) throw new Error('This is not a network.');
    return flowIn(component, orientation);
  },
};

function flowIn(component: System, { pipes, ground, signs }: Orientation): Solution | undefined {
  const [source, sink] = [ground + 1, ground + 2];
  const graph = residualGraph(ground + 3);
  const excess: number[] = [];
  const start = new Map<number, number>();
  const lay = (from: number, to: number, { range, value }: { range: Range; value: number }) => {
    const pipe = graph.pipe(from, to, { there: range.max - value, back: value - range.min });
    start.set(pipe, value);
    excess[from] = (excess[from] ?? 0) - value;
    excess[to] = (excess[to] ?? 0) + value;
    return pipe;
  };

  const laid = new Map<string, { pipe: number; from: number; to: number; range: Range }>();
  for (const { id, from, to } of pipes) {
    const { range, actual } = component.unknowns.get(id) ?? { range: NOTHING, actual: undefined };
    laid.set(id, { pipe: lay(from, to, { range, value: nearest(actual ?? 0, range) }), from, to, range });
  }
  // What an equation comes to leaves through the ground.
  for (const [equation, { range }] of component.equations.entries()) {
    const turned = signs[equation] === -1 ? { min: 0 - range.max, max: 0 - range.min } : range;
    lay(equation, ground, { range: turned, value: nearest(excess[equation] ?? 0, turned) });
  }

  // Too much in one place must get to where there is too little; then the equations hold.
  const mending: number[] = [];
  let missing = 0;
  for (const [place, amount = 0] of excess.entries()) {
    if (amount > 0) mending.push(graph.pipe(source, place, { there: amount, back: 0 }));
    if (amount < 0) mending.push(graph.pipe(place, sink, { there: -amount, back: 0 }));
    missing += Math.max(amount, 0);
  }
  if (graph.send(source, sink, missing) < missing) return undefined;
  for (const pipe of mending) graph.close(pipe);

  const find = (id: string) => {
    const found = laid.get(id);
    if (found === undefined) throw new Error(`“${id}” is not hidden.`);
    return { ...found, value: (start.get(found.pipe) ?? 0) + graph.sentThrough(found.pipe) };
  };
  /** How much larger (or smaller) an unknown can be, looking no further than asked. */
  const more = (id: string, most: number) => {
    const { pipe, from, to, range, value } = find(id);
    return graph.trying(() => {
      graph.close(pipe);
      return graph.send(to, from, Math.min(most, range.max - value));
    });
  };
  const less = (id: string, most: number) => {
    const { pipe, from, to, range, value } = find(id);
    return graph.trying(() => {
      graph.close(pipe);
      return graph.send(from, to, Math.min(most, value - range.min));
    });
  };
  const allows = (id: string, wanted: number) => {
    const { value } = find(id);
    return wanted >= value
      ? more(id, wanted - value) === wanted - value
      : less(id, value - wanted) === value - wanted;
  };
  return {
    range: (id) => ({ min: find(id).value - less(id, Infinity), max: find(id).value + more(id, Infinity) }),
    allows,
    allowsAll: (id, values) => allows(id, values.min) && allows(id, values.max),
  };
}

const NOTHING: Range = { min: 0, max: 0 };

function nearest(value: number, range: Range): number {
  if (isWithin(value, range)) return value;
  return value < range.min ? range.min : range.max;
}
