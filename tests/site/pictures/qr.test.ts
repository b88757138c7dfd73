import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrCode } from '../../../src/pictures/qr.ts';
import { rasterise } from '../../../src/pictures/rasterise.ts';
import { readIndexedPng } from '../support/png.ts';

/** What a phone makes of a code. */
async function readCode({ size, path }: { size: number; path: string }): Promise<string | undefined> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" data-png-width="${size * 6}" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
  const { width, height, rgba } = readIndexedPng(await rasterise(svg));
  return jsQR(Uint8ClampedArray.from(rgba), width, height)?.data;
}

describe('The code on paper', () => {
  test.each([
    'https://candour.example/',
    'https://performance.example.gov.uk/children/wokingham/indicators/assessments-within-45-working-days-percent/',
    'https://cyngor.example/ŵyl/',
  ])('leads to %s', async (address) => {
    expect(await readCode(qrCode(address))).toBe(address);
  });

  test('has the clear border that readers need', () => {
    const { size, path } = qrCode('https://candour.example/');
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [
      Number(x),
      Number(y),
      Number(x) + Number(run),
    ]);
    for (const [x = 0, y = 0, end = 0] of starts) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(end, y + 1)).toBeLessThanOrEqual(size - 4);
    }
  });
});
