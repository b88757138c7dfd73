import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbook } from '../../pipeline/import/workbook-file.ts';
import { DIST } from '../support/dist.ts';
import { openWorkshop, ordinaryEnvironment, type Workshop } from '../support/workshop.ts';

let workshop: Workshop;
const running: ChildProcess[] = [];

beforeAll(() => {
  workshop = openWorkshop();
});
afterAll(() => {
  for (const child of running) if (child.pid !== undefined) process.kill(-child.pid);
  workshop?.close();
});

/** The rows of the table of features: what, and the address at which it is seen. */
const FEATURES = [
  ...readFileSync('README.md', 'utf8').matchAll(/^\| ([^|]+) \|[^|]+\| `(\/[^`]*)` +\|$/gm),
].map(([, feature = '', address = '']) => [feature.trim(), address] as const);

describe('The README', () => {
  test('has a table of what a site has', () => {
    expect(FEATURES.length).toBeGreaterThan(20);
  });

  test('names no command that is not run here', () => {
    const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
      ([, text = '']) => text,
    );
    const commands = new Set(
      blocks.flatMap((block) => block.split('\n').map((line) => line.trim())).filter((line) => line !== ''),
    );
    expect([...commands].sort()).toEqual(
      [
        'npm ci && npm start', // `npm ci` is how these tests came to run; `npm start` below
        'npm ci && npm test', // this run
        'npm run build',
        'npm run audit -- tests/audit/tables/year-in-the-text/table.csv',
        'npm run check',
        'npm run data',
        'npm run dev',
        'npm run guard -- --install',
        'npm run history',
        'npm run import -- dashboard.xlsx --council wokingham',
        'npm run import -- dashboard.xlsx --council wokingham --release 2024-05-01-q3 --write',
        'npm run prove',
        'npm run seal',
      ].sort(),
    );
  });

  test.each(FEATURES)('says where to see “%s”: %s', (_, address) => {
    const [place = '', anchor] = address.slice(1).split('#');
    const file = path.join(DIST, place.endsWith('/') ? `${place}index.html` : place);
    expect(existsSync(file)).toBe(true);
    expect(anchor === undefined || readFileSync(file, 'utf8').includes(`id="${anchor}"`)).toBe(true);
  });

  test.each([
    ['check', /All is well: \d+ indicators/],
    ['data', /published\/: \d+ indicators, \d+ figures published, \d+ hidden/],
    ['seal', /.*/],
    ['prove', /^0 of \d+ hidden figures can be narrowed/m],
    ['build', /dist\/: \d+ pages/],
  ])(
    'npm run %s does what it says',
    async (script, wanted) => {
      const { output, code } = await ended(npm(['run', script]));
      expect(output).toMatch(wanted);
      expect(code).toBe(0);
    },
    240_000,
  );

  test('npm run audit finds what a published table gives away, and tells no value', async () => {
    const table = path.resolve('tests/audit/tables/year-in-the-text/table.csv');
    const { output, code } = await ended(npm(['run', 'audit', '--', table]));
    expect(output).toMatch(/narrow/);
    expect(code).toBe(1);
  });

  test('npm run import says what it understood of a workbook, and makes a release of it when asked', async () => {
    const rows = [
      ['Measure', 'Q3 23-24'],
      ['No. of Contacts progressed to Referral', '455'],
    ];
    const bytes = await workbook(rows.map((row) => row.map((value) => ({ value }))));
    writeFileSync(path.join(workshop.root, 'dashboard.xlsx'), bytes);
    const first = ['run', 'import', '--', 'dashboard.xlsx', '--council', 'wokingham'];
    const looked = await ended(npm(first));
    expect(looked.output).toMatch(/referrals[\s\S]*Nothing was written/);
    expect(looked.code).toBe(0);
    const written = await ended(npm([...first, '--release', '2024-05-01-q3', '--write']));
    expect(written.code, written.output).toBe(0);
    expect(workshop.read('data/wokingham/2024-05-01-q3/dashboard.csv')).toContain(
      'referrals,2023-24-Q3,E06000041,,455,',
    );
    workshop.remove('data/wokingham/2024-05-01-q3');
  });

  test('npm run guard is installed in a repository, and npm run history finds nothing in it', async () => {
    for (const args of [
      ['init', '-q'],
      ['add', 'content', 'data'],
      ['commit', '-q', '-m', 'First'],
    ]) {
      const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
      expect(spawnSync('git', [...identity, ...args], { cwd: workshop.root }).status).toBe(0);
    }
    const installed = await ended(npm(['run', 'guard', '--', '--install']));
    expect(installed.code, installed.output).toBe(0);
    const history = await ended(npm(['run', 'history']));
    expect(history.code, history.output).toBe(0);
  });

  test('npm start builds the site, tells what it made and how long each stage took, and serves it', async () => {
    const child = npm(['start'], { PORT: '0' });
    const output = await says(child, /Open (http:\S+)/);
    expect(output).toMatch(/\d+ figures published, \d+ hidden/);
    expect(output).toMatch(/\d+ pages/);
    expect(output).toMatch(
      /Figures: [\d.]+ seconds. Pages: [\d.]+ seconds.[^\n]* search index: [\d.]+ seconds/,
    );
    const address = /Open (http:\S+)/.exec(output)?.[1] ?? '';
    const page = await fetch(`${address}wokingham/indicators/referrals/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  }, 240_000);

  test('npm run dev shows a changed figure without being started again', async () => {
    // A sealed release would, rightly, refuse the change.
    workshop.remove('data/wokingham/sealed.csv');
    const child = npm(['run', 'dev', '--', '--port', '0']);
    const output = await says(child, /Local\s+(http:\S+)/);
    const address = /Local\s+(http:\S+)/.exec(output)?.[1]?.replace(/\/?$/, '/') ?? '';
    const page = async () => (await fetch(`${address}wokingham/indicators/referrals/`)).text();
    expect(await page()).not.toContain('>477<');
    workshop.edit('data/wokingham/2024-01-08-q2-dashboard/front-door.csv', (text) =>
      text.replace(/^(referrals,2023-24-Q2,E06000041,,)445,/m, '$1477,'),
    );
    await until(async () => (await page()).includes('>477<'));
  }, 120_000);
});

function npm(args: string[], environment: Record<string, string> = {}): ChildProcess {
  const env = ordinaryEnvironment(environment);
  const child = spawn('npm', args, {
    cwd: workshop.root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  running.push(child);
  return child;
}

function ended(child: ChildProcess): Promise<{ output: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      running.splice(running.indexOf(child), 1);
      resolve({ output, code });
    });
  });
}

function says(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
        if (wanted.test(output)) resolve(output);
      });
    }
    child.on('close', () => reject(new Error(`It ended without saying ${wanted}:\n${output}`)));
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries += 1) {
    if (tries > 100) throw new Error('It did not come about');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
