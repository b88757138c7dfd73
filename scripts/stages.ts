import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { conclude } from '#pipeline/conclude.ts';
import { waitingInWords } from '#pipeline/embargo.ts';
import { type OpenSite, openSite } from '#pipeline/open-site.ts';
import { hasErrors, type Problem } from '#pipeline/problem.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { councilFolders } from '#pipeline/read/sources.ts';
import { type WholeSite, wholeSite } from '#pipeline/whole-site.ts';
import { makeCouncil, type MadeCouncil, writeFiles } from './figures/make-council.ts';
import { makeOnEveryCore } from './figures/on-every-core.ts';
import { nowGiven } from './now.ts';
import { type Progress, SILENT } from './progress.ts';
import { replaceFolder } from './replace-folder.ts';
import type { Report } from './report.ts';
import { tell } from './tell.ts';
import { AT_A_TERMINAL, type Telling } from './telling.ts';

/** The moment that a stage works for, how it tells problems, and how far it has come; otherwise this machine's clock, and a terminal. */
interface Run {
  readonly now?: Date;
  readonly telling?: Telling;
  readonly progress?: Progress;
  /** From how many councils on they are worked on in threads: starting one takes as long as working on a few. */
  readonly many?: number;
}

/** Checks everything people wrote; writes nothing but what was asked for about its problems. */
export function check(root: string, run: Run = {}): Report {
  return tellOfCheck(root, makeHere(root, run), run);
}

/** The same, in threads where there are many councils. */
export async function checkOnEveryCore(root: string, run: Run = {}): Promise<Report> {
  return tellOfCheck(root, await make(root, run), run);
}

/** Makes `published/` afresh, council by council beside the last good one. With errors that one is left as it was. */
export function publish(root: string, run: Run = {}): Report {
  const to = placeFor(root);
  return replacePublished(root, makeHere(root, { ...run, to }), { ...run, to });
}

/** The same, in threads where there are many councils. */
export async function publishOnEveryCore(root: string, run: Run = {}): Promise<Report> {
  const to = placeFor(root);
  return replacePublished(root, await make(root, { ...run, to }), { ...run, to });
}

/** A site whose every council has been worked on. */
interface Made {
  readonly site: OpenSite;
  readonly councils: readonly MadeCouncil[];
}

type Making = Run & { readonly to?: string };

async function make(root: string, making: Making): Promise<Made> {
  const { now = nowGiven(), progress = SILENT, many = 32, to } = making;
  const slugs = councilFolders(openFolder(root));
  if (slugs.length < many) return makeHere(root, { ...making, now });
  progress.stage(FIGURES, slugs.length);
  const councils = makeOnEveryCore(slugs, { root, now, to }, { progress });
  const site = openSite(openFolder(root), { now });
  return { site, councils: await councils };
}

function makeHere(root: string, { now = nowGiven(), progress = SILENT, to }: Making): Made {
  const folder = openFolder(root);
  progress.stage(FIGURES, councilFolders(folder).length);
  const site = openSite(folder, { now });
  const councils = site.councils.map(({ slug }, index) => {
    const council = makeCouncil(slug, site, { to });
    progress.done(index + 1);
    return council;
  });
  return { site, councils };
}

/** What the stage is called that makes figures. */
export const FIGURES = 'Figures, by council';

/** Where the next `published/` is made; whatever stands there is gone. */
function placeFor(root: string): string {
  const next = path.join(root, '.cache', 'published');
  rmSync(next, { recursive: true, force: true });
  return next;
}

function tellOfCheck(root: string, made: Made, { telling = AT_A_TERMINAL }: Run): Report {
  const problems = problemsOf(made);
  if (hasErrors(problems)) return tell(problems, { ok: false, end: 'Nothing was changed.\n', root, telling });
  const { published, hidden } = wholeSite(made.site, made.councils).figures;
  const end = `All is well: ${indicatorsOf(made)} indicators, ${published} figures to publish, ${hidden} hidden.\n${waitingInWords(made.site.waiting)}`;
  return tell(problems, { ok: true, end, root, telling });
}

function replacePublished(
  root: string,
  made: Made,
  { telling = AT_A_TERMINAL, to }: Run & { to: string },
): Report {
  const problems = problemsOf(made);
  if (hasErrors(problems)) {
    rmSync(to, { recursive: true, force: true });
    return tell(problems, {
      ok: false,
      end: 'Nothing was changed: published/ is as it was.\n',
      root,
      telling,
    });
  }
  const { files, figures }: WholeSite = wholeSite(made.site, made.councils);
  writeFiles(to, files);
  replaceFolder(path.join(root, 'published'), to);
  writeAudit(root, made.councils);
  const end = `published/: ${indicatorsOf(made)} indicators, ${figures.published} figures published, ${figures.hidden} hidden.\n${waitingInWords(made.site.waiting)}`;
  return tell(problems, { ok: true, end, root, telling });
}

function problemsOf({ site, councils }: Made): Problem[] {
  return conclude(
    site,
    councils.map(({ news }) => news),
  );
}

function indicatorsOf({ councils }: Made): number {
  return councils.reduce((sum, { news }) => sum + (news.today?.made?.indicators ?? 0), 0);
}

/** The private report, for whoever may see raw figures: git ignores it and no site serves it. */
function writeAudit(root: string, councils: readonly MadeCouncil[]): void {
  const head = ['council', 'indicator', 'number', 'category', 'period', 'hidden because it', 'range'];
  const rows = councils.flatMap(({ audit }) => audit.map((row) => [...row]));
  mkdirSync(path.join(root, '.audit'), { recursive: true });
  writeFileSync(path.join(root, '.audit', 'hidden-figures.csv'), `${csvFormatRows([head, ...rows])}\n`);
}
