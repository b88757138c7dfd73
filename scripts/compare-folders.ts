import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files that are not in both folders with the same bytes, sorted. */
export function differences(a: string, b: string): string[] {
  const names = [...new Set([...filesOf(a), ...filesOf(b)])].sort();
  return names.filter((name) => {
    const [one, other] = [path.join(a, name), path.join(b, name)];
    return !existsSync(one) || !existsSync(other) || !readFileSync(one).equals(readFileSync(other));
  });
}

/** Every file of a folder and the folders in it, by name with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
