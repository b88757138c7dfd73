import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of the project in a folder of its own, in which a test may change, delete and build what it likes. */
export interface Workshop {
  readonly root: string;
  readonly dist: string;
  remove(name: string): void;
  /** Leaves no council but these, nor what was collected from the papers of others. */
  keepCouncils(...slugs: string[]): void;
  /** Lays a folder over a part of the copy. */
  lay(from: string, to: string): void;
  edit(file: string, change: (text: string) => string): void;
  read(file: string): string;
  /** Writes a file of the copy, in a folder that is there. */
  write(file: string, text: string): void;
  /** Runs npm in the copy. */
  npm(args: string[], settings?: Readonly<Record<string, string>>): { ok: boolean; output: string };
  /** Runs `npm run build` in the copy. */
  build(settings?: Readonly<Record<string, string>>): { ok: boolean; output: string };
  close(): void;
}

/**
 * The pictures that the project has drawn already come along, unless the copy is to begin with nothing: each is kept under the
 * hash of all that goes into it.
 */
export function openWorkshop({ withPictures = true }: { withPictures?: boolean } = {}): Workshop {
  const root = mkdtempSync(path.join(tmpdir(), 'candour-workshop-'));
  for (const name of PARTS) cpSync(name, path.join(root, name), { recursive: true });
  if (withPictures && existsSync(PICTURES)) cpSync(PICTURES, path.join(root, PICTURES), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
  return {
    root,
    dist: path.join(root, 'dist'),
    remove: (name) => rmSync(path.join(root, name), { recursive: true, force: true }),
    keepCouncils: (...slugs) => {
      const others = councilsIn(root).filter((slug) => !slugs.includes(slug));
      const comparators = readdirSync(path.join(root, 'data/comparators')).filter((name) =>
        others.some((slug) => name.includes(`-${slug}-`)),
      );
      for (const name of [
        ...others.flatMap((slug) => [`content/${slug}`, `data/${slug}`]),
        ...comparators.map((file) => `data/comparators/${file}`),
      ])
        rmSync(path.join(root, name), { recursive: true, force: true });
    },
    lay: (from, to) => cpSync(from, path.join(root, to), { recursive: true }),
    edit: (name, change) => {
      const file = path.join(root, name);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    },
    read: (name) => readFileSync(path.join(root, name), 'utf8'),
    write: (name, text) => writeFileSync(path.join(root, name), text),
    npm: (args, settings) => runNpm(root, args, settings),
    build: (settings) => runNpm(root, ['run', 'build'], settings),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

function councilsIn(root: string): string[] {
  const content = path.join(root, 'content');
  return readdirSync(content).filter((name) => existsSync(path.join(content, name, 'council.yaml')));
}

function runNpm(
  cwd: string,
  args: string[],
  settings: Readonly<Record<string, string>> = {},
): { ok: boolean; output: string } {
  const env = ordinaryEnvironment(settings);
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', env });
  return { ok: status === 0, output: stdout + stderr };
}

/** The environment of someone at a terminal: what the test runner adds to it would change how Vite builds. */
export function ordinaryEnvironment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  for (const name of Object.keys(env)) if (name.startsWith('VITEST')) delete env[name];
  // What `npx -c` was asked to run would be run again by any npm under it.
  delete env['npm_config_call'];
  for (const name of ['NODE_ENV', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']) delete env[name];
  return { ...env, ...settings };
}

const PICTURES = '.cache/pictures';

const PARTS = [
  'src',
  'content',
  'data',
  'public',
  'scripts',
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
];
