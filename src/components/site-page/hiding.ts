import { type Cell, figure, SUPPRESSED } from '#published/cell.ts';
import type { Policy } from '#published/policy.ts';

/** The rule for small numbers in sentences, from the policy the figures were published under. */
export function hidingRule({ threshold, zeros, marker }: Policy): string[] {
  const last = threshold - 1;
  return [
    `A number of people below ${threshold} is not shown. We print ${marker} in its place.`,
    zeros === 'hidden'
      ? `Zero is hidden too, so ${marker} can stand for ${list(0, last)}.`
      : `Zero is shown, so ${marker} can stand for ${list(1, last)}.`,
    `Often one hidden number could be worked out from the others and their total. When it could, we hide a second number as well. That one may be ${threshold} or more, and it gets the same ${marker}, so nobody can tell which of the two is the small one.`,
    `Whatever is worked out from a hidden number (a percentage, a change, an average, an arrow on a chart) is hidden as well.`,
  ];
}

/** Made-up quarters with one small number: what was counted, and what is shown. Shows the rule for any threshold. */
export function hidingExample({ threshold }: Policy): { counted: number[]; total: number; shown: Cell[] } {
  // The first is small; the last is hidden with it, since one hidden number is the total less the others.
  const counted = [threshold - 2, threshold + 5, threshold + 7, threshold + 8];
  return {
    counted,
    total: counted.reduce((sum, count) => sum + count, 0),
    shown: counted.map((count, index) =>
      index === 0 || index === counted.length - 1 ? SUPPRESSED : figure(count),
    ),
  };
}

/** `0, 1, 2 or 3`; a long list is told by its ends. */
function list(from: number, to: number): string {
  if (to - from > 8) return `any number from ${from} to ${to}`;
  const numbers = Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(numbers);
}
