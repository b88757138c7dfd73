import { checkSources } from './check/sources.ts';
import { hasErrors, once, type Problem } from './problem.ts';
import { type AuditedCount, auditIndicators, auditProblems } from './attack/audit.ts';
import { datedTooLate, problemsToCome, sourcesAt, type Waiting, waitingInPublic } from './embargo.ts';
import { assemble, type Publication } from './publish/assemble.ts';
import { checkNarratives } from './check/narratives.ts';
import type { Folder } from './read/folder.ts';
import { readSources, type Sources } from './read/sources.ts';
import { dayOf } from './publish/on-the-day.ts';
import { checkSecurity } from './security-contact.ts';

/** What a run of the pipeline comes to: something to publish, or only problems. */
export interface Outcome {
  readonly problems: Problem[];
  readonly publication: Publication | undefined;
  /** The private report of the audit: for whoever may see raw figures, and never for a log. */
  readonly audit: readonly AuditedCount[];
  /** What may not come out yet. */
  readonly waiting: readonly Waiting[];
}

/** When it is: what waits for a time comes out then, and never without one. */
export interface Moment {
  readonly now?: Date | undefined;
}

/**
 * Program 1: read, check, protect, audit and publish. Writes nothing; with errors there is nothing to publish.
 * While a release waits, its figures are checked as they will be when it is out, and published as if it were not there.
 */
export function runPipeline(folder: Folder, { now }: Moment = {}): Outcome {
  const { sources, problems: unreadable } = readSources(folder);
  const { sources: today, waiting } = sourcesAt(sources, now);
  const { problems, publication, audit } = publicationOf(today, { unreadable, now });
  const told = [
    ...problems,
    ...datedTooLate(sources, now),
    ...waitingInPublic(waiting, sources),
    ...checkSecurity(sources.site?.security, { file: 'content/site.yaml', today: dayOf(now) }),
  ];
  const found =
    waiting.length === 0
      ? told
      : [
          ...told,
          ...problemsToCome(publicationOf(sources, { unreadable, now }).problems, problems, {
            waiting,
            isPublic: sources.site?.repository !== 'private',
          }),
        ];
  return { problems: found, publication: hasErrors(found) ? undefined : publication, audit, waiting };
}

function publicationOf(
  sources: Sources,
  { unreadable, now }: { unreadable: readonly Problem[]; now: Date | undefined },
): Omit<Outcome, 'waiting'> {
  const { value: checked, problems: wrong } = checkSources(sources);
  const problems = once([...unreadable, ...wrong]);
  if (checked === undefined || hasErrors(problems)) return { problems, publication: undefined, audit: [] };
  const publication = assemble(sources, checked, { now });
  const audited = checked.councils.map((council) => ({
    council,
    counts: auditIndicators(
      council,
      [...publication.indicators, ...publication.former].filter(
        (indicator) => indicator.council === council.sources.slug,
      ),
    ),
  }));
  const leaks = audited.flatMap(({ council, counts }) => auditProblems(counts, council));
  const untrue = checkNarratives(sources, { ...publication, isSafe: leaks.length === 0 });
  const found = once([...problems, ...publication.problems, ...leaks, ...untrue]);
  return {
    problems: found,
    publication: hasErrors(found) ? undefined : publication,
    audit: audited.flatMap(({ counts }) => counts),
  };
}
