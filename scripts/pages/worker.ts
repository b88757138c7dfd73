import { parentPort, workerData } from 'node:worker_threads';
import { type Listener, LISTENER } from '../../src/reads.ts';
import { batchAt } from './batches.ts';
import type { Rendered, Task } from './render-pages.ts';
import { openRenderer, type Place } from './renderer.ts';

// One of the threads that make pages: takes a task, makes its pages, says which and what they read, and gets the next.
const { program, to }: { program: string; to: string } = workerData;
let reads = new Set<string>();
const listener: Listener = (read) => reads.add(read);
Reflect.set(globalThis, LISTENER, listener);
const renderer = await openRenderer(program);

parentPort?.on('message', (task: Task) => {
  void work(task).then((answer) => parentPort?.postMessage(answer));
});

async function work(task: Task): Promise<Rendered> {
  try {
    const made = new Map<string, { files: Map<string, string>; reads: Set<string> }>();
    // What is read to know which pages there are, is read of every indicator for its own pages.
    reads = new Set();
    for (const [place, batch] of ofPart(await renderer.places(task.council), task)) {
      const its = made.get(batch) ?? { files: new Map(), reads: new Set() };
      made.set(batch, its);
      ({ reads } = its);
      its.files.set(...(await renderer.render(place, to)));
    }
    return { made };
  } catch (error) {
    return { failed: inWords(error) };
  }
}

/**
 * Its share of the places that are wanted, each with its batch. All that shows one indicator (page, files, charts, frames) is one
 * worker's, because much of what is made for one of them is used by the next; and so are the files of a council's data and their
 * lists. What has all data in it takes longest and comes first.
 */
function ofPart(
  places: readonly Place[],
  { council, batches, wanted, part, parts }: Task,
): [place: Place, batch: string][] {
  const all = new Set(batches);
  const turns = new Map<string, number>();
  const dataFirst = places.toSorted((a, b) => Number(isOfAllData(b)) - Number(isOfAllData(a)));
  return dataFirst.flatMap((place): [Place, string][] => {
    const batch = batchAt(place.pathname, council, (name) => all.has(name));
    if (!wanted.includes(batch)) return [];
    const isOfCouncilData = council !== '' && isOfAllData(place);
    const subject = batch.includes('/') ? batch : isOfCouncilData ? 'data' : place.pathname;
    const turn = turns.get(subject) ?? turns.size;
    turns.set(subject, turn);
    return turn % parts === part ? [[place, batch]] : [];
  });
}

function isOfAllData({ pathname }: Place): boolean {
  return /\/(?:data\/|catalog\.jsonld$)/.test(pathname);
}

/** An error of ours says what to do in its hint. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  return `${error.message}${hint}`;
}
