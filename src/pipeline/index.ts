import { checkSources } from './check/sources.ts';
import { hasErrors, type Problem } from './problem.ts';
import { type AuditedCount, auditIndicators, auditProblems } from './attack/audit.ts';
import { assemble, type Publication } from './publish/assemble.ts';
import { checkNarratives } from './check/narratives.ts';
import type { Folder } from './read/folder.ts';
import { readSources } from './read/sources.ts';

/** What a run of the pipeline comes to: something to publish, or only problems. */
export interface Outcome {
  readonly problems: Problem[];
  readonly publication: Publication | undefined;
  /** The private report of the audit: for whoever may see raw figures, and never for a log. */
  readonly audit: readonly AuditedCount[];
}

/** Program 1: read, check, protect, audit and publish. Writes nothing; with errors there is nothing to publish. */
export function runPipeline(folder: Folder): Outcome {
  const { sources, problems: unreadable } = readSources(folder);
  const { value: checked, problems: wrong } = checkSources(sources);
  const problems = [...unreadable, ...wrong];
  if (checked === undefined || hasErrors(problems)) return { problems, publication: undefined, audit: [] };
  const publication = assemble(sources, checked);
  const audited = checked.councils.map((council) => ({
    council,
    counts: auditIndicators(
      council,
      publication.indicators.filter((indicator) => indicator.council === council.sources.slug),
    ),
  }));
  const leaks = audited.flatMap(({ council, counts }) => auditProblems(counts, council));
  const untrue = checkNarratives(sources, publication);
  const found = [...problems, ...publication.problems, ...leaks, ...untrue];
  return {
    problems: found,
    publication: hasErrors(found) ? undefined : publication,
    audit: audited.flatMap(({ counts }) => counts),
  };
}
