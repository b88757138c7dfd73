import type { When } from '../time.ts';

/** How big a difference is. `size` is without a sign: `11.1 percentage points`, `54`, `4 days`. */
export const sizes = {
  ways: {
    more: (size: string) => `${size} more`,
    fewer: (size: string) => `${size} fewer`,
    longer: (size: string) => `${size} longer`,
    shorter: (size: string) => `${size} shorter`,
    better: (size: string) => `${size} better`,
    worse: (size: string) => `${size} worse`,
    higher: (size: string) => `${size} higher`,
    lower: (size: string) => `${size} lower`,
  },
  up: (size: string) => `up ${size}`,
  down: (size: string) => `down ${size}`,
  unchanged: 'unchanged',
  unchangedAt: (value: string) => `unchanged at ${value}`,
  /** After a change in figures: `from 333 to 408`. */
  fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  /** `England (84.5% in 2021-22)` */
  placeWithFigure: (place: string, { figure, when }: { figure: string; when: When }) =>
    `${place} (${figure} ${when.in})`,
  sameAsPlace: (place: string) => `the same as ${place}`,
  thanPlace: (size: string, place: string) => `${size} than ${place}`,
  /** What a narrative prints where a figure it is worked out from is not shown. */
  changeNotShown: 'a change that cannot be shown',
  comparisonNotMade: 'a comparison that cannot be made',
};
