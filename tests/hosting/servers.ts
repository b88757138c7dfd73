import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printApache } from '../../src/hosting/apache.ts';
import { contentTypeOf } from '../../src/hosting/content-types.ts';
import { FOR_HOSTS, printHeadersFile } from '../../src/hosting/headers-file.ts';
import type { Hosting } from '../../src/hosting/headers.ts';
import { printNginx } from '../../src/hosting/nginx.ts';
import { serve } from '../../scripts/server.ts';
import { filesOf } from './sites.ts';

/** A server that runs: `origin` is `http://localhost:12345`. */
export interface Running {
  readonly origin: string;
  stop(): Promise<void>;
}

/** A program that serves a site as its own file tells it to; none on a machine that does not have it. */
export interface Server {
  readonly name: string;
  readonly isHere: boolean;
  start(hosting: Hosting): Promise<Running>;
}

/** What `npm start` and the tests in a browser use. */
export const OURS: Server = {
  name: 'our own server',
  isHere: true,
  start: async (hosting) => {
    const { folder, site } = writeSite(hosting);
    const { address, close } = await serve(site, { base: hosting.base });
    return {
      origin: new URL(address).origin,
      stop: async () => {
        await close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

export const NGINX: Server = {
  name: 'nginx',
  isHere: runs('nginx', ['-v']),
  start: async (hosting) => {
    const { folder, root, site } = writeSite(hosting);
    const port = await freePort();
    const own = printNginx(hosting)
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace(/^.*listen \[::\]:8080;\n/m, '')
      .replace('/usr/share/nginx/html', root);
    writeFileSync(path.join(site, 'nginx.conf'), own);
    const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    writeFileSync(
      path.join(folder, 'main.conf'),
      [
        process.getuid?.() === 0 ? 'user root;' : '',
        `daemon off; pid ${folder}/nginx.pid; error_log stderr warn;`,
        `events {}`,
        `http { access_log off; ${scratch.join(' ')} include ${site}/nginx.conf; }`,
      ].join('\n'),
    );
    return started(spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', 'main.conf'], QUIET), {
      port,
      folder,
    });
  },
};

const MODULES = '/usr/lib/apache2/modules';

export const APACHE: Server = {
  name: 'Apache',
  isHere: runs('apache2', ['-v']) && existsSync(MODULES),
  start: async (hosting) => {
    const { folder, root } = writeSite(hosting);
    const port = await freePort();
    const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'alias', 'autoindex'];
    writeFileSync(
      path.join(folder, 'apache.conf'),
      [
        ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
        ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
        `ServerName localhost`,
        `Listen 127.0.0.1:${port}`,
        `PidFile ${folder}/apache.pid`,
        `ErrorLog ${folder}/error.log`,
        'TypesConfig /dev/null',
        `DocumentRoot ${root}`,
        `<Directory ${root}>`,
        'AllowOverride All',
        'Require all granted',
        '</Directory>',
        '',
      ].join('\n'),
    );
    spawnSync('chmod', ['-R', 'a+rX', folder]);
    const config = path.join(folder, 'apache.conf');
    return started(spawn('apache2', ['-f', config, '-DFOREGROUND'], QUIET), { port, folder });
  },
};

const QUIET: SpawnOptions = { stdio: ['ignore', 'ignore', 'pipe'] };

/** A site whose every file says its own name, where its host would have it. */
function writeSite(hosting: Hosting): { folder: string; root: string; site: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-host-'));
  const root = path.join(folder, 'html');
  const site = path.join(root, hosting.base);
  for (const file of [...filesOf(hosting), ...FOR_HOSTS]) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), `${file}\n`.repeat(contentTypeOf(file) === undefined ? 1 : 100));
  }
  writeFileSync(path.join(site, '_headers'), printHeadersFile(filesOf(hosting), hosting));
  writeFileSync(path.join(site, '.htaccess'), printApache(hosting));
  return { folder, root, site };
}

async function started(
  child: ChildProcess,
  { port, folder }: { port: number; folder: string },
): Promise<Running> {
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries += 1) {
    if (tries > 100 || child.exitCode !== null)
      throw new Error(`It does not answer. ${said}${logOf(folder)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}

function logOf(folder: string): string {
  const file = path.join(folder, 'error.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function answers(origin: string): Promise<boolean> {
  return fetch(origin, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}

function runs(program: string, args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
