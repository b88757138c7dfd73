import { describe, expect, test } from 'vitest';
import { printAzure } from '../../src/hosting/azure.ts';
import { printHeadersFile } from '../../src/hosting/headers-file.ts';
import { contentTypeOf } from '../../src/hosting/content-types.ts';
import { classOf, headersOf } from '../../src/hosting/headers.ts';
import { azure, cloudflare, type Host, netlify } from './hosts.ts';
import { addressOf, filesOf, SITES, USUAL } from './sites.ts';

describe.each(SITES)('For a site of %s', (_name, hosting) => {
  const files = filesOf(hosting);
  const addresses = files.map(addressOf);

  test.each<[string, (file: string) => Host]>([
    ['Cloudflare', cloudflare],
    ['Netlify', netlify],
  ])('%s says of every file what the one setting says, and nothing that contradicts it', (_host, read) => {
    const host = read(printHeadersFile(files, hosting));
    for (const address of addresses) {
      const wanted = Object.entries({
        ...headersOf(address, hosting),
        ...(/(?:^|\/)feed\.(?:xml|json)$/.test(address)
          ? { 'Content-Type': contentTypeOf(address) ?? '' }
          : {}),
      });
      // Twice the same says the same.
      const said = [...host(`${hosting.base}${address}`)].map(([name, values]): [string, string[]] => [
        name,
        [...new Set(values)],
      ]);
      expect(sorted(new Map(said)), address).toEqual(
        sorted(new Map(wanted.map(([name, value]) => [name.toLowerCase(), [value]]))),
      );
    }
  });

  test('no address has two rules, of which Cloudflare would keep one', () => {
    const rules = printHeadersFile(files, hosting).match(/^\/.*$/gm) ?? [];
    expect(new Set(rules).size).toBe(rules.length);
  });

  test('Cloudflare says nothing twice', () => {
    const host = cloudflare(printHeadersFile(files, hosting));
    const twice = addresses.filter((address) =>
      [...host(`${hosting.base}${address}`).values()].some(({ length }) => length > 1),
    );
    expect(twice).toEqual([]);
  });

  test('Azure says of every file what the one setting says, with a header of its own for who may frame it', () => {
    const host = azure(printAzure(hosting));
    for (const address of addresses) {
      const wanted = new Map(
        Object.entries(headersOf(address, hosting)).map(([name, value]) => [name.toLowerCase(), [value]]),
      );
      const policy = wanted.get('content-security-policy')?.[0] ?? '';
      wanted.set('content-security-policy', [policy.replace(/; frame-ancestors .*$/, '')]);
      if (policy.endsWith("frame-ancestors 'self'")) wanted.set('x-frame-options', ['SAMEORIGIN']);
      expect(sorted(host(`${hosting.base}${address}`)), address).toEqual(sorted(wanted));
    }
  });

  test('what is not there is still said to be safe to open', () => {
    for (const host of [cloudflare, netlify].map((read) => read(printHeadersFile(files, hosting)))) {
      const headers = host(`${hosting.base}no/such/page/`);
      expect(headers.get('x-content-type-options')).toEqual(['nosniff']);
      expect(headers.get('cache-control')).toBeUndefined();
    }
  });

  test('an embed alone may be framed elsewhere', () => {
    const framed = addresses.filter((address) =>
      headersOf(address, hosting)['Content-Security-Policy']?.endsWith('frame-ancestors *'),
    );
    expect(framed).toEqual(addresses.filter((address) => /(?:^|\/)embed\//.test(address)));
    expect(framed.length).toBeGreaterThan(0);
  });
});

describe('A site of many councils', () => {
  const councils = Array.from({ length: 152 }, (_, index) => `council-${index}`);
  const hosting = { ...USUAL, councils };

  test('keeps within the 100 rules of Cloudflare and its 2,000 characters to a line', () => {
    const file = printHeadersFile(filesOf(hosting), hosting);
    expect(file.match(/^\//gm)?.length).toBeLessThanOrEqual(100);
    expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  test('leaves out the rules for their front pages only', () => {
    const host = cloudflare(printHeadersFile(filesOf(hosting), hosting));
    const without = filesOf(hosting)
      .map((file) => `/${addressOf(file)}`)
      .filter((address) => host(address).get('content-security-policy') === undefined);
    expect(without).toEqual(councils.map((council) => `/${council}/`));
  });

  test('keeps within the 20 kB of Azure', () => {
    expect(Buffer.byteLength(printAzure(hosting))).toBeLessThanOrEqual(20 * 1024);
  });
});

test('A feed is of the type that its readers are told of, wherever it stands', () => {
  expect(contentTypeOf('feed.xml')).toBe('application/rss+xml; charset=utf-8');
  expect(contentTypeOf('themes/safety/feed.json')).toBe('application/feed+json; charset=utf-8');
  expect(contentTypeOf('data/other-feed.json')).toBe('application/json; charset=utf-8');
});

describe('A preview', () => {
  test('asks search engines to leave it alone, and opens nothing to other sites', () => {
    const headers = headersOf('indicators/referrals.csv', { ...USUAL, preview: true });
    expect(headers['X-Robots-Tag']).toBe('noindex');
    expect(headers['Access-Control-Allow-Origin']).toBeUndefined();
    expect(headersOf('', USUAL)['X-Robots-Tag']).toBeUndefined();
  });
});

test('A council whose name begins as a folder does is no such folder', () => {
  expect(classOf('assets-and-embed/indicators/', USUAL)).toBe('ordinary');
  expect(classOf('exampleton/embedded/', { councils: ['exampleton'], languages: [] })).toBe('ordinary');
});

function sorted(headers: ReadonlyMap<string, readonly string[]>): [string, readonly string[]][] {
  return [...headers].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
