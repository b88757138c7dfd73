import type { DIRECTIONS } from '#published/indicator.ts';
import type { When } from '../time.ts';

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** Which way a figure is going. `was` is the earlier figure, and `before` when it was. */
export const directions = {
  words: {
    improving: 'Improving',
    'getting-worse': 'Getting worse',
    'no-real-change': 'No real change',
    'going-up': 'Going up',
    'going-down': 'Going down',
    'not-enough-data': 'Not enough data',
  } satisfies Record<(typeof DIRECTIONS)[number], string>,
  provisional: (lag: string) => `The latest figure is provisional, so no direction is given yet. ${lag}`,
  same: (before: When) => `That is the same as ${before.in}.`,
  aboutSame: (before: When, was: string) => `That is about the same as ${before.in} (${was}).`,
  close: (before: When, { was, tolerance }: { was: string; tolerance: string }) =>
    `That is close to the figure ${before.for} (${was}): a difference of less than ${tolerance} is not counted as a change.`,
  changed: (size: string, { before, was }: { before: When; was: string }) =>
    `That is ${size} than ${before.in} (${was}).`,
  sharedMonths: (months: number) =>
    `The two periods share ${months === 1 ? 'one month' : `${NUMBERS[months] ?? months} months`}, so the change is muted.`,
  rankedThenNotGiven: 'How many were ranked then is not given.',
  rankedThenAndNow: (then: string, now: string) => `There were ${then} places then and ${now} now.`,
  whyNone: {
    hidden: 'This figure is hidden, so no direction can be given.',
    noFigure: 'There is no figure for this period, so no direction can be given.',
    otherHidden: 'The figure to compare it with is hidden, so no direction can be given.',
    noEarlier: 'There is no earlier figure to compare it with.',
    newIn: (year: string) =>
      `It was first measured in ${year}, so there is no earlier figure to compare it with.`,
  },
};
