import type { Climb } from './ladder.ts';
import { covers, type Node, NOTHING, type Residual, residualOf, treeOf } from './node.ts';

/**
 * Rule R6 for a total whose parts come out one after another: a part that must be hidden opens a block, and each later one
 * is withheld until the block covers all that is in it. Nothing that is decided about a part looks at a later one,
 * so that no release takes back what an earlier one said. What it returns is still open, and hides the total.
 */
export function climbInTurn(total: Node, context: Climb): Residual {
  let block = NOTHING;
  for (const part of total.parts) {
    const added = hideInTurn(part, { isOpen: block.count > 0, context });
    block = { count: block.count + added.count, sum: block.sum + added.sum };
    if (covers(block, context.rule)) block = NOTHING;
  }
  return total.missing > 0 ? leftToMissing(total, { block, context }) : block;
}

/** Hides a part if it must be, or if it is to cover a block; the answer is what it adds to the block. */
function hideInTurn(part: Node, { isOpen, context }: { isOpen: boolean; context: Climb }): Residual {
  const { rule, history, hidden, isSmall, mustHide, climb } = context;
  if (isSmall(part)) {
    // Where zeros are shown, those below a small part may be out.
    for (const { id } of treeOf(part)) if (id === part.id || !history.out.has(id)) hidden.add(id);
    return isKnownInPart(part, context) ? residualOf(hiddenCountsIn(part, hidden)) : residualOf([part]);
  }
  const open = climb(part);
  if (mustHide(part) || open.count > 0) {
    hidden.add(part.id);
    return open.count > 0 ? open : hiddenWithin(part, hidden);
  }
  const isZero = rule.zeros === 'shown' && part.value === 0;
  if (!isOpen || isZero || history.out.has(part.id)) return NOTHING;

  const tree = treeOf(part);
  if (!tree.some(({ id }) => history.out.has(id))) return hideAll(part, hidden);
  // Some of its own parts are out: the others are what is left to withhold.
  const rest = tree.filter(({ id, parts }) => parts.length === 0 && !history.out.has(id));
  if (rest.length === 0) return NOTHING;
  for (const { id } of [part, ...rest]) hidden.add(id);
  return residualOf(rest);
}

function hideAll(part: Node, hidden: Set<string>): Residual {
  for (const { id } of treeOf(part)) hidden.add(id);
  return residualOf([part]);
}

/** A hidden total is one unknown, or, where some of its parts are shown, as many as are not. */
function hiddenWithin(part: Node, hidden: ReadonlySet<string>): Residual {
  const counts = countsOf(part);
  const rest = hiddenCountsIn(part, hidden);
  return rest.length === counts.length || rest.length === 0 ? residualOf([part]) : residualOf(rest);
}

/**
 * Whether a count came out before the total it is in, where zeros are shown: the marker said that it is not nought, so that
 * a small total would leave less for its other counts. It is covered as if it were not small.
 */
function isKnownInPart(part: Node, { rule, history }: Climb): boolean {
  const arrived = ({ id }: Node) => history.arrived.get(id) ?? 0;
  return rule.zeros === 'shown' && countsOf(part).some((count) => arrived(count) < arrived(part));
}

function hiddenCountsIn(part: Node, hidden: ReadonlySet<string>): Node[] {
  return countsOf(part).filter(({ id }) => hidden.has(id));
}

function countsOf(part: Node): Node[] {
  return treeOf(part).filter(({ parts }) => parts.length === 0);
}

/** A total over parts that are in no file is hidden as soon as it would say something of what is hidden, or of those. */
function leftToMissing(total: Node, { block, context }: { block: Residual; context: Climb }): Residual {
  const { hidden, rule } = context;
  if (total.due === true || total.value === undefined) return block;
  const printed = residualOf(total.parts.filter(({ id }) => !hidden.has(id)));
  const unknown = total.parts.length - printed.count;
  const left = total.value - printed.sum;
  // Where zeros are shown, those that are missing may all come out as one or more.
  const least = rule.threshold + (rule.zeros === 'shown' ? total.missing - 1 : 0);
  const tells = unknown > 0 || left < least;
  return tells ? { count: unknown + 1, sum: left } : NOTHING;
}
