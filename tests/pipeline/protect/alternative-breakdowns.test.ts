import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditIndicator } from '#pipeline/attack/audit.ts';
import type { Observation } from '#pipeline/check/observations.ts';
import { hiddenCounts } from '#pipeline/protect/hidden-counts.ts';
import { FIRST_EDITION } from '#pipeline/protect/history.ts';
import { protect, type PublishedObservation } from '#pipeline/protect/protect.ts';
import type { IndicatorSettings } from '#pipeline/read/settings.ts';
import type { Policy } from '#published/policy.ts';
import { rowsOf } from './in-year.ts';
import { observe, POLICY, publishedAs, settings } from './observations.ts';

const AGES = ['young', 'old'];
const PLACES = ['north', 'south', 'elsewhere'];
const BREAKDOWNS = [breakdown('Age', AGES), breakdown('Place', PLACES)];
const DECLARED = settings({ year: 'none', breakdowns: BREAKDOWNS });

describe('A total that two breakdowns add up to', () => {
  test('keeps one of them whole when only the other has a small count', () => {
    expect(publishedAs(table({ ages: [2, 18], places: [6, 5, 9] }), { settings: DECLARED })).toEqual([
      '2022-23: 20',
      '2022-23 young: x',
      '2022-23 old: x',
      '2022-23 north: 6',
      '2022-23 south: 5',
      '2022-23 elsewhere: 9',
    ]);
  });

  test('hides both when it is small itself', () => {
    const published = publishedAs(table({ ages: [3, 0], places: [1, 1, 1] }), { settings: DECLARED });
    expect(published.every((figure) => figure.endsWith(': x'))).toBe(true);
  });

  test('hides both when a correction hides it, or the breakdown that is shown would tell it', () => {
    const rows = table({ ages: [2, 18], places: [6, 5, 9] });
    const changed = new Set(['value||2022-23', 'value|young|2022-23']);
    const hidden = hiddenCounts(rows, {
      settings: DECLARED,
      policy: POLICY,
      history: { ...FIRST_EDITION, changed, hiddenBefore: new Set(['value|young|2022-23']) },
    });
    expect(hidden.size).toBe(rows.length);
  });

  test('publishes everything when no count is small', () => {
    const large = fc.integer({ min: POLICY.threshold, max: 60 });
    fc.assert(
      fc.property(fc.tuple(large, large), fc.integer(), fc.integer(), ([first, second], a, b) => {
        const ages = [first, second + 2 * POLICY.threshold];
        const rows = table({ ages, places: split(sum(ages), [a, b]) });
        expect(publishedAs(rows, { settings: DECLARED }).filter((figure) => figure.endsWith('x'))).toEqual(
          [],
        );
      }),
    );
  });
});

describe.each(['hidden', 'shown'] as const)(
  'where zeros are %s, nobody who knows the rule and sees both breakdowns can narrow a hidden small count',
  { timeout: 60_000 },
  (zeros) => {
    const policy: Policy = { ...POLICY, threshold: 3, zeros };

    test('of two categories or of three', () => {
      const { judged, narrowed } = attack(tablesUpTo(8), { declared: DECLARED, policy, upTo: 8 });
      expect(judged).toBeGreaterThan(100);
      expect(narrowed).toEqual([]);
    });

    test('of shares, by who is in the numerator and who is not', () => {
      const declared = settings({
        unit: 'percent',
        year: 'none',
        breakdowns: [breakdown('Age', AGES), breakdown('Place', PLACES.slice(0, 2))],
      });
      const small = { ...policy, threshold: 2 };
      const { judged, narrowed } = attack(sharesUpTo(4), { declared, policy: small, upTo: 4 });
      expect(judged).toBeGreaterThan(100);
      expect(narrowed).toEqual([]);
    });

    test('and the audit, which is other code, lets both through whenever it lets each of them through alone', () => {
      const alone = BREAKDOWNS.map((one) => ({
        declared: settings({ year: 'none', breakdowns: [one] }),
        without: one.dimension === 'Age' ? PLACES : AGES,
      }));
      const tables = tablesUpTo(8);
      const safe = tables.filter((rows) => isSafe(rows, { declared: DECLARED, policy }));
      const eachSafe = tables.filter((rows) =>
        alone.every(({ declared, without }) =>
          isSafe(
            rows.filter(({ category }) => category === null || !without.includes(category)),
            { declared, policy },
          ),
        ),
      );
      expect(safe.length).toBe(eachSafe.length);
      expect(safe.length).toBeGreaterThan(0.9 * tables.length);
    });

    test.each(['parts-first', 'no-totals'] as const)(
      'but with order: %s somebody could, which is why the settings are refused',
      (order) => {
        const declared = settings({ year: 'none', breakdowns: BREAKDOWNS, disclosure: { order } });
        expect(attack(tablesUpTo(8), { declared, policy, upTo: 8 }).narrowed.length).toBeGreaterThan(0);
        expect(tablesUpTo(8).every((rows) => isSafe(rows, { declared, policy }))).toBe(false);
      },
    );
  },
);

describe('With quarters and their year beside them', () => {
  test('the audit finds nothing to narrow in either breakdown', () => {
    const declared = settings({ year: 'sum', breakdowns: BREAKDOWNS, disclosure: { family: 'breakdown' } });
    const count = fc.oneof(
      { weight: 1, arbitrary: fc.nat(3) },
      { weight: 4, arbitrary: fc.integer({ min: 4, max: 30 }) },
    );
    const quarter = fc.tuple(count, count, fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.array(quarter, { minLength: 4, maxLength: 4 }), (quarters) => {
        const all = quarters.map(([young, old, a, b]) => ({
          ages: [young, old],
          places: split(young + old, [a, b]),
        }));
        const rows = [
          ...all.flatMap((each, index) => table(each, `2022-23-Q${index + 1}`)),
          ...table({ ages: add(all.map(({ ages }) => ages)), places: add(all.map(({ places }) => places)) }),
        ];
        expect(isSafe(rows, { declared, policy: POLICY })).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

function breakdown(dimension: string, ids: readonly string[]) {
  return { dimension, categories: ids.map((id) => ({ id, label: id })), partsOfTotal: true };
}

interface Counts {
  readonly ages: readonly number[];
  readonly places: readonly number[];
}

function table({ ages, places }: Counts, period = '2022-23'): Observation[] {
  return [
    observe(period, sum(ages)),
    ...AGES.map((category, place) => observe(period, ages[place] ?? 0, { category })),
    ...PLACES.map((category, place) => observe(period, places[place] ?? 0, { category })),
  ];
}

/** Every table whose counts by age and by place add up to the same total. */
function tablesUpTo(upTo: number): Observation[][] {
  const places = Map.groupBy(rowsOf(3, upTo), sum);
  return [...rowsOf(2, upTo)].flatMap((ages) =>
    (places.get(sum(ages)) ?? []).map((each) => table({ ages, places: each })),
  );
}

/** Lists added up, place by place. */
function add(lists: readonly (readonly number[])[]): number[] {
  return (lists[0] ?? []).map((_, place) => sum(lists.map((list) => list[place] ?? 0)));
}

/** The same for shares, by two breakdowns of two categories. */
function sharesUpTo(upTo: number): Observation[][] {
  const rows = [...rowsOf(4, upTo)].map(([a = 0, b = 0, c = 0, d = 0]) => ({ tops: [a, b], rests: [c, d] }));
  const keyOf = ({ tops, rests }: (typeof rows)[number]) => `${sum(tops)} ${sum(rests)}`;
  const alike = Map.groupBy(rows, keyOf);
  return rows.flatMap((byAge) =>
    (alike.get(keyOf(byAge)) ?? []).map((byPlace) => [
      share(sum(byAge.tops), sum(byAge.rests), null),
      ...[byAge, byPlace].flatMap(({ tops, rests }, list) =>
        tops.map((top, place) => share(top, rests[place] ?? 0, (list === 0 ? AGES : PLACES)[place] ?? null)),
      ),
    ]),
  );
}

function share(top: number, rest: number, category: string | null): Observation {
  const value = top + rest === 0 ? 0 : (100 * top) / (top + rest);
  return observe('2022-23', value, { category, of: [top, top + rest] });
}

/** Three counts that add up to a total of at least three times the threshold, each as large as that or by what is given. */
function split(total: number, [a, b]: readonly [number, number]): number[] {
  const least = Math.min(POLICY.threshold, Math.floor(total / 3));
  const free = total - 3 * least;
  const first = Math.abs(a) % (free + 1);
  const second = Math.abs(b) % (free - first + 1);
  return [least + first, least + second, least + free - first - second];
}

/**
 * The strongest attacker (`attacker.ts`), for tables of one period: of all that publish the same, a hidden small count must
 * be every number the marker stands for. Publications that a table out of range could lead to are not judged.
 */
function attack(
  tables: readonly Observation[][],
  { declared, policy, upTo }: { declared: IndicatorSettings; policy: Policy; upTo: number },
): { judged: number; narrowed: string[] } {
  const smallest = policy.zeros === 'hidden' ? 0 : 1;
  const every = (1 << policy.threshold) - (1 << smallest);
  const found = new Map<string, { seen: number[]; beyond: boolean }>();
  for (const rows of tables) {
    const cells = protect(rows, { settings: declared, policy });
    const key = cells.map(printed).join(' ');
    const values = rows.flatMap(numbersOf);
    const hidden = values.map(({ place, measure }) => hides(cells, { place, measure }));
    const publication = found.get(key) ?? { seen: values.map(() => 0), beyond: false };
    for (const [index, { value }] of values.entries()) {
      if (hidden[index] === true && value >= smallest && value < policy.threshold)
        publication.seen[index] = (publication.seen[index] ?? 0) | (1 << value);
    }
    publication.beyond ||= [AGES, PLACES].some((list) =>
      ['value', 'numerator', 'remainder'].some(
        (measure) =>
          sum(
            values
              .filter((one, index) => hidden[index] === true && one.measure === measure)
              .filter(({ place }) => list.includes(place))
              .map(({ value }) => value),
          ) > upTo,
      ),
    );
    found.set(key, publication);
  }
  const judged = [...found].filter(([, { beyond }]) => !beyond);
  const narrowed = judged.filter(([, { seen }]) => seen.some((bits) => bits !== 0 && bits !== every));
  // What is printed may be shown; what stands behind a marker is in no message.
  return { judged: judged.length, narrowed: narrowed.map(([key]) => key) };
}

function printed({ observation, value, numerator, denominator }: PublishedObservation): string {
  const cells = [value, numerator, denominator].map((cell) =>
    cell?.kind === 'value' ? cell.value.toFixed(3) : (cell?.kind ?? '-'),
  );
  return [observation.category ?? 'total', ...cells].join(':');
}

/** The counts of people in a row: how many, or how many are in the numerator and how many are not. */
function numbersOf({ category, value, numerator, denominator }: Observation) {
  const place = category ?? 'total';
  if (numerator?.kind === 'number' && denominator?.kind === 'number') {
    return [
      { place, measure: 'numerator', value: numerator.value },
      { place, measure: 'remainder', value: denominator.value - numerator.value },
    ];
  }
  return value.kind === 'number' ? [{ place, measure: 'value', value: value.value }] : [];
}

function hides(
  cells: readonly PublishedObservation[],
  { place, measure }: { place: string; measure: string },
): boolean {
  const cell = cells.find(({ observation }) => (observation.category ?? 'total') === place);
  // A total that is left out is nowhere to be seen, and nothing stands for it.
  return (measure === 'value' ? cell?.value : cell?.numerator)?.kind === 'suppressed';
}

function isSafe(
  rows: readonly Observation[],
  { declared, policy }: { declared: IndicatorSettings; policy: Policy },
): boolean {
  const series = protect(rows, { settings: declared, policy }).map(({ observation, value }) => ({
    category: observation.category,
    kind: observation.period.kind,
    points: [{ period: observation.period, cell: value, release: '2024-01-08-q2' }],
  }));
  return auditIndicator(
    { id: 'children-missing', council: 'exampleton', series },
    { observations: rows, settings: declared, policy },
  ).every(({ full }) => full);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
