import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A project folder as the pipeline sees it: names are relative to its root with forward slashes and sorted,
 * so that problems and outputs are the same on every machine.
 */
export interface Folder {
  /** Names of the folders directly in `folder`; none when it is not there. */
  folders(folder: string): string[];
  /** Names of the files directly in `folder`; none when it is not there. Hidden files are left out. */
  files(folder: string): string[];
  /** A file's bytes, or `undefined` when it is not there. */
  bytes(file: string): Uint8Array | undefined;
}

/** The folder at a path on this machine. */
export function openFolder(root: string): Folder {
  const list = (folder: string, wanted: 'files' | 'folders') => {
    const full = path.join(root, folder);
    if (!existsSync(full)) return [];
    return readdirSync(full, { withFileTypes: true })
      .filter(
        (entry) => !entry.name.startsWith('.') && (wanted === 'files' ? entry.isFile() : entry.isDirectory()),
      )
      .map((entry) => entry.name)
      .sort();
  };
  return {
    folders: (folder) => list(folder, 'folders'),
    files: (folder) => list(folder, 'files'),
    bytes: (file) => {
      const full = path.join(root, file);
      return existsSync(full) ? readFileSync(full) : undefined;
    },
  };
}
