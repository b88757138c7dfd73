import type { Observation } from '#pipeline/check/observations.ts';
import { auditIndicator } from '#pipeline/attack/audit.ts';
import { countId } from '#pipeline/protect/backbone.ts';
import { isSmallCount } from '#pipeline/protect/ladder.ts';
import { protect } from '#pipeline/protect/protect.ts';
import { IndicatorSettings } from '#pipeline/read/settings.ts';
import type { Cheapest, Table } from './cheapest.ts';
import { observe, POLICY, SETTINGS } from './figures.ts';
import { type Random, randomFrom } from '../bench/random.ts';
import type { Yield } from './yield.ts';

const KINDS = ['a', 'b', 'c', 'd', 'e', 'other'];
const QUARTERS = ['2022-23-Q1', '2022-23-Q2', '2022-23-Q3', '2022-23-Q4'];
const YEAR = '2022-23';

const NETWORK = IndicatorSettings.parse({
  ...SETTINGS,
  breakdowns: [
    {
      dimension: 'Kind',
      categories: KINDS.map((id) => ({ id, label: id })),
      partsOfTotal: true,
    },
  ],
  disclosure: { family: 'network' },
});

/**
 * Network mode on quarters by kinds with both margins, against the cheapest choice. A table that the audit does not let
 * through counts as published not at all, and its cells are told apart.
 */
export function measureTwoWay(cheapest: Cheapest): Yield & { refused: number; tables: number } {
  const random = randomFrom(5);
  const total = { cells: 0, small: 0, published: 0, cheapest: 0, refused: 0, tables: 200 };
  for (let index = 0; index < total.tables; index += 1) {
    const rows = tableOfCounts(random);
    const published = protect(rows, { settings: NETWORK, policy: POLICY });
    const hidden = published.filter(({ value }) => value.kind === 'suppressed').length;
    const series = published.map(({ observation, value }) => ({
      category: observation.category,
      kind: observation.period.kind,
      points: [{ period: observation.period, cell: value, release: '' }],
    }));
    const audited = auditIndicator(
      { id: '', council: '', series },
      { observations: rows, settings: NETWORK, policy: POLICY },
    );
    if (audited.some(({ full }) => !full)) {
      total.refused += 1;
      continue;
    }
    const table = asTable(rows);
    total.cells += rows.length;
    total.small += table.cells.filter(({ value }) => isSmallCount(value, POLICY)).length;
    total.published += rows.length - hidden;
    total.cheapest += rows.length - cheapest.hiddenIn(table, POLICY);
  }
  return { name: 'sparse two-way tables (network mode)', goal: 0.95, ...total };
}

function tableOfCounts(random: Random): Observation[] {
  const cells = QUARTERS.flatMap((quarter) =>
    KINDS.map((category) => ({
      quarter,
      category,
      count: random.count(random.level({ median: 24, spread: 1 })),
    })),
  );
  const sum = (some: typeof cells) => some.reduce((all, { count }) => all + count, 0);
  return [
    ...cells.map(({ quarter, category, count }) => row(quarter, category, count)),
    ...QUARTERS.map((quarter) => row(quarter, null, sum(cells.filter((cell) => cell.quarter === quarter)))),
    ...KINDS.map((category) => row(YEAR, category, sum(cells.filter((cell) => cell.category === category)))),
    row(YEAR, null, sum(cells)),
  ];
}

function row(period: string, category: string | null, count: number): Observation {
  return { ...observe(period, count).observation, category };
}

function asTable(rows: readonly Observation[]): Table {
  const id = (period: string, category: string | null) =>
    countId(
      rows.find((other) => other.period.text === period && other.category === category) ??
        rows[0] ??
        row(YEAR, null, 0),
      'value',
    );
  return {
    cells: rows.map((each) => ({
      id: countId(each, 'value'),
      value: each.value.kind === 'number' ? each.value.value : 0,
    })),
    relations: [
      ...[...QUARTERS, YEAR].map((period) => ({
        total: id(period, null),
        parts: KINDS.map((category) => id(period, category)),
      })),
      ...[...KINDS, null].map((category) => ({
        total: id(YEAR, category),
        parts: QUARTERS.map((quarter) => id(quarter, category)),
      })),
    ],
  };
}
