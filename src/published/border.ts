import type { Cell } from './cell.ts';
import type { Indicator } from './indicator.ts';
import type { Policy } from './policy.ts';

/**
 * The last guard at the border: throws if a published count of people is one that must be hidden.
 * Only a fault in the pipeline can cause it, so it names the indicator and period and never the count.
 */
export function refuseSmallCounts(indicator: Indicator, policy: Policy): void {
  if (!indicator.people) return;
  for (const { category, points } of indicator.series) {
    for (const { period, cell, numerator, denominator } of points) {
      const counts = [indicator.unit === 'count' ? cell : undefined, numerator, denominator];
      if (counts.some((count) => count !== undefined && isSmall(count, policy))) {
        throw new Error(
          `${indicator.council}/${indicator.id}, ${period.text}${category === null ? '' : `, ${category}`}: a count that must be hidden has reached the border. Nothing was published.`,
        );
      }
    }
  }
}

function isSmall(cell: Cell, { threshold, zeros }: Policy): boolean {
  return cell.kind === 'value' && cell.value < threshold && (zeros === 'hidden' || cell.value > 0);
}
