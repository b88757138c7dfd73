import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runPipeline } from '#pipeline/index.ts';
import { type Edit, withEdits } from '#pipeline/read/edited-folder.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { makePages } from './pages/make-pages.ts';
import { differences } from './compare-folders.ts';
import type { Report } from './report.ts';

/** Builds the site for the real figures and for every round of other data, and compares all their files. */
export async function renderRounds(
  root: string,
  { rounds, now }: { rounds: readonly (readonly Edit[])[]; now: Date },
): Promise<Report> {
  const real = await render(root, { edits: [], now });
  for (const [index, edits] of rounds.entries()) {
    const other = await render(root, { edits, now });
    const found = differences(real, other);
    if (found.length > 0) {
      return {
        ok: false,
        text: `Round ${index + 1} of other data gives another site: ${found.slice(0, 5).join(', ')}.\n`,
      };
    }
  }
  return {
    ok: true,
    text: `${rounds.length} sites built from other data are the same as the real one, byte for byte.\n`,
  };
}

async function render(root: string, { edits, now }: { edits: readonly Edit[]; now: Date }): Promise<string> {
  const folder = path.join(root, '.cache', edits.length === 0 ? 'real' : 'other');
  const published = path.join(folder, 'published');
  rmSync(folder, { recursive: true, force: true });
  const source = edits.length === 0 ? openFolder(root) : withEdits(openFolder(root), edits);
  for (const [name, text] of runPipeline(source, { now }).publication?.files ?? []) {
    mkdirSync(path.dirname(path.join(published, name)), { recursive: true });
    writeFileSync(path.join(published, name), text);
  }
  const built = await makePages(root, {
    to: path.join(folder, 'dist'),
    published,
    store: path.join(folder, 'pages'),
  });
  if (!built.ok) throw new Error(built.text);
  return path.join(folder, 'dist');
}
