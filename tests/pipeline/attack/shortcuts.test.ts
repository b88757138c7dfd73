import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditIndicator } from '#pipeline/attack/audit.ts';
import { attackersView, type Count, INSIDE } from '#pipeline/attack/attackers-view.ts';
import type { Observation } from '#pipeline/check/observations.ts';
import { countId, MEASURES } from '#pipeline/protect/backbone.ts';
import { exposedTotals } from '#pipeline/protect/exposed.ts';
import type { IndicatorSettings } from '#pipeline/read/settings.ts';
import { type Cell, figure, SUPPRESSED } from '#published/cell.ts';
import { observe, POLICY, settings } from '../protect/observations.ts';
import {
  exposedByDefinition,
  factsByDefinition,
  hiddenOf,
  insidesByDefinition,
  sumsByDefinition,
} from './by-definition.ts';

const ADDING_UP = [
  '2021-22 2021-22-Q1 2021-22-Q2 2021-22-Q3 2021-22-Q4 2022-23 2022-23-Q1 2022-23-Q2 2022-23-Q3 2022-23-Q4',
  '2021-12 2022-04 2022-05 2022-06 2022-10 2023-03',
].flatMap((texts) => texts.split(' '));
const OTHERS = 'AY2021-22 AY2022-23 CY2022 R12-2022-09 R12-2023-03 2023-03-31 YTD-2022-07 YTD-2022-12'.split(
  ' ',
);

function split(ids: readonly string[], partsOfTotal: boolean) {
  return { dimension: ids.join(), categories: ids.map((id) => ({ id, label: id })), partsOfTotal };
}

function often<T, U>(usual: T, others: readonly U[]) {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
}

const anySettings: fc.Arbitrary<IndicatorSettings> = fc
  .record({
    unit: fc.constantFrom('count' as const, 'percent' as const),
    measured: often('during' as const, ['at-end' as const, '12-months' as const]),
    year: often('sum' as const, ['distinct' as const, 'none' as const]),
    breakdowns: fc.constantFrom(
      [],
      [split(['home', 'care'], true)],
      [split(['home', 'care'], false), split(['young', 'old'], true)],
    ),
    disclosure: fc.record({ family: fc.constantFrom('year', 'breakdown', 'network') }),
  })
  .map((changes) => settings({ ...changes, breakdowns: [...changes.breakdowns] }));

/** A figure and whether it is hidden: each time and category at most once. */
const anyRows = fc.oneof(rowsOver(ADDING_UP), rowsOver([...ADDING_UP, ...OTHERS]));

function rowsOver(periods: readonly string[]) {
  return fc.uniqueArray(
    fc
      .record({
        period: fc.constantFrom(...periods),
        category: fc.constantFrom(null, null, 'home', 'care', 'old'),
        top: fc.nat(9),
        isHidden: fc.boolean(),
      })
      .map(({ period, category, top, isHidden }) => ({
        row: observe(period, top, { category, of: [top, 9] }),
        isHidden,
      })),
    { maxLength: 30, selector: ({ row }) => countId(row, 'value') },
  );
}

const RUNS = { numRuns: 3000 };

describe('What is found quickly is what is found by holding every count against every other:', () => {
  test('the totals that would give away something hidden', () => {
    let found = 0;
    fc.assert(
      fc.property(anyRows, anySettings, fc.constantFrom(...MEASURES), (rows, about, measure) => {
        const hidden = new Set(
          rows.filter(({ isHidden }) => isHidden).map(({ row }) => countId(row, measure)),
        );
        const given = { measure, settings: about, hidden };
        const observations = rows.map(({ row }) => row);
        const expected = exposedByDefinition(observations, given);
        found += expected.length;
        expect(exposedTotals(observations, given)).toEqual(expected);
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(100);
  });

  test('what dates say of counts that add up, where something is hidden', () => {
    let found = 0;
    const about = settings();
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { publication, counts } = viewOf(rows, about);
        if (publication.hidden.size === 0) return;
        const expected = [...Map.groupBy(counts.values(), ({ category }) => category).values()].flatMap(
          sumsByDefinition,
        );
        found += expected.length;
        const sums = publication.relations.filter(({ parts }) => parts.length > 1);
        expect(sums).toEqual(expected);
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(100);
  });

  test('which hidden counts lie within another', () => {
    let found = 0;
    fc.assert(
      fc.property(anyRows, anySettings, (rows, about) => {
        const { publication, counts } = viewOf(rows, about);
        expect(publication.hidden.size > 0).toBe(rows.some(({ isHidden }) => isHidden));
        const expected = insidesByDefinition(hiddenOf(publication, counts));
        found += expected.length;
        const inside = [...publication.hidden].filter(([, { marker }]) => marker === INSIDE);
        expect(inside.map(([id]) => id)).toEqual(expected);
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(100);
  });

  test('what a year of different people says of its parts', () => {
    let found = 0;
    const about = settings({ year: 'distinct' });
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { publication, counts } = viewOf(rows, about);
        if (publication.hidden.size === 0) return;
        const expected = factsByDefinition([...counts.values()]);
        found += expected.length;
        expect(inOrder(publication.facts)).toEqual(inOrder(expected));
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(100);
  });
});

describe('The audit', () => {
  test('finds nothing where nothing is hidden, whether or not the figures agree', () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, about) => {
        const shown = rows.map(({ row }) => ({ row, isHidden: false }));
        const found = auditIndicator(publishedOf(shown), {
          observations: rows.map(({ row }) => row),
          settings: about,
          policy: POLICY,
        });
        expect(found).toEqual([]);
      }),
    );
  });

  test('finds that printed figures cannot be true, also beside what is hidden', () => {
    const year = [1, 2, 3, 4].map((quarter) => observe(`2021-22-Q${quarter}`, 9));
    const shown = (total: number) =>
      [...year, observe('2021-22', total)].map((row) => ({ row, isHidden: false }));
    const hidden = { row: observe('2022-23-Q1', 2), isHidden: true };
    const full = (total: number) => {
      const rows = [...shown(total), hidden];
      const observations = rows.map(({ row }) => row);
      return auditIndicator(publishedOf(rows), { observations, settings: settings(), policy: POLICY }).map(
        (count) => count.full,
      );
    };
    expect(full(36)).toEqual([true]);
    expect(full(35)).toEqual([false]);
  });
});

type Rows = readonly { readonly row: Observation; readonly isHidden: boolean }[];

function viewOf(rows: Rows, about: IndicatorSettings): ReturnType<typeof attackersView> {
  return attackersView(publishedOf(rows), {
    observations: rows.map(({ row }) => row),
    settings: about,
    policy: POLICY,
  });
}

/** Every figure as a series of its own; the denominators are printed. */
function publishedOf(rows: Rows) {
  const series = rows.map(({ row, isHidden }) => {
    const cell = (measure: Exclude<Count['measure'], 'remainder'>): Cell => {
      const reading = row[measure];
      return isHidden || reading?.kind !== 'number' ? SUPPRESSED : figure(reading.value);
    };
    const { category, period } = row;
    const ratio =
      row.denominator === undefined
        ? {}
        : { numerator: cell('numerator'), denominator: { ...figure(9) } satisfies Cell };
    return { category, kind: period.kind, points: [{ period, cell: cell('value'), ...ratio, release: '1' }] };
  });
  return { id: 'children-missing', council: 'exampleton', series };
}

function inOrder(facts: readonly unknown[]): string[] {
  return facts.map((fact) => JSON.stringify(fact)).toSorted();
}
