import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Makes a built site's pages findable: writes their index to its `pagefind/`. */
export async function indexPages(folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (index === undefined) throw failed(errors);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw failed(added.errors);
    const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
    if (written.errors.length > 0) throw failed(written.errors);
  } finally {
    await close();
  }
}

function failed(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join('; ')}`);
}
