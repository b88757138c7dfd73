import type { Target, TARGET_VERDICTS } from '#published/indicator.ts';
import type { When } from '../time.ts';

/** Targets, and how a figure stands against one. A rule comes as these make it: `at least 80%`. */
export const targets = {
  words: {
    'on-target': 'On target',
    'close-to-target': 'Close to target',
    'off-target': 'Off target',
    'no-target': 'No target set',
    'no-figure': 'No figure to compare',
  } satisfies Record<(typeof TARGET_VERDICTS)[number], string>,
  rules: {
    'at-least': (value: string) => `at least ${value}`,
    'at-most': (value: string) => `at most ${value}`,
    'less-than': (value: string) => `less than ${value}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    'direction-only': 'a direction only, with no figure to reach',
  },
  /** The rule in force, who set it, and whose figure it is where it is another place's. */
  inForce: {
    target: ({ rule, setBy, sameAs }: InForce) => `The target is ${rule}, set by ${setBy}${sameAs}.`,
    tolerance: ({ rule, setBy, sameAs }: InForce) => `The limit is ${rule}, set by ${setBy}${sameAs}.`,
  },
  countsAsClose: (margin: string) => `Within ${margin} of it counts as close.`,
  none: 'The council has not set a target for this.',
  directionOnly: ({ rule, setBy }: Omit<InForce, 'sameAs'>) => `${setBy} has set ${rule}.`,
  referenceOnly: ({ rule, setBy, sameAs }: InForce) =>
    `There is no target. ${setBy} uses ${rule} for reference only${sameAs}.`,
  /** Goes on a sentence without its full stop. */
  sameAs: {
    'similar-councils': '. It is the figure of similar councils',
    region: '. It is the figure of the region',
    england: '. It is the figure of England',
  } satisfies Record<NonNullable<Target['equals']>, string>,
  /** The target is held against the figure of another kind of period than the headline's. */
  isFor: (when: When, figure: string | undefined) =>
    `It is for ${when.name}${figure === undefined ? '' : `: ${figure}`}.`,
  /** Beside a line of a chart. */
  names: { target: 'Target', tolerance: 'Limit', reference: 'Reference' },
  range: (low: string, high: string) => `${low} to ${high}`,
};

interface InForce {
  readonly rule: string;
  readonly setBy: string;
  /** One of `sameAs`, or nothing. */
  readonly sameAs: string;
}
