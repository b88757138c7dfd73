import { zipSync } from 'fflate';
import { dataFile, type DataFile } from './data-file.ts';
import { NO_TIME } from './no-time.ts';

/** Files as one ZIP, sorted by name: the same files make the same bytes on every day and machine. */
export function archive(path: string, files: readonly DataFile[]): DataFile {
  const entries = files
    .map((file): [string, Uint8Array] => [file.path, file.bytes])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Three is Unix, so that the archive does not name the machine it was made on.
  const packed = zipSync(Object.fromEntries(entries), { mtime: NO_TIME, os: 3, attrs: READABLE });
  return dataFile(path, 'zip', new Uint8Array(packed));
}

/** A plain file that everyone may read, as Unix writes it in the high half. */
const READABLE = 0o100_644 << 16;
