import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new empty folder outside the project. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'candour-'));
}

export function removeFolder(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

/** Copies files over a folder; what stands there under another name stays. */
export function layOver(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

/** Deletes a file or folder that must be there. */
export function takeAway(root: string, name: string): void {
  rmSync(path.join(root, name), { recursive: true });
}

export function write(root: string, file: string, text: string): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** Every file below a folder with its bytes, and every folder (with a closing slash), in order. */
export function contentsOf(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).map(
    (entry): [string, string] => {
      const full = path.join(entry.parentPath, entry.name);
      const name = path.relative(root, full).split(path.sep).join('/');
      // latin1 has a character for every byte, so that two texts are equal only when all bytes are.
      return entry.isDirectory() ? [`${name}/`, ''] : [name, readFileSync(full, 'latin1')];
    },
  );
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
