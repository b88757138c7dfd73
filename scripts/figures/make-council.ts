import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenSite } from '#pipeline/open-site.ts';
import { filesOfCouncil } from '#pipeline/publish/assemble.ts';
import { type CouncilNews, workOnCouncil } from '#pipeline/work-on-council.ts';

/** A council that has been worked on: all that is kept of it in memory. It can be sent from one thread to another. */
export interface MadeCouncil {
  readonly news: CouncilNews;
  /** SHA-256 of all that its files say about figures; nothing where none were written. */
  readonly fingerprint: string;
  /** Its part of the private report of the audit, as rows. */
  readonly audit: readonly (readonly string[])[];
}

/** Works on one council, and writes what is to be published of it under `to`, if that is given. */
export function makeCouncil(slug: string, site: OpenSite, { to }: { to?: string | undefined }): MadeCouncil {
  const { news, publication, audit } = workOnCouncil(slug, site);
  return {
    news,
    fingerprint: to === undefined || publication === undefined ? '' : write(to, filesOfCouncil(publication)),
    audit: audit.map(({ council, indicator, measure, category, period, why, full }) => [
      council,
      indicator,
      measure,
      category ?? '',
      period.text,
      why,
      full ? 'full' : 'NARROWED',
    ]),
  };
}

function write(to: string, { files, fingerprint }: ReturnType<typeof filesOfCouncil>): string {
  writeFiles(to, files);
  return fingerprint;
}

/** Writes files by their names, in folders that are made where they are not there. */
export function writeFiles(to: string, files: ReadonlyMap<string, string>): void {
  const folders = new Set<string>();
  for (const [name, text] of files) {
    const file = path.join(to, name);
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, text);
  }
}
