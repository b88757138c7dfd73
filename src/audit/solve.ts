import { componentsOf } from './components.ts';
import { loadIntegerProgram } from './integer-program.ts';
import type { Method, Solution } from './method.ts';
import { network } from './network.ts';
import { oneEquation } from './one-equation.ts';
import type { System } from './system.ts';

/** Every way there is, the cheapest first. */
export async function loadMethods(): Promise<readonly Method[]> {
  return [oneEquation, network, await loadIntegerProgram()];
}

/**
 * What could stand behind every marker, each component by the first method that applies to it.
 * `undefined` when nothing satisfies all equations.
 */
export function solve(system: System, methods: readonly Method[]): Solution | undefined {
  const solutions = new Map<string, Solution>();
  for (const component of componentsOf(system)) {
    const method = methods.find(({ applies }) => applies(component));
    if (method === undefined)
      throw new Error('No method applies to a component: load the integer program too.');
    const solution = method.solve(component);
    if (solution === undefined) return undefined;
    for (const id of component.unknowns.keys()) solutions.set(id, solution);
  }
  const of = (id: string) => {
    const solution = solutions.get(id);
    if (solution === undefined) throw new Error(`“${id}” is not hidden.`);
    return solution;
  };
  return {
    range: (id) => of(id).range(id),
    allows: (id, value) => of(id).allows(id, value),
    allowsAll: (id, values) => of(id).allowsAll(id, values),
  };
}
