import { ANY_COUNT, type Range } from './range.ts';

/** Everything that is out, and what is known to be behind the markers: all that the audit looks at. */
export interface Publication {
  readonly published: ReadonlyMap<string, number>;
  readonly hidden: ReadonlyMap<string, HiddenCell>;
  readonly relations: readonly Relation[];
  readonly facts: readonly Fact[];
}

/** A count that is printed as a marker. */
export interface HiddenCell {
  /** Hidden for being small itself, or only so that nobody can work out another. */
  readonly kind: 'small' | 'cover';
  /** As it is printed, where there are several. */
  readonly marker?: string;
  /** The true count, where the auditor has it. It saves time and never changes an answer. */
  readonly actual?: number;
}

/** A total and the cells that add up to it. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Something else that is out about some cells: the sum of multiples of them lies in a range. Absent ends are open. */
export interface Fact {
  readonly terms: Readonly<Record<string, number>>;
  readonly lo?: number | undefined;
  readonly hi?: number | undefined;
}

/** What an attacker takes a marker to stand for. */
export type Attack = (hidden: HiddenCell) => Range;

/** One marker for all, and an attacker who knows nothing but that counts are not negative. */
export const blind: Attack = () => ANY_COUNT;

/** Two markers, or a legend that tells them apart: a small count lies in S, and any other is the threshold or more. */
export function symbol({ sensitive, threshold }: { sensitive: Range; threshold: number }): Attack {
  return ({ kind }) => (kind === 'small' ? sensitive : { min: threshold, max: Infinity });
}

/** One marker, and a legend that says what it stands for, wherever it stands. */
export function legend(meaning: Range): Attack {
  return () => meaning;
}
