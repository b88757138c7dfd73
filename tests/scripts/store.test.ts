import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UNSTAMPED } from '../../scripts/commit.ts';
import { SHORT_COMMIT } from '../../src/integrations/settings.ts';
import { areAsMade, hashOf, layOut } from '../../scripts/pages/store.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const CITES = `Version ${UNSTAMPED.slice(0, SHORT_COMMIT)} of ${UNSTAMPED}`;

let root: string;
let from: string;
let to: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'candour-store-'));
  [from, to] = [path.join(root, 'pages'), path.join(root, 'dist')];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a site has every file that it is given, in its folder, and no other', () => {
  keep('index.html', 'A page');
  keep('indicators/referrals.csv', 'Figures');
  keep('indicators/gone.csv', 'Figures of before');
  layOut(['index.html', 'indicators/referrals.csv'], { from, to, commit: undefined });
  expect(laid('index.html')).toBe('A page');
  expect(laid('indicators/referrals.csv')).toBe('Figures');
  expect(() => laid('indicators/gone.csv')).toThrow('ENOENT');
});

test('a page that cites the commit has it in the site, and the kept page waits for the next', () => {
  keep('index.html', CITES);
  keep('data.json', CITES);
  layOut(['index.html', 'data.json'], { from, to, commit: COMMIT });
  expect(laid('index.html')).toBe(`Version ${COMMIT.slice(0, SHORT_COMMIT)} of ${COMMIT}`);
  expect(laid('data.json')).toBe(CITES);
  expect(readFileSync(path.join(from, 'index.html'), 'utf8')).toBe(CITES);
});

test('a name that is given twice is an error, and the kept file stays as it is', () => {
  keep('index.html', 'A page');
  expect(() => layOut(['index.html', 'index.html'], { from, to, commit: undefined })).toThrow('EEXIST');
  expect(readFileSync(path.join(from, 'index.html'), 'utf8')).toBe('A page');
});

test('a kept file that was changed in place is noticed, and one that was taken away', () => {
  const files = { 'index.html': keep('index.html', 'A page'), 'a.svg': keep('a.svg', '<svg/>') };
  expect(areAsMade(from, files)).toBe(true);
  writeFileSync(path.join(from, 'a.svg'), '<svg></svg>');
  expect(areAsMade(from, files)).toBe(false);
  writeFileSync(path.join(from, 'a.svg'), '<svg/>');
  expect(areAsMade(from, files)).toBe(true);
  rmSync(path.join(from, 'index.html'));
  expect(areAsMade(from, files)).toBe(false);
});

function keep(name: string, content: string): string {
  mkdirSync(path.dirname(path.join(from, name)), { recursive: true });
  writeFileSync(path.join(from, name), content);
  return hashOf(Buffer.from(content));
}

function laid(name: string): string {
  return readFileSync(path.join(to, name), 'utf8');
}
