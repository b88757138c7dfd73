import type { Logo } from '#published/council.ts';
import type { Problem } from '../problem.ts';
import type { Folder } from './folder.ts';
import type { CouncilSettings } from './settings.ts';

/** How large a logo may be that is loaded with every page. */
const MOST_BYTES = 100_000;

/** A council's logo with its size, from the file beside `council.yaml`; what no page could show is told, and left out. */
export function readLogo(
  logo: CouncilSettings['brand']['logo'],
  { folder, within, council }: { folder: Folder; within: string; council: string },
): { logo: Logo | undefined; problems: Problem[] } {
  if (logo === undefined) return { logo: undefined, problems: [] };
  const file = `${within}/${logo.file}`;
  const bytes = folder.bytes(file);
  const refuse = (message: string, fix: string) => ({
    logo: undefined,
    problems: [{ check: 'unusable-logo', severity: 'error', file, message, fix } satisfies Problem],
  });
  if (bytes === undefined)
    return refuse(
      `The logo “${logo.file}” of ${council} is not here.`,
      'Put the file beside council.yaml, or correct its name under “brand”.',
    );
  if (bytes.length > MOST_BYTES)
    return refuse(
      `The logo has ${Math.ceil(bytes.length / 1000)} kB, and every page would have to load it.`,
      `Save it smaller: at most ${MOST_BYTES / 1000} kB. As PNG, 200 pixels of height are enough.`,
    );
  const text = logo.file.endsWith('.svg') ? new TextDecoder().decode(bytes) : undefined;
  const active = text === undefined ? undefined : ACTIVE.find(({ pattern }) => pattern.test(text));
  if (active !== undefined) return refuse(`The logo ${active.says}.`, active.fix);
  const size = text === undefined ? sizeOfPng(bytes) : sizeOfSvg(text);
  return size === undefined
    ? refuse(
        `This is not ${text === undefined ? 'a PNG picture' : 'an SVG picture that says its size (viewBox)'}, whatever its name says.`,
        'Save the logo again as SVG or PNG.',
      )
    : { logo: { ...logo, ...size }, problems: [] };
}

/** What a picture may not do on pages with a strict security policy. */
const ACTIVE = [
  {
    pattern: /<script|\son[a-z]+\s*=|javascript:|<foreignObject|<!ENTITY/i,
    says: 'holds a script, or something that can act like one',
    fix: 'Save it as plain SVG, or as PNG.',
  },
  {
    pattern: /(?:href|src)\s*=\s*["'](?!#|data:image\/)|url\(\s*["']?(?!#)|@import/i,
    says: 'loads something from another place',
    fix: 'Save it with everything inside, or as PNG.',
  },
  {
    pattern: /<style|\sstyle\s*=/i,
    says: 'has styles inside, which the security policy of the site forbids',
    fix: 'Save it with presentation attributes instead of CSS (Inkscape: Optimised SVG), or as PNG.',
  },
];

/** https://www.w3.org/TR/png-3/#11IHDR */
function sizeOfPng(bytes: Uint8Array): { width: number; height: number } | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return sized(view.getUint32(16), view.getUint32(20));
}

function sizeOfSvg(text: string): { width: number; height: number } | undefined {
  const root = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const box = /\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)\s*["']/.exec(root);
  return sized(Number(box?.[1]), Number(box?.[2]));
}

function sized(width: number, height: number): { width: number; height: number } | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}
