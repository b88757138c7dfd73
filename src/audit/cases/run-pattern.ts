import type { Method } from '../method.ts';
import { blind, symbol, type Fact, type HiddenCell, type Publication } from '../publication.ts';
import type { Range } from '../range.ts';
import { solve } from '../solve.ts';
import { systemOf } from '../system.ts';
import { decimalsOf, factsOfRatio } from '../rounded.ts';
import type { Case, Constraint, Derived, Pattern } from './case.ts';

/** What an attacker makes of one way to publish a case. */
export interface PatternResult {
  readonly label: string;
  readonly attack: Pattern['attack'];
  readonly verdict: 'safe' | 'unsafe';
  readonly unsafeCells: readonly string[];
  readonly feasible: Readonly<Record<string, Range>>;
}

/** The verdict on one pattern, and the exact range of every hidden cell. */
export function runPattern(
  pattern: Pattern,
  { of, methods }: { of: Case; methods: readonly Method[] },
): PatternResult {
  const sensitive = sensitiveOf(of);
  const attack = pattern.attack === 'blind' ? blind : symbol({ sensitive, threshold: of.threshold });
  const system = systemOf(publicationOf(pattern, of), attack);
  const solution = system && solve(system, methods);
  if (solution === undefined)
    throw new Error(`${of.name}, ${pattern.label}: the pattern contradicts itself.`);
  const hidden = Object.keys(pattern.hidden);
  const feasible = hidden.map((id): [string, Range] => [id, solution.range(id)]);
  const unsafeCells = isExactOnly(pattern)
    ? feasible.filter(([id, { min, max }]) => of.manualPrimary?.includes(id) && min === max).map(([id]) => id)
    : hidden.filter((id) => pattern.hidden[id] === 'small' && !solution.allowsAll(id, sensitive));
  return {
    label: pattern.label,
    attack: pattern.attack,
    verdict: unsafeCells.length === 0 ? 'safe' : 'unsafe',
    unsafeCells,
    feasible: Object.fromEntries(feasible),
  };
}

/** What is out in one pattern: its published cells, the public facts of the case, and the pattern's own. */
export function publicationOf(pattern: Pattern, { cells, relations, linear = [] }: Case): Publication {
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const hidden = Object.entries(pattern.hidden).map(([id, kind]): [string, HiddenCell] => {
    const actual = values.get(id);
    return [id, { kind: kind === 'small' ? 'small' : 'cover', ...(actual === undefined ? {} : { actual }) }];
  });
  const published = pattern.published.map((id): [string, number] => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`“${id}” is published but is not a cell.`);
    return [id, value];
  });
  const facts = [
    ...linear.map((fact) => factOf('constraint' in fact ? fact.constraint : fact)),
    ...(pattern.publishedDerived ?? []).flatMap(factsOfDerived),
  ];
  return { published: new Map(published), hidden: new Map(hidden), relations, facts };
}

function factOf({ terms, lo, hi }: Constraint): Fact {
  return { terms, lo: lo ?? undefined, hi: hi ?? undefined };
}

function factsOfDerived({ constraint, num, den, shown, dp }: Derived): Fact[] {
  if (constraint !== undefined) return [factOf(constraint)];
  if (num === undefined || den === undefined || shown === undefined) {
    throw new Error('A derived number needs a constraint, or num, den and shown.');
  }
  const decimals = dp ?? decimalsOf(shown);
  return factsOfRatio(shown, { numerator: num, base: { kind: 'cell', id: den }, per: 100, decimals });
}

/** S, which is always a run of whole numbers. */
export function sensitiveOf({ sensitiveRange }: Case): Range {
  return { min: Math.min(...sensitiveRange), max: Math.max(...sensitiveRange) };
}

/** Some cases of other tools ask only that no cell chosen by hand can be worked out exactly. */
function isExactOnly({ criterion = '' }: Pattern): boolean {
  return criterion.includes('exact disclosure');
}
