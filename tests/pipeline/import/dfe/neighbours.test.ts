import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { importNeighbours, withNeighbours } from '#pipeline/import/neighbours.ts';
import { sortProblems } from '#pipeline/problem.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { CouncilSettings } from '#pipeline/read/settings.ts';
import { readSources } from '#pipeline/read/sources.ts';

/**
 * Each folder of `neighbours/` is a case, named as a sentence: a made-up list, what was said on the command line (`case.yaml`),
 * and what is told and made of it (`told.txt`). The site is the made-up council of the golden folders of the pipeline.
 */
const ROOT = path.join(import.meta.dirname, '../../../..');
const CASES = path.join(import.meta.dirname, 'neighbours');
const BASE = path.join(import.meta.dirname, '../../golden/base');
const SHARED = path.join(ROOT, '../shared/data');
const HERE = existsSync(SHARED);
const Case = z.strictObject({
  file: z.string(),
  year: z.string().optional(),
  places: z.string().optional(),
});

test.each(readdirSync(CASES).sort())('%s', async (name) => {
  const folder = path.join(CASES, name);
  const said = Case.parse(parse(readFileSync(path.join(folder, 'case.yaml'), 'utf8')));
  const bytes = (file: string) => readFileSync(path.join(folder, file));
  const { sources } = readSources(openFolder(BASE));
  const { councils, problems, understood } = importNeighbours(bytes(said.file), {
    file: said.file,
    councils: sources.councils,
    areas: sources.areas,
    year: said.year,
    places: said.places === undefined ? undefined : { bytes: bytes(said.places), file: said.places },
  });
  const told = [
    ...understood,
    ...sortProblems(problems).map(
      ({ severity, file, message, fix }) => `\n${severity} ${file}\n  ${message}\n  What to do: ${fix}`,
    ),
    ...councils.map(({ slug, block }) => `\n${slug}\n${block}`),
  ].join('\n');
  await expect(`${told.trim()}\n`).toMatchFileSnapshot(path.join(folder, 'told.txt'));
});

test('a new list takes the place of the old one, and every other line of the settings stays', () => {
  const settings = readFileSync(path.join(BASE, 'content/exampleton/council.yaml'), 'utf8');
  const block =
    "neighbours:\n  model: A made-up model\n  year: '2025'\n  members:\n    - { code: E06999993, name: Muster Bay }\n";
  const changed = withNeighbours(settings, block);
  const before = CouncilSettings.parse(parse(settings));
  const members = [{ code: 'E06999993', name: 'Muster Bay' }];
  expect(CouncilSettings.parse(parse(changed))).toEqual({
    ...before,
    neighbours: { model: 'A made-up model', year: '2025', members },
  });
  const kept = settings.split('\n').filter((line) => !/^(?:neighbours| )/.test(line));
  expect(changed.split('\n').filter((line) => !/^(?:neighbours| )/.test(line))).toEqual(kept);
  expect(withNeighbours(changed, block)).toBe(changed);
});

test('a list takes the place of one that ends the settings', () => {
  const block = "neighbours:\n  model: A\n  year: '2025'\n  members: []\n";
  expect(withNeighbours('name: A\nneighbours:\n  model: B\n', block)).toBe(`name: A\n${block}`);
  expect(withNeighbours('name: A\n', block)).toBe(`name: A\n${block}`);
});

describe.skipIf(!HERE)('the shared lists (skipped when ../shared/data is absent)', () => {
  const { sources } = readSources(openFolder(ROOT));
  const imported = (file: string, year?: string) =>
    importNeighbours(readFileSync(path.join(SHARED, 'neighbours', file)), {
      file,
      councils: sources.councils,
      areas: sources.areas,
      year,
      places: {
        bytes: readFileSync(path.join(SHARED, 'geo/la_names_codes_regions_seen_in_ees.csv')),
        file: 'la_names_codes_regions_seen_in_ees.csv',
      },
    });
  const codes = (file: string, year?: string) =>
    new Map(
      imported(file, year).councils.map(({ slug, members }) => [slug, members.map(({ code }) => code)]),
    );

  test('the list of April 2021 gives each council the neighbours that its settings have', () => {
    const made = imported('New_Statistical_Neighbour_Groupings_April_2021.csv');
    expect(made.problems).toEqual([]);
    expect(made.councils.map(({ year }) => year)).toEqual(sources.councils.map(() => 'April 2021'));
    for (const { slug, settings } of sources.councils) {
      const members = made.councils.find((council) => council.slug === slug)?.members ?? [];
      expect(members.map(({ code }) => code).sort()).toEqual(
        settings?.neighbours.members.map(({ code }) => code).sort(),
      );
    }
  });

  test.each([
    ['April 2021', 'New_Statistical_Neighbour_Groupings_April_2021.csv'],
    ['2025', 'sn_model_2025_wide.csv'],
  ])('the wide and the long list of %s say the same', (year, wide) => {
    const [one, other] = [codes(wide), codes('seed_councils_long.csv', year)];
    expect(one.size).toBe(sources.councils.length);
    expect(one).toEqual(other);
  });

  test('the list of 2025 has ten neighbours for each council, all with a code', () => {
    const { problems, councils } = imported('sn_model_2025_wide.csv');
    expect(problems).toEqual([]);
    expect(councils.map(({ members }) => new Set(members.map(({ code }) => code)).size)).toEqual(
      sources.councils.map(() => 10),
    );
  });
});
