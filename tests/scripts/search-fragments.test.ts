import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../scripts/pages/ledger.ts';
import { hashOf } from '../../scripts/pages/store.ts';
import { keepFragments } from '../../scripts/search-fragments.ts';

let root = '';
const pages = () => path.join(root, 'pages');
const kept = () => path.join(root, 'kept');

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'candour-fragments-'));
});

afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  rmSync(kept(), { recursive: true, force: true });
  rmSync(pages(), { recursive: true, force: true });
});

describe('What search keeps of pages', () => {
  test('is what can be found of them, in their language, by their address', async () => {
    const ledger = site({
      northford: {
        'northford/index.html': page('Northford'),
        'cy/northford/index.html': page('Cymraeg', 'cy'),
      },
      'northford/referrals': {
        'northford/referrals/index.html': page('Referrals'),
        'northford/referrals.csv': 'x',
      },
    });
    expect((await read(ledger)).toSorted()).toEqual([
      'cy /cy/northford/ Cymraeg',
      'en /northford/ Northford',
      'en /northford/referrals/ Referrals',
    ]);
  });

  test('is nothing of a page that is not to be found, though no page is', async () => {
    const ledger = site({
      northford: { 'northford/embed/index.html': '<html lang="en"><body>Frame</body></html>' },
    });
    expect(await read(ledger)).toEqual([]);
    expect(await read(ledger)).toEqual([]);
  });

  test('is read once: of a page that has not changed, what was read is used', async () => {
    const ledger = site({ northford: { 'northford/index.html': page('Northford') } });
    await read(ledger);
    rmSync(pages(), { recursive: true });
    expect(await read(ledger)).toEqual(['en /northford/ Northford']);
  });

  test('is read again of a page that has changed, and of no other', async () => {
    await read(
      site({ northford: { 'northford/a/index.html': page('A'), 'northford/b/index.html': page('B') } }),
    );
    const ledger = site({
      northford: { 'northford/a/index.html': page('A'), 'northford/b/index.html': page('New') },
    });
    rmSync(path.join(pages(), 'northford/a'), { recursive: true });
    expect((await read(ledger)).toSorted()).toEqual(['en /northford/a/ A', 'en /northford/b/ New']);
  });

  test('is let go with the page', async () => {
    await read(
      site({ northford: { 'northford/a/index.html': page('A'), 'northford/b/index.html': page('Gone') } }),
    );
    expect(await read(site({ northford: { 'northford/a/index.html': page('A') } }))).toEqual([
      'en /northford/a/ A',
    ]);
    expect(readFileSync(path.join(kept(), 'of-northford.json'), 'utf8')).not.toContain('Gone');
  });

  test('lies in a file for each council, so that several machines’ can be laid together', async () => {
    await read(
      site({
        northford: { 'northford/index.html': page('Northford') },
        'northford/referrals': { 'northford/referrals/index.html': page('Referrals') },
        southford: { 'southford/index.html': page('Southford') },
      }),
    );
    expect(readdirSync(kept()).toSorted()).toEqual(['of-northford.json', 'of-southford.json']);
  });
});

function page(title: string, lang = 'en'): string {
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1><p>Words.</p></main></body></html>`;
}

/** Writes pages, by batch, and says what a build would say of them. */
function site(batches: Record<string, Record<string, string>>): Ledger {
  for (const [name, content] of Object.values(batches).flatMap((files) => Object.entries(files))) {
    mkdirSync(path.dirname(path.join(pages(), name)), { recursive: true });
    writeFileSync(path.join(pages(), name), content);
  }
  return Object.fromEntries(
    Object.entries(batches).map(([batch, files]) => [
      batch,
      {
        key: '',
        others: {},
        files: Object.fromEntries(
          Object.entries(files).map(([name, content]) => [name, hashOf(new TextEncoder().encode(content))]),
        ),
      },
    ]),
  );
}

async function read(ledger: Ledger): Promise<string[]> {
  const found = await keepFragments(ledger, { pages: pages(), kept: kept() });
  return found.map(({ language, fragment }) => `${language} ${fragment.url} ${fragment.meta['title'] ?? ''}`);
}
