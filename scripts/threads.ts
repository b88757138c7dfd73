import { availableParallelism } from 'node:os';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Gives tasks to threads, the next to each as soon as it has answered for the last, and hears every answer. The first thread that
 * breaks, or answer that `hear` throws at, ends it. No thread outlives it.
 */
export async function inThreads<Task, Answer>(
  tasks: readonly Task[],
  hear: (answer: Answer) => void,
  {
    script,
    options = {},
    threads = availableParallelism(),
  }: {
    /** Posts an answer to its parent for every task that it gets. */
    script: URL;
    options?: WorkerOptions;
    threads?: number;
  },
): Promise<void> {
  const waiting = [...tasks];
  const workers: Worker[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(script, options);
      workers.push(worker);
      const next = () => {
        const task = waiting.shift();
        if (task === undefined) resolve();
        else worker.postMessage(task);
      };
      worker.on('message', (answer: Answer) => {
        try {
          hear(answer);
          next();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('A thread ended before its work was done')));
      next();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
