/** What figures are marked with, and what stands where there is none. */
export const figures = {
  /** What a mark means, in the key under a table. */
  meanings: {
    final: 'final',
    provisional: 'provisional: this figure may change',
    revised: 'revised since it was first published',
    estimated: 'estimated',
    'low-reliability': 'low reliability: use with care',
    break: 'break in the series: not comparable with earlier figures',
    'not-available': 'not available',
    'not-applicable': 'not applicable',
    low: 'rounds to zero, but is not zero',
  },
  hiddenMeaning: (threshold: number) =>
    `hidden. Fewer than ${threshold}, or hidden so that a number fewer than ${threshold} cannot be worked out`,
  /** The status of a headline, to begin a line with. */
  statuses: {
    final: 'Final',
    provisional: 'Provisional: this figure may change',
    revised: 'Revised since it was first published',
    estimated: 'Estimated',
    'low-reliability': 'Low reliability: use with care',
    break: 'Break in the series: not comparable with earlier figures',
    suppressed: 'Hidden to protect identities',
    'not-available': 'Not available',
    'not-applicable': 'Not applicable',
    low: 'Rounds to zero, but is not zero',
  },
  yearToDate: (status: string) => `${status}. Year to date: do not compare with full years`,
  /** What a screen reader says for a symbol in a table. */
  spoken: {
    final: 'final',
    provisional: 'provisional',
    revised: 'revised',
    estimated: 'estimated',
    'low-reliability': 'low reliability',
    break: 'break',
    suppressed: 'hidden to protect identities',
    'not-available': 'not available',
    'not-applicable': 'not applicable',
    low: 'rounds to zero, but is not zero',
  },
  /** What stands in a chart in place of a bar. */
  inPlaceOfBar: {
    suppressed: 'Hidden to protect identities',
    low: 'Rounds to zero',
    'not-applicable': 'Not applicable',
    'not-available': 'Not available',
  },
};
