import type { Language } from '#language/language.ts';
import { type Cell, figure, SUPPRESSED } from '#published/cell.ts';
import type { Policy } from '#published/policy.ts';

/** The rule for small numbers in sentences, from the policy the figures were published under. */
export function hidingRule(
  { threshold, zeros, marker }: Policy,
  { about: { hiding: say } }: Language,
): string[] {
  const last = threshold - 1;
  return [
    say.notShown(threshold, marker),
    zeros === 'hidden' ? say.zeroHidden(marker, last) : say.zeroShown(marker, last),
    say.second(threshold, marker),
    say.workedOut,
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
