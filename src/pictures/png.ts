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

/** The colours of the palette, and each row as places in it, after a 0 that says it is not filtered. */
function asIndexes({ width, height, rgba }: Pixels): { palette: readonly Colour[]; rows: Uint8Array } {
  const { colours, counts, places } = placesOf(rgba);
  const { palette, instead } = atMost(MOST_COLOURS, { colours, counts });
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) {
    const from = row * width;
    const to = from + row + 1;
    if (instead === undefined) rows.set(places.subarray(from, from + width), to);
    else for (let x = 0; x < width; x++) rows[to + x] = instead[places[from + x] ?? 0] ?? 0;
  }
  return { palette, rows };
}

interface Places {
  /** In the order they are met. */
  readonly colours: readonly Colour[];
  /** How many pixels have each. */
  readonly counts: readonly number[];
  /** Of each pixel, the place of its colour. */
  readonly places: Uint16Array;
}

/** Looks at runs of one colour, and a colour up by its last bits among those met before: this is a fifth of what a picture takes. */
function placesOf(rgba: Uint8Array): Places {
  // Four bytes at a time: as a key it does not matter which comes first.
  const whole = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const keys = new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength / 4);
  const places = new Uint16Array(keys.length);
  const met = new Map<number, number>();
  const latest = { keys: new Float64Array(LATEST).fill(-1), places: new Uint16Array(LATEST) };
  const colours: Colour[] = [];
  const counts: number[] = [];
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const key = keys[from] ?? 0;
    to = from + 1;
    while (to < keys.length && keys[to] === key) to++;
    const slot = Math.imul(key, SPREAD) >>> SHIFT;
    if (latest.keys[slot] !== key) {
      const place = met.get(key) ?? colours.length;
      if (place === colours.length) {
        if (place === MOST_MET) throw new Error('A picture has more colours than a drawing can have');
        met.set(key, place);
        colours.push([rgba[from * 4] ?? 0, rgba[from * 4 + 1] ?? 0, rgba[from * 4 + 2] ?? 0]);
        counts.push(0);
      }
      latest.keys[slot] = key;
      latest.places[slot] = place;
    }
    const place = latest.places[slot] ?? 0;
    counts[place] = (counts[place] ?? 0) + to - from;
    if (to - from > SHORT) places.fill(place, from, to);
    else for (let pixel = from; pixel < to; pixel++) places[pixel] = place;
  }
  return { colours, counts, places };
}

/** As many places as two bytes can tell apart. */
const MOST_MET = 1 << 16;
/** A run that is quicker to write pixel by pixel. */
const SHORT = 16;
/** How many colours are known without a look into the map, which one by a product that spreads them. */
const LATEST = 1 << 10;
const SHIFT = 32 - 10;
const SPREAD = 0x9e3779b1;

/** Keeps the colours that are used most, and says which of them stands in place of each; nothing where all are kept. */
function atMost(
  most: number,
  { colours, counts }: { colours: readonly Colour[]; counts: readonly number[] },
): { palette: readonly Colour[]; instead?: Uint8Array } {
  if (colours.length <= most) return { palette: colours };
  const kept = colours
    .map((_, place) => place)
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, most);
  const palette = kept.flatMap((place) => colours.slice(place, place + 1));
  const places = new Map(kept.map((place, index) => [place, index]));
  const instead = colours.map((colour, place) => places.get(place) ?? mostLike(colour, palette));
  return { palette, instead: Uint8Array.from(instead) };
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
