import { inflateSync } from 'node:zlib';

/** What can be read from a PDF without drawing it. Lengths are points, 72 to the inch. */
export interface Pdf {
  readonly pages: number;
  /** Every size that a page has, each once: `595 × 842`. */
  readonly sizes: readonly string[];
}

/** Counts a PDF's pages and reads their sizes. Objects may stand in the open or in compressed streams. */
export function readPdf(bytes: Buffer): Pdf {
  const text = [bytes.toString('latin1'), ...streamsOf(bytes)].join('\n');
  const sizes = [
    ...text.matchAll(/\/MediaBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/g),
  ].map(
    ([, left, bottom, right, top]) =>
      `${Math.round(Number(right) - Number(left))} × ${Math.round(Number(top) - Number(bottom))}`,
  );
  return { pages: [...text.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)].length, sizes: [...new Set(sizes)] };
}

function streamsOf(bytes: Buffer): string[] {
  const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n/g)];
  return streams.flatMap(({ 0: opening, index }) => {
    const start = index + opening.length;
    try {
      return inflateSync(bytes.subarray(start, bytes.indexOf('endstream', start))).toString('latin1');
    } catch {
      return []; // a picture or a font, compressed in another way
    }
  });
}
