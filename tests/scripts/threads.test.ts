import { expect, test } from 'vitest';
import { inThreads } from '../../scripts/threads.ts';

/** A thread that answers a number with its double, and breaks at what is none. */
const DOUBLES = script(`
  parentPort.on('message', (task) => {
    if (typeof task !== 'number') throw new Error('This is no number');
    parentPort.postMessage(task * 2);
  });
`);

test.each([1, 2, 5])('every task is answered once, by %i threads', async (threads) => {
  const answers: number[] = [];
  await inThreads([1, 2, 3, 4], (answer: number) => answers.push(answer), { script: DOUBLES, threads });
  expect(answers.toSorted((a, b) => a - b)).toEqual([2, 4, 6, 8]);
});

test('nothing to do is done at once', async () => {
  await inThreads([], () => {}, { script: DOUBLES });
});

test('a thread that breaks ends it with its own words', async () => {
  await expect(inThreads([1, 'two', 3], () => {}, { script: DOUBLES })).rejects.toThrow('This is no number');
});

test('an answer that is refused ends it, and no more is asked', async () => {
  const answers: number[] = [];
  const hear = (answer: number) => {
    answers.push(answer);
    throw new Error('Enough');
  };
  await expect(inThreads([1, 2, 3], hear, { script: DOUBLES, threads: 1 })).rejects.toThrow('Enough');
  expect(answers).toEqual([2]);
});

test('a thread that goes away before its work is done ends it', async () => {
  const gone = script(`parentPort.on('message', () => process.exit(0));`);
  await expect(inThreads([1], () => {}, { script: gone })).rejects.toThrow('ended before its work was done');
});

function script(text: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${text}`)}`,
  );
}
