/**
 * What a run of figures is like when nothing has changed. `lower` and `upper` are the ends of its usual range; `screened`
 * says how many jumps were left out when the range was set.
 */
export interface Process {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly screened: number;
}

export const RULES = ['outside', 'trend', 'near-limit', 'one-side'] as const;
export type Rule = (typeof RULES)[number];

/** Figures (by their place in the run) that are unlikely to be chance. Of a trend, `high` is a rise and `low` a fall. */
export interface Signal {
  readonly rule: Rule;
  readonly side: 'high' | 'low';
  readonly at: readonly number[];
}

/**
 * The limits of an XmR chart: mean ± 2.66 × mean moving range. Moving ranges of 3.267 × their mean or more are screened out
 * once before the limits are set, as Nelson (1982) has it and NHSRplotthedots does; if that would leave no variation at all
 * (figures that never moved but once), none is.
 * https://www.england.nhs.uk/publication/making-data-count/
 */
export function processOf(values: readonly number[]): Process {
  const mean = average(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const kept = ranges.filter((range) => range < SCREEN * average(ranges));
  const isFlat = average(kept) <= dustOf(values);
  const used = isFlat ? ranges : kept;
  const reach = LIMIT * average(used);
  return { mean, lower: mean - reach, upper: mean + reach, screened: ranges.length - used.length };
}

/**
 * The special causes of Making Data Count: a figure outside the limits; seven in a row that each rise, or each fall; two of
 * three in a row beyond two thirds of the way to the same limit, with all three on that side of the mean (beyond the limit
 * counts, as the NHS team decided in 2023: https://github.com/nhs-r-community/NHSRplotthedots/issues/194); seven in a row on
 * one side of the mean. In the order of the rules, each from the oldest.
 */
export function signalsIn(
  values: readonly number[],
  { mean, lower, upper }: Pick<Process, 'mean' | 'lower' | 'upper'>,
): Signal[] {
  const dust = dustOf([...values, mean, lower, upper]);
  const beyond = (value: number, share: number): Side => {
    if (value - mean > share * (upper - mean) + dust) return 'high';
    return mean - value > share * (mean - lower) + dust ? 'low' : undefined;
  };
  const outside = values.map((value) => beyond(value, 1));
  const near = values.map((value) => beyond(value, 2 / 3));
  const sides = values.map((value) => beyond(value, 0));
  const moves = values.map((value, index): Side => {
    const by = value - (values[index - 1] ?? value);
    return Math.abs(by) <= dust ? undefined : by > 0 ? 'high' : 'low';
  });
  return [
    ...runsOf(outside).map((run) => ({ rule: 'outside' as const, ...run })),
    // Seven figures make six moves; the run of moves starts one after the figures.
    ...runsOf(moves)
      .filter(({ at }) => at.length >= IN_A_ROW - 1)
      .map(({ side, at: [first = 1, ...rest] }) => ({
        rule: 'trend' as const,
        side,
        at: [first - 1, first, ...rest],
      })),
    ...twoOfThree(near, sides).map((run) => ({ rule: 'near-limit' as const, ...run })),
    ...runsOf(sides)
      .filter(({ at }) => at.length >= IN_A_ROW)
      .map((run) => ({ rule: 'one-side' as const, ...run })),
  ];
}

const LIMIT = 2.66;
const SCREEN = 3.267;
const IN_A_ROW = 7;

type Side = Signal['side'] | undefined;

/** Places next to each other on the same side, as long as they can be. */
function runsOf(sides: readonly Side[]): Omit<Signal, 'rule'>[] {
  const runs: { side: Signal['side']; at: number[] }[] = [];
  for (const [index, side] of sides.entries()) {
    const run = runs.at(-1);
    if (side === undefined) continue;
    if (run?.side === side && run.at.at(-1) === index - 1) run.at.push(index);
    else runs.push({ side, at: [index] });
  }
  return runs;
}

/** The figures near a limit of every three that are on one side, where at least two are; threes that overlap are one signal. */
function twoOfThree(near: readonly Side[], sides: readonly Side[]): Omit<Signal, 'rule'>[] {
  const signals: { side: Signal['side']; at: number[] }[] = [];
  for (const [index, side] of sides.entries()) {
    const three = [index, index + 1, index + 2];
    if (side === undefined || !three.every((place) => sides[place] === side)) continue;
    const close = three.filter((place) => near[place] === side);
    if (close.length < 2) continue;
    const last = signals.at(-1);
    if (last?.side === side && close.some((place) => last.at.includes(place)))
      last.at.push(...close.filter((place) => !last.at.includes(place)));
    else signals.push({ side, at: close });
  }
  return signals;
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Less than this is the dust of binary arithmetic, and no difference: twelve times 0.1 is not 1.2. */
function dustOf(numbers: readonly number[]): number {
  return 1e-9 * Math.max(...numbers.map(Math.abs));
}
