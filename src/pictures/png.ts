import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** Pixels as they come from the renderer: four bytes each (red, green, blue, opacity), row after row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/**
 * An opaque picture as a PNG of at most 256 colours, which is all that flat colours and the soft edges of letters need.
 * Where there are more, the rarest are drawn in the nearest of the others. Compressed by plain JavaScript: the same
 * pixels are the same bytes on every machine. https://www.w3.org/TR/png-3/
 */
export function indexedPng(pixels: Pixels): Uint8Array {
  const { width, height } = pixels;
  const { palette, rows } = asIndexes(pixels);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, PALETTE], 8);
  return joined([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', zlibSync(rows, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const PALETTE = 3;
const MOST_COLOURS = 256;

type Colour = readonly [red: number, green: number, blue: number];

/** The colours in the order they are met, and each row as their places in it, after a 0 that says it is not filtered. */
function asIndexes({ width, height, rgba }: Pixels): { palette: readonly Colour[]; rows: Uint8Array } {
  // Four bytes at a time: as a key it does not matter which comes first.
  const keys = new Uint32Array(rgba.slice().buffer);
  const places = new Map<number, number>();
  const counts: number[] = [];
  const colours: Colour[] = [];
  const indexes = new Uint32Array(keys.length);
  for (let at = 0, key = -1, place = 0; at < keys.length; at++) {
    const next = keys[at] ?? 0;
    // Most pixels are like the one before.
    if (next !== key) {
      key = next;
      place = places.get(key) ?? colours.length;
      if (place === colours.length) {
        places.set(key, place);
        colours.push([rgba[at * 4] ?? 0, rgba[at * 4 + 1] ?? 0, rgba[at * 4 + 2] ?? 0]);
        counts.push(0);
      }
    }
    counts[place] = (counts[place] ?? 0) + 1;
    indexes[at] = place;
  }
  const { palette, instead } = atMost(MOST_COLOURS, { colours, counts });
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0; y < height; y++) {
    for (let to = y * (width + 1) + 1; to < (y + 1) * (width + 1); to++) {
      rows[to] = instead[indexes[from++] ?? 0] ?? 0;
    }
  }
  return { palette, rows };
}

/** Keeps the colours that are used most, and says which of them stands in place of each. */
function atMost(
  most: number,
  { colours, counts }: { colours: readonly Colour[]; counts: readonly number[] },
): { palette: readonly Colour[]; instead: readonly number[] } {
  const kept = colours
    .map((_, place) => place)
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, most);
  const palette = kept.flatMap((place) => colours.slice(place, place + 1));
  const places = new Map(kept.map((place, index) => [place, index]));
  return { palette, instead: colours.map((colour, place) => places.get(place) ?? mostLike(colour, palette)) };
}

function mostLike([red, green, blue]: Colour, palette: readonly Colour[]): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
