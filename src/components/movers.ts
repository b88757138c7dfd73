import type { Language } from '#language/language.ts';
import { categoryLabel } from '#published/breakdown.ts';
import type { Indicator } from '#published/indicator.ts';
import { shortLabel } from '#published/label.ts';
import { indicatorAddress } from '../address.ts';
import { withStanding } from './cell-words.ts';

/** An indicator that got better or worse, for the front of the council's site. */
export interface Mover {
  readonly name: string;
  readonly address: string;
  readonly value: string;
  readonly period: string;
  /** What the figure is about where it is not the whole. */
  readonly category: string | undefined;
  readonly sentence: string;
}

/** The indicators whose headline has a given direction, in the order of their themes. */
export function movers(
  indicators: readonly Indicator[],
  direction: 'improving' | 'getting-worse',
  language: Language,
): Mover[] {
  return indicators
    .filter(({ headline }) => headline.direction.verdict === direction)
    .map((indicator) => ({
      name: indicator.name,
      address: indicatorAddress(indicator, '', language),
      value: indicator.headline.value,
      period: withStanding(shortLabel(indicator.headline.period, language), indicator.headline),
      category: categoryLabel(indicator, indicator.headline.category),
      sentence: indicator.headline.direction.sentence,
    }));
}
