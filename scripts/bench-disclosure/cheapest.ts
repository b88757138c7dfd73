import loadHighs, { type ModelData } from 'highs';
import type { Relation } from '#audit/publication.ts';
import { isSmallCount, type Node } from '#pipeline/protect/ladder.ts';
import type { Policy } from '#published/policy.ts';
import { withAllParts } from './figures.ts';

/** Counts and what adds up among them. */
export interface Table {
  readonly cells: readonly { readonly id: string; readonly value: number }[];
  readonly relations: readonly Relation[];
}

/** Finds out how few cells of a table must be hidden by someone who may look at the hidden values to choose them. */
export interface Cheapest {
  hiddenIn(table: Table, policy: Policy): number;
  dispose(): void;
}

/** A tree as a table: every total is its parts. */
export function tableOf(root: Node): Table {
  const nodes = withAllParts(root);
  return {
    cells: nodes.map(({ id, value = 0 }) => ({ id, value })),
    relations: nodes
      .filter(({ parts }) => parts.length > 0)
      .map(({ id, parts }) => ({ total: id, parts: parts.map((part) => part.id) })),
  };
}

/**
 * The cheapest full protection, which other tools look for and which leaks by its choice: the fewest hidden cells with
 * which each small count could still be each end of S to an attacker who knows no more than that counts are not negative
 * (Fischetti and Salazar, Management Science 47, 2001; every cell costs one).
 */
export async function loadCheapest(): Promise<Cheapest> {
  const highs = await loadHighs();
  const model = highs.createModel();
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 });
  return {
    hiddenIn(table, policy) {
      const program = programOf(table, policy);
      if (program === undefined) return 0;
      model.passModel(program);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
        throw new Error('The solver found no cheapest pattern.');
      }
      return Math.round(model.getObjectiveValue());
    },
    dispose: () => model.dispose(),
  };
}

/**
 * One yes or no for each cell (is it hidden?), and for each small count and each end of S other data that show it there:
 * how much each cell differs, nothing where it is published. In a tree or a two-way table it need never differ by more
 * than T − 1, since one path or cycle carries each unit.
 */
function programOf({ cells, relations }: Table, policy: Policy): ModelData | undefined {
  const places = new Map(cells.map(({ id }, place) => [id, place]));
  const most = policy.threshold - 1;
  const least = policy.zeros === 'hidden' ? 0 : 1;
  const isSmall = ({ value }: Table['cells'][number]) => isSmallCount(value, policy);
  const witnesses = cells.flatMap((cell, place) =>
    isSmall(cell)
      ? [least, most].filter((end) => end !== cell.value).map((end) => ({ place, by: end - cell.value }))
      : [],
  );
  if (!cells.some(isSmall)) return undefined;

  const size = cells.length;
  const colLower: number[] = cells.map((cell) => (isSmall(cell) ? 1 : 0));
  const colUpper: number[] = cells.map(() => 1);
  const rows: { terms: [column: number, multiple: number][]; lower: number; upper: number }[] = [];
  for (const [number, { place, by }] of witnesses.entries()) {
    const column = (cell: number) => size * (number + 1) + cell;
    for (const [index, cell] of cells.entries()) {
      const down = Math.min(cell.value, most);
      colLower.push(index === place ? by : -down);
      colUpper.push(index === place ? by : most);
      rows.push({
        terms: [
          [column(index), 1],
          [index, -most],
        ],
        lower: -Infinity,
        upper: 0,
      });
      rows.push({
        terms: [
          [column(index), 1],
          [index, down],
        ],
        lower: 0,
        upper: Infinity,
      });
    }
    for (const { total, parts } of relations) {
      const terms = parts.map((id): [number, number] => [column(places.get(id) ?? 0), 1]);
      rows.push({ terms: [[column(places.get(total) ?? 0), -1], ...terms], lower: 0, upper: 0 });
    }
  }
  return modelOf(rows, { colLower, colUpper, yesOrNo: size });
}

function modelOf(
  rows: readonly {
    terms: readonly (readonly [column: number, multiple: number])[];
    lower: number;
    upper: number;
  }[],
  { colLower, colUpper, yesOrNo }: { colLower: number[]; colUpper: number[]; yesOrNo: number },
): ModelData {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const entries = rows.flatMap(({ terms }) => terms);
  return {
    numCols: colLower.length,
    numRows: rows.length,
    colCost: colLower.map((_, column) => (column < yesOrNo ? 1 : 0)),
    colLower,
    colUpper,
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: colLower.length,
      starts,
      indices: entries.map(([column]) => column),
      values: entries.map(([, multiple]) => multiple),
    },
    integrality: colLower.map((_, column) => (column < yesOrNo ? 1 : 0)),
  };
}
