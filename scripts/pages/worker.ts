import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Task } from './render-pages.ts';
import { openRenderer, type Place } from './renderer.ts';

// One of the threads that make pages: takes a task, makes its pages, says which, and gets the next.
const { program, to }: { program: string; to: string } = workerData;
const renderer = await openRenderer(program);

parentPort?.on('message', (task: Task) => {
  void work(task).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage({ task: undefined, files: [] } satisfies Answer);

async function work(task: Task): Promise<Answer> {
  try {
    const files: string[] = [];
    for (const place of ofPart(await renderer.places(task.council), task))
      files.push(await renderer.render(place, to));
    return { task, files };
  } catch (error) {
    return { failed: inWords(error) };
  }
}

/**
 * Its share of the places. All that shows one indicator (page, files, charts, frames) is one worker's, because much of what is
 * made for one of them is used by the next.
 */
function ofPart(places: readonly Place[], { part, parts }: Task): Place[] {
  const turns = new Map<string, number>();
  return places.filter(({ pathname }) => {
    const [, indicator] = /\/(?:indicators|embed)\/([^/.]+)/.exec(pathname) ?? [];
    const subject = indicator ?? pathname;
    const turn = turns.get(subject) ?? turns.size;
    turns.set(subject, turn);
    return turn % parts === part;
  });
}

/** An error of ours says what to do in its hint. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  return `${error.message}${hint}`;
}
