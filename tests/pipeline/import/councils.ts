import path from 'node:path';
import { type ImportCouncil, importCouncils } from '#pipeline/import/council.ts';
import { openFolder } from '#pipeline/read/folder.ts';

const BASE = path.join(import.meta.dirname, 'base');
const PROJECT = path.join(import.meta.dirname, '..', '..', '..');

/** The made-up council of `base/`, in a repository that everybody can read. */
export function exampleton(): ImportCouncil {
  return councilOf(BASE, 'exampleton');
}

/** The example council of this project. */
export function wokingham(): ImportCouncil {
  return councilOf(PROJECT, 'wokingham');
}

function councilOf(root: string, slug: string): ImportCouncil {
  const council = importCouncils(openFolder(root)).value.find((one) => one.slug === slug);
  if (council === undefined) throw new Error(`${slug} cannot be read`);
  return council;
}
