import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, filesOf } from '../../../scripts/compare-folders.ts';
import { commitCited, DIST } from '../support/dist.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop({ withPictures: false });
});
afterAll(() => workshop?.close());

describe('The same commit', () => {
  test('makes the same bytes in another folder, on another day', () => {
    build();
    expect(differences(DIST, workshop.dist)).toEqual([]);
  }, 240_000);

  test('makes the pages that Astro itself would make, one after the other', () => {
    const folder = path.join(workshop.root, 'by-astro');
    const { ok, output } = workshop.npm(['exec', '--', 'astro', 'build', '--outDir', folder], {
      ASTRO_TELEMETRY_DISABLED: '1',
      CANDOUR_COMMIT: commitCited(DIST),
    });
    expect(ok, output).toBe(true);
    const pages = filesOf(folder);
    expect(differences(folder, DIST).filter((name) => pages.includes(name))).toEqual([]);
    rmSync(folder, { recursive: true });
  }, 240_000);
});

describe('A mirror', () => {
  test('makes the same bytes from published/ alone, with data/ and the pipeline deleted', () => {
    for (const name of [...PROGRAM_ONE, 'dist', ...MADE]) workshop.remove(name);
    build();
    expect(differences(DIST, workshop.dist)).toEqual([]);
    for (const name of PROGRAM_ONE) workshop.lay(name, name);
  }, 480_000);
});

describe('A second build, which makes again only what has changed,', () => {
  test('is the same site while nothing has', () => {
    build();
    expect(differences(DIST, workshop.dist)).toEqual([]);
  }, 240_000);

  test('comes to the same site as a build from nothing, and changes no page of another council', () => {
    const before = path.join(workshop.root, 'before');
    const secondTime = path.join(workshop.root, 'second-time');
    renameSync(workshop.dist, before);
    workshop.remove(SEALS);
    workshop.edit(FIGURES, (text) => text.replace(',84.9,', ',84.3,'));
    build();
    renameSync(workshop.dist, secondTime);
    for (const name of MADE) workshop.remove(name);
    build();
    expect(differences(secondTime, workshop.dist)).toEqual([]);
    const changed = differences(before, secondTime);
    expect(changed).toContain(PAGE);
    expect(changed.filter((name) => OTHERS.test(name) && !CERTIFIED.test(name))).toEqual([]);
  }, 480_000);
});

/** What builds keep for the next, but for pictures: those are drawn from nothing in the first test. */
const MADE = ['.cache/program', '.cache/pages', '.cache/astro'];
const PROGRAM_ONE = ['data', 'src/pipeline'];
const FIGURES = 'data/dudley/2022-03-14-quarter-3-2021-22/children-in-care.csv';
const SEALS = 'data/dudley/sealed.csv';
const OTHERS = /^(?:cy\/)?(?:wokingham|barnsley|walsall)\//;
/** It says for which figures hiding was proved, so it changes with any figure. */
const CERTIFIED = /\/how-we-hide-small-numbers\//;
const PAGE = 'dudley/indicators/children-looked-after-rate-per-10000/index.html';

function build(): void {
  const { ok, output } = workshop.build({ CANDOUR_COMMIT: commitCited(DIST) });
  expect(ok, output).toBe(true);
}
