import { createHash } from 'node:crypto';
import { type Problem, sortProblems } from '../../problem.ts';
import { entryOf } from '../catalogue.ts';

/**
 * All problems as a code quality report of GitLab, which shows in a merge request what is new and what is mended.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function printForGitlab(problems: readonly Problem[]): string {
  const seen = new Map<string, number>();
  const all = sortProblems(problems).map((problem) => {
    const { check, file, line, message, fix } = problem;
    const identity = identityOf(problem);
    const times = seen.get(identity) ?? 0;
    seen.set(identity, times + 1);
    return {
      description: `${entryOf(check).code}: ${message} What to do: ${fix}`,
      check_name: check,
      fingerprint: createHash('sha256').update(`${identity}\n${times}`).digest('hex'),
      severity: severityOf(problem),
      location: { path: file, lines: { begin: line ?? 1 } },
    };
  });
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** What a problem is, wherever its line and the lines that it names move to. Equal ones are told apart by their order. */
function identityOf({ check, file, column, message }: Problem): string {
  return JSON.stringify([check, file, column ?? '', message.replace(/(\.(?:csv|mdx|yaml)):\d+/g, '$1')]);
}

function severityOf({ check, severity }: Problem): string {
  if (severity === 'warning') return 'minor';
  return { A: 'blocker', B: 'critical', C: 'major' }[entryOf(check).severity];
}
