import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Progress, SILENT } from '../progress.ts';
import type { MadeCouncil } from './make-council.ts';

/** What a thread is told as it begins. */
export interface Given {
  readonly root: string;
  readonly now: Date | undefined;
  /** Where to write what is to be published; nowhere, if it is only to be checked. */
  readonly to: string | undefined;
}

/** What a thread says when it is ready for its first council, and after each. */
export interface Answer {
  readonly made: MadeCouncil | undefined;
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
  const waiting = [...slugs];
  const made = new Map<string, MadeCouncil>();
  const workers: Worker[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: given,
        resourceLimits: ENOUGH,
      });
      workers.push(worker);
      worker.on('message', (answer: Answer) => {
        if (answer.made !== undefined) {
          made.set(answer.made.news.slug, answer.made);
          progress.done(made.size);
        }
        const next = waiting.shift();
        if (next === undefined) void worker.terminate();
        else worker.postMessage(next);
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  try {
    await Promise.all(Array.from({ length: Math.min(threads, slugs.length) }, work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return slugs.flatMap((slug) => made.get(slug) ?? []);
}
