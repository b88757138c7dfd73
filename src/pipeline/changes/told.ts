import type { Problem } from '../problem.ts';
import { hasErrors } from '../problem.ts';
import type { Changes, Refusal } from './change.ts';
import { compareVersions } from './compare.ts';
import type { Version } from './version.ts';

/** A comparison as it is told: to a person at a terminal, on a pull request, or to another program. */
export interface Told {
  /** What this is compared with: `main at 1a2b3c4d5e`. */
  readonly from: string;
  readonly changes: Changes;
  /** Why the figures cannot be compared; empty when they can. */
  readonly cannotCompare: string;
  /** What must be put right before this can be published at all. */
  readonly problems: readonly Problem[];
  readonly waiting: string;
  /** Whether it may go out. */
  readonly ok: boolean;
}

/** Compares two versions and says whether the newer may go out. Only what is wrong with the newer stands in its way. */
export function tellChanges(
  before: Version,
  after: Version,
  { from, today }: { from: string; today: string },
): Told {
  const changes = compareVersions(before, after, { today });
  const problems = after.problems.filter(({ severity }) => severity === 'error');
  return {
    from,
    changes,
    cannotCompare: whyNot(before, after, from),
    problems,
    waiting: after.waiting,
    ok: !hasErrors(problems) && after.published !== undefined && changes.refused.length === 0,
  };
}

function whyNot(before: Version, after: Version, from: string): string {
  if (after.published === undefined)
    return 'This cannot be published as it is, so its figures cannot be compared with those that are out.';
  if (before.published === undefined)
    return `${from} does not pass today’s checks, so its figures cannot be compared with these: only addresses were. Nobody has looked whether reports that were presented stay as they were.`;
  return '';
}

/** `Changed: 2 indicators, 1 release. New pages: 1.`, or that nothing has. */
export function summaryOf({ changes, cannotCompare }: Told): string {
  const indicators = changes.councils.reduce((sum, council) => sum + council.indicators.length, 0);
  const others = changes.councils.reduce((sum, council) => sum + council.changes.length, 0);
  const stale = changes.councils
    .flatMap((council) => council.indicators)
    .filter((indicator) => indicator.changes.some(({ kind }) => kind === 'words-left-as-they-were')).length;
  const parts = [
    count(indicators, 'indicator changes', 'indicators change'),
    count(others, 'other change', 'other changes'),
    count(stale, 'text may be out of date', 'texts may be out of date'),
    count(changes.added.length, 'page is new', 'pages are new'),
    count(changes.removed.length, 'page is retired', 'pages are retired'),
    count(changes.refused.length, 'thing must not go out like this', 'things must not go out like this'),
    count(changes.warnings.length, 'thing to look at', 'things to look at'),
  ].filter((part) => part !== '');
  if (parts.length > 0) return `${parts.join(', ')}.`;
  return cannotCompare === '' ? 'Nothing changes that the public can see.' : '';
}

/** What a refusal says to do, without the lines to copy. */
export function fixOf({ fix }: Refusal): string {
  return `What to do: ${fix}`;
}

/** The start of a long list, and how many more there are. */
export function shortened(lines: readonly string[], most: number): string[] {
  if (lines.length <= most + 1) return [...lines];
  return [...lines.slice(0, most), `and ${lines.length - most} more`];
}

function count(number: number, one: string, several: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : several}`;
}
