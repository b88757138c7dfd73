// `npm run forms`: writes what editors are given to fill in: `.pages.yml` for Pages CMS and `public/schemas/` for code editors.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openFolder } from '#pipeline/read/folder.ts';
import { readSources } from '#pipeline/read/sources.ts';
import { jsonSchemas } from './editors/json-schemas.ts';
import { pagesCms } from './editors/pages-cms.ts';

const root = process.cwd();
mkdirSync(path.join(root, 'public/schemas'), { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(path.join(root, 'public/schemas', name), text);
const councils = readSources(openFolder(root)).sources.councils.map(({ slug, settings }) => ({
  slug,
  name: settings?.name ?? slug,
}));
writeFileSync(path.join(root, '.pages.yml'), pagesCms(councils));
console.log(`Wrote .pages.yml for ${councils.length} councils, and public/schemas/.`);
