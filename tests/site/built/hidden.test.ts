import { csvParse } from 'd3-dsv';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Cell } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { DIST, htmlOf } from '../support/dist.ts';
import { jsonOf, sheetOf, textOf, unpacked } from '../support/files.ts';
import { publishedCouncils } from '../support/published.ts';

/** A figure that is hidden, by what a row of a table calls it. */
interface HiddenCell {
  readonly council: Council;
  readonly indicator: string;
  readonly period: string;
  readonly area_name: string;
  readonly category: string;
  readonly measure: string;
}

const COUNCILS = publishedCouncils();
const HIDDEN = COUNCILS.flatMap(({ council, indicators }) =>
  indicators.flatMap((indicator) => hiddenCells(indicator, council)),
);
const SUPPRESSED = { kind: 'suppressed' };

test('there are hidden figures to ask about', () => {
  expect(HIDDEN.length).toBeGreaterThan(20);
  expect(new Set(HIDDEN.map(({ council }) => council.slug)).size).toBeGreaterThan(1);
});

describe('A figure that is hidden on the page', () => {
  test('has no value in any CSV', () => {
    for (const cell of HIDDEN) {
      const { council, indicator } = cell;
      for (const file of [`${council.slug}/indicators/${indicator}.csv`, `${council.slug}/data/all.csv`])
        expectHidden(csvParse(textOf(file)), cell);
    }
  });

  test('has no value in any CSV of an archive', () => {
    const whole = unpacked('data/all.zip');
    const archives = new Map(
      COUNCILS.map(({ council: { slug } }) => [slug, unpacked(`${slug}/data/${slug}-all.zip`)]),
    );
    for (const cell of HIDDEN) {
      const { slug } = cell.council;
      for (const name of [`indicators/${cell.indicator}.csv`, 'data/all.csv']) {
        expectHidden(csvParse(archives.get(slug)?.get(name) ?? ''), cell);
        expectHidden(csvParse(whole.get(`${slug}/${name}`) ?? ''), cell);
      }
    }
  });

  test('is the council’s symbol and no number in every workbook', async () => {
    const sheets = new Map<string, Map<string, unknown>[]>();
    for (const cell of HIDDEN) {
      const { slug, policy } = cell.council;
      for (const file of [`${slug}/indicators/${cell.indicator}.xlsx`, `${slug}/data/all.xlsx`]) {
        const rows = sheets.get(file) ?? (await sheetOf(file, { sheet: 'Figures', column: 'indicator' }));
        sheets.set(file, rows);
        const named = rows.filter((row) => KEY.every((name) => (row.get(name) ?? '') === cell[name]));
        expect(named.map((row) => [row.get('status'), row.get('value')])).toEqual([
          ['suppressed', policy.marker],
        ]);
      }
    }
  });

  test('is a cell without a number in the JSON of its indicator and in the API', () => {
    for (const { council, indicators } of COUNCILS) {
      for (const indicator of indicators) {
        const count = cellsIn(indicator).filter(({ kind }) => kind === 'suppressed').length;
        for (const file of [
          `${council.slug}/indicators/${indicator.id}.json`,
          `api/v1/councils/${council.slug}/indicators/${indicator.id}.json`,
        ])
          expect(suppressedIn(jsonOf(file)), file).toEqual(Array.from({ length: count }, () => SUPPRESSED));
      }
    }
  });

  test('is nowhere a number where it is an indicator’s newest: in lists, comparisons and workbooks', async () => {
    const List = z.object({
      indicators: z.array(z.looseObject({ id: z.string(), latest: z.looseObject({}) })),
    });
    let asked = 0;
    for (const { council, indicators } of COUNCILS) {
      const { slug, policy } = council;
      const rows = csvParse(textOf(`${slug}/data/indicators.csv`));
      const sheet = await sheetOf(`${slug}/data/all.xlsx`, { sheet: 'Indicators', column: 'Indicator' });
      const list = List.parse(jsonOf(`api/v1/councils/${slug}/indicators.json`)).indicators;
      for (const { id, headline } of indicators) {
        if (headline.cell.kind !== 'suppressed') continue;
        asked += 1;
        expect(rows.find((row) => row['id'] === id)).toMatchObject({
          latest_value: '',
          latest_status: 'suppressed',
        });
        expect(sheet.find((row) => row.get('Indicator') === id)?.get('Latest figure')).toBe(policy.marker);
        expect(list.find((one) => one.id === id)?.latest).toMatchObject({
          cell: SUPPRESSED,
          text: policy.marker,
        });
      }
    }
    expect(asked).toBeGreaterThan(0);
  });

  test('is hidden in comparisons of councils', () => {
    const Comparison = z.object({
      comparisons: z.array(z.looseObject({ id: z.string() })),
    });
    const One = z.object({ councils: z.array(z.looseObject({ slug: z.string(), cell: z.looseObject({}) })) });
    for (const { id } of Comparison.parse(jsonOf('api/v1/compare.json')).comparisons) {
      for (const { slug, cell } of One.parse(jsonOf(`api/v1/compare/${id}.json`)).councils) {
        const own = COUNCILS.find(({ council }) => council.slug === slug);
        expect(cell).toEqual(own?.indicators.find((indicator) => indicator.id === id)?.headline.cell);
      }
    }
  });

  test('is in no description for machines: they hold sizes and no figures at all', () => {
    const descriptions = COUNCILS.flatMap(({ council: { slug }, indicators }) => [
      `${slug}/datapackage.json`,
      `${slug}/catalog.jsonld`,
      `${slug}/data/figures.schema.json`,
      `${slug}/data/indicators.schema.json`,
      `${slug}/data/figures.csvw.json`,
      `${slug}/data/csv-metadata.json`,
      ...indicators.map(({ id }) => `${slug}/indicators/${id}.csv-metadata.json`),
    ]);
    for (const file of ['catalog.jsonld', ...descriptions]) {
      const names = new Set(numbersIn(jsonOf(file)));
      expect(
        [...names].filter((name) => name !== 'bytes' && name !== 'byteSize'),
        file,
      ).toEqual([]);
    }
  });

  test('is not in what a page says of itself to search engines', () => {
    for (const { council, indicators } of COUNCILS) {
      for (const { id, headline } of indicators) {
        const page = `${council.slug}/indicators/${id}/`;
        const { document } = new JSDOM(htmlOf(DIST, page)).window;
        const facts: unknown = JSON.parse(
          document.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null',
        );
        expect(numbersIn(facts), page).toEqual([]);
        const { description } = z.looseObject({ description: z.string() }).parse(facts);
        expect(description).toContain(headline.sentence);
      }
    }
  });
});

const KEY = ['indicator', 'period', 'area_name', 'category', 'measure'] as const;

function expectHidden(rows: Iterable<Record<string, string>>, cell: HiddenCell): void {
  const named = [...rows].filter((row) => KEY.every((name) => row[name] === cell[name]));
  expect(named.map(({ status, value }) => [status, value])).toEqual([['suppressed', '']]);
}

/** Every hidden figure of an indicator, its own and other places'. */
function hiddenCells({ id, series, comparators, breakdowns }: Indicator, council: Council): HiddenCell[] {
  const total = breakdowns.length === 0 ? '' : 'Total';
  const own = series.flatMap(({ category, points }) =>
    points.flatMap(({ period, cell, numerator, denominator }) =>
      Object.entries({ value: cell, numerator, denominator })
        .filter(([, one]) => one?.kind === 'suppressed')
        .map(([measure]) => ({
          period: period.text,
          area_name: council.area.name,
          category: category ?? total,
          measure,
        })),
    ),
  );
  const others = comparators
    .filter(({ cell }) => cell.kind === 'suppressed')
    .map(({ period, areaName }) => ({
      period: period.text,
      area_name: areaName,
      category: total,
      measure: 'value',
    }));
  return [...own, ...others].map((cell) => ({ council, indicator: id, ...cell }));
}

/** Every cell of an indicator, wherever it stands. */
function cellsIn({ series, comparators, revisions, headline }: Indicator): Cell[] {
  return [
    ...series.flatMap(({ points }) =>
      points.flatMap(({ cell, numerator, denominator }) =>
        [cell, numerator, denominator].filter((one) => one !== undefined),
      ),
    ),
    ...comparators.map(({ cell }) => cell),
    ...revisions.flatMap(({ before, after }) => [before, after]),
    headline.cell,
  ];
}

/** Whatever says that it is suppressed, as it stands. */
function suppressedIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'suppressed') return [value];
  return Object.values(value).flatMap(suppressedIn);
}

/** The names of the properties that are numbers, at any depth. */
function numbersIn(value: unknown, name = ''): string[] {
  if (typeof value === 'number') return [name];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([property, inside]) =>
    numbersIn(inside, Array.isArray(value) ? name : property),
  );
}
