import { phrase, link, strong } from '../phrase.ts';
import { numbers } from './numbers.ts';

/** What is worked out for the pages about the site: how small numbers are hidden, and how figures are rated. */
export const about = {
  hiding: {
    notShown: (threshold: number, marker: string) =>
      `A number of people below ${threshold} is not shown. We print ${marker} in its place.`,
    zeroHidden: (marker: string, last: number) =>
      `Zero is hidden too, so ${marker} can stand for ${anyOf(0, last)}.`,
    zeroShown: (marker: string, last: number) =>
      `Zero is shown, so ${marker} can stand for ${anyOf(1, last)}.`,
    second: (threshold: number, marker: string) =>
      `Often one hidden number could be worked out from the others and their total. When it could, we hide a second number as well. That one may be ${threshold} or more, and it gets the same ${marker}, so nobody can tell which of the two is the small one.`,
    workedOut:
      'Whatever is worked out from a hidden number (a percentage, a change, an average, an arrow on a chart) is hidden as well.',
  },
  hidingExample: {
    caption: 'Made-up numbers: what was counted, and what we would show',
    quarter: 'Quarter',
    counted: 'Counted',
    shown: 'Shown',
    quarterNumber: (quarter: number) => `Quarter ${quarter}`,
    wholeYear: 'Whole year',
  },
  certificate: {
    none: 'The figures have changed since we last made this certificate, so we do not print it here.',
    tried: (date: string, hidden: number) =>
      phrase`As tried on ${date}: ${strong(`0 of ${hidden} hidden figures can be narrowed by someone who has our source code.`)}`,
  },
  contact: {
    council: 'the council whose page it is',
    role: (role: string) => `the ${role}`,
    email: (role: string) => phrase`the ${link('email', role)}`,
  },
  ratings: {
    direction: 'Direction of travel: made-up examples',
    target: 'Against target: made-up examples',
    comparison: 'Compared with: made-up examples',
    figures: 'The figures',
    say: 'What we say',
    higherIsBetter: (now: string, then: string) => `${now} this year, ${then} last year; higher is better`,
    belowPoint: (now: string, then: string) =>
      `${now} this year, ${then} last year; differences below 1 point do not count`,
    neitherIsBetter: (now: string, then: string) =>
      `${now} this year, ${then} last year; neither way is better`,
    nothingBefore: (now: string) => `${now} this year, nothing to compare with`,
    withTarget: (now: string, rule: string) => `${now}; the target is ${rule}`,
    withoutTarget: (now: string) => `${now}; no target`,
    hereAndThere: (here: string, there: string, place: string) => `${here} here, ${there} in ${place}`,
    theCouncil: 'the council',
    england: 'England',
  },
};

/** `0, 1, 2 or 3`; a long list is told by its ends. */
function anyOf(from: number, to: number): string {
  if (to - from > 8) return `any number from ${from} to ${to}`;
  return numbers.or(Array.from({ length: to - from + 1 }, (_, step) => String(from + step)));
}
