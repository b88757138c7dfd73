import { overlap, type Range, ANY_COUNT } from './range.ts';
import type { Attack, Fact, Publication, Relation } from './publication.ts';

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
    unknowns.set(id, { range: attack(cell), actual: cell.actual });
  }
  const facts = [...publication.relations.map(factOf), ...publication.facts];
  const equations: Equation[] = [];
  for (const fact of facts) {
    const equation = simplest(withPublished(fact, publication.published));
    if (equation === undefined) return undefined;
    const [only, ...others] = equation.terms.keys();
    if (only === undefined) continue;
    for (const id of equation.terms.keys()) {
      if (!unknowns.has(id)) unknowns.set(id, { range: ANY_COUNT, actual: undefined });
    }
    if (others.length > 0) equations.push(equation);
    else if (!narrow(unknowns, only, rangeOfOnly(equation))) return undefined;
  }
  return { unknowns, equations };
}

function factOf({ total, parts }: Relation): Fact {
  const terms: Record<string, number> = { [total]: -1 };
  for (const part of parts) terms[part] = (terms[part] ?? 0) + 1;
  return { terms, lo: 0, hi: 0 };
}

function withPublished({ terms, lo = -Infinity, hi = Infinity }: Fact, published: Publication['published']): Equation {
  const left = new Map<string, number>();
  let known = 0;
  for (const [id, multiple] of Object.entries(terms)) {
    const value = published.get(id);
    if (value !== undefined) known += multiple * value;
    else if (multiple !== 0) left.set(id, multiple);
  }
  if (!Number.isSafeInteger(known)) throw new RangeError('The published numbers are too large to audit exactly.');
  return { terms: left, range: { min: lo - known, max: hi - known } };
}

/** The same divided by what all multiples share, so that 2x = 6 says x = 3; `undefined` when it can never be true. */
function simplest({ terms, range }: Equation): Equation | undefined {
  if (terms.size === 0) return range.min <= 0 && range.max >= 0 ? { terms, range } : undefined;
  const shared = [...terms.values()].reduce(commonDivisor);
  if (shared === 1) return { terms, range };
  const divided = { min: Math.ceil(range.min / shared), max: Math.floor(range.max / shared) };
  if (divided.min > divided.max) return undefined;
  return { terms: new Map([...terms].map(([id, multiple]) => [id, multiple / shared])), range: divided };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}

/** Only one unknown is left, as x or as −x. */
function rangeOfOnly({ terms, range }: Equation): Range {
  const [multiple = 1] = terms.values();
  return multiple > 0 ? range : { min: -range.max, max: -range.min };
}

function narrow(unknowns: Map<string, Unknown>, id: string, range: Range): boolean {
  const unknown = unknowns.get(id);
  const both = unknown && overlap(unknown.range, range);
  if (unknown === undefined || both === undefined) return false;
  unknowns.set(id, { ...unknown, range: both });
  return true;
}
