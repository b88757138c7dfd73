import type { Method } from './method.ts';
import { valuesOf, type Range } from './range.ts';
import type { Attack, HiddenCell, Publication } from './publication.ts';
import { solve } from './solve.ts';
import { systemOf } from './system.ts';

/** What an attacker can find out: nothing, which small counts can be narrowed, or that the publication is not true. */
export type Verdict =
  | { readonly kind: 'safe' }
  | { readonly kind: 'unsafe'; readonly narrowed: readonly string[] }
  | { readonly kind: 'contradiction' };

/**
 * Safe when every small hidden count could be every number that the marker stands for (S), each of them
 * (`disclosure.md`, Protected and R8).
 */
export function verdictOn(
  publication: Publication,
  { attack, sensitive, methods }: { attack: Attack; sensitive: Range; methods: readonly Method[] },
): Verdict {
  const system = systemOf(publication, attack);
  const solution = system && solve(system, methods);
  if (solution === undefined) return { kind: 'contradiction' };
  const narrowed = [...publication.hidden]
    .filter(([id, { kind }]) => kind === 'small' && !solution.allowsAll(id, sensitive))
    .map(([id]) => id);
  return narrowed.length === 0 ? { kind: 'safe' } : { kind: 'unsafe', narrowed };
}

/**
 * The same where the auditor does not know which hidden counts are small, as in other people's tables:
 * a count that could be one of S, but not every one of them, has been narrowed. With what it could be;
 * `undefined` when no data could have led to this publication.
 */
export function narrowedIn(
  publication: Publication,
  {
    attack,
    sensitive,
    methods,
  }: { attack: Attack; sensitive: (cell: HiddenCell) => Range; methods: readonly Method[] },
): ReadonlyMap<string, Range> | undefined {
  const system = systemOf(publication, attack);
  const solution = system && solve(system, methods);
  if (solution === undefined) return undefined;
  const narrowed = [...publication.hidden].filter(([id, cell]) => {
    const values = valuesOf(sensitive(cell));
    const possible = values.filter((value) => solution.allows(id, value));
    return possible.length > 0 && possible.length < values.length;
  });
  return new Map(narrowed.map(([id]) => [id, solution.range(id)]));
}
