import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** What the site must never see: figures before anything has been hidden, and the program that hides them. */
const BEHIND_THE_WALL = ['data', 'src/pipeline'];

/**
 * Vite's own denials, which a list of ours replaces and so must repeat.
 * https://vite.dev/config/server-options.html#server-fs-deny
 */
const VITE_DENIES = ['.env', '.env.*', '*.{crt,pem}', '**/.git/**'];

/**
 * Keeps raw figures out of the site: no import of any kind (plain, `?raw`, `import.meta.glob`, from MDX)
 * reaches `data/` or the pipeline, and the dev server does not hand those files out.
 */
export function wall(): AstroIntegration {
  return {
    name: 'candour:wall',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [guard(root)],
            server: {
              fs: {
                deny: [...VITE_DENIES, ...BEHIND_THE_WALL.map((folder) => `${resolve(root, folder)}/**`)],
              },
            },
          },
        });
      },
    },
  };
}

function guard(root: string): Plugin {
  return {
    name: 'candour:wall',
    enforce: 'pre',
    // Here the importer is known; what never comes this way (a file asked of the dev server by address) is caught below.
    async resolveId(source, importer, options) {
      if (!/\bdata\b|\bpipeline\b/.test(source)) return;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      refuse(resolved?.id ?? source, { root, importer });
    },
    load(id) {
      refuse(id, { root, importer: undefined });
    },
  };
}

/** Throws when a module is behind the wall. `id` may carry Vite’s prefix and query: `\0/site/data/a.csv?raw`. */
function refuse(id: string, { root, importer }: { root: string; importer: string | undefined }): void {
  const file = nameIn(root, id);
  const folder = BEHIND_THE_WALL.find((behind) => file.startsWith(`${behind}/`));
  if (folder === undefined) return;
  const asker = importer === undefined ? '' : ` It is asked for by ${nameIn(root, importer)}.`;
  throw new Error(
    `The site may not read ${file}: ${folder}/ holds what has not been through disclosure control.${asker} ` +
      'Take figures from src/dataset.ts instead.',
  );
}

function nameIn(root: string, id: string): string {
  return relative(root, id.replace(/^\0/, '').replace(/[?#].*$/, ''))
    .split(sep)
    .join('/');
}
