import type { DIRECTIONS, TARGET_VERDICTS } from '#published/indicator.ts';
import { numbers } from './numbers.ts';

/** The scorecard and its orderings. */
export const scorecard = {
  description: (title: string, council: string) =>
    `${title}: the latest figure of each measure of ${council}, which way it is going, and how it stands against its target.`,
  empty: 'No measure is in this list.',
  orders: 'Orders of the scorecard',
  note: 'Each measure is set against the same period last year or the period before, as its page says. What is good depends on the measure: its page says which way, and why.',
  views: {
    theme: { link: 'By theme', title: 'Scorecard' },
    target: { link: 'By target', title: 'Scorecard by target' },
    direction: { link: 'By direction of travel', title: 'Scorecard by direction of travel' },
    priority: { link: 'By council priority', title: 'Scorecard by council priority' },
    'off-target-and-getting-worse': {
      link: 'Off target and getting worse',
      title: 'Off target and getting worse',
    },
    improved: { link: 'Improved', title: 'Improved' },
  },
  otherMeasures: 'Other measures',
  measures: 'Measures',
  targets: {
    'off-target': 'Off target',
    'close-to-target': 'Close to target',
    'on-target': 'On target',
    'no-figure': 'With a target, but no figure to show',
    'no-target': 'Without a target',
  } satisfies Record<(typeof TARGET_VERDICTS)[number], string>,
  directions: {
    'getting-worse': 'Getting worse',
    improving: 'Improving',
    'no-real-change': 'No real change',
    'going-up': 'Going up (neither better nor worse)',
    'going-down': 'Going down (neither better nor worse)',
    'not-enough-data': 'Not enough data for a direction',
  } satisfies Record<(typeof DIRECTIONS)[number], string>,
  /** How many measures there are, and how many of each kind: `2 off target`. */
  counts: (measures: number, { targets, directions }: Record<'targets' | 'directions', readonly Count[]>) =>
    `${measures} ${measures === 1 ? 'measure' : 'measures'}. By target: ${inWords(targets)}. By direction of travel: ${inWords(directions)}.`,
};

type Count = readonly [count: number, title: string];

function inWords(counts: readonly Count[]): string {
  return numbers.and(
    counts.map(([count, title]) => `${count} ${title.charAt(0).toLowerCase()}${title.slice(1)}`),
  );
}
