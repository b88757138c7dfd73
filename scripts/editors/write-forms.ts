import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openFolder } from '#pipeline/read/folder.ts';
import { readSources } from '#pipeline/read/sources.ts';
import { jsonSchemas } from './json-schemas.ts';
import { formsFor, pagesCms } from './pages-cms.ts';

/** Writes what editors are given to fill in, for the councils that are here; says for how many. */
export function writeForms(root: string): string {
  mkdirSync(path.join(root, 'public/schemas'), { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(path.join(root, 'public/schemas', name), text);
  const councils = formsFor(readSources(openFolder(root)).sources);
  writeFileSync(path.join(root, '.pages.yml'), pagesCms(councils));
  return `Wrote .pages.yml for ${councils.length} ${councils.length === 1 ? 'council' : 'councils'}, and public/schemas/.`;
}
