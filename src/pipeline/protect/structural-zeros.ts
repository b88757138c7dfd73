import type { Observation } from '../check/observations.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { isStructuralZero } from './backbone.ts';

/**
 * Somebody in a category that the settings say nobody can be in. Its zeros are printed, so a marker there would say
 * “not nought”: such an edition must not come out.
 */
export function somebodyWhereNobodyCanBe(
  observations: readonly Observation[],
  settings: IndicatorSettings,
): Problem[] {
  if (!settings.people) return [];
  return observations
    .filter(({ category }) => category !== null && settings.disclosure.structuralZeros.includes(category))
    .filter((row) => !isStructuralZero(row, row.numerator === undefined ? 'value' : 'numerator', settings))
    .map(({ at, category }) => ({
      check: 'not-a-structural-zero',
      severity: 'error',
      file: at.file,
      line: at.line,
      column: 'value',
      message: `The settings say that nobody can be in “${category}” (structuralZeros), but this row is not nought.`,
      fix: `Correct the row, or take ${category} out of structuralZeros: then its zeros are treated like any other.`,
    }));
}
