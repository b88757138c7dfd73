import type { Observation } from '#pipeline/check/observations.ts';
import { backbone, countId } from '#pipeline/protect/backbone.ts';
import { FIRST_EDITION, type History } from '#pipeline/protect/history.ts';
import { isSmallCount, ladder, type Node } from '#pipeline/protect/ladder.ts';
import { type Cheapest, tableOf } from './cheapest.ts';
import { POLICY, quartersAndYears, randomTree, SETTINGS, type Shape, withAllParts } from './figures.ts';
import { randomFrom } from '../bench/random.ts';

/** How much our rule publishes of one kind of table, against the cheapest choice, in cells. */
export interface Yield {
  readonly name: string;
  /** The least share that there should be, where somebody has set one. */
  readonly goal: number | undefined;
  readonly cells: number;
  readonly small: number;
  readonly published: number;
  readonly cheapest: number;
}

/** Every kind of table, each from its own seed. */
export function measureYields(cheapest: Cheapest): Yield[] {
  return KINDS.map(({ name, goal, roots }) => {
    const forest = roots();
    const hidden = ladder(forest, { ...POLICY, order: 'totals-first' });
    const cells = forest.flatMap(withAllParts);
    const hiddenByCheapest = forest.reduce(
      (total, root) => total + cheapest.hiddenIn(tableOf(root), POLICY),
      0,
    );
    return {
      name,
      goal,
      cells: cells.length,
      small: cells.filter(({ value = 0 }) => isSmallCount(value, POLICY)).length,
      published: cells.length - hidden.size,
      cheapest: cells.length - hiddenByCheapest,
    };
  });
}

interface Kind {
  readonly name: string;
  readonly goal: number | undefined;
  roots(): Node[];
}

const KINDS: readonly Kind[] = [
  { name: 'series of quarters and years', goal: 0.96, roots: () => series(1, { median: 24, spread: 1.1 }) },
  { name: 'trees of three levels', goal: 0.96, roots: () => trees(2, { median: 24, spread: 1.1 }) },
  { name: 'series with 20–25% small', goal: 0.88, roots: () => series(3, { median: 8, spread: 1 }) },
  {
    name: 'series released quarter by quarter',
    goal: undefined,
    roots: () => series(1, { median: 24, spread: 1.1 }, { inTurn: true }),
  },
  { name: 'trees with 20–25% small', goal: 0.88, roots: () => trees(4, { median: 6, spread: 1 }) },
];

/** Each year is a tree of its own, so that names may be the same in two indicators only with a number in front. */
function series(seed: number, shape: Shape, { inTurn = false } = {}): Node[] {
  const random = randomFrom(seed);
  return Array.from({ length: 200 }, (_, indicator) => {
    const observations = quartersAndYears(random, { years: 10, shape });
    const history = inTurn ? quarterByQuarter(observations) : FIRST_EDITION;
    return backbone(observations, { measure: 'value', settings: SETTINGS, history }).map((root) =>
      named(root, indicator),
    );
  }).flat();
}

/** Every quarter in an edition of its own, and every year together with its last quarter (rule R6). */
function quarterByQuarter(observations: readonly Observation[]): History {
  const ends = [...new Set(observations.map(({ period }) => period.end))].sort();
  const arrived = observations.map((row): [string, number] => [
    countId(row, 'value'),
    ends.indexOf(row.period.end),
  ]);
  return { ...FIRST_EDITION, arrived: new Map(arrived) };
}

function trees(seed: number, shape: Shape): Node[] {
  const random = randomFrom(seed);
  const levels = [
    { min: 3, max: 5 },
    { min: 3, max: 5 },
  ];
  return Array.from({ length: 200 }, (_, index) => randomTree(random, { levels, shape, id: `${index}` }));
}

function named(node: Node, indicator: number): Node {
  return {
    ...node,
    id: `${indicator}|${node.id}`,
    parts: node.parts.map((part) => named(part, indicator)),
  };
}
