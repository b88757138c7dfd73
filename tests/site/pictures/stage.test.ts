import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makePictures } from '../../../scripts/pictures.ts';
import { newFolder, removeFolder } from '../../pipeline/temporary-folder.ts';
import { readIndexedPng, sizeOfPng } from '../support/png.ts';

let root: string;
const cache = () => path.join(root, 'cache');
const dist = (name = '') => path.join(root, 'dist', name);

beforeEach(() => {
  root = newFolder();
  mkdirSync(dist());
});
afterEach(() => removeFolder(root));

function lay(name: string, words: string, asks = ' data-png-width="240"'): void {
  writeFileSync(
    dist(name),
    `<svg xmlns="http://www.w3.org/2000/svg"${asks} width="120" height="60" viewBox="0 0 120 60"><text x="10" y="40" font-family="Inter" font-size="30">${words}</text></svg>`,
  );
}

// Workers start slowly on a machine that is busy with something else.
describe('The pictures of a site', { timeout: 60_000 }, () => {
  test('are made of every SVG that asks for one, as wide as it asks, and of no other', async () => {
    lay('share.svg', '445');
    lay('favicon.svg', 'C', '');
    expect(await makePictures(dist(), { cache: cache() })).toEqual({ all: 1, drawn: 1 });
    expect(sizeOfPng(readFileSync(dist('share.png')))).toEqual({ width: 240, height: 120 });
    expect(readdirSync(dist()).toSorted()).toEqual(['favicon.svg', 'share.png', 'share.svg']);
  });

  test('show the words, in the font of the repository', async () => {
    lay('share.svg', '445');
    await makePictures(dist(), { cache: cache() });
    const { rgba } = readIndexedPng(readFileSync(dist('share.png')));
    expect(rgba.filter((channel, at) => at % 4 === 0 && channel < 64).length).toBeGreaterThan(500);
  });

  test('are drawn once, and then only when something in them has changed', async () => {
    lay('a.svg', '445');
    lay('b.svg', '391');
    expect(await makePictures(dist(), { cache: cache() })).toEqual({ all: 2, drawn: 2 });
    const before = readFileSync(dist('a.png'));
    const beside = readFileSync(dist('b.png'));
    expect(await makePictures(dist(), { cache: cache() })).toEqual({ all: 2, drawn: 0 });
    expect(readFileSync(dist('a.png'))).toEqual(before);
    lay('a.svg', '446');
    expect(await makePictures(dist(), { cache: cache() })).toEqual({ all: 2, drawn: 1 });
    expect(readFileSync(dist('a.png')).equals(before)).toBe(false);
    expect(readFileSync(dist('b.png'))).toEqual(beside);
  });

  test('are drawn again when somebody has changed one of them, in the site or where it is kept', async () => {
    lay('a.svg', '445');
    await makePictures(dist(), { cache: cache() });
    const drawn = readFileSync(dist('a.png'));
    writeFileSync(dist('a.png'), 'smaller');
    expect(await makePictures(dist(), { cache: cache() })).toEqual({ all: 1, drawn: 1 });
    expect(readFileSync(dist('a.png'))).toEqual(drawn);
  });

  test('are one file on the disk with what is kept, so that one that has not changed keeps its time', async () => {
    lay('a.svg', '445');
    await makePictures(dist(), { cache: cache() });
    const { mtimeMs } = statSync(dist('a.png'));
    rmSync(dist('a.png'));
    await makePictures(dist(), { cache: cache() });
    expect(statSync(dist('a.png')).mtimeMs).toBe(mtimeMs);
  });

  test('are the same bytes when nothing was kept', async () => {
    for (const name of ['a.svg', 'b.svg', 'c.svg']) lay(name, `Of ${name}`);
    await makePictures(dist(), { cache: cache() });
    const first = ['a.png', 'b.png', 'c.png'].map((name) => readFileSync(dist(name)));
    await makePictures(dist(), { cache: path.join(root, 'another') });
    expect(['a.png', 'b.png', 'c.png'].map((name) => readFileSync(dist(name)))).toEqual(first);
  });

  test('are kept no longer than the site has them', async () => {
    lay('a.svg', '445');
    await makePictures(dist(), { cache: cache() });
    lay('a.svg', '446');
    await makePictures(dist(), { cache: cache() });
    expect(readdirSync(cache())).toHaveLength(1);
  });

  test('say which could not be drawn', async () => {
    writeFileSync(dist('broken.svg'), '<svg xmlns="http://www.w3.org/2000/svg" data-png-width="240"><text');
    await expect(makePictures(dist(), { cache: cache() })).rejects.toThrow(/broken\.svg could not be drawn/);
    expect(existsSync(dist('broken.png'))).toBe(false);
  });
});
