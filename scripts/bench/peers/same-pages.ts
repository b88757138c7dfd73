import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Leaves a project no pages but those of its indicators, and the colours they are in: what its peers are asked to make. */
export function leaveOnlyIndicators(root: string): void {
  const pages = path.join(root, 'src/pages');
  for (const file of readdirSync(pages, { recursive: true, withFileTypes: true })) {
    const full = path.join(file.parentPath, file.name);
    if (file.isFile() && !KEPT.includes(path.relative(pages, full))) rmSync(full);
  }
}

const KEPT = ['[...council]/indicators/[id]/index.astro', '[...council]/brand.css.ts'];
