import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * A workbook as it was made the last time, if it was made of the same: it takes longer to make than the page that it is on. Kept
 * only where a build says where (`CANDOUR_WORKBOOKS`, a folder of the program's own), one for each name.
 */
export async function keptWorkbook(
  name: string,
  content: unknown,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = process.env['CANDOUR_WORKBOOKS'];
  if (folder === undefined) return make();
  const key = createHash('sha256').update(JSON.stringify(content)).digest();
  const file = path.join(folder, `${createHash('sha256').update(name).digest('hex')}.kept`);
  if (existsSync(file)) {
    const kept = new Uint8Array(readFileSync(file));
    if (key.equals(kept.subarray(0, key.length))) return kept.slice(key.length);
  }
  const made = await make();
  mkdirSync(folder, { recursive: true });
  // Under another name until it is whole: another thread may be at it too.
  const half = `${file}.${threadId}`;
  writeFileSync(half, Buffer.concat([key, made]));
  renameSync(half, file);
  return made;
}
