import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Task } from './render-pages.ts';
import { openRenderer } from './renderer.ts';

// One of the threads that make pages: takes a task, makes its pages, says so, and gets the next.
const { program, to }: { program: string; to: string } = workerData;
const renderer = await openRenderer(program);

parentPort?.on('message', (task: Task) => {
  void work(task).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage({ done: 0 } satisfies Answer);

async function work({ councils, part, parts }: Task): Promise<Answer> {
  try {
    const places = (await renderer.places(councils)).filter((_, index) => index % parts === part);
    for (const place of places) await renderer.render(place, to);
    return { done: 1 };
  } catch (error) {
    return { failed: inWords(error) };
  }
}

/** An error of ours says what to do in its hint. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  return `${error.message}${hint}`;
}
