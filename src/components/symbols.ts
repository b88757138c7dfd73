import type { Language } from '#language/language.ts';
import { type Cell, figure, VALUE_STATUSES } from '#published/cell.ts';
import type { Policy } from '#published/policy.ts';
import { meaningOf, symbolOf } from '#published/format.ts';

/** A line of the key under a table. */
export interface SymbolMeaning {
  readonly symbol: string;
  readonly meaning: string;
}

/** The symbols that stand in a table, each once, with what they mean; final figures have none. */
export function symbolsIn(cells: readonly Cell[], policy: Policy, language: Language): SymbolMeaning[] {
  const meanings = new Map(
    cells
      .map((cell) => [symbolOf(cell, policy.marker), meaningOf(cell, policy.threshold, language)] as const)
      .filter(([symbol]) => symbol !== ''),
  );
  return [...meanings]
    .map(([symbol, meaning]) => ({ symbol, meaning }))
    .toSorted((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** Every symbol a table on the site may have. */
export function allSymbols(policy: Policy, language: Language): SymbolMeaning[] {
  return symbolsIn(MARKED_CELLS, policy, language);
}

/** A cell of every kind that has a symbol. */
export const MARKED_CELLS: readonly Cell[] = [
  { kind: 'suppressed' },
  { kind: 'not-available' },
  { kind: 'not-applicable' },
  { kind: 'low' },
  ...VALUE_STATUSES.filter((status) => status !== 'final').map((status) => figure(0, status)),
];
