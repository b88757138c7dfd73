import type { Policy } from '#published/policy.ts';
import type { Observation } from '../check/observations.ts';
import type { Edition } from '../check/sources.ts';
import type { Problem } from '../problem.ts';
import { countId, MEASURES } from './backbone.ts';
import type { Ledger } from './ledger.ts';

/**
 * Counts that an earlier edition published and that this one would have to hide (rule R6): what is out stays out, so the
 * edition itself cannot come out as it is.
 */
export function needHiding(
  observations: readonly Observation[],
  {
    hidden,
    ledger,
    edition,
    policy,
  }: { hidden: ReadonlySet<string>; ledger: Ledger; edition: Edition; policy: Policy },
): Problem[] {
  if (hidden.size === 0) return [];
  return observations.flatMap((observation) =>
    MEASURES.flatMap((measure): Problem[] => {
      // A remainder is hidden with its numerator, which is what is told.
      if (measure === 'remainder') return [];
      const id = countId(observation, measure);
      const release = hidden.has(id) ? ledger.publishedIn(observation, measure) : undefined;
      if (release === undefined) return [];
      const { at, indicator, period, category } = observation;
      const name = [indicator, period.text, ...(category === null ? [] : [category])].join(', ');
      return [
        {
          check: 'would-need-hiding',
          severity: 'error',
          file: at.file,
          line: at.line,
          column: measure,
          message: `The ${measure} of ${name} came out in “${release}”. With what “${edition.id}” adds, it would let people work out a count under ${policy.threshold}, so it would have to be hidden; but what is out cannot be taken back.`,
          fix: `Leave the new figure that it gives away out of “${edition.id}”; or, in the settings of the indicator, say under “year” that a year is not the sum of its parts, if it is not, or choose disclosure: { order: parts-first } before the total comes out.`,
        },
      ];
    }),
  );
}
