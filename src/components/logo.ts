import type { Logo } from '#published/council.ts';

/** A logo's file as it is served, whatever it was called: `logo.svg`. */
export function logoName({ file }: Logo): string {
  return `logo.${logoType(file)}`;
}

/** `crest.png` → `png` */
export function logoType(file: string): 'svg' | 'png' {
  return file.endsWith('.svg') ? 'svg' : 'png';
}

/** How large it stands in the header, in pixels, so that its place is kept while it loads. */
export function logoSize({ width, height }: Logo): { width: number; height: number } {
  return { width: Math.round((width / height) * HEIGHT), height: HEIGHT };
}

const HEIGHT = 48;
