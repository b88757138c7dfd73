import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { rasterise } from '../src/pictures/rasterise.ts';

/** What a worker is given to do: SVG files, and where to keep the PNG of each. */
const Work = z.array(z.strictObject({ from: z.string(), kept: z.string() }));

for (const { from, kept } of Work.parse(workerData)) {
  const png = await rasterise(readFileSync(from, 'utf8')).catch((error: unknown) => {
    throw new Error(`${path.basename(from)} could not be drawn: ${String(error)}`);
  });
  // Under another name until it is whole, so that a build that is stopped leaves no half picture behind.
  writeFileSync(`${kept}.half`, png);
  renameSync(`${kept}.half`, kept);
}
