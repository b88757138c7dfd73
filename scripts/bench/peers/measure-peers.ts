import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { escapeXml } from '#charts/svg-document.ts';
import { filesOf } from '../../compare-folders.ts';
import type { Size } from '../nation.ts';
import { openProject, type Project } from '../project.ts';
import { type Cost, watch } from '../watch.ts';
import { ELEVENTY, ELEVENTY_ON_JSDOM } from './eleventy.ts';
import { FRAMEWORK } from './framework.ts';
import { HUGO } from './hugo.ts';
import type { Peer } from './peer.ts';
import { type PeerPage, peerPages } from './peer-page.ts';
import { commandOf, programOf, versionOf } from './peer-tools.ts';
import { leaveOnlyIndicators } from './same-pages.ts';

const PEERS: readonly Peer[] = [ELEVENTY, ELEVENTY_ON_JSDOM, FRAMEWORK, HUGO];

/** What one generator took for the pages; of several runs the one with the median of CPU, or of time where CPU is not known. */
export interface MeasuredPeer extends Pick<Cost, 'seconds' | 'cpuSeconds' | 'peakMegabytes'> {
  readonly name: string;
  readonly says: string;
  readonly pages: number;
  /** Of all that was written. */
  readonly bytes: number;
}

export interface MeasuredPeers extends Size {
  readonly indicatorPages: number;
  readonly built: readonly MeasuredPeer[];
  readonly notInstalled: readonly string[];
}

export const CANDOUR = 'Candour';

interface How {
  readonly runs: number;
  readonly tell: (what: string) => void;
}

/** Makes the pages of one made-up nation with Candour and with each peer that is installed, one after the other. */
export async function measurePeers(
  size: Size,
  { tools, whole, ...how }: How & { tools: string | undefined; whole: boolean },
): Promise<MeasuredPeers> {
  const project = openProject(size);
  try {
    how.tell('Figures');
    await run([process.execPath, 'scripts/publish.ts'], { cwd: project.root });
    const everything = whole ? [await measureEverything(project, how)] : [];
    const pages = peerPages(project.root);
    const built: MeasuredPeer[] = [...(await measureCandour(project, { pages, ...how }))];
    const notInstalled: string[] = [];
    for (const peer of PEERS) {
      const program = programOf(peer, tools);
      if (program === undefined) notInstalled.push(peer.name);
      else built.push(await measurePeer(peer, { program, tools, pages, ...how }));
    }
    return { ...size, indicatorPages: pages.length, built: [...built, ...everything], notInstalled };
  } finally {
    project.close();
  }
}

async function measureEverything({ root }: Project, { runs, tell }: How): Promise<MeasuredPeer> {
  tell('Candour, everything');
  const cost = await inRuns(runs, () => {
    clear(root, '.cache', 'dist', 'published');
    return run([process.execPath, 'scripts/build.ts'], { cwd: root });
  });
  return {
    name: 'Candour, everything',
    says: 'reads and checks the figures, hides small numbers, and makes every page, embed, feed, download and picture, and the search',
    ...written(path.join(root, 'dist')),
    ...cost,
  };
}

/** Of published figures, the pages that its peers are asked for: from nothing, and with the program that it keeps. */
async function measureCandour(
  { root }: Project,
  { pages, runs, tell }: How & { pages: readonly PeerPage[] },
): Promise<MeasuredPeer[]> {
  leaveOnlyIndicators(root);
  const made = async (...without: readonly string[]) => {
    const cost = await inRuns(runs, () => {
      clear(root, 'dist', ...without);
      return run([process.execPath, 'scripts/bench/peers/candour-pages.ts'], { cwd: root });
    });
    refuseOthers(path.join(root, 'dist'), pages);
    return { ...written(path.join(root, 'dist')), ...cost };
  };
  tell(CANDOUR);
  const cold = {
    name: CANDOUR,
    says: 'makes the indicators’ pages alone, from published figures, and its program first; they have more on them: a control chart, how to cite, all about the data, and the size of each download, for which it makes the workbook',
    ...(await made('.cache')),
  };
  tell('Candour, program kept');
  const kept = {
    name: 'Candour, program kept',
    says: 'makes all of the same pages with the program that it made before, as when nothing but figures has changed',
    ...(await made('.cache/pages')),
  };
  return [cold, kept];
}

async function measurePeer(
  peer: Peer,
  {
    program,
    tools,
    pages,
    runs,
    tell,
  }: How & { program: string; tools: string | undefined; pages: readonly PeerPage[] },
): Promise<MeasuredPeer> {
  const name = `${peer.name} (${versionOf(program)})`;
  tell(name);
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-peer-'));
  try {
    writeInput(folder, peer.input(pages));
    if (tools !== undefined)
      symlinkSync(path.resolve(tools, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    const cost = await inRuns(runs, () => {
      clear(folder, ...peer.makes);
      return run([...commandOf(program), ...peer.args], { cwd: folder, env: peer.env ?? {} });
    });
    refuseOthers(path.join(folder, 'dist'), pages);
    return { name, says: peer.says, ...written(path.join(folder, 'dist')), ...cost };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeInput(folder: string, input: ReadonlyMap<string, string>): void {
  for (const [name, text] of input) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function clear(root: string, ...names: readonly string[]): void {
  for (const name of names) rmSync(path.join(root, name), { recursive: true, force: true });
}

async function run(
  [command = '', ...args]: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const cost = await watch(command, args, options);
  if (!cost.ok)
    throw new Error(`${command} ${args.join(' ')} did not end well:\n${cost.output.slice(-3000)}`);
  return cost;
}

async function inRuns(
  runs: number,
  once: () => Promise<Cost>,
): Promise<Pick<MeasuredPeer, 'seconds' | 'cpuSeconds' | 'peakMegabytes'>> {
  const costs: Cost[] = [];
  while (costs.length < runs) costs.push(await once());
  const middle = costs.toSorted((a, b) => effort(a) - effort(b))[Math.floor(costs.length / 2)];
  if (middle === undefined) throw new Error('Nothing was run');
  const { seconds, cpuSeconds, peakMegabytes } = middle;
  return { seconds, cpuSeconds, peakMegabytes };
}

function effort({ cpuSeconds, seconds }: Cost): number {
  return cpuSeconds ?? seconds;
}

function written(folder: string): { pages: number; bytes: number } {
  const files = filesOf(folder);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0),
  };
}

/** A generator that leaves out a page, or a figure of one, was not measured. */
function refuseOthers(folder: string, pages: readonly PeerPage[]): void {
  for (const page of pages) {
    const html = readFileSync(path.join(folder, page.address, 'index.html'), 'utf8');
    const missing = figuresOn(page).filter((figure) => !html.includes(escapeXml(figure)));
    if (missing.length > 0)
      throw new Error(`${page.address} in ${folder} does not say: ${missing.join('; ')}`);
  }
}

/** Every figure that a page shows in words and tables. */
export function figuresOn({ value, tables }: PeerPage): string[] {
  return [...new Set([value, ...tables.flatMap(({ rows }) => rows.flatMap(([, ...cells]) => cells))])].filter(
    (figure) => figure !== '',
  );
}
