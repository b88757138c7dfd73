import { type Problem, sortProblems } from '../../problem.ts';
import { entryOf } from '../catalogue.ts';
import { helpAddress } from './words.ts';

/** All problems for other programs: a list in reading order, each with its code and what the catalogue calls it. */
export function printAsJson(problems: readonly Problem[]): string {
  const all = sortProblems(problems).map(({ check, severity, file, line, column, message, fix }) => {
    const { code, title, severity: harm } = entryOf(check);
    return {
      code,
      check,
      title,
      severity,
      harm,
      file,
      line,
      column,
      message,
      fix,
      more: helpAddress({ check }),
    };
  });
  return `${JSON.stringify(all, null, 2)}\n`;
}
