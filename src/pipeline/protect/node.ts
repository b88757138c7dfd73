/** A count and, where it is a total, the parts that add up to it, in their declared order (“other” or “unknown” last). */
export interface Node {
  readonly id: string;
  /** `undefined` when it arrived hidden: its value is unknown to us, and it is never used as a number. */
  readonly value: number | undefined;
  readonly parts: readonly Node[];
  /** How many declared parts are not in the data. Nobody prints them, but the total may give them away. */
  readonly missing: number;
  /** The parts came out one after another, and stand in that order: blocks cover them (`in-turn.ts`), not the ladder. */
  readonly inTurn?: boolean;
  /** The total itself is in no file yet. */
  readonly due?: boolean;
  /** Other parts add up to this total too, in a node of the same id: hidden, it must hide them all, or one list tells it. */
  readonly isShared?: boolean;
}

export interface Rule {
  /** T: a count below it is small. */
  readonly threshold: number;
  /** Whether a zero is small too. */
  readonly zeros: 'hidden' | 'shown';
  /** Keep totals and hide more parts, or keep parts and hide totals; with `no-totals` there are none to keep (`left-out.ts`). */
  readonly order: 'totals-first' | 'parts-first' | 'no-totals';
}

/** Whether a count is one that the marker stands for: S = {0 … T−1}, without zero where zeros are shown. */
export function isSmallCount(
  value: number,
  { threshold, zeros }: Pick<Rule, 'threshold' | 'zeros'>,
): boolean {
  return value < threshold && (zeros === 'hidden' || value > 0);
}

/** A node and everything below it, the node first. */
export function treeOf(root: Node): Node[] {
  const tree: Node[] = [];
  const add = (node: Node) => {
    tree.push(node);
    for (const part of node.parts) add(part);
  };
  add(root);
  return tree;
}

/** What hidden counts add up to, as far as it is known: one that arrived hidden could be nothing. */
export interface Residual {
  readonly count: number;
  readonly sum: number;
}

/** Nothing is hidden. */
export const NOTHING: Residual = { count: 0, sum: 0 };

export function residualOf(nodes: readonly Node[]): Residual {
  return { count: nodes.length, sum: nodes.reduce((sum, { value = 0 }) => sum + value, 0) };
}

/** Whether so much is hidden together that each of it could be anything the marker stands for: k ≥ 2 and H ≥ (T−1)·k + 1. */
export function covers({ count, sum }: Residual, { threshold }: Pick<Rule, 'threshold'>): boolean {
  return count >= 2 && sum >= (threshold - 1) * count + 1;
}
