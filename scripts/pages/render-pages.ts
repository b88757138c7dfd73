import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Progress, SILENT } from '../progress.ts';

/** Pages to make: those of a council, or those of the site as a whole (`''`); one part of them of several. */
export interface Task {
  readonly council: string;
  readonly part: number;
  readonly parts: number;
}

/** How a task went: the files that were written. A thread that is ready for its first has none. */
export type Answer =
  { readonly task: Task | undefined; readonly files: readonly string[] } | { readonly failed: string };

/** The files of each council, and under `''` those of the site as a whole; or why a page could not be made. */
export type Rendered =
  { readonly files: ReadonlyMap<string, readonly string[]> } | { readonly failed: string };

/**
 * Makes the pages of some councils (and, of `''`, of the site as a whole) from what is in `published`, on every core, and leaves
 * them in `to`. The first page that cannot be made ends it.
 */
export async function renderPages(
  councils: readonly string[],
  {
    program,
    published,
    env = {},
    to,
    progress = SILENT,
  }: {
    program: string;
    published: string;
    /** Settings beside those of this process. */
    env?: NodeJS.ProcessEnv;
    to: string;
    progress?: Progress;
  },
): Promise<Rendered> {
  const tasks = tasksFor(councils, availableParallelism());
  const waiting = [...tasks];
  const files = new Map<string, string[]>(councils.map((council) => [council, []]));
  let failed: string | undefined;
  let done = 0;
  progress.stage('Pages, by council', tasks.length);
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: { program, to },
        env: { ...process.env, ...env, CANDOUR_PUBLISHED: published },
      });
      return new Promise<void>((resolve) => {
        worker.on('message', (answer: Answer) => {
          if ('failed' in answer) failed ??= answer.failed;
          else if (answer.task !== undefined) {
            files.get(answer.task.council)?.push(...answer.files);
            progress.done((done += 1));
          }
          const next = failed === undefined ? waiting.shift() : undefined;
          if (next === undefined) void worker.terminate();
          else worker.postMessage(next);
        });
        worker.on('error', (error) => {
          failed ??= error.message;
        });
        worker.on('exit', () => resolve());
      });
    }),
  );
  return failed === undefined ? { files } : { failed };
}

/** The pages about everything first, because they take longest; a few councils in parts, so that every core has work. */
function tasksFor(councils: readonly string[], cores: number): Task[] {
  const parts = councils.length >= 4 * cores ? 1 : cores;
  return councils
    .toSorted()
    .flatMap((council) => Array.from({ length: parts }, (_, part) => ({ council, part, parts })));
}
