import { type Problem, sortProblems } from '../../problem.ts';
import { entryOf } from '../catalogue.ts';
import { countInWords, helpAddress, placeInWords } from './words.ts';

/** All problems as text for a terminal, one block each, with a closing count. */
export function printForTerminal(problems: readonly Problem[]): string {
  const blocks = sortProblems(problems).map((problem) => {
    const label = problem.severity === 'warning' ? 'warning: ' : '';
    const name = `${entryOf(problem.check).code} ${problem.check}`;
    return `${placeInWords(problem)} (${name})
  ${label}${problem.message}
  What to do: ${problem.fix}
  More: ${helpAddress(problem)}
`;
  });
  return [...blocks, `${countInWords(problems)}\n`].join('\n');
}
