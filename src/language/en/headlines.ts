import type { When } from '../time.ts';

/** The sentence at the top of an indicator's page. */
export const headlines = {
  /** The indicator's own words with their value, and when. */
  reading: (words: string, when: When) => `${words} ${when.in}.`,
  hidden: (when: When, threshold: number) =>
    `The figure ${when.for} is hidden to protect identities: it stands for fewer than ${threshold}, or a number fewer than ${threshold} could be worked out from it.`,
  none: {
    'not-available': (when: When) => `There is no figure ${when.for}: it is not available.`,
    'not-applicable': (when: When) => `There is no figure ${when.for}: it does not apply.`,
    low: (when: When) => `There is no figure ${when.for}: it is too small to print, but is not zero.`,
  },
  newestShown: (reading: string) => `The newest that can be shown: ${reading}`,
};
