import { overlap, type Range, ANY_COUNT } from './range.ts';
import type { Attack, Publication } from './publication.ts';

/** An unknown count: where it may lie by itself, and the true one where it is known. */
export interface Unknown {
  readonly range: Range;
  readonly actual: number | undefined;
}

/** The sum of whole multiples of unknowns lies in a range; an equation is a range of one number. */
export interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly range: Range;
}

/** All that an attacker can write down. */
export interface System {
  readonly unknowns: ReadonlyMap<string, Unknown>;
  readonly equations: readonly Equation[];
}

/**
 * The attacker's system: every hidden cell is an unknown whole number, every relation and fact an equation in which
 * published numbers have been put in. A cell that is in a relation but neither published nor hidden could be any count.
 * `undefined` when no data at all could have led to this publication.
 */
export function systemOf(publication: Publication, attack: Attack): System | undefined {
  const unknowns = new Map<string, Unknown>();
  for (const [id, cell] of publication.hidden) {
    const out = publication.published.get(id);
    // Hidden here and printed there is not hidden.
    const range = out === undefined ? attack(cell) : { min: out, max: out };
    unknowns.set(id, { range, actual: cell.actual });
  }
  const equations: Equation[] = [];
  for (const { terms, lo = -Infinity, hi = Infinity } of statementsOf(publication)) {
    const equation = simplest(
      withPublished(terms, { range: { min: lo, max: hi }, published: publication.published }),
    );
    if (equation === undefined) return undefined;
    for (const id of equation.terms.keys()) {
      if (!unknowns.has(id)) unknowns.set(id, { range: ANY_COUNT, actual: undefined });
    }
    if (equation.terms.size > 1) equations.push(equation);
    else if (!narrowOnly(unknowns, equation)) return undefined;
  }
  return { unknowns, equations };
}

interface Statement {
  readonly terms: readonly (readonly [id: string, multiple: number])[];
  readonly lo?: number | undefined;
  readonly hi?: number | undefined;
}

/** Everything that is out, relations first. A total is its parts: their sum less the total is nothing. */
function* statementsOf({ relations, facts }: Publication): Generator<Statement> {
  for (const { total, parts } of relations) {
    yield { terms: [[total, -1], ...parts.map((part) => [part, 1] as const)], lo: 0, hi: 0 };
  }
  for (const { terms, lo, hi } of facts) yield { terms: Object.entries(terms), lo, hi };
}

function withPublished(
  terms: Statement['terms'],
  { range, published }: { range: Range; published: Publication['published'] },
): Equation {
  const left = new Map<string, number>();
  let known = 0;
  for (const [id, multiple] of terms) {
    const value = published.get(id);
    if (value === undefined) left.set(id, (left.get(id) ?? 0) + multiple);
    else known += multiple * value;
  }
  if (!Number.isSafeInteger(known))
    throw new RangeError('The published numbers are too large to audit exactly.');
  for (const [id, multiple] of left) if (multiple === 0) left.delete(id);
  return { terms: left, range: { min: range.min - known, max: range.max - known } };
}

/** The same divided by what all multiples share, so that 2x = 6 says x = 3; `undefined` when it can never be true. */
function simplest({ terms, range }: Equation): Equation | undefined {
  if (range.min > range.max) return undefined;
  if (terms.size === 0) return range.min <= 0 && range.max >= 0 ? { terms, range } : undefined;
  const shared = [...terms.values()].reduce(commonDivisor, 0);
  if (shared === 1) return { terms, range };
  // Adding nothing turns −0 into 0.
  const divided = { min: Math.ceil(range.min / shared) + 0, max: Math.floor(range.max / shared) + 0 };
  if (divided.min > divided.max) return undefined;
  return { terms: new Map([...terms].map(([id, multiple]) => [id, multiple / shared])), range: divided };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}

/** Where at most one unknown is left, as x or as −x, it says where that one lies. */
function narrowOnly(unknowns: Map<string, Unknown>, { terms, range }: Equation): boolean {
  for (const [id, multiple] of terms) {
    const unknown = unknowns.get(id);
    const own = multiple > 0 ? range : { min: 0 - range.max, max: 0 - range.min };
    const both = unknown && overlap(unknown.range, own);
    if (unknown === undefined || both === undefined) return false;
    unknowns.set(id, { ...unknown, range: both });
  }
  return true;
}
