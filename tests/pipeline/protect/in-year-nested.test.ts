import { describe, expect, test } from 'vitest';
import type { Observation } from '#pipeline/check/observations.ts';
import type { Edition } from '#pipeline/check/sources.ts';
import { hiddenCounts } from '#pipeline/protect/hidden-counts.ts';
import { Ledger } from '#pipeline/protect/ledger.ts';
import { needHiding } from '#pipeline/protect/need-hiding.ts';
import { protect } from '#pipeline/protect/protect.ts';
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

/** With a threshold of three, the third quarter does not vary either, or there were too many rows. */
const CASES: [string, number, Policy['zeros'], readonly string[]][] = [
  ['hidden', 2, 'hidden', COUNTS],
  ['shown', 2, 'shown', COUNTS],
  ['hidden', 3, 'hidden', COUNTS.slice(0, 4)],
  ['shown', 3, 'shown', COUNTS.slice(0, 4)],
];

describe.each(CASES)(
  'where zeros are %s, with a threshold of %i, nobody who has every edition can narrow a small month or quarter',
  { timeout: 60_000 },
  (_name, threshold, zeros, counts) => {
    test.each(TIMETABLES)('of a year that comes out %s', (_, timetable) => {
      const policy: Policy = { ...POLICY, threshold, zeros };
      const { judged, narrowed } = narrowedIn(
        (row) => {
          const printed = print(timetable([...row, ...ALWAYS.slice(row.length)]), policy);
          const now = printed.at(-1) ?? new Map<string, string>();
          const isHidden = (period: string) => now.get(period) === 'x';
          // What covers one that does not vary here cannot be judged.
          const isKnown =
            !isHidden('2022-23-Q4') && COUNTS.slice(counts.length).every((each) => !isHidden(each));
          const isTold = (index: number) =>
            !isHidden(counts[index] ?? '') || (index < 3 && !isHidden('2022-23-Q1'));
          return {
            key: printed.map((cells) => [...cells].join(' ')).join(' / '),
            hidden: counts.map((period) => isKnown && isHidden(period)),
            told: isHidden('2022-23') ? sum(row.filter((__, index) => isTold(index))) : 'everything',
          };
        },
        { length: counts.length, rule: { threshold, zeros, order: 'totals-first' } },
      );
      expect(judged).toBeGreaterThan(20);
      expect(narrowed.slice(0, 5)).toEqual([]);
    });
  },
);

const ALWAYS = [9, 9, 9, 9, 9];

/** What every edition prints; each is protected knowing those before it. */
function print(editions: readonly Observation[][], policy: Policy): Map<string, string>[] {
  const ledger = new Ledger();
  return editions.map((_, last) => {
    const observations = editions.slice(0, last + 1).flat();
    const hidden = hiddenCounts(observations, {
      settings: YEARS,
      policy,
      history: ledger.open(observations),
    });
    const [problem] = needHiding(observations, { hidden, ledger, edition: EDITION, policy });
    expect(problem).toBeUndefined();
    ledger.close(observations, { hidden, release: EDITION.id });
    return new Map(
      protect(observations, { settings: YEARS, policy, hidden }).map(({ observation, value }) => [
        observation.period.text,
        value.kind === 'value' ? String(value.value) : 'x',
      ]),
    );
  });
}

const YEARS = settings();
const EDITION: Edition = {
  id: '2022-04-01',
  settings: {
    title: 'A release',
    published: '2022-04-01',
    dataTo: '2022-04-01',
    status: 'final',
    summary: 'Figures.',
  },
  observations: [],
};

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
