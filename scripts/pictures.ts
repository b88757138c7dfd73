import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FONT_FILES } from '../src/pictures/font.ts';
import { RENDERER, widthAsked } from '../src/pictures/rasterise.ts';
import { filesOf } from './compare-folders.ts';
import { inThreads } from './threads.ts';

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
  await inThreads(
    missing.map(([kept, from]) => ({ from, kept })),
    () => {},
    { script: new URL('./picture-worker.ts', import.meta.url) },
  );
  return { pictures, drawn: missing.length };
}

/** Everything beside its text that decides how a picture looks. */
const TOOLS = [...FONT_FILES, RENDERER, 'src/pictures/rasterise.ts', 'src/pictures/png.ts'];

function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex');
}
