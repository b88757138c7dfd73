import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { waitingInWords } from '#pipeline/embargo.ts';
import { type Outcome, runPipeline } from '#pipeline/index.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { nowGiven } from './now.ts';
import { replaceFolder } from './replace-folder.ts';
import type { Report } from './report.ts';
import { tell } from './tell.ts';
import { AT_A_TERMINAL, type Telling } from './telling.ts';

/** The moment that a stage works for, and how it tells problems; otherwise this machine's clock, and a terminal. */
interface Run {
  readonly now?: Date;
  readonly telling?: Telling;
}

/** Checks everything people wrote; writes nothing but what was asked for about its problems. */
export function check(root: string, { now = nowGiven(), telling = AT_A_TERMINAL }: Run = {}): Report {
  const { problems, publication, waiting } = runPipeline(openFolder(root), { now });
  if (publication === undefined)
    return tell(problems, { ok: false, end: 'Nothing was changed.\n', root, telling });
  const { published, hidden } = publication.figures;
  const end = `All is well: ${publication.indicators.length} indicators, ${published} figures to publish, ${hidden} hidden.\n${waitingInWords(waiting)}`;
  return tell(problems, { ok: true, end, root, telling });
}

/** Makes `published/` afresh. With errors the last good one is left as it was. */
export function publish(root: string, { now = nowGiven(), telling = AT_A_TERMINAL }: Run = {}): Report {
  const { problems, publication, audit, waiting } = runPipeline(openFolder(root), { now });
  if (publication === undefined) {
    const end = 'Nothing was changed: published/ is as it was.\n';
    return tell(problems, { ok: false, end, root, telling });
  }
  const next = path.join(root, '.cache', 'published');
  rmSync(next, { recursive: true, force: true });
  for (const [name, text] of publication.files) {
    const file = path.join(next, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  replaceFolder(path.join(root, 'published'), next);
  writeAudit(root, audit);
  const { published, hidden } = publication.figures;
  const end = `published/: ${publication.indicators.length} indicators, ${published} figures published, ${hidden} hidden.\n${waitingInWords(waiting)}`;
  return tell(problems, { ok: true, end, root, telling });
}

/** The private report, for whoever may see raw figures: git ignores it and no site serves it. */
function writeAudit(root: string, audit: Outcome['audit']): void {
  const rows = audit.map(({ council, indicator, measure, category, period, why, full }) => [
    council,
    indicator,
    measure,
    category ?? '',
    period.text,
    why,
    full ? 'full' : 'NARROWED',
  ]);
  const head = ['council', 'indicator', 'number', 'category', 'period', 'hidden because it', 'range'];
  mkdirSync(path.join(root, '.audit'), { recursive: true });
  writeFileSync(path.join(root, '.audit', 'hidden-figures.csv'), `${csvFormatRows([head, ...rows])}\n`);
}
