import { constants, crc32, deflateSync } from 'node:zlib';

/** Pixels as they come from the renderer: four bytes each (red, green, blue, opacity), row after row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/**
 * An opaque picture as a PNG of at most 256 colours, which is all that flat colours and the soft edges of letters need.
 * Where there are more, the rarest are drawn in the nearest of the others. Compressed as runs of one colour,
 * which is what there is, and which needs none of the shortcuts that zlib takes on some processors and not on others: the same
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
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const PALETTE = 3;
const MOST_COLOURS = 256;

type Colour = readonly [red: number, green: number, blue: number];

/** The colours in the order they are met, and each row as their places in it, after a 0 that says it is not filtered. */
function asIndexes({ width, height, rgba }: Pixels): { palette: readonly Colour[]; rows: Uint8Array } {
  const { colours, counts, runs } = runsOf({ width, rgba });
  const { palette, instead } = atMost(MOST_COLOURS, { colours, counts });
  const rows = new Uint8Array((width + 1) * height);
  let to = 0;
  let left = 0;
  for (let run = 0; run < runs.length; run += 2) {
    if (left === 0) {
      to++;
      left = width;
    }
    const length = runs[run + 1] ?? 0;
    rows.fill(instead[runs[run] ?? 0] ?? 0, to, to + length);
    to += length;
    left -= length;
  }
  return { palette, rows };
}

interface Runs {
  readonly colours: readonly Colour[];
  /** How many pixels have each. */
  readonly counts: readonly number[];
  /** Of each run of one colour within a row: the place of the colour, and how many pixels it is long. */
  readonly runs: readonly number[];
}

function runsOf({ width, rgba }: Pick<Pixels, 'width' | 'rgba'>): Runs {
  // Four bytes at a time: as a key it does not matter which comes first.
  const keys = new Uint32Array(rgba.slice().buffer);
  const places = new Map<number, number>();
  const counts: number[] = [];
  const colours: Colour[] = [];
  const runs: number[] = [];
  for (let from = 0, at = 0; from < keys.length; from = at) {
    const key = keys[from] ?? 0;
    const end = from - (from % width) + width;
    for (at = from + 1; at < end && keys[at] === key; at++);
    const place = places.get(key) ?? colours.length;
    if (place === colours.length) {
      places.set(key, place);
      colours.push([rgba[from * 4] ?? 0, rgba[from * 4 + 1] ?? 0, rgba[from * 4 + 2] ?? 0]);
      counts.push(0);
    }
    counts[place] = (counts[place] ?? 0) + at - from;
    runs.push(place, at - from);
  }
  return { colours, counts, runs };
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
