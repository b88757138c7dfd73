import { existsSync } from 'node:fs';
import path from 'node:path';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium on this machine, or the one that npm brought, with further settings of its command line. */
export async function openBrowser(settings: readonly string[] = []): Promise<Browser> {
  const system = onPath(['chromium', 'chromium-browser', 'google-chrome']);
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  if (system !== undefined) return chromium.launch({ executablePath: system, args: [...quiet, ...settings] });
  // In one process a crash of a page would take the tests with it.
  const args = bundled.args.filter(
    (argument) => argument !== '--single-process' && argument !== '--disable-web-security',
  );
  return chromium.launch({ executablePath: await bundled.executablePath(), args: [...args, ...settings] });
}

/** The first of some programs that this machine's PATH has. */
function onPath(programs: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return programs
    .flatMap((program) => folders.map((folder) => path.join(folder, program)))
    .find((file) => existsSync(file));
}
