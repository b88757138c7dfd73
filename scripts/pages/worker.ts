import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Task } from './render-pages.ts';
import { openRenderer } from './renderer.ts';

// One of the threads that make pages: takes a task, makes its pages, says which, and gets the next.
const { program, to }: { program: string; to: string } = workerData;
const renderer = await openRenderer(program);

parentPort?.on('message', (task: Task) => {
  void work(task).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage({ task: undefined, files: [] } satisfies Answer);

async function work(task: Task): Promise<Answer> {
  try {
    const places = (await renderer.places(task.council)).filter(
      (_, index) => index % task.parts === task.part,
    );
    const files: string[] = [];
    for (const place of places) files.push(await renderer.render(place, to));
    return { task, files };
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
