import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { decileChart, DECILES, describeDeciles } from '#charts/deciles.ts';
import { describePartOfWhole, partOfWholeChart } from '#charts/part-of-whole.ts';
import { Council } from '#published/council.ts';
import { Indicator } from '#published/indicator.ts';
import { publish } from '../../../scripts/stages.ts';
import { layOver, newFolder, removeFolder } from '../../pipeline/temporary-folder.ts';

const AREAS = path.resolve('../shared/data/geo/walsall_imd2019_lsoa11.csv');
const SQUARE = /M[\d.]+,[\d.]+h/g;
const BASE = 'tests/pipeline/golden/base';

/** The made-up council's published files, as JSON. */
function base(file: string): unknown {
  const root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(BASE, part), path.join(root, part));
  const report = publish(root);
  if (!report.ok) throw new Error(report.text);
  const text = readFileSync(path.join(root, 'published/exampleton', file), 'utf8');
  removeFolder(root);
  return JSON.parse(text);
}

const council = Council.parse(base('council.json'));
const template = Indicator.parse(base('indicators/assessments-on-time-percent.json'));
const breakdown = {
  dimension: 'How deprived',
  categories: DECILES.map((id, index) => ({ id, label: `Tenth ${index + 1}` })),
  partsOfTotal: true,
};

/** Neighbourhoods of an indicator that counts them by tenths. */
function byTenths(counts: readonly number[], total: number, { part = counts[0] ?? 0 } = {}): Indicator {
  const text: unknown = JSON.parse(
    JSON.stringify({
      ...template,
      unit: 'count',
      decimals: 0,
      people: false,
      frequency: 'calendar-year',
      leadCategory: null,
      breakdowns: [breakdown],
      series: [
        { category: null, kind: 'calendar-year', points: [point(part, total)] },
        ...counts.map((value, index) => ({
          category: DECILES[index],
          kind: 'calendar-year',
          points: [point(value)],
        })),
      ],
    }),
  );
  return Indicator.parse(text);
}

function point(value: number, denominator?: number) {
  return {
    period: 'CY2019',
    cell: { kind: 'value', value, status: 'final' },
    ...(denominator === undefined
      ? {}
      : { denominator: { kind: 'value', value: denominator, status: 'final' } }),
    release: 'one',
  };
}

describe('Neighbourhoods by tenths of a ranking', () => {
  test('are one square each, in ten rows', () => {
    const indicator = byTenths([4, 3, 2, 1, 1, 1, 1, 1, 1, 5], 20);
    for (const size of ['wide', 'narrow'] as const)
      expect(decileChart(indicator, { council, breakdown, size })?.match(SQUARE)).toHaveLength(20);
    expect(describeDeciles(indicator, { breakdown })).toBe(
      'In 2019, 4 of 20 were in the most deprived tenth and 7 in the most deprived two tenths. Spread evenly, there would be about 2 in each.',
    );
  });

  test('are not drawn one by one when they are people, or too many to see', () => {
    const indicator = byTenths([400, 300, 2, 1, 1, 1, 1, 1, 1, 5], 713);
    expect(decileChart(indicator, { council, breakdown, size: 'wide' })).toBeUndefined();
    expect(
      decileChart(
        { ...byTenths([9, 8, 7, 6, 9, 8, 7, 6, 5, 5], 70), people: true },
        { council, breakdown, size: 'wide' },
      ),
    ).toBeUndefined();
  });

  test.skipIf(!existsSync(AREAS))('are 167 squares for Walsall in 2019, from the real index', () => {
    const rows = csvParse(readFileSync(AREAS, 'utf8'));
    const counts = DECILES.map(
      (_, index) => rows.filter((row) => Number(row['IMD_decile']) === index + 1).length,
    );
    const indicator = byTenths(counts, rows.length);
    expect(decileChart(indicator, { council, breakdown, size: 'wide' })?.match(SQUARE)).toHaveLength(167);
    expect(describeDeciles(indicator, { breakdown })).toContain('44 of 167 were in the most deprived tenth');
  });
});

describe('Some of a known number of things', () => {
  test('are squares that are filled, beside the hollow others', () => {
    const indicator = byTenths([44], 167);
    const svg = partOfWholeChart(indicator, { council, size: 'wide' }) ?? '';
    const [filled = '', hollow = ''] = ['c-this', 'c-empty'].map(
      (name) => new RegExp(`class="${name}" d="([^"]*)"`).exec(svg)?.[1] ?? '',
    );
    expect(filled.match(SQUARE)).toHaveLength(44);
    expect(hollow.match(SQUARE)).toHaveLength(123);
    expect(describePartOfWhole(indicator)).toContain('In 2019 it was 44 of 167, or 26%.');
  });

  test('are not drawn when they are people', () => {
    expect(
      partOfWholeChart({ ...byTenths([44], 167), people: true }, { council, size: 'wide' }),
    ).toBeUndefined();
  });
});
