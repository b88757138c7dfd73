/** A count and, where it is a total, the parts that add up to it, in their declared order (“other” or “unknown” last). */
export interface Node {
  readonly id: string;
  /** `undefined` when it arrived hidden: its value is unknown to us, and it is never used as a number. */
  readonly value: number | undefined;
  readonly parts: readonly Node[];
  /** How many declared parts are not in the data. Nobody prints them, but the total may give them away. */
  readonly missing: number;
}

export interface Rule {
  /** T: a count below it is small. */
  readonly threshold: number;
  /** Whether a zero is small too. */
  readonly zeros: 'hidden' | 'shown';
  /** Keep totals and hide more parts, or keep parts and hide totals. */
  readonly order: 'totals-first' | 'parts-first';
}

/**
 * The residual ladder (`disclosure.md`, R3 and R4): the ids of the counts to hide so that no small count can be narrowed,
 * even by someone who knows this rule. It looks at values only through “is it small” and the sum of what is hidden,
 * so that other data in which a hidden count is any other small number gives the same answer.
 * `forced` counts are hidden whatever their value.
 */
export function ladder(
  roots: readonly Node[],
  rule: Rule,
  { forced = new Set() }: { forced?: ReadonlySet<string> } = {},
): Set<string> {
  const hidden = new Set<string>();
  const isSmall = (node: Node) =>
    node.value === undefined || forced.has(node.id) || isSmallCount(node.value, rule);
  for (const root of roots) {
    if (rule.order === 'parts-first') hideTotals(root, { isSmall, hidden });
    // Rule 1: a small root hides the whole tree.
    if (isSmall(root)) hideTree(root, hidden);
    else climb(root, { rule, isSmall, hidden });
  }
  return hidden;
}

/** Whether a count is one that the marker stands for: S = {0 … T−1}, without zero where zeros are shown. */
export function isSmallCount(
  value: number,
  { threshold, zeros }: Pick<Rule, 'threshold' | 'zeros'>,
): boolean {
  return value < threshold && (zeros === 'hidden' || value > 0);
}

interface Climb {
  rule: Rule;
  isSmall: (node: Node) => boolean;
  hidden: Set<string>;
}

/** Rules 2 to 5 for a total that is itself published. */
function climb(total: Node, context: Climb): void {
  if (total.parts.length === 0) return;
  // Parts-first has hidden this total already: its parts only need their primary rule.
  const covered = context.hidden.has(total.id)
    ? total.parts.filter(context.isSmall)
    : coverOf(total, context);
  for (const part of total.parts) {
    if (covered.includes(part)) hideTree(part, context.hidden);
    else climb(part, context);
  }
}

/** The parts to hide under a published total. */
function coverOf(total: Node, { rule, isSmall }: Climb): readonly Node[] {
  const { threshold, zeros } = rule;
  const candidates = total.parts.filter((part) => zeros === 'hidden' || part.value !== 0);
  const hiddenSum = (cover: readonly Node[]) =>
    (total.value ?? 0) - sum(total.parts.filter((part) => !cover.includes(part)));

  const small = candidates.filter(isSmall);
  const leaks = small.length > 0 || missingAreSmall(total, hiddenSum(small), rule);
  if (!leaks) return [];

  const cover = [...small];
  const enough = () => {
    const count = cover.length + total.missing;
    return count >= 2 && hiddenSum(cover) >= (threshold - 1) * count + 1;
  };
  for (const part of candidates.toReversed()) {
    if (enough()) break;
    if (!cover.includes(part)) cover.push(part);
  }
  const allCovered = candidates.every((part) => cover.includes(part));
  if (zeros === 'shown' && allCovered && hiddenSum(cover) < candidates.length + total.missing + threshold - 1)
    return total.parts;
  return cover;
}

/** Parts that nobody prints are given away by the total when what is left for them is small. */
function missingAreSmall({ missing }: Node, left: number, rule: Rule): boolean {
  return missing > 0 && isSmallCount(left, rule);
}

/** Parts-first: a total over a part that is hidden is hidden too, and so is every total above it. */
function hideTotals(node: Node, { isSmall, hidden }: Omit<Climb, 'rule'>): boolean {
  const below = node.parts.map((part) => hideTotals(part, { isSmall, hidden }));
  const hide = below.includes(true) || node.parts.some(isSmall);
  if (hide) hidden.add(node.id);
  return hide;
}

function hideTree(node: Node, hidden: Set<string>): void {
  hidden.add(node.id);
  for (const part of node.parts) hideTree(part, hidden);
}

function sum(nodes: readonly Node[]): number {
  return nodes.reduce((total, node) => total + (node.value ?? 0), 0);
}
