import type { Language } from '#language/language.ts';
import type { Cell } from '#published/cell.ts';
import type { Indicator } from '#published/indicator.ts';

/** What a screen reader says for a symbol in a table; the key under the table says the rest. */
export function spokenMeaning(cell: Cell, { figures }: Language): string {
  return figures.spoken[cell.kind === 'value' ? cell.status : cell.kind];
}

/** When a figure is of, and how sure it is unless it is final: `2023-24 Q2 · Provisional`. For where no key tells what a mark means. */
export function withStanding(period: string, { cell, status }: Indicator['headline']): string {
  const isOpen = cell.kind === 'value' && cell.status !== 'final';
  return isOpen ? `${period} · ${status.split(/[.:]/)[0] ?? ''}` : period;
}
