import { checkSources } from './check/sources.ts';
import { hasErrors, type Problem } from './problem.ts';
import { assemble, type Publication } from './publish/assemble.ts';
import { checkNarratives } from './check/narratives.ts';
import type { Folder } from './read/folder.ts';
import { readSources } from './read/sources.ts';

/** What a run of the pipeline comes to: something to publish, or only problems. */
export interface Outcome {
  readonly problems: Problem[];
  readonly publication: Publication | undefined;
}

/** Program 1: read, check, protect and publish. Writes nothing; with errors there is nothing to publish. */
export function runPipeline(folder: Folder): Outcome {
  const { sources, problems: unreadable } = readSources(folder);
  const { value: checked, problems: wrong } = checkSources(sources);
  const problems = [...unreadable, ...wrong];
  if (checked === undefined || hasErrors(problems)) return { problems, publication: undefined };
  const publication = assemble(sources, checked);
  const untrue = checkNarratives(sources, publication.indicators);
  return { problems: [...problems, ...untrue], publication: hasErrors(untrue) ? undefined : publication };
}
