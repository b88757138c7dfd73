import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';

/** Demand funnels whose steps are indicators, and indicators whose funnel there is. */
export function checkFlows(council: CouncilSources): Problem[] {
  const flows = council.flows.map(({ id }) => id);
  return [
    ...council.flows.flatMap(({ file, settings, lineOf }) =>
      settings.steps.flatMap(({ indicator }, index): Problem[] =>
        council.indicatorIds.includes(indicator)
          ? []
          : [
              {
                check: 'unknown-indicator',
                severity: 'error',
                file,
                line: lineOf(['steps', index]),
                column: 'steps',
                message: `There is no indicator called “${indicator}”.`,
                fix: `${didYouMean(indicator, council.indicatorIds)}Correct it, or take the step away.`,
              },
            ],
      ),
    ),
    ...council.indicators.flatMap(({ page: { file, settings, lineOf } }): Problem[] =>
      settings.flow === undefined || flows.includes(settings.flow)
        ? []
        : [
            {
              check: 'unknown-flow',
              severity: 'error',
              file,
              line: lineOf(['flow']),
              column: 'flow',
              message: `There is no demand funnel called “${settings.flow}”.`,
              fix: `${didYouMean(settings.flow, flows)}Add flows/${settings.flow}.yaml, or take the line away.`,
            },
          ],
    ),
  ];
}
