import type { Case } from './case.ts';

type Relation = Case['relations'][number];

/** The forest that a case falls into by itself, and the sums that lie across it. */
export interface NaturalTree {
  readonly roots: readonly string[];
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Totals outside the forest, as sums of its counts: year to date, rolling, a second margin, a number in the text. */
  readonly across: ReadonlyMap<string, readonly string[]>;
}

/** Totals of these kinds only repeat what others say. A year to date can still be all there is of a year. */
const REPEATING: readonly string[] = ['rolling', 'narrative'];

/**
 * The natural tree of a case: from the largest total down, each total split by the first of its relations (in file order)
 * whose parts are still free. `undefined` where the relations do not form one: a total that two relations split into
 * different counts, or a tree with a public number in it, which cannot be hidden.
 */
export function naturalTree({ cells, relations }: Case): NaturalTree | undefined {
  const kinds = new Map(cells.map(({ id, kind }) => [id, kind]));
  const counts = countsBelow(relations);
  if (counts === undefined) return undefined;
  const rank = (id: string) => (kinds.get(id) === 'ytd' ? 1 : 0);
  const size = (id: string) => counts.get(id)?.length ?? 0;
  const splitting = relations.filter(({ total }) => !REPEATING.includes(kinds.get(total) ?? ''));
  const everyPart = new Set(splitting.flatMap(({ parts }) => parts));
  const tops = [...new Set(splitting.map(({ total }) => total))]
    .filter((total) => !everyPart.has(total))
    .sort((a, b) => rank(a) - rank(b) || size(b) - size(a));

  const parts = new Map<string, readonly string[]>();
  const taken = new Set<string>(tops);
  const split = (total: string): boolean => {
    const relation = splitting.find(
      (candidate) => candidate.total === total && candidate.parts.every((part) => !taken.has(part)),
    );
    if (relation === undefined) return false;
    parts.set(total, relation.parts);
    for (const part of relation.parts) taken.add(part);
    for (const part of relation.parts) split(part);
    return true;
  };
  const roots = tops.filter(split);

  const inTree = new Set([...roots, ...[...parts.values()].flat()]);
  if ([...inTree].some((id) => !roots.includes(id) && kinds.get(id) === 'public')) return undefined;
  const isTotal = new Set(relations.map(({ total }) => total));
  const alone = cells.map(({ id }) => id).filter((id) => !inTree.has(id) && !isTotal.has(id));
  const across = [...isTotal]
    .filter((id) => !inTree.has(id))
    .map((id): [string, string[]] => [id, counts.get(id) ?? []]);
  return { roots: [...roots, ...alone], parts, across: new Map(across) };
}

/** The counts that each total comes to in the end; `undefined` when two relations of one total disagree, or go round. */
function countsBelow(relations: readonly Relation[]): ReadonlyMap<string, string[]> | undefined {
  const found = new Map<string, string[]>();
  const open = new Set<string>();
  let consistent = true;
  const below = (id: string): string[] => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const own = relations.filter(({ total }) => total === id);
    if (own.length === 0) return [id];
    if (open.has(id)) {
      consistent = false;
      return [];
    }
    open.add(id);
    const [first = [], ...others] = own.map(({ parts }) => parts.flatMap(below).sort());
    if (others.some((other) => other.join('\n') !== first.join('\n'))) consistent = false;
    found.set(id, first);
    return first;
  };
  for (const { total } of relations) below(total);
  return consistent ? found : undefined;
}
