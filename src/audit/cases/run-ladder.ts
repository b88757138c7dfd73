import { ladder, type Node, type Rule } from '#pipeline/protect/ladder.ts';
import type { Case } from './case.ts';
import { naturalTree, type NaturalTree } from './natural-tree.ts';
import { spanOf, sumOfCounts } from './span.ts';

/** What our rule publishes of a case, in the order of its cells. */
export interface LadderResult {
  readonly published: readonly string[];
  readonly hidden: readonly string[];
}

/**
 * Our rule on the natural tree of a case; `undefined` where there is none. Sums across the tree are derived numbers (R5):
 * published when they can be worked out from what the tree publishes.
 */
export function runLadder(of: Case): LadderResult | undefined {
  const tree = naturalTree(of);
  if (tree === undefined) return undefined;
  const values = new Map(of.cells.map(({ id, value }) => [id, value]));
  const isPublic = new Set(of.cells.filter(({ kind }) => kind === 'public').map(({ id }) => id));
  const rule: Rule = {
    threshold: of.threshold,
    zeros: of.zerosSuppressed ? 'hidden' : 'shown',
    order: 'totals-first',
  };

  const hidden = new Set(
    ladder(
      tree.roots
        .filter((root) => !isPublic.has(root) || tree.parts.has(root))
        .map((root) => nodeOf(root, { tree, values })),
      rule,
      { forced: new Set(of.manualPrimary) },
    ),
  );
  const onTree = of.cells.map(({ id }) => id).filter((id) => !tree.across.has(id));
  const isKnown = spanOf(onTree.filter((id) => !hidden.has(id)).map((id) => sumOfCounts(countsOf(id, tree))));
  for (const [id, counts] of tree.across) {
    if (!isKnown(sumOfCounts(counts))) hidden.add(id);
  }
  const ids = of.cells.map(({ id }) => id);
  return { published: ids.filter((id) => !hidden.has(id)), hidden: ids.filter((id) => hidden.has(id)) };
}

/** A total is the sum of its parts, so that the counts alone say everything. */
function nodeOf(id: string, context: { tree: NaturalTree; values: ReadonlyMap<string, number> }): Node {
  const parts = (context.tree.parts.get(id) ?? []).map((part) => nodeOf(part, context));
  const sum = parts.reduce((total, part) => total + (part.value ?? 0), 0);
  return { id, value: parts.length === 0 ? context.values.get(id) : sum, parts, missing: 0 };
}

function countsOf(id: string, tree: NaturalTree): string[] {
  const parts = tree.parts.get(id) ?? [];
  return parts.length === 0 ? [id] : parts.flatMap((part) => countsOf(part, tree));
}
