import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/**
 * With `CANDOUR_PROGRAM=yes`, `astro build` makes everything but the pages: styles, files of `public/`, and the program that
 * renders pages, which is kept in `.program/` with what it has to be told. `scripts/pages/` runs it: on every core, and again
 * and again while only figures change.
 */
export function siteProgram(): AstroIntegration {
  let folder: URL | undefined;
  const styles: Record<string, unknown> = {};
  let pages: ReadonlyMap<string, { readonly styles: unknown }> = new Map();
  return {
    name: 'candour:site-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = config.outDir;
      },
      'astro:build:setup': (build) => {
        ({ pages } = build);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (process.env['CANDOUR_PROGRAM'] !== 'yes') return;
        setPrerenderer({
          name: 'candour:no-pages',
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page was asked for')),
          teardown() {
            // Astro takes the program away when the last page has been made; here that is the beginning.
            const kept = new URL('.program/', folder);
            rmSync(kept, { recursive: true, force: true });
            renameSync(new URL('.prerender/', folder), kept);
            for (const [page, { styles: its }] of pages) styles[page] = its;
            writeFileSync(new URL('styles.json', kept), JSON.stringify(styles));
            return Promise.resolve();
          },
        });
      },
    },
  };
}
