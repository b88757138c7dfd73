/** What stands in one cell of a published table. */
export type Reading =
  | { readonly kind: 'number'; readonly value: number; readonly printed: string; readonly isCount: boolean }
  /** Somebody keeps it from us because it is small, or to cover one that is. */
  | { readonly kind: 'hidden'; readonly marker: string }
  /** There is a number, but nobody here knows which. */
  | { readonly kind: 'unknown' }
  /** There is no number: it counts as nothing in a sum. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unclear'; readonly text: string };

const HIDDEN = new Set([
  'x',
  '[x]',
  '(x)',
  'c',
  '[c]',
  '(c)',
  's',
  '[s]',
  '*',
  '**',
  '#',
  'supp',
  'suppressed',
  'hidden',
]);
const UNKNOWN = new Set(['..', '...', ':', '~', '[u]', 'u', 'low', '[low]']);
const NOTHING = new Set(['', '-', '–', '—', 'z', '[z]', 'n/a', 'na', 'not applicable']);
const LESS_THAN = /^(?:<|less than |under )\s*(\d+)$/i;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** Reads one cell. `markers` are hidden cells whatever else they might be. */
export function readingOf(text: string, { markers }: { markers: readonly string[] }): Reading {
  const trimmed = text.trim();
  const word = trimmed.toLowerCase();
  if (markers.some((marker) => marker.toLowerCase() === word)) return { kind: 'hidden', marker: trimmed };
  if (HIDDEN.has(word) || LESS_THAN.test(word)) return { kind: 'hidden', marker: trimmed };
  if (UNKNOWN.has(word)) return { kind: 'unknown' };
  if (NOTHING.has(word)) return { kind: 'nothing' };
  const bare = trimmed.replace(/\s*%$/, '');
  if (!NUMBER.test(bare)) return { kind: 'unclear', text: trimmed };
  const printed = bare.replaceAll(',', '').replace(/^\+/, '');
  return {
    kind: 'number',
    value: Number(printed),
    printed,
    isCount: /^\d+$/.test(printed) && bare === trimmed,
  };
}

/** A marker that says its own threshold: “<5” is 5. */
export function thresholdOf(marker: string): number | undefined {
  const digits = LESS_THAN.exec(marker)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
