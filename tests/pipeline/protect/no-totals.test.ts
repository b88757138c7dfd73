import { describe, expect, test } from 'vitest';
import { auditIndicator } from '#pipeline/attack/audit.ts';
import type { Observation } from '#pipeline/check/observations.ts';
import type { Edition } from '#pipeline/check/sources.ts';
import { withoutTotals } from '#pipeline/protect/left-out.ts';
import { protect, type PublishedObservation } from '#pipeline/protect/protect.ts';
import { throughEditions } from '#pipeline/publish/editions.ts';
import type { IndicatorSettings } from '#pipeline/read/settings.ts';
import type { Policy } from '#published/policy.ts';
import { rowsOf } from './in-year.ts';
import { observe, POLICY, publishedAs, type Raw, settings } from './observations.ts';

const KINDS = ['home', 'care', 'other'];
const QUARTERS = ['2022-23-Q1', '2022-23-Q2', '2022-23-Q3', '2022-23-Q4'];
const YEAR = '2022-23';
const NO_TOTALS = { order: 'no-totals' } as const;
const BY_KIND = [
  { dimension: 'Kind', categories: KINDS.map((id) => ({ id, label: id })), partsOfTotal: true },
];

/** What there is, and the counts of it: parts that are counted, and totals over them, in every possible state. */
const TABLES: [
  string,
  { declared: IndicatorSettings; rows: (counts: number[]) => Observation[]; parts: number },
][] = [
  ['a year of quarters', { declared: settings({ disclosure: NO_TOTALS }), rows: yearOf, parts: 3 }],
  [
    'a total of categories',
    {
      declared: settings({ year: 'none', breakdowns: BY_KIND, disclosure: NO_TOTALS }),
      rows: totalOf,
      parts: 3,
    },
  ],
  [
    'a table with totals both ways',
    { declared: settings({ breakdowns: BY_KIND, disclosure: NO_TOTALS }), rows: bothWays, parts: 4 },
  ],
  [
    'shares of which both numbers add up',
    {
      declared: settings({ unit: 'percent', year: 'rate', disclosure: NO_TOTALS }),
      rows: sharesOf,
      parts: 4,
    },
  ],
];

describe('Without totals', () => {
  const declared = settings({ disclosure: NO_TOTALS });
  const quarters = [2, 9, 8, 7].map((count, place) => observe(QUARTERS[place] ?? '', count));

  test('only small counts are hidden, and nothing stands for the total', () => {
    expect(publishedAs([...quarters, observe(YEAR, 26)], { settings: declared })).toEqual([
      '2022-23-Q1: x',
      '2022-23-Q2: 9',
      '2022-23-Q3: 8',
      '2022-23-Q4: 7',
    ]);
  });

  test('a total is left out also when nothing under it is small', () => {
    const large = [20, 21, 22, 23].map((count, place) => observe(QUARTERS[place] ?? '', count));
    expect(publishedAs([...large, observe(YEAR, 86)], { settings: declared })).toHaveLength(4);
  });

  test('a year of which no part is in the figures is not a total, and stays', () => {
    expect(publishedAs([observe('2021-22', 30), ...quarters], { settings: declared })[0]).toBe('2021-22: 30');
  });

  test('quarters are totals where there are months', () => {
    const rows = [observe('2022-04', 9), observe('2022-23-Q1', 30), observe('2022-23-Q2', 12)];
    expect(publishedAs(rows, { settings: declared })).toEqual(['2022-04: 9', '2022-23-Q2: 12']);
  });

  test('categories that do not add up to the total leave it where it is', () => {
    const loose = settings({
      year: 'none',
      breakdowns: BY_KIND.map((one) => ({ ...one, partsOfTotal: false })),
      disclosure: NO_TOTALS,
    });
    expect(publishedAs(totalOf([5, 6, 7]), { settings: loose })).toHaveLength(4);
  });

  test('whatever counts no people keeps its totals', () => {
    const visits = settings({ people: false, disclosure: NO_TOTALS });
    expect(publishedAs([...quarters, observe(YEAR, 26)], { settings: visits })).toHaveLength(5);
  });

  test('a total that came out before its parts stops the release that brings them', () => {
    const editions = [edition('2023-05-01', [observe(YEAR, 26)]), edition('2023-07-01', quarters)];
    const published = throughEditions(editions, {
      id: 'children-missing',
      settings: declared,
      policy: POLICY,
    });
    expect(published.problems.map(({ check }) => check)).toEqual(['would-need-hiding']);
  });
});

describe.each(['hidden', 'shown'] as const)(
  'where totals are left out and zeros are %s, nobody who knows the rule can narrow a hidden small count',
  { timeout: 60_000 },
  (zeros) => {
    const policy: Policy = { ...POLICY, threshold: 3, zeros };

    test.each(TABLES)('in %s', (_, { declared, rows, parts }) => {
      const tables = statesOf(parts).map(rows);
      const { judged, narrowed } = attack(tables, { declared, policy, upTo: largest(parts) });
      expect(judged).toBeGreaterThan(20);
      expect(narrowed).toEqual([]);
    });

    test.each(TABLES)(
      'and the audit, which is other code, finds no more than in each part by itself in %s',
      (_, { declared, rows, parts }) => {
        const about = { declared, policy };
        const states = statesOf(parts).map(rows);
        const safe = states.filter((of) => isSafe(of, about));
        const alone = states.filter((of) =>
          withoutTotals(of, declared).every((part) => isSafe([part], about)),
        );
        expect(safe.length).toBe(alone.length);
        // Of a count by itself, nothing is known at all; of a share, how many it is a share of.
        expect(safe.length).toBeGreaterThanOrEqual(declared.unit === 'count' ? states.length : 1);
      },
    );

    test.each(TABLES)(
      'but a total printed all the same is found out in %s',
      (_, { declared, rows, parts }) => {
        const { narrowed } = attack(statesOf(parts).map(rows), {
          declared,
          policy,
          upTo: largest(parts),
          alsoPrinted: lastTotal,
        });
        expect(narrowed.length).toBeGreaterThan(0);
      },
    );
  },
);

function statesOf(parts: number): number[][] {
  return [...rowsOf(parts, largest(parts))];
}

function largest(parts: number): number {
  return parts === 4 ? 6 : 8;
}

function lastTotal(rows: readonly Observation[]): string {
  return String(numbersOf(rows.at(-1)).map(({ value }) => value));
}

function edition(id: string, observations: readonly Observation[]): Edition {
  const about = { title: id, published: id, dataTo: id, status: 'final' as const, summary: '' };
  return { id, settings: about, observations };
}

function yearOf(counts: readonly number[]): Observation[] {
  return [...counts.map((count, place) => observe(QUARTERS[place] ?? '', count)), observe(YEAR, sum(counts))];
}

function totalOf(counts: readonly number[]): Observation[] {
  return [
    ...counts.map((count, place) => observe(YEAR, count, { category: KINDS[place] ?? '' })),
    observe(YEAR, sum(counts)),
  ];
}

/** Two quarters by two kinds, with every total there is. */
function bothWays([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Observation[] {
  return [...line('2022-23-Q1', [a, b]), ...line('2022-23-Q2', [c, d]), ...line(YEAR, [a + c, b + d])];
}

function line(period: string, [home, care]: readonly [number, number]): Observation[] {
  return [
    observe(period, home, { category: 'home' }),
    observe(period, care, { category: 'care' }),
    observe(period, home + care),
  ];
}

/** Two quarters and their year, each with so many in the numerator and so many not. */
function sharesOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Observation[] {
  return [share('2022-23-Q1', a, b), share('2022-23-Q2', c, d), share(YEAR, a + c, b + d)];
}

function share(period: string, top: number, rest: number): Observation {
  const of: [Raw, Raw] = [top, top + rest];
  return observe(period, top + rest === 0 ? 0 : (100 * top) / (top + rest), { of });
}

/** The strongest attacker (`attacker.ts`): of all that publish the same, a hidden small count must be every small number. */
function attack(
  tables: readonly Observation[][],
  {
    declared,
    policy,
    upTo,
    alsoPrinted = () => '',
  }: {
    declared: IndicatorSettings;
    policy: Policy;
    upTo: number;
    alsoPrinted?: (rows: Observation[]) => string;
  },
): { judged: number; narrowed: string[] } {
  const smallest = policy.zeros === 'hidden' ? 0 : 1;
  const every = (1 << policy.threshold) - (1 << smallest);
  const found = new Map<string, { seen: number[]; beyond: boolean }>();
  for (const rows of tables) {
    const cells = protect(rows, { settings: declared, policy });
    const key = [...cells.map(printed), alsoPrinted(rows)].join(' ');
    const values = rows.flatMap(numbersOf);
    const publication = found.get(key) ?? {
      seen: values.map(() => 0),
      // Of a share with a large denominator, states out of range may lead here too.
      beyond: cells.some(({ denominator }) => denominator?.kind === 'value' && denominator.value > upTo),
    };
    for (const [index, { row, value }] of values.entries()) {
      if (isHidden(cells, row) && value >= smallest && value < policy.threshold)
        publication.seen[index] = (publication.seen[index] ?? 0) | (1 << value);
    }
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
  return [observation.period.text, observation.category ?? 'total', ...cells].join(':');
}

function numbersOf(row: Observation | undefined) {
  if (row === undefined) return [];
  const { value, numerator, denominator } = row;
  if (numerator?.kind === 'number' && denominator?.kind === 'number') {
    return [
      { row, value: numerator.value },
      { row, value: denominator.value - numerator.value },
    ];
  }
  return value.kind === 'number' ? [{ row, value: value.value }] : [];
}

function isHidden(cells: readonly PublishedObservation[], row: Observation): boolean {
  const cell = cells.find(
    ({ observation: { category, period } }) => category === row.category && period === row.period,
  );
  return (cell?.numerator ?? cell?.value)?.kind === 'suppressed';
}

function isSafe(
  rows: readonly Observation[],
  { declared, policy }: { declared: IndicatorSettings; policy: Policy },
): boolean {
  const cells = protect(rows, { settings: declared, policy });
  const series = cells.map(({ observation, value, numerator, denominator }) => ({
    category: observation.category,
    kind: observation.period.kind,
    points: [
      {
        period: observation.period,
        cell: value,
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
        release: '2024-01-08-q2',
      },
    ],
  }));
  return auditIndicator(
    { id: 'children-missing', council: 'exampleton', series },
    { observations: rows, settings: declared, policy },
  ).every(({ full }) => full);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
