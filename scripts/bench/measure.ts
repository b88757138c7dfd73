import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { measureLive } from './live.ts';
import type { Size } from './nation.ts';
import { openProject, type Project } from './project.ts';
import { type Cost, watch } from './watch.ts';

/** The builds of one size. */
export interface Measured extends Size {
  /** Indicators of all councils: each has a page. */
  readonly indicatorPages: number;
  readonly cells: number;
  /** All pages of the site. */
  readonly pages: number;
  readonly builds: Readonly<Record<Kind, Build>>;
  /** Seconds until `npm run dev` shows a changed figure; of one council only. */
  readonly live: number | undefined;
}

/** From nothing; the same without charts; with nothing changed; and with one figure changed. */
export type Kind = 'cold' | 'withoutCharts' | 'nothingChanged' | 'oneFigureChanged';
export type Build = Pick<Cost, 'seconds' | 'cpuSeconds' | 'peakMegabytes' | 'stages'>;

/** Builds a made-up nation in a temporary folder, again and again. */
export async function measureSize(size: Size, tell: (what: string) => void): Promise<Measured> {
  const project = openProject(size);
  try {
    tell('a build from nothing');
    const cold = await build(project);
    const pages = pagesIn(path.join(project.root, 'dist'));
    tell('a build with nothing changed');
    const nothingChanged = await build(project);
    tell('a build with one figure changed');
    changeOneFigure(project);
    const oneFigureChanged = await build(project);
    if (size.councils === 1) tell('npm run dev with one figure changed');
    const live =
      size.councils === 1
        ? await measureLive(project.root, {
            page: '/indicators/measure-01/',
            change: () => changeOneFigure(project),
          })
        : undefined;
    tell('a build from nothing, without charts');
    withoutCharts(project);
    for (const folder of ['.cache', 'dist', 'published'])
      rmSync(path.join(project.root, folder), { recursive: true, force: true });
    const bare = await build(project);
    return {
      ...size,
      indicatorPages: project.made.pages,
      cells: project.made.cells,
      pages,
      builds: { cold, withoutCharts: bare, nothingChanged, oneFigureChanged },
      live,
    };
  } finally {
    project.close();
  }
}

async function build({ root }: Project): Promise<Build> {
  const { ok, output, ...cost } = await watch(process.execPath, ['scripts/build.ts'], { cwd: root });
  if (!ok) throw new Error(`The build did not end well:\n${output.slice(-2000)}`);
  return cost;
}

function changeOneFigure({ edit }: Project): void {
  edit('data/council-001/2024-06-03-figures-to-march-2024/theme-1.csv', (text) =>
    text
      .replace(
        /(measure-01,2023-24-Q4,E06000001,,)(\d+)/,
        (_, row: string, figure: string) => `${row}${Number(figure) + 1}`,
      )
      .replace(
        /(measure-01,2023-24,E06000001,,)(\d+)/,
        (_, row: string, figure: string) => `${row}${Number(figure) + 1}`,
      ),
  );
}

/** The same pages with pictures of nothing: everything but the drawing is as it was. */
function withoutCharts({ edit }: Project): void {
  edit('src/charts/draw.ts', (text) =>
    text.replace(
      /(export function draw\(picture: Picture\): string \{\n)/,
      '$1  if (picture.width > 0) return \'<svg class="chart"/>\';\n',
    ),
  );
}

function pagesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    .length;
}
