import type { Peer } from './peer.ts';

const SETTINGS = new URL('./eleventy-site.ts', import.meta.url).href;

/** Eleventy, drawing with Plot while it builds. */
export const ELEVENTY: Peer = {
  name: 'Eleventy',
  says: 'draws the two charts with Plot on Candour’s own document, which is faster than any it could be given otherwise',
  program: 'node_modules/@11ty/eleventy/cmd.cjs',
  input: (pages) =>
    new Map([
      ['pages.json', JSON.stringify(pages)],
      ['src/style.css', ''],
      [
        'eleventy.config.mjs',
        `import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';
import { configure } from ${JSON.stringify(SETTINGS)};
const markdown = markdownIt({ html: true });
export default async function (eleventy) {
  await configure(eleventy, {
    pages: JSON.parse(readFileSync('pages.json', 'utf8')),
    markdown: (text) => markdown.render(text),
    document: process.env.PEER_DOCUMENT ?? '',
  });
}
`,
      ],
    ]),
  args: ['--input=src', '--output=dist', '--quiet'],
  makes: ['dist', '.cache'],
};

/** The same on the document that Plot's manual names. */
export const ELEVENTY_ON_JSDOM: Peer = {
  ...ELEVENTY,
  name: 'Eleventy with jsdom',
  says: 'draws them with Plot on jsdom, as Plot’s manual has it',
  env: { PEER_DOCUMENT: 'jsdom' },
};
