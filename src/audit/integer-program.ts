import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import type { Method, Solution } from './method.ts';
import { isWithin, overlap, valuesOf, type Range } from './range.ts';
import type { System } from './system.ts';

/**
 * Everything else, by integer programming: least and greatest of one unknown subject to all equations, with HiGHS
 * (https://highs.dev, MIT). It works with floating point, so every answer is rounded and put into the equations again
 * in whole numbers. Not every number between two ends need be possible here, so each one is asked for by itself.
 */
export async function loadIntegerProgram(): Promise<Method> {
  const highs = await loadHighs();
  return {
    name: 'integer program',
    applies: () => true,
    solve(component) {
      const program = programOf(component, highs);
      return program.isPossible(component) ? program : undefined;
    },
  };
}

function programOf(component: System, highs: Highs): Solution & { isPossible(system: System): boolean } {
  const ids = [...component.unknowns.keys()];
  const isPossible = (system: System) => optimum(highs, system, { ids, cost: () => 0 }).kind === 'found';
  const end = (id: string, direction: 1 | -1) => {
    const best = optimum(highs, component, { ids, cost: (other) => (other === id ? direction : 0) });
    // `solve` has found that something satisfies the equations, so whatever is not found is without end.
    return best.kind === 'found' ? (best.values.get(id) ?? 0) : -direction * Infinity;
  };
  const allows = (id: string, value: number) => {
    const unknown = component.unknowns.get(id);
    if (unknown === undefined) throw new Error(`“${id}” is not hidden.`);
    const range = overlap(unknown.range, { min: value, max: value });
    if (range === undefined) return false;
    return isPossible({
      ...component,
      unknowns: new Map([...component.unknowns, [id, { ...unknown, range }]]),
    });
  };
  return {
    isPossible,
    allows,
    range: (id) => ({ min: end(id, 1), max: end(id, -1) }),
    allowsAll: (id, values) => valuesOf(values).every((value) => allows(id, value)),
  };
}

type Optimum =
  { kind: 'found'; values: ReadonlyMap<string, number> } | { kind: 'impossible' } | { kind: 'endless' };

/** The smallest cost of whole numbers that satisfy the system. */
function optimum(
  highs: Highs,
  system: System,
  { ids, cost }: { ids: readonly string[]; cost: (id: string) => number },
): Optimum {
  return highs.withModel(modelOf(system, { ids, cost }), (model): Optimum => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 0 });
    model.run();
    const { modelStatus } = highs.constants;
    switch (model.getModelStatus()) {
      case modelStatus.optimal:
        return { kind: 'found', values: wholeNumbers(model, { system, ids }) };
      case modelStatus.infeasible:
        return { kind: 'impossible' };
      case modelStatus.unbounded:
      case modelStatus.unboundedOrInfeasible:
        return { kind: 'endless' };
      default:
        throw new Error('The solver stopped without an answer.');
    }
  });
}

function modelOf(
  { unknowns, equations }: System,
  { ids, cost }: { ids: readonly string[]; cost: (id: string) => number },
): ModelData {
  const columns = new Map(ids.map((id, index) => [id, index]));
  const ranges = ids.map((id) => unknowns.get(id)?.range ?? { min: 0, max: 0 });
  const entries = equations.flatMap(({ terms }) =>
    [...terms].map(([id, multiple]) => ({ column: columns.get(id) ?? 0, multiple })),
  );
  const starts = [0];
  for (const { terms } of equations) starts.push((starts.at(-1) ?? 0) + terms.size);
  return {
    numCols: ids.length,
    numRows: equations.length,
    colCost: ids.map(cost),
    colLower: ranges.map(({ min }) => min),
    colUpper: ranges.map(({ max }) => max),
    rowLower: equations.map(({ range }) => range.min),
    rowUpper: equations.map(({ range }) => range.max),
    matrix: {
      format: 'csr',
      numRows: equations.length,
      numCols: ids.length,
      starts,
      indices: entries.map(({ column }) => column),
      values: entries.map(({ multiple }) => multiple),
    },
    integrality: ids.map(() => 1),
  };
}

/** The solver's answer in whole numbers, which must satisfy the system exactly. */
function wholeNumbers(
  model: Model,
  { system, ids }: { system: System; ids: readonly string[] },
): ReadonlyMap<string, number> {
  const { colValue } = model.getSolution();
  const values = new Map(ids.map((id, index) => [id, Math.round(colValue[index] ?? Number.NaN) + 0]));
  const satisfied = (terms: ReadonlyMap<string, number>, range: Range) =>
    isWithin(
      [...terms].reduce((sum, [id, multiple]) => sum + multiple * (values.get(id) ?? Number.NaN), 0),
      range,
    );
  const whole =
    ids.every((id) => satisfied(new Map([[id, 1]]), system.unknowns.get(id)?.range ?? { min: 0, max: 0 })) &&
    system.equations.every(({ terms, range }) => satisfied(terms, range));
  if (!whole) throw new Error('The answer of the solver does not satisfy the equations exactly.');
  return values;
}
