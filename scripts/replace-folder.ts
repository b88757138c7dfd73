import { existsSync, renameSync, rmSync } from 'node:fs';

/** Puts a finished folder in the place of another, which is gone only once the new one stands. */
export function replaceFolder(folder: string, next: string): void {
  const old = `${next}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true, force: true });
}
