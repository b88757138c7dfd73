import type { Language } from '#language/language.ts';
import type { Cell } from '#published/cell.ts';

/** What a screen reader says for a symbol in a table; the key under the table says the rest. */
export function spokenMeaning(cell: Cell, { figures }: Language): string {
  return figures.spoken[cell.kind === 'value' ? cell.status : cell.kind];
}
