import { inflateSync } from 'node:zlib';
import type { Pixels } from '../../../src/pictures/png.ts';

/** Reads a PNG with a palette back into pixels, without the code that wrote it. https://www.w3.org/TR/png-3/ */
export function readIndexedPng(bytes: Uint8Array): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    chunks.set(
      new TextDecoder().decode(bytes.subarray(at + 4, at + 8)),
      bytes.subarray(at + 8, at + 8 + length),
    );
    at += length + 12;
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map(
    (type) => chunks.get(type) ?? new Uint8Array(),
  );
  if (header === undefined || palette === undefined || data === undefined) throw new Error('It is not a PNG');
  const size = new DataView(header.buffer, header.byteOffset, header.length);
  const [width, height] = [size.getUint32(0), size.getUint32(4)];
  const rows = inflateSync(data);
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const index = 3 * (rows[y * (width + 1) + 1 + x] ?? 0);
      rgba.set([...palette.subarray(index, index + 3), 255], to);
    }
  }
  return { width, height, rgba };
}

/** A PNG's width and height, whoever wrote it. */
export function sizeOfPng(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
