import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Made, type Size, writeNation } from './nation.ts';

/** A copy of the project in a folder of its own, with a made-up nation in the place of its councils. */
export interface Project {
  readonly root: string;
  readonly made: Made;
  /** Changes a file; what is not there to be changed is an error. */
  edit(file: string, change: (text: string) => string): void;
  close(): void;
}

export function openProject(size: Size): Project {
  const root = mkdtempSync(path.join(tmpdir(), 'candour-bench-'));
  for (const name of PARTS) cpSync(name, path.join(root, name), { recursive: true });
  mkdirSync(path.join(root, 'content'), { recursive: true });
  cpSync('content/pages', path.join(root, 'content/pages'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
  const made = writeNation(root, size);
  return {
    root,
    made,
    edit(name, change) {
      const file = path.join(root, name);
      const before = readFileSync(file, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${name} is not what the bench thinks it is`);
      writeFileSync(file, after);
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** All that a build needs besides its content and data. */
const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
