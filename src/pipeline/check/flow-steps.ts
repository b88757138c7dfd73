import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';

/**
 * A demand funnel narrows from one number to the next. Percentages are of bases of their own (the children missing, the talks
 * offered, the talks held), and cannot be read as one funnel.
 */
export function checkFlowSteps(council: CouncilSources): Problem[] {
  const units = new Map(council.indicators.map(({ id, page }) => [id, page.settings.unit]));
  return council.flows.flatMap(({ file, settings, lineOf }) =>
    settings.steps.flatMap(({ indicator, label }, index): Problem[] => {
      const unit = units.get(indicator);
      if (unit === undefined || unit === 'count') return [];
      return [
        {
          check: 'step-is-not-a-count',
          severity: 'error',
          file,
          line: lineOf(['steps', index]),
          column: 'steps',
          message: `The step “${label}” is not a number but a ${unit}, which has a base of its own.`,
          fix: 'Use an indicator that counts, or take the step away.',
        },
      ];
    }),
  );
}
