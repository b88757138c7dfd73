import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { rasterise } from '../src/pictures/rasterise.ts';

/** What a worker is given to do: an SVG file, and where to keep its PNG. */
const Task = z.strictObject({ from: z.string(), kept: z.string() });

parentPort?.on('message', (task: unknown) => {
  void draw(Task.parse(task)).then(() => parentPort?.postMessage('drawn'));
});

async function draw({ from, kept }: z.infer<typeof Task>): Promise<void> {
  const png = await rasterise(readFileSync(from, 'utf8')).catch((error: unknown) => {
    throw new Error(`${path.basename(from)} could not be drawn: ${String(error)}`);
  });
  // Under another name until it is whole, so that a build that is stopped leaves no half picture behind.
  writeFileSync(`${kept}.half`, png);
  renameSync(`${kept}.half`, kept);
}
