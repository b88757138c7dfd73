/**
 * The whole numbers from `min` to `max`, both included. An end that nothing bounds is infinite,
 * and JSON writes it as `null`.
 */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is known of any count before anything is published. */
export const ANY_COUNT: Range = { min: 0, max: Infinity };

/** The numbers in both; `undefined` when there is none. */
export function overlap(a: Range, b: Range): Range | undefined {
  const both = { min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) };
  return both.min <= both.max ? both : undefined;
}

/** Whether a number lies in a range. */
export function isWithin(value: number, { min, max }: Range): boolean {
  return min <= value && value <= max;
}

/** Every number of a range that ends. */
export function valuesOf({ min, max }: Range): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
