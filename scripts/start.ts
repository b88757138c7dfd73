// `npm start`: builds everything, then serves it on this machine.
import path from 'node:path';
import { buildSite } from './build-site.ts';
import { serve } from './server.ts';
import { announce } from './report.ts';

const root = process.cwd();
announce(await buildSite(root));
const port = Number(process.env['PORT'] ?? 4321);
const served = await serve(path.join(root, 'dist'), {
  port,
  base: process.env['CANDOUR_BASE'] ?? '/',
  fresh: true,
});
console.log(`\nOpen ${served.address} in a browser. Press Ctrl and C to stop.`);
