import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * How long it takes until somebody who writes sees a changed figure on the page that is open: `npm run dev` in a project, a page
 * that has been shown once, a change, and the same page asked for until it is another. In seconds.
 */
export async function measureLive(
  root: string,
  { page, change }: { page: string; change: () => void },
): Promise<number> {
  const child = spawn(process.execPath, ['scripts/dev.ts', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        const [, found] = /Local\s+(http:\/\/[^\s/]+)/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.on('close', () => reject(new Error(`npm run dev ended:\n${said.slice(-1000)}`)));
    });
    const shown = async () => (await fetch(`${address}${page}`)).text();
    const before = await shown();
    change();
    const started = performance.now();
    while ((await shown()) === before) {
      if (performance.now() - started > PATIENCE) throw new Error('npm run dev did not show the change');
      // A browser asks once, when it is told to; asking all the time would slow down what is measured.
      await wait(100);
    }
    return (performance.now() - started) / 1000;
  } finally {
    // It has a child of its own.
    if (child.pid !== undefined) process.kill(-child.pid);
  }
}

const PATIENCE = 120_000;
