import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FONT_FILES } from '../src/pictures/font.ts';
import { RENDERER, widthAsked } from '../src/pictures/rasterise.ts';
import { filesOf } from './compare-folders.ts';
import { hashOf, share } from './pages/store.ts';
import { inThreads } from './threads.ts';

/** How many pictures a site has, and how many of them had to be drawn. */
export interface Pictures {
  readonly all: number;
  readonly drawn: number;
}

/** Makes a PNG beside every SVG of a built site that asks for one. Those that it no longer has are let go from the cache. */
export async function makePictures(folder: string, { cache }: { cache: string }): Promise<Pictures> {
  const { pictures, drawn } = await keepPictures(folder, { cache });
  for (const { kept, to } of pictures) {
    rmSync(to, { force: true });
    share(kept, to);
  }
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
 * in `cache` under two hashes: of all that goes into it, so that it is drawn again only when that changes, and of itself, so that
 * one that was changed since is drawn again too.
 */
export async function keepPictures(
  folder: string,
  { cache }: { cache: string },
): Promise<{ pictures: readonly Picture[]; drawn: number }> {
  mkdirSync(cache, { recursive: true });
  const tools = hashOfAll(TOOLS.map((file) => readFileSync(file)));
  const asked = filesOf(folder).flatMap((file) => {
    if (!file.endsWith('.svg')) return [];
    const from = path.join(folder, file);
    const svg = readFileSync(from, 'utf8');
    return widthAsked(svg) === undefined ? [] : [{ from, of: hashOfAll([tools, svg]) }];
  });
  const kept = new Map(readdirSync(cache).map((name) => [hashesIn(name).of, path.join(cache, name)]));
  // Two pictures with the same text are one.
  const missing = [...new Map(asked.map(({ of, from }) => [of, from]))]
    .filter(([of]) => !isWhole(kept.get(of)))
    .map(([of, from]) => ({ from, to: path.join(cache, of) }));
  await inThreads(missing, (file: string) => kept.set(hashesIn(file).of, file), {
    script: new URL('./picture-worker.ts', import.meta.url),
  });
  const pictures = asked.map(({ of, from }) => ({
    kept: kept.get(of) ?? '',
    to: from.replace(/\.svg$/, '.png'),
  }));
  return { pictures, drawn: missing.length };
}

/** Whether a kept picture is what its name says. */
function isWhole(file: string | undefined): boolean {
  return file !== undefined && hashesIn(file).own === hashOf(readFileSync(file));
}

function hashesIn(file: string): { of: string; own: string } {
  const [of = '', own = ''] = path.basename(file).split('.');
  return { of, own };
}

/** Everything beside its text that decides how a picture looks. */
const TOOLS = [...FONT_FILES, RENDERER, 'src/pictures/rasterise.ts', 'src/pictures/png.ts'];

function hashOfAll(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex');
}
