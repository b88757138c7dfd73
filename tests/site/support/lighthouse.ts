import { createServer } from 'node:net';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { openBrowser } from './browser.ts';

/** Lighthouse with a browser of its own: the one that the tests use, as a phone. */
export interface Lighthouse {
  /** Opens a page and looks at it. Lighthouse can look at one page at a time. */
  look(address: string, settings: Flags): Promise<Result>;
  close(): Promise<void>;
}

export async function openLighthouse(): Promise<Lighthouse> {
  const port = await freePort();
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  return {
    async look(address, settings) {
      const answer = await lighthouse(address, { port, logLevel: 'silent', ...settings });
      if (answer === undefined) throw new Error(`Lighthouse says nothing about ${address}`);
      const { runtimeError } = answer.lhr;
      if (runtimeError !== undefined) throw new Error(`${address}: ${runtimeError.message}`);
      return answer.lhr;
    },
    close: () => browser.close(),
  };
}

/** What keeps a page from 100 in any of the categories that were looked at: `color-contrast: the title of the audit`. */
export function failedAudits({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'error' || (score !== null && score < 1))
    .map(({ id, title, errorMessage }) => `${id}: ${errorMessage ?? title}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
