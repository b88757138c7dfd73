import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Build, buildSite } from '../../../scripts/build-site.ts';

/** A copy of the project in a folder of its own, in which a test may change, delete and build what it likes. */
export interface Workshop {
  readonly root: string;
  readonly dist: string;
  remove(name: string): void;
  /** Lays a folder over a part of the copy. */
  lay(from: string, to: string): void;
  edit(file: string, change: (text: string) => string): void;
  build(options?: { environment?: Readonly<Record<string, string>> }): Promise<Build>;
  /** Runs one of the project's programs in the copy, with the copy's own code. */
  run(script: string): { ok: boolean; output: string };
  close(): void;
}

export function openWorkshop(): Workshop {
  const root = mkdtempSync(path.join(tmpdir(), 'candour-workshop-'));
  for (const name of PARTS) cpSync(name, path.join(root, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
  return {
    root,
    dist: path.join(root, 'dist'),
    remove: (name) => rmSync(path.join(root, name), { recursive: true }),
    lay: (from, to) => cpSync(from, path.join(root, to), { recursive: true }),
    edit: (name, change) => {
      const file = path.join(root, name);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    },
    build: ({ environment = {} } = {}) => buildSite(root, { environment }),
    run: (script) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
      return { ok: status === 0, output: stdout + stderr };
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

const PARTS = ['src', 'content', 'data', 'public', 'scripts', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
