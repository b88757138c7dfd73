import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { replaceFolder } from '../replace-folder.ts';
import type { Report } from '../report.ts';

/** What pages are made with: everything of a site but its pages, and in `.program/` what renders them. */
export interface Program extends Report {
  readonly folder: string;
}

/**
 * The program for the code, the words and the settings as they are. It reads figures only when it runs: it can be built before
 * there are any, and while nothing but figures changes the one that is there is used again.
 */
export async function programFor(root: string): Promise<Program> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const key = keyOf(root, env);
  const kept = path.join(root, '.cache', 'program');
  const folder = path.join(kept, key);
  if (existsSync(path.join(folder, '.program'))) return { ok: true, text: '', folder };
  rmSync(kept, { recursive: true, force: true });
  const next = path.join(kept, 'next');
  const { code, output } = await run('astro', ['build', '--silent', '--outDir', next], {
    cwd: root,
    env: { ...env, CANDOUR_PROGRAM: 'yes' },
  });
  if (code !== 0) return { ok: false, text: output, folder };
  replaceFolder(folder, next);
  return { ok: true, text: '', folder };
}

/** Everything that goes into the program: its files with what is in them, and the settings that it is built with. */
function keyOf(root: string, env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256');
  const content = env['CANDOUR_CONTENT'] ?? 'content';
  for (const part of [
    'src',
    'scripts',
    content,
    'public',
    'astro.config.mjs',
    'package-lock.json',
    'tsconfig.json',
  ])
    for (const file of filesUnder(path.resolve(root, part)))
      if (!isOfProgramOne(path.relative(root, file)))
        hash
          .update(`${path.relative(root, file)}\0`)
          .update(readFileSync(file))
          .update('\0');
  const settings = Object.entries(env).filter(([name]) => name.startsWith('CANDOUR_') && !OF_A_RUN.has(name));
  hash.update(JSON.stringify([settings.toSorted(), process.version]));
  return hash.digest('hex').slice(0, 16);
}

/** Settings that are read when pages are made, and not when the program is built. */
const OF_A_RUN: ReadonlySet<string> = new Set([
  'CANDOUR_PUBLISHED',
  'CANDOUR_COMMIT',
  'CANDOUR_URL',
  'CANDOUR_NOW',
  'CANDOUR_STAGES',
  'CANDOUR_WORKBOOKS',
]);

/** Program 1 is not part of the site. */
function isOfProgramOne(file: string): boolean {
  return /^src[\\/](?:pipeline|audit)[\\/]/.test(file);
}

function filesUnder(part: string): string[] {
  if (!existsSync(part)) return [];
  if (statSync(part).isFile()) return [part];
  return readdirSync(part, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function run(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
