import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../../scripts/compare-folders.ts';
import { readable } from '../support/dist.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

/**
 * A council whose threshold is so high that every figure it must hide is a number found nowhere else: the small ones,
 * the ones hidden to cover them, and what follows from them.
 */
const SMALL = [31_357, 27_691, 46_649, 41_381, 33_403];
const COVERING = [288_873, 71_719];
const FOLLOWING = ['42.28', '42.3%', '22.4%'];
const SHOWN = [60_017, 450_248, 405_122];

let workshop: Workshop;
let printed: string;

beforeAll(() => {
  workshop = openWorkshop();
  workshop.keepCouncils();
  workshop.remove('data');
  workshop.lay(path.resolve('tests/site/fixtures/canary'), '.');
  const build = workshop.build();
  printed = build.output;
  if (!build.ok) throw new Error(build.output);
}, 240_000);
afterAll(() => workshop?.close());

function inSome(files: readonly string[], text: string): boolean {
  return files.some((file) => readable(workshop.dist, file).includes(text));
}

describe('A hidden figure', () => {
  test('stands in no file of the site or of what is published, in any spelling', () => {
    const secrets = [...SMALL, ...COVERING].flatMap((value) => [
      String(value),
      value.toLocaleString('en-GB'),
    ]);
    const found = ['dist', 'published'].flatMap((folder) =>
      filesOf(path.join(workshop.root, folder)).flatMap((file) => {
        const text = readable(path.join(workshop.root, folder), file);
        return [...secrets, ...FOLLOWING]
          .filter((secret) => text.includes(secret))
          .map(() => `${folder}/${file}`);
      }),
    );
    expect(found).toEqual([]);
  });

  test('is not told to the person who builds the site', () => {
    const secrets = [...SMALL, ...COVERING].flatMap((value) => [
      String(value),
      value.toLocaleString('en-GB'),
    ]);
    expect(secrets.filter((secret) => printed.includes(secret))).toEqual([]);
  });

  test('would be found by this search, were it there', () => {
    const texts = filesOf(workshop.dist).map((file) => readable(workshop.dist, file));
    for (const value of SHOWN) {
      expect(texts.some((text) => text.includes(value.toLocaleString('en-GB')))).toBe(true);
    }
    const workbooks = filesOf(workshop.dist).filter((file) => file.endsWith('.xlsx'));
    expect(SHOWN.filter((value) => inSome(workbooks, String(value)))).toEqual(SHOWN);
  });
});
