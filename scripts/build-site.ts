import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SHORT_COMMIT } from '../src/integrations/settings.ts';
import { writeHostFiles } from './host-files.ts';
import { keepPages, makePages, type Pages } from './pages/make-pages.ts';
import { programFor } from './pages/program.ts';
import { type Progress, progressOn } from './progress.ts';
import type { Part } from './part.ts';
import { keepPictures, makePictures } from './pictures.ts';
import { replaceFolder } from './replace-folder.ts';
import type { Report } from './report.ts';
import { keepFragments, type ReadPage } from './search-fragments.ts';
import { writeIndex } from './search-index.ts';
import { AT_A_TERMINAL, type Telling } from './telling.ts';

/** How a build went: what was made, and how long each stage took. */
export interface Build extends Report {
  readonly pages: number;
}

/**
 * A part of a large site, for one machine of several: makes the pages and pictures of its councils and leaves them in `.cache/`.
 * Where the `.cache/` of all parts are laid together, a build has only the pages of the whole site and the index left to make.
 */
export async function buildPart(
  root: string,
  { part, parts }: Part,
  telling = AT_A_TERMINAL,
): Promise<Report> {
  const progress = progressOn();
  const made = await partInStages(root, { part, parts, telling, progress });
  progress.end();
  return made;
}

async function partInStages(
  root: string,
  { part, parts, telling, progress }: Part & { telling: Telling; progress: Progress },
): Promise<Report> {
  const program = programFor(root);
  const figures = await publishFigures(root, { telling, progress });
  if (!figures.ok) return figures;
  const site: { councils: string[] } = JSON.parse(
    readFileSync(path.join(root, 'published', 'site.json'), 'utf8'),
  );
  const councils = site.councils.toSorted().filter((_, index) => index % parts === part - 1);
  const built = await keepPages(root, {
    program,
    wants: (council) => councils.includes(council),
    progress,
  });
  if (!built.ok) return { ok: false, text: `${built.text}\nThis part could not be made.\n` };
  progress.stage('Pictures, and pages read for the search');
  const [{ drawn }] = await Promise.all([
    keepPictures(built.pages, { cache: path.join(root, '.cache', 'pictures') }),
    fragmentsOf(built),
  ]);
  return {
    ok: true,
    text: `${figures.text}Part ${part} of ${parts}: the pages of ${councils.length} of ${site.councils.length} councils and ${drawn} pictures are in .cache/. Lay the .cache/ of all parts together and run \`npm run build\`.\n`,
  };
}

/**
 * `data/` and `content/` → `published/` → `dist/` with its pictures and search index. The site is built beside the last good one
 * and takes its place only when it is whole. A public mirror, which has no `data/`, is built from its `published/`.
 */
export async function buildSite(root: string, telling = AT_A_TERMINAL): Promise<Build> {
  const progress = progressOn();
  const build = await buildInStages(root, { telling, progress });
  progress.end();
  return build;
}

async function buildInStages(
  root: string,
  { telling, progress }: { telling: Telling; progress: Progress },
): Promise<Build> {
  const started = performance.now();
  // Beside the figures, of which it needs none.
  const program = programFor(root);
  const figures = await publishFigures(root, { telling, progress });
  if (!figures.ok) return { ...figures, pages: 0 };
  const afterFigures = performance.now();

  const next = path.join(root, '.cache', 'dist');
  const built = await makePages(root, { to: next, program, progress });
  if (!built.ok)
    return { ok: false, text: `${built.text}\nThe site could not be built: dist/ is as it was.\n`, pages: 0 };
  const afterPages = performance.now();
  progress.stage('Pictures and search index');
  const [made] = await Promise.all([
    makePictures(next, { cache: path.join(root, '.cache', 'pictures') }).then((drawn) => ({
      ...drawn,
      at: performance.now(),
    })),
    makeIndex(built, { to: next, kept: path.join(root, '.cache', 'pages', 'index') }),
  ]);
  writeHostFiles(next, { published: path.join(root, 'published') });
  replaceFolder(path.join(root, 'dist'), next);
  const pages = countPages(path.join(root, 'dist'));
  return {
    ...figures,
    pages,
    text: `${figures.text}dist/: ${pages} pages, ${made.all} pictures (${made.drawn} drawn anew) and their search index.
${built.commit === undefined ? 'Citations name no commit: there is none with just these files.' : `Citations name commit ${built.commit.slice(0, SHORT_COMMIT)}.`}
Figures: ${seconds(started, afterFigures)}. Pages: ${seconds(afterFigures, afterPages)}. Pictures: ${seconds(afterPages, made.at)}, beside the search index: ${seconds(afterPages, performance.now())}.
`,
  };
}

/** Makes the search index, or takes the one that was made of the same pages. */
async function makeIndex(built: Pages, { to, kept }: { to: string; kept: string }): Promise<void> {
  if (built.changed || !existsSync(kept)) {
    const next = `${kept}-next`;
    rmSync(next, { recursive: true, force: true });
    writeIndex(await fragmentsOf(built), next);
    replaceFolder(kept, next);
  }
  cpSync(kept, to, { recursive: true });
}

/** What search keeps of the pages. */
function fragmentsOf({ ledger, pages, beside }: Pages): Promise<readonly ReadPage[]> {
  return keepFragments(ledger, { pages, kept: path.join(beside, 'fragments') });
}

/** Program 1 is loaded only where there is something for it to do: a mirror does not have it. */
async function publishFigures(root: string, run: { telling: Telling; progress: Progress }): Promise<Report> {
  if (!existsSync(path.join(root, 'data')))
    return { ok: true, text: 'There is no data/: published/ is used as it is.\n' };
  const { publishOnEveryCore } = await import('./stages.ts');
  return publishOnEveryCore(root, run);
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.name.endsWith('.html'),
  ).length;
}

function seconds(from: number, to: number): string {
  return `${((to - from) / 1000).toFixed(1)} seconds`;
}
