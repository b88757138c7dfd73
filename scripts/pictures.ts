import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { FONT_FILES } from '../src/pictures/font.ts';
import { RENDERER, widthAsked } from '../src/pictures/rasterise.ts';
import { filesOf } from './compare-folders.ts';

/** How many pictures a site has, and how many of them had to be drawn. */
export interface Pictures {
  readonly all: number;
  readonly drawn: number;
}

/** Makes a PNG beside every SVG of a built site that asks for one. Those that it no longer has are let go from the cache. */
export async function makePictures(folder: string, { cache }: { cache: string }): Promise<Pictures> {
  const { pictures, drawn } = await keepPictures(folder, { cache });
  for (const { kept, to } of pictures) copyFileSync(kept, to);
  const wanted = new Set(pictures.map(({ kept }) => kept));
  for (const name of readdirSync(cache)) {
    if (!wanted.has(path.join(cache, name))) rmSync(path.join(cache, name));
  }
  return { all: pictures.length, drawn };
}

/** A picture that an SVG asks for: where it is kept, and where it goes. */
interface Picture {
  readonly kept: string;
  readonly to: string;
}

/**
 * Draws the PNG of every SVG in a folder that asks for one (`data-png-width`), in as many threads as there are cores, and keeps it
 * in `cache` under the hash of all that goes into it, so that it is drawn again only when it changes.
 */
export async function keepPictures(
  folder: string,
  { cache }: { cache: string },
): Promise<{ pictures: readonly Picture[]; drawn: number }> {
  mkdirSync(cache, { recursive: true });
  const tools = hashOf(TOOLS.map((file) => readFileSync(file)));
  const pictures = filesOf(folder).flatMap((file) => {
    if (!file.endsWith('.svg')) return [];
    const from = path.join(folder, file);
    const svg = readFileSync(from, 'utf8');
    if (widthAsked(svg) === undefined) return [];
    const kept = path.join(cache, `${hashOf([tools, svg])}.png`);
    return [{ from, kept, to: from.replace(/\.svg$/, '.png') }];
  });
  // Two pictures with the same text are one.
  const wanted = new Map(pictures.map(({ from, kept }) => [kept, from]));
  const missing = [...wanted].filter(([kept]) => !existsSync(kept));
  await draw(missing.map(([kept, from]) => ({ from, kept })));
  return { pictures, drawn: missing.length };
}

/** Everything beside its text that decides how a picture looks. */
const TOOLS = [...FONT_FILES, RENDERER, 'src/pictures/rasterise.ts', 'src/pictures/png.ts'];

/** Deals the pictures out among as many workers as there are cores, and waits for the last. */
async function draw(pictures: readonly { from: string; kept: string }[]): Promise<void> {
  const workers = Math.min(Math.max(2, availableParallelism()), 8, pictures.length);
  await Promise.all(
    Array.from({ length: workers }, (_, hand) => {
      const work = pictures.filter((_picture, index) => index % workers === hand);
      return new Promise<void>((resolve, reject) => {
        const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { workerData: work });
        worker.on('error', reject);
        worker.on('exit', () => resolve());
      });
    }),
  );
}

function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex');
}
