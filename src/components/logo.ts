import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Council, Logo } from '#published/council.ts';
import { councilPaths } from '../address.ts';
import { contentFolder } from '../integrations/settings.ts';

/** A logo's file as it is served, whatever it was called: `logo.svg`. */
export function logoName(logo: Logo): string {
  return `logo.${typeOf(logo)}`;
}

/** The councils that have a logo of a type, for `getStaticPaths`. */
export function logoPaths(type: LogoType) {
  return councilPaths().filter(({ props: { published } }) => {
    const { logo } = published.council.brand;
    return logo !== undefined && typeOf(logo) === type;
  });
}

/** The logo of a council, as it stands beside its settings. */
export function logoFile({ slug, brand: { logo } }: Council): Response {
  return logo === undefined
    ? new Response(null, { status: 404 })
    : new Response(new Uint8Array(readFileSync(join(contentFolder(), slug, logo.file))));
}

type LogoType = 'svg' | 'png';

function typeOf({ file }: Logo): LogoType {
  return file.endsWith('.svg') ? 'svg' : 'png';
}

/** How large it stands in the header, in pixels, so that its place is kept while it loads. */
export function logoSize({ width, height }: Logo): { width: number; height: number } {
  return { width: Math.round((width / height) * HEIGHT), height: HEIGHT };
}

const HEIGHT = 48;
