import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Peer } from './peer.ts';

/** The versions that are installed; newer ones may be put in a folder by hand. Plot is for the browser, from Framework. */
const VERSIONS = {
  '@11ty/eleventy': '3.1.7',
  '@observablehq/framework': '1.13.4',
  '@observablehq/plot': '0.6.17',
};

/** Installs the peers that npm has in a temporary folder, and says which; none of them is a part of this project. */
export function installPeers(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-peers-'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm could not install the peers in ${folder}`);
  return folder;
}

/** A peer's program: in the folder of tools if there is one, or on the PATH. Nothing when it is not installed. */
export function programOf({ program }: Pick<Peer, 'program'>, tools: string | undefined): string | undefined {
  const onPath = program.includes('/') ? [] : (process.env['PATH'] ?? '').split(path.delimiter);
  return [...(tools === undefined ? [] : [path.resolve(tools)]), ...onPath]
    .map((folder) => path.join(folder, program))
    .find((file) => existsSync(file));
}

/** What a program calls its own version. */
export function versionOf(program: string): string {
  const [command = '', ...args] = commandOf(program);
  const asked = [...args, isHugo(program) ? 'version' : '--version'];
  const { stdout } = spawnSync(command, asked, { encoding: 'utf8' });
  return /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? 'of no known version';
}

/** A program of npm's is run by this Node. */
export function commandOf(program: string): string[] {
  return isHugo(program) ? [program] : [process.execPath, program];
}

function isHugo(program: string): boolean {
  return path.basename(program) === 'hugo';
}
