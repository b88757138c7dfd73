import { phrase, strong } from '../phrase.ts';
import type { Polarity } from '#published/indicator.ts';
import type { When } from '../time.ts';

/** Councils side by side. */
export const compare = {
  title: 'Compare councils',
  description:
    'Measures that several councils on this site publish under one national definition, side by side.',
  lead: 'Measures that several councils on this site publish under one national definition. Other measures are not set side by side, because each council counts them in its own way.',
  none: 'No measure is published by more than one council.',
  pageTitle: (name: string) => `Compare: ${name}`,
  pageDescription: (name: string, councils: readonly string[]) =>
    councils.length > 8
      ? `${name}: the latest figures of ${councils.length} councils, side by side.`
      : `${name}: the latest figures of ${councils.join(', ')}, side by side.`,
  /** Who publishes a measure: by name while that is a line. */
  councils: (names: readonly string[]) => (names.length > 8 ? `${names.length} councils` : names.join(', ')),
  byRegion: (councils: number) => `${councils} councils publish this. They are set out by region.`,
  regions: 'Regions',
  captionOf: (region: string) => `Latest figure of each council: ${region}`,
  caption: 'Latest figure of each council',
  differentTimes: phrase`${strong('The figures are of different times')}, so a difference between two places may be a difference between two years.`,
  numbersNotRates: phrase`${strong('These are numbers, not rates.')} More children live in one council than in another, so a higher number alone does not say that more of them are in this position.`,
  england: 'England',
  good: { higher: 'Higher', lower: 'Lower', neutral: 'Neither' } satisfies Record<Polarity, string>,
  figureOf: (place: string, figure: string, when: When) => `${place}: ${figure} ${when.in}.`,
  note: 'Each council says for itself whether a higher or a lower figure is good, and sets its own target, so no council is ranked here.',
};
