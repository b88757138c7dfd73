import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_FILES } from './font.ts';
import { indexedPng } from './png.ts';

/** The renderer: WebAssembly, so that every machine draws the same pixels. */
export const RENDERER = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

/** How many pixels wide an SVG asks to be as a PNG; `undefined` when it does not ask. */
export function widthAsked(svg: string): number | undefined {
  const width = /^<svg\b[^>]*\sdata-png-width="(\d+)"/.exec(svg)?.[1];
  return width === undefined ? undefined : Number(width);
}

/** An SVG as a PNG, in the pictures' own font: the same text is the same bytes. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  started ??= start();
  const fontBuffers = await started;
  const width = widthAsked(svg);
  const drawing = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    background: '#ffffff',
    ...(width === undefined ? {} : { fitTo: { mode: 'width', value: width } }),
  });
  const image = drawing.render();
  const png = indexedPng({ width: image.width, height: image.height, rgba: image.pixels });
  image.free();
  drawing.free();
  return png;
}

let started: Promise<Uint8Array[]> | undefined;

async function start(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(RENDERER));
  return FONT_FILES.map((file) => readFileSync(file));
}
