import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { formatValue, type Measure, round } from '#published/format.ts';

/** A step of a map's scale: from its lowest to its highest figure, both as printed. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly count: number;
}

/** How many steps a scale has at most: more cannot be told apart in grey. */
const STEPS = 5;

/**
 * Parts figures into up to five steps of about equal numbers, lowest first. Figures that print alike are in one step, so a
 * step's ends are figures that are there, and no two steps meet.
 */
export function stepsOf(values: readonly number[], measure: Measure, language: Language = ENGLISH): Step[] {
  const printed = values.map((value) => round(value, measure.decimals)).toSorted((a, b) => a - b);
  const starts = Array.from(
    { length: STEPS },
    (_, step) => printed[Math.floor((step * printed.length) / STEPS)],
  );
  const distinct = [...new Set(starts.flatMap((start) => start ?? []))];
  return distinct.map((from, index) => {
    const next = distinct[index + 1] ?? Number.POSITIVE_INFINITY;
    const within = printed.filter((value) => value >= from && value < next);
    const to = within.at(-1) ?? from;
    const [low, high] = [formatValue(from, measure, language), formatValue(to, measure, language)];
    return { from, to, words: low === high ? low : language.maps.step(low, high), count: within.length };
  });
}

/** Which step a figure is in, counted from 0. */
export function stepOf(
  value: number,
  { steps, decimals }: { steps: readonly Step[]; decimals: number },
): number {
  const printed = round(value, decimals);
  return Math.max(
    0,
    steps.findLastIndex(({ from }) => printed >= from),
  );
}
