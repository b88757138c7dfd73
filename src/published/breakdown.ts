import type { Breakdown } from './indicator.ts';
import { slugOf } from './sentence.ts';

/** Whatever is split: an indicator that is published, or the settings of one. */
interface Split {
  readonly breakdowns: readonly Breakdown[];
}

/** Every category of every breakdown, in the declared order. A category is in one breakdown only. */
export function categoriesOf({ breakdowns }: Split): Breakdown['categories'] {
  return breakdowns.flatMap(({ categories }) => categories);
}

/** The breakdown that a category is of; the total (`null`) is of none. */
export function breakdownOf({ breakdowns }: Split, category: string | null): Breakdown | undefined {
  return breakdowns.find(({ categories }) => categories.some(({ id }) => id === category));
}

/** The words for a category; the total (`null`) has none. */
export function categoryLabel(split: Split, category: string | null): string | undefined {
  return categoriesOf(split).find(({ id }) => id === category)?.label;
}

/** The breakdowns whose categories add up to the total, each by itself. */
export function listsOfParts({ breakdowns }: Split): readonly Breakdown[] {
  return breakdowns.filter(({ partsOfTotal }) => partsOfTotal);
}

/** The name of a breakdown in an address: `Where the child lives` → `by-where-the-child-lives`. */
export function anchorOf({ dimension }: Pick<Breakdown, 'dimension'>): `by-${string}` {
  return `by-${slugOf(dimension)}`;
}
