import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { type Outcome, runPipeline } from '#pipeline/index.ts';
import { printProblems } from '#pipeline/problem.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { replaceFolder } from './replace-folder.ts';
import type { Report } from './report.ts';

/** Checks everything people wrote; writes nothing. */
export function check(root: string): Report {
  const { problems, publication } = runPipeline(openFolder(root));
  if (publication === undefined)
    return { ok: false, text: `${printProblems(problems)}Nothing was changed.\n` };
  const { published, hidden } = publication.figures;
  const warnings = problems.length === 0 ? '' : `${printProblems(problems)}\n`;
  return {
    ok: true,
    text: `${warnings}All is well: ${publication.indicators.length} indicators, ${published} figures to publish, ${hidden} hidden.\n`,
  };
}

/** Makes `published/` afresh. With errors the last good one is left as it was. */
export function publish(root: string): Report {
  const { problems, publication, audit } = runPipeline(openFolder(root));
  if (publication === undefined) {
    return { ok: false, text: `${printProblems(problems)}Nothing was changed: published/ is as it was.\n` };
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
  const warnings = problems.length === 0 ? '' : `${printProblems(problems)}\n`;
  return {
    ok: true,
    text: `${warnings}published/: ${publication.indicators.length} indicators, ${published} figures published, ${hidden} hidden.\n`,
  };
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
