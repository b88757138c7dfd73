import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Progress, SILENT } from '../progress.ts';
import type { Report } from '../report.ts';

/** Pages to make: those of some councils, or of none for the pages of the site as a whole; one part of them of several. */
export interface Task {
  readonly councils: readonly string[];
  readonly part: number;
  readonly parts: number;
}

/** How a task went: one more done (none when a thread is only ready for its first). */
export type Answer = { readonly done: number } | { readonly failed: string };

/**
 * Makes all pages of what is in `published`, on every core, council by council, and leaves them in `to`. The first page that
 * cannot be made ends it.
 */
export async function renderPages({
  program,
  published,
  to,
  progress = SILENT,
}: {
  program: string;
  published: string;
  to: string;
  progress?: Progress;
}): Promise<Report> {
  const tasks = tasksFor(councilsIn(published), availableParallelism());
  const waiting = [...tasks];
  progress.stage('Pages, by council', tasks.length);
  let done = 0;
  let failed: string | undefined;
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: { program, to },
        env: { ...process.env, CANDOUR_PUBLISHED: published },
      });
      return new Promise<void>((resolve) => {
        worker.on('message', (answer: Answer) => {
          if ('failed' in answer) failed ??= answer.failed;
          else done += answer.done;
          const next = failed === undefined ? waiting.shift() : undefined;
          progress.done(done);
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
  return failed === undefined ? { ok: true, text: '' } : { ok: false, text: failed };
}

/** The pages about everything first, because they take longest; a few councils in parts, so that every core has work. */
function tasksFor(councils: readonly string[], cores: number): Task[] {
  const parts = councils.length >= 4 * cores ? 1 : cores;
  return [[], ...councils.map((slug) => [slug])].flatMap((task) =>
    Array.from({ length: parts }, (_, part) => ({ councils: task, part, parts })),
  );
}

function councilsIn(published: string): string[] {
  const site: { councils: string[] } = JSON.parse(readFileSync(path.join(published, 'site.json'), 'utf8'));
  return site.councils;
}
