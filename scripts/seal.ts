// `npm run seal`: records the releases that have been published, so that a later edit of them stops the build.
import { appendFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { newSeals } from '#pipeline/check/seals.ts';
import { sourcesAt } from '#pipeline/embargo.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { readSources } from '#pipeline/read/sources.ts';
import { SEAL_COLUMNS } from '#pipeline/read/settings.ts';
import { nowGiven } from './now.ts';
import { announce } from './report.ts';
import { check } from './stages.ts';

const root = process.cwd();
const now = nowGiven();
announce(check(root, { now }));
for (const council of sourcesAt(readSources(openFolder(root)).sources, now).sources.councils) {
  const rows = newSeals(council);
  if (rows.length === 0) continue;
  const file = path.join(root, 'data', council.slug, 'sealed.csv');
  const head = existsSync(file) ? [] : [[...SEAL_COLUMNS]];
  appendFileSync(file, `${csvFormatRows([...head, ...rows])}\n`);
  const releases = [...new Set(rows.map(([release]) => release))];
  console.log(`Sealed ${releases.join(', ')} of ${council.slug}: commit data/${council.slug}/sealed.csv.`);
}
