import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexedPng } from '../../../src/pictures/png.ts';
import { readIndexedPng } from '../support/png.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) });

describe('A PNG', () => {
  test('has the very pixels that were drawn, when they are of at most 256 colours', () => {
    fc.assert(
      fc.property(
        size.chain(({ width, height }) =>
          fc.record({
            width: fc.constant(width),
            height: fc.constant(height),
            colours: fc.array(fc.integer({ min: 0, max: 0xffffff }), {
              minLength: width * height,
              maxLength: width * height,
            }),
          }),
        ),
        ({ width, height, colours }) => {
          const rgba = Uint8Array.from(colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]));
          expect(readIndexedPng(indexedPng({ width, height, rgba }))).toEqual({ width, height, rgba });
        },
      ),
    );
  });

  test('draws the rarest of more colours in the nearest of the others', () => {
    // 256 greys twice, and a red that is nearer to one of them than to any other.
    const greys = Array.from({ length: 256 }, (_, at) => [at, at, at, 255]);
    const rgba = Uint8Array.from([...greys, ...greys, [61, 60, 60, 255]].flat());
    const read = readIndexedPng(indexedPng({ width: 513, height: 1, rgba }));
    expect([...read.rgba.subarray(-4)]).toEqual([60, 60, 60, 255]);
    expect(read.rgba.subarray(0, -4)).toEqual(rgba.subarray(0, -4));
  });

  test('is known as one to whoever opens it', () => {
    const png = indexedPng({ width: 1, height: 1, rgba: Uint8Array.of(1, 2, 3, 255) });
    // The signature and the first chunk; the last chunk, IEND, with its well-known checksum.
    expect(Buffer.from(png).toString('hex')).toMatch(/^89504e470d0a1a0a0000000d49484452.*49454e44ae426082$/);
  });
});
