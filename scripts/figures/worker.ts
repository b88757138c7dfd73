import { parentPort, workerData } from 'node:worker_threads';
import { openSite } from '#pipeline/open-site.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { makeCouncil } from './make-council.ts';
import type { Given } from './on-every-core.ts';

// One of the threads that make figures: opens the site, then takes a council, works on it, says what came of it, and gets the next.
const { root, now, to }: Given = workerData;
const site = openSite(openFolder(root), { now });

parentPort?.on('message', (slug: string) => {
  parentPort?.postMessage(makeCouncil(slug, site, { to }));
});
