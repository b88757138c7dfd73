// `npm run dev`: shows the site while you write; a change to a CSV or MDX file is shown within seconds.
import { spawn } from 'node:child_process';
import { announce } from './report.ts';
import { publishOnEveryCore } from './stages.ts';

announce(await publishOnEveryCore(process.cwd()));
spawn('astro', ['dev', ...process.argv.slice(2)], { stdio: 'inherit' }).on('close', (code) =>
  process.exit(code ?? 0),
);
