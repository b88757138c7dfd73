import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentTypeOf } from '../../src/hosting/content-types.ts';
import { FOR_HOSTS } from '../../src/hosting/headers-file.ts';
import { headersOf } from '../../src/hosting/headers.ts';
import { APACHE, NGINX, OURS, type Running, type Server } from './servers.ts';
import { addressOf, filesOf, SITES } from './sites.ts';

const CASES = [OURS, NGINX, APACHE].flatMap((server) =>
  SITES.map(([site, hosting]) => ({ server, site, hosting })),
);

describe.each(CASES)('$server.name, with a site of $site', ({ server, hosting }) => {
  let running: Running;
  const at = (address: string) => new URL(`${hosting.base}${address}`, running.origin).href;

  describe.skipIf(isMissing(server))('if this machine has it', () => {
    beforeAll(async () => {
      running = await server.start(hosting);
    }, 30_000);
    afterAll(() => running?.stop());

    test('serves every file, with its kind and the headers of the one setting', async () => {
      for (const file of filesOf(hosting)) {
        const answer = await fetch(at(addressOf(file)));
        expect(answer.status, file).toBe(200);
        expect((await answer.text()).startsWith(`${file}\n`), file).toBe(true);
        const type = answer.headers.get('content-type');
        expect(plain(contentTypeOf(file) ?? type), file).toBe(plain(type));
        for (const [name, value] of Object.entries(headersOf(addressOf(file), hosting)))
          expect(answer.headers.get(name), `${name} of ${file}`).toBe(value);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    });

    test('answers with the page for what is not there, at any depth, and as safely', async () => {
      for (const address of ['nothing', 'nothing/', 'about/nothing/at/all/', 'assets/nothing.css']) {
        const answer = await fetch(at(address));
        expect(answer.status, address).toBe(404);
        expect((await answer.text()).startsWith('404.html\n'), address).toBe(true);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
        expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable');
      }
    });

    test('sends an address without its last slash on to the one with it', async () => {
      const answer = await fetch(at('about'), { redirect: 'manual' });
      expect(answer.status).toBe(301);
      const target = new URL(answer.headers.get('location') ?? '', at('about'));
      expect(target.pathname).toBe(`${hosting.base}about/`);
    });

    test('shows nobody the files that are for hosts, nor a list of a folder', async () => {
      for (const file of FOR_HOSTS) {
        const { status } = await fetch(at(file));
        expect([403, 404], file).toContain(status);
      }
      const list = await fetch(at('assets/'));
      expect([403, 404]).toContain(list.status);
      expect(await list.text()).not.toContain('Page.XwCdtVxd.css');
    });

    test('shows nothing that lies outside the site', async () => {
      const answer = await rawStatus(at(''), `${hosting.base}../../main.conf`);
      expect(answer).toBeGreaterThanOrEqual(400);
      expect(await rawStatus(at(''), `${hosting.base}%2e%2e/%2e%2e/main.conf`)).toBeGreaterThanOrEqual(400);
      expect(await rawStatus(at(''), `${hosting.base}%`)).toBeGreaterThanOrEqual(400);
    });
  });
});

describe.skipIf(isMissing(NGINX))('nginx, if this machine has it', () => {
  let running: Running;
  beforeAll(async () => {
    running = await NGINX.start(SITES[0]?.[1] ?? fail());
  }, 30_000);
  afterAll(() => running?.stop());

  test.each(['', 'indicators/referrals.csv', 'catalogue.jsonld', 'indicators/referrals/trend.svg'])(
    'compresses text for whoever can read it: /%s',
    async (address) => {
      expect(await encodingOf(`${running.origin}/${address}`)).toEqual({
        encoding: 'gzip',
        vary: 'Accept-Encoding',
      });
    },
  );

  test('leads on from the top of the address to a site under a path', async () => {
    const other = await NGINX.start({ ...(SITES[0]?.[1] ?? fail()), base: '/performance/' });
    const answer = await fetch(other.origin, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/performance/']);
    await other.stop();
  });

  test('does not compress again what is a compressed file already', async () => {
    expect((await encodingOf(`${running.origin}/indicators/referrals.xlsx`)).encoding).toBeUndefined();
  });
});

/** Says so where a server cannot be tried. */
function isMissing({ name, isHere }: Server): boolean {
  if (!isHere)
    process.stdout.write(`This machine has no ${name}: what the build prints for it is not run.\n`);
  return !isHere;
}

function fail(): never {
  throw new Error('There is no site to serve.');
}

/** Type and character set, however a server writes them. */
function plain(type: string | null): string | undefined {
  return type?.toLowerCase().replaceAll(' ', '');
}

/** `fetch` would tidy the path up before it asks. */
function rawStatus(origin: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(origin, { path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

function encodingOf(address: string): Promise<{ encoding: string | undefined; vary: string | undefined }> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      resolve({ encoding: answer.headers['content-encoding'], vary: answer.headers.vary });
      answer.resume();
    })
      .on('error', reject)
      .end();
  });
}
