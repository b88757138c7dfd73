import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Indexes the finished pages for search and writes the index to `/pagefind/`. A page that cannot be indexed stops the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'candour:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'en' });
          if (index === undefined) throw failed(errors);
          const added = await index.addDirectory({ path: fileURLToPath(dir) });
          if (added.errors.length > 0) throw failed(added.errors);
          const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
          if (written.errors.length > 0) throw failed(written.errors);
          logger.info(`${added.page_count} pages can be searched`);
        } finally {
          await close();
        }
      },
    },
  };
}

function failed(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join('; ')}`);
}
