import { FIRST_EDITION, type History } from './history.ts';
import { climbInTurn } from './in-turn.ts';
import { covers, isSmallCount, type Node, NOTHING, type Residual, type Rule, treeOf } from './node.ts';

export { isSmallCount, type Node, type Rule } from './node.ts';

/**
 * The residual ladder (`disclosure.md`, R3 and R4): the ids of the counts to hide so that no small count can be narrowed,
 * even by someone who knows this rule. It looks at values only through “is it small” and the sum of what is hidden,
 * so that other data in which a hidden count is any other small number gives the same answer.
 * `forced` counts are hidden whatever their value, with all their parts; those `beside` others that are hidden too, but a
 * total among them leaves its parts as they are. What earlier editions hid stays hidden, and what they published covers
 * nothing; an id of theirs that is among the answers is a count that should not have come out.
 */
export function ladder(
  roots: readonly Node[],
  rule: Rule,
  {
    forced = new Set(),
    beside = new Set(),
    history = FIRST_EDITION,
  }: { forced?: ReadonlySet<string>; beside?: ReadonlySet<string>; history?: History } = {},
): Set<string> {
  const totals = roots.flatMap(treeOf).filter(({ parts }) => parts.length > 0);
  const withheld = new Set(totals.filter(({ id }) => history.hiddenBefore.has(id)).map(({ id }) => id));
  const uncovered = new Set<string>();
  for (;;) {
    const known = withheld.size + uncovered.size;
    const context = climbOf(rule, { forced, beside, history, withheld, uncovered });
    for (const root of roots) climbRoot(root, context);
    for (const total of totals) {
      if (tellsACorrection(total, context.hidden, history)) withheld.add(total.id);
    }
    if (withheld.size + uncovered.size === known) return context.hidden;
  }
}

/** What climbing one total needs to know of all. */
export interface Climb {
  readonly rule: Rule;
  readonly history: History;
  /** Totals that are hidden for their history. */
  readonly withheld: ReadonlySet<string>;
  /** Totals whose parts are out, so that nothing is left to cover those that must be hidden: found while climbing. */
  readonly uncovered: Set<string>;
  readonly hidden: Set<string>;
  isSmall(node: Node): boolean;
  /** Small, hidden by an earlier edition, or beside another that is hidden. */
  mustHide(node: Node): boolean;
  /** Hides below a total; what stays open there is for the total above to cover. */
  climb(total: Node): Residual;
}

function climbOf(
  rule: Rule,
  {
    forced,
    beside,
    history,
    withheld,
    uncovered,
  }: { forced: ReadonlySet<string>; beside: ReadonlySet<string> } & Pick<
    Climb,
    'history' | 'withheld' | 'uncovered'
  >,
): Climb {
  const isSmall = (node: Node) =>
    node.value === undefined || forced.has(node.id) || isSmallCount(node.value, rule);
  const stays = ({ id, parts }: Node) =>
    beside.has(id) ||
    (parts.length > 0
      ? withheld.has(id) || uncovered.has(id)
      : history.hiddenBefore.has(id) && !history.changed.has(id));
  const context: Climb = {
    rule,
    history,
    withheld,
    uncovered,
    hidden: new Set(),
    isSmall,
    mustHide: (node) => isSmall(node) || stays(node),
    climb: (total) => {
      if (total.parts.length === 0) return NOTHING;
      if (total.inTurn === true) return climbInTurn(total, context);
      climbTogether(total, context);
      return NOTHING;
    },
  };
  return context;
}

function climbRoot(root: Node, context: Climb): void {
  const { rule, hidden, isSmall, mustHide, climb } = context;
  if (rule.order === 'parts-first') hideTotals(root, context);
  // Rule 1: a small root hides the whole tree.
  if (isSmall(root) && root.inTurn !== true) {
    hideTree(root, hidden);
    return;
  }
  if (root.due !== true && mustHide(root)) hidden.add(root.id);
  const open = climb(root);
  if (root.due !== true && open.count > 0) hidden.add(root.id);
}

/** Rules 2 to 5 for a total whose parts came out with it. */
function climbTogether(total: Node, context: Climb): void {
  // A hidden total tells nothing of its parts: they only need their primary rule.
  const isAlone = context.hidden.has(total.id) && !context.uncovered.has(total.id);
  const covered = isAlone ? total.parts.filter(context.mustHide) : coverOf(total, context);
  for (const part of total.parts) {
    const isKept = part.parts.length > 0 && !context.isSmall(part) && context.mustHide(part);
    if (covered.includes(part) && !isKept) {
      hideTree(part, context.hidden);
      continue;
    }
    if (isKept) context.hidden.add(part.id);
    context.climb(part);
  }
}

/** The parts to hide under a published total. */
function coverOf(total: Node, { rule, mustHide, history, uncovered }: Climb): readonly Node[] {
  const { threshold, zeros } = rule;
  const candidates = total.parts.filter((part) => zeros === 'hidden' || part.value !== 0);
  const hiddenSum = (cover: readonly Node[]) =>
    (total.value ?? 0) - sum(total.parts.filter((part) => !cover.includes(part)));

  const small = candidates.filter(mustHide);
  const leaks = small.length > 0 || missingAreSmall(total, hiddenSum(small), rule);
  if (!leaks) return [];

  const cover = [...small];
  const enough = () => covers({ count: cover.length + total.missing, sum: hiddenSum(cover) }, rule);
  for (const part of candidates.toReversed()) {
    if (enough()) break;
    if (!cover.includes(part) && !history.out.has(part.id)) cover.push(part);
  }
  const allCovered = candidates.every((part) => cover.includes(part));
  if (!allCovered && !enough()) uncovered.add(total.id);
  if (
    zeros === 'shown' &&
    allCovered &&
    hiddenSum(cover) < candidates.length + total.missing + threshold - 1
  ) {
    if (!total.parts.some(({ id }) => history.out.has(id))) return total.parts;
    uncovered.add(total.id);
  }
  return cover;
}

/** Parts that nobody prints are given away by the total when what is left for them is small. */
function missingAreSmall({ missing }: Node, left: number, rule: Rule): boolean {
  return missing > 0 && isSmallCount(left, rule);
}

/**
 * The difference that a correction made to a total is the difference that it made to its parts: a total that was
 * corrected together with a part that was or is hidden does not come out again.
 */
function tellsACorrection(
  total: Node,
  hidden: ReadonlySet<string>,
  { changed, hiddenBefore }: History,
): boolean {
  if (!changed.has(total.id)) return false;
  return treeOf(total).some(
    ({ id }) => id !== total.id && changed.has(id) && (hidden.has(id) || hiddenBefore.has(id)),
  );
}

/** Parts-first: a total over a part that is hidden is hidden too, and so is every total above it. */
function hideTotals(node: Node, context: Climb): boolean {
  const below = node.parts.map((part) => hideTotals(part, context));
  const hide = below.includes(true) || node.parts.some(context.mustHide);
  if (hide) context.hidden.add(node.id);
  return hide;
}

function hideTree(node: Node, hidden: Set<string>): void {
  for (const { id } of treeOf(node)) hidden.add(id);
}

function sum(nodes: readonly Node[]): number {
  return nodes.reduce((total, node) => total + (node.value ?? 0), 0);
}
