import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AREA_COLUMNS,
  CertificateSettings,
  COMPARATOR_COLUMNS,
  ComparatorSettings,
  FIGURE_COLUMNS,
  HEXAGON_COLUMNS,
  ReleaseSettings,
  SEAL_COLUMNS,
} from '#pipeline/read/settings.ts';
import { LABEL_COLUMNS } from '#pipeline/import/council.ts';
import { VALUE_STATUSES } from '#published/cell.ts';
import { AREA_KINDS } from '#published/indicator.ts';

const dictionary = readFileSync('data/README.md', 'utf8');

describe('The data dictionary', () => {
  test.each([
    ['the figures', FIGURE_COLUMNS],
    ['the comparators', COMPARATOR_COLUMNS],
    ['the areas', AREA_COLUMNS],
    ['the map', HEXAGON_COLUMNS],
    ['the seals', SEAL_COLUMNS],
    ['the printed labels', LABEL_COLUMNS],
    ['a release', Object.keys(ReleaseSettings.shape)],
    ['a comparator file', Object.keys(ComparatorSettings.shape)],
    ['the certificate', Object.keys(CertificateSettings.shape)],
    ['a status', VALUE_STATUSES.filter((status) => status !== 'final')],
    ['a kind of area', AREA_KINDS],
    ['the national markers', ['[c]', '[x]', '[z]', '[low]']],
  ])('says what every word of %s means', (_what, words) => {
    expect(words.filter((word) => !dictionary.includes(`\`${word}\``))).toEqual([]);
  });
});
