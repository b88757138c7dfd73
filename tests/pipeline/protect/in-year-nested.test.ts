import { describe, expect, test } from 'vitest';
import type { Observation } from '#pipeline/check/observations.ts';
import type { Edition } from '#pipeline/check/sources.ts';
import { throughEditions } from '#pipeline/publish/editions.ts';
import type { Policy } from '#published/policy.ts';
import { narrowedIn } from './in-year.ts';
import { observe, POLICY, settings } from './observations.ts';

const COUNTS = ['2022-04', '2022-05', '2022-06', '2022-23-Q2', '2022-23-Q3'];

/** April, May, June and the second quarter, in releases of their own; the third varies too, and the last quarter is always the same. */
const TIMETABLES: [string, (counts: readonly number[]) => Observation[][]][] = [
  [
    'month by month, each quarter with its last month, and the year with the last quarter',
    ([april = 0, may = 0, june = 0, second = 0, third = 0]) => [
      [observe('2022-04', april)],
      [observe('2022-05', may)],
      [observe('2022-06', june), observe('2022-23-Q1', april + may + june)],
      [observe('2022-23-Q2', second)],
      [observe('2022-23-Q3', third)],
      [observe('2022-23-Q4', 9), observe('2022-23', april + may + june + second + third + 9)],
    ],
  ],
  [
    'quarter by quarter with their months, and the year later',
    ([april = 0, may = 0, june = 0, second = 0, third = 0]) => [
      [
        ...[april, may, june].map((value, index) => observe(`2022-0${index + 4}`, value)),
        observe('2022-23-Q1', april + may + june),
      ],
      [observe('2022-23-Q2', second)],
      [observe('2022-23-Q3', third), observe('2022-23-Q4', 9)],
      [observe('2022-23', april + may + june + second + third + 9)],
    ],
  ],
  [
    'months without their quarter, and the year later',
    ([april = 0, may = 0, june = 0, second = 0, third = 0]) => [
      [observe('2022-04', april)],
      [observe('2022-05', may), observe('2022-06', june)],
      [observe('2022-23-Q2', second)],
      [observe('2022-23-Q3', third), observe('2022-23-Q4', 9)],
      [observe('2022-23', april + may + june + second + third + 9)],
    ],
  ],
];

describe.each(['hidden', 'shown'] as const)(
  'where zeros are %s, nobody who has every edition can narrow a small month or quarter',
  { timeout: 60_000 },
  (zeros) => {
    test.each(TIMETABLES)('of a year that comes out %s', (_, timetable) => {
      const policy: Policy = { ...POLICY, threshold: 2, zeros };
      const { judged, narrowed } = narrowedIn(
        (row) => {
          const editions = timetable(row).map(editionOf);
          const printed = editions.map((__, last) => print(editions.slice(0, last + 1), policy));
          const now = printed.at(-1) ?? new Map<string, string>();
          return {
            key: printed.map((cells) => [...cells].join(' ')).join(' / '),
            // The last quarter does not vary here, so what it covers cannot be judged.
            hidden: COUNTS.map((period) => now.get('2022-23-Q4') !== 'x' && now.get(period) === 'x'),
            isYearPrinted: now.get('2022-23') !== 'x' || now.get('2022-23-Q1') !== 'x',
          };
        },
        {
          length: COUNTS.length,
          upTo: 4,
          rule: { threshold: policy.threshold, zeros, order: 'totals-first' },
        },
      );
      expect(judged).toBeGreaterThan(20);
      expect(narrowed.slice(0, 5)).toEqual([]);
    });
  },
);

function editionOf(observations: Observation[], index: number): Edition {
  const published = `2022-0${index + 1}-01`;
  return {
    id: published,
    settings: { title: 'A release', published, dataTo: published, status: 'final', summary: 'Figures.' },
    observations,
  };
}

function print(editions: readonly Edition[], policy: Policy): Map<string, string> {
  const { series, problems } = throughEditions(editions, {
    id: 'children-missing',
    settings: settings(),
    policy,
  });
  expect(problems).toEqual([]);
  return new Map(
    series
      .flatMap(({ points }) => points)
      .map(({ period, cell }) => [period.text, cell.kind === 'value' ? String(cell.value) : 'x']),
  );
}
