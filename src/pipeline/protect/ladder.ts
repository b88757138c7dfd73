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
  const withheld = new Set<string>();
  const uncovered = new Set<string>();
  for (;;) {
    const known = withheld.size + uncovered.size;
    const context = climbOf(rule, { forced, beside, history, withheld, uncovered });
    for (const root of roots) climbRoot(root, context);
    for (const total of totals) {
      for (const id of toldByHistory(total, context)) withheld.add(id);
    }
    if (withheld.size + uncovered.size === known) return context.hidden;
  }
}

/** What climbing one total needs to know of all. */
export interface Climb {
  readonly rule: Rule;
  readonly history: History;
  /** Totals, and counts that cover a correction, that are hidden because of what earlier editions said. */
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
  // A total that is hidden for any reason, while one list of its parts is shown, would be told by that list.
  const hidesAllLists = ({ id, isShared }: Node) =>
    isShared === true &&
    (withheld.has(id) || uncovered.has(id) || beside.has(id) || history.hiddenBefore.has(id));
  const isSmall = (node: Node) =>
    node.value === undefined || forced.has(node.id) || isSmallCount(node.value, rule) || hidesAllLists(node);
  const stays = ({ id }: Node) =>
    beside.has(id) || withheld.has(id) || uncovered.has(id) || history.hiddenBefore.has(id);
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
    hideTree(root, context);
    return;
  }
  if (root.due !== true && mustHide(root)) hidden.add(root.id);
  const open = climb(root);
  if (root.due !== true && open.count > 0) hidden.add(root.id);
}

/** Rules 2 to 5 for a total whose parts came out with it. */
function climbTogether(total: Node, context: Climb): void {
  const { withheld, uncovered, hidden, isSmall, mustHide } = context;
  // A hidden total tells nothing of its parts: they only need their primary rule.
  const isAlone = withheld.has(total.id) || (hidden.has(total.id) && !uncovered.has(total.id));
  const covered = isAlone ? ownSecrets(total, context) : coverOf(total, context);
  for (const part of total.parts) {
    const isKept = part.parts.length > 0 && !isSmall(part) && mustHide(part);
    if (covered.includes(part) && !isKept) {
      hideTree(part, context);
      continue;
    }
    if (isKept) context.hidden.add(part.id);
    context.climb(part);
  }
}

/**
 * The parts to hide under a hidden total. That it was hidden may have followed from parts that were still to come: then
 * they stay as unknown as they were.
 */
function ownSecrets(total: Node, { rule, history, withheld, mustHide }: Climb): readonly Node[] {
  const lookedAhead = rule.order === 'totals-first' && !withheld.has(total.id);
  return total.parts.filter((part) => mustHide(part) || (lookedAhead && isLate(part, total, history)));
}

/** The parts to hide under a published total. */
function coverOf(total: Node, { rule, mustHide, history, uncovered }: Climb): readonly Node[] {
  const { threshold, zeros } = rule;
  const hiddenSum = (cover: readonly Node[]) =>
    (total.value ?? 0) - sum(total.parts.filter((part) => !cover.includes(part)));

  const small = total.parts.filter(mustHide);
  const leaks = small.length > 0 || missingAreSmall(total, hiddenSum(small), rule);
  if (!leaks) return [];

  const late = total.parts.filter((part) => isLate(part, total, history) && !history.out.has(part.id));
  const cover = [...new Set([...small, ...late])];
  // A zero that is shown covers nothing; one that is hidden for another reason looks like any other.
  const candidates = total.parts.filter(
    (part) => zeros === 'hidden' || part.value !== 0 || cover.includes(part),
  );
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

/** What must be hidden because of what earlier editions said of a total: the total itself, and counts that were corrected. */
function toldByHistory(total: Node, context: Climb): string[] {
  const { history, hidden, isSmall } = context;
  if (tellsAnEarlierPart(total, context)) return [total.id];
  if (history.changed.size === 0) return [];
  const corrected = countsOf(total).filter(({ id }) => history.changed.has(id));
  if (!corrected.some(({ id }) => hidden.has(id) || history.hiddenBefore.has(id))) return [];
  // A total that was shown and stays as it was says that what the corrections did to it cancels out.
  if (history.out.has(total.id)) return corrected.map(({ id }) => id);
  if (history.hiddenBefore.has(total.id)) return [total.id];
  if (!history.changed.has(total.id)) return [];
  // The difference made to a total is the difference made to its parts. That there is one says that several do not cancel out.
  const secret = corrected.filter(({ id }) => history.hiddenBefore.has(id));
  const free = corrected.filter((count) => !secret.includes(count));
  const cover = free.findLast((count) => secret.length > 0 || !isSmall(count));
  return corrected.length > 1 && secret.length < 2 && cover !== undefined ? [total.id, cover.id] : [total.id];
}

/** A total that comes out after a part of it that is hidden, and that nothing was there to cover, does not come out. */
function tellsAnEarlierPart(total: Node, { history, isSmall }: Climb): boolean {
  const arrived = arrivedIn(total, history);
  if (arrived === 0 || total.inTurn === true || total.due === true) return false;
  return treeOf(total).some(
    (part) => arrivedIn(part, history) < arrived && (isSmall(part) || history.hiddenBefore.has(part.id)),
  );
}

/** A part that came out after its total and after another part: what was hidden before it came looked at what was left for it. */
function isLate(part: Node, total: Node, history: History): boolean {
  const arrived = arrivedIn(part, history);
  return (
    arrived > arrivedIn(total, history) && total.parts.some((other) => arrivedIn(other, history) < arrived)
  );
}

function arrivedIn({ id }: Node, { arrived }: History): number {
  return arrived.get(id) ?? 0;
}

function countsOf(node: Node): Node[] {
  return treeOf(node).filter(({ parts }) => parts.length === 0);
}

/** Parts-first: a total over a part that is hidden is hidden too, and so is every total above it. */
function hideTotals(node: Node, context: Climb): boolean {
  const below = node.parts.map((part) => hideTotals(part, context));
  const hide = below.includes(true) || node.parts.some(context.mustHide);
  if (hide) context.hidden.add(node.id);
  return hide;
}

function hideTree(node: Node, { rule, history, hidden }: Climb): void {
  for (const { id, value } of treeOf(node)) {
    // Where zeros are shown, those below a small total may be out.
    if (rule.zeros === 'hidden' || value !== 0 || !history.out.has(id)) hidden.add(id);
  }
}

function sum(nodes: readonly Node[]): number {
  return nodes.reduce((total, node) => total + (node.value ?? 0), 0);
}
