import { availableParallelism } from 'node:os';
import { type Progress, SILENT } from '../progress.ts';
import { inThreads } from '../threads.ts';
import type { MadeCouncil } from './make-council.ts';

/** What a thread is told as it begins. */
export interface Given {
  readonly root: string;
  readonly now: Date | undefined;
  /** Where to write what is to be published; nowhere, if it is only to be checked. */
  readonly to: string | undefined;
}

/**
 * A thread holds the figures for elsewhere and one council at a time, about a tenth of this for all of England. Without a limit it
 * would let everything lie that it no longer needs until it had taken several gigabytes.
 */
const ENOUGH = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 };

/** Works on councils in threads, as many at once as there are cores, and gives what came of each in their order. */
export async function makeOnEveryCore(
  slugs: readonly string[],
  given: Given,
  { progress = SILENT, threads = availableParallelism() }: { progress?: Progress; threads?: number } = {},
): Promise<MadeCouncil[]> {
  const made = new Map<string, MadeCouncil>();
  const hear = (council: MadeCouncil) => {
    made.set(council.news.slug, council);
    progress.done(made.size);
  };
  await inThreads(slugs, hear, {
    script: new URL('./worker.ts', import.meta.url),
    options: { workerData: given, resourceLimits: ENOUGH },
    threads,
  });
  return slugs.flatMap((slug) => made.get(slug) ?? []);
}
