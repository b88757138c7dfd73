import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { rasterise } from '../src/pictures/rasterise.ts';
import { hashOf } from './pages/store.ts';

/** What a worker is given to do: an SVG file, and where to keep its PNG, but for its hash. */
const Task = z.strictObject({ from: z.string(), to: z.string() });

parentPort?.on('message', (task: unknown) => {
  void draw(Task.parse(task)).then((kept) => parentPort?.postMessage(kept));
});

/** Says where the picture is. A build that is stopped may leave half of one behind, which is not what its name says. */
async function draw({ from, to }: z.infer<typeof Task>): Promise<string> {
  const png = await rasterise(readFileSync(from, 'utf8')).catch((error: unknown) => {
    throw new Error(`${path.basename(from)} could not be drawn: ${String(error)}`);
  });
  const kept = `${to}.${hashOf(png)}.png`;
  writeFileSync(kept, png);
  return kept;
}
