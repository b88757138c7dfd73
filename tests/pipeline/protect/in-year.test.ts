import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FIRST_EDITION } from '#pipeline/protect/history.ts';
import type { Rule } from '#pipeline/protect/ladder.ts';
import { byLadder, type Hiding, narrowedIn, printEditions, type Releases } from './in-year.ts';

const RULES: [string, Rule][] = [
  ['zeros are hidden too', { threshold: 3, zeros: 'hidden', order: 'totals-first' }],
  ['zeros are shown', { threshold: 3, zeros: 'shown', order: 'totals-first' }],
];

const YEARS: [string, Releases][] = [
  ['three periods and their year with the last', [0, 1, 2, 2]],
  ['three periods and their year a release later', [0, 1, 2, 3]],
  ['three periods in two releases', [0, 0, 1, 1]],
  ['three periods of which the second comes last', [0, 2, 1, 2]],
  ['four periods and their year with the last', [0, 1, 2, 3, 3]],
  ['four periods and their year a release later', [0, 1, 2, 3, 4]],
  ['four periods in halves, the year with the second', [0, 0, 1, 1, 1]],
  ['four periods whose year comes before the last two', [0, 1, 3, 3, 2]],
  ['five periods and their year with the last', [0, 1, 2, 3, 4, 4]],
  ['five periods in two releases, the year with the second', [0, 0, 0, 1, 1, 1]],
];

const THRESHOLDS = RULES.flatMap(([name, rule]) =>
  [3, 4].map((threshold): [string, number, Rule] => [name, threshold, { ...rule, threshold }]),
);

describe.each(THRESHOLDS)(
  'where %s, with a threshold of %i, nobody who has every edition can narrow a hidden small count',
  { timeout: 60_000 },
  (_name, _threshold, rule) => {
    test.each(YEARS)('of %s', (_, releases) => {
      const { judged, narrowed } = attack(byLadder, { releases, rule });
      expect(judged).toBeGreaterThan(20);
      expect(narrowed.slice(0, 5)).toEqual([]);
    });
  },
);

describe.each(RULES)('where %s, the same attacker finds out', { timeout: 60_000 }, (_, rule) => {
  const year = { releases: [0, 1, 2, 3, 3], rule };

  test('a year that is always shown', () => {
    expect(attack(yearAlwaysShown, year).narrowed).not.toEqual([]);
  });

  test('a year to date that is always shown', () => {
    expect(attack(byLadder, { ...year, alsoPrinted: yearToDate }).narrowed).not.toEqual([]);
  });

  test('a ladder that forgets what is out, and takes it back', () => {
    expect([...attackable(byForgetting, { ...year, upTo: 9 })].some(({ takenBack }) => takenBack)).toBe(true);
  });
});

test.each(RULES)('where %s, no release takes back what another said', (_, rule) => {
  for (const [, releases] of YEARS.filter(([name]) => !name.includes('before') && !name.includes('five'))) {
    const found = [...attackable(byLadder, { releases, upTo: 9, rule })];
    expect(found.some(({ takenBack }) => takenBack)).toBe(false);
  }
});

interface Attack {
  releases: Releases;
  rule: Rule;
  alsoPrinted?: (row: readonly number[]) => string;
}

const yearAlwaysShown: Hiding = (...given) => new Set([...byLadder(...given)].filter((id) => id !== 'total'));

const byForgetting: Hiding = (year, rule) => byLadder({ ...year, inTurn: false }, rule, FIRST_EDITION);

function yearToDate([first = 0, second = 0]: readonly number[]): string {
  return String(first + second);
}

/** Rows for which a release could not come out are left out: nobody sees anything of them. */
function attack(hiding: Hiding, { releases, rule, alsoPrinted }: Attack) {
  return narrowedIn(
    (row) => {
      const { printed, hidden, takenBack } = printEditions(row, { releases, rule, hiding });
      const editions = printed.map((cells) => cells.join(' ')).join(' / ');
      return {
        key: takenBack ? `refused ${row.join(' ')}` : `${editions} ${alsoPrinted?.(row) ?? ''}`,
        hidden: row.map((_, place) => !takenBack && hidden.has(String(place))),
        told: hidden.has('total') ? sum(row.filter((_, place) => !hidden.has(String(place)))) : 'everything',
      };
    },
    { length: releases.length - 1, rule },
  );
}

function* attackable(hiding: Hiding, { releases, upTo, rule }: Attack & { upTo: number }) {
  const places = releases.slice(1).map((_, place) => place);
  for (let step = 0; step < (upTo + 1) ** places.length; step += 7) {
    const row = places.map((place) => Math.floor(step / (upTo + 1) ** place) % (upTo + 1));
    yield printEditions(row, { releases, rule, hiding });
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

const FOLDER = path.join(import.meta.dirname, '../../../../shared/cases/disclosure');
const Case = z.object({
  name: z.string(),
  threshold: z.number(),
  zerosSuppressed: z.boolean(),
  cells: z.array(z.object({ value: z.number(), kind: z.string() })),
  incremental: z
    .object({
      releases: z.array(z.object({ published: z.number().nullable() })),
      annualPublished: z.boolean(),
      verdict: z.literal('safe'),
    })
    .optional(),
});
const cases = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => /^t\d.*\.json$/.test(file))
      .sort()
      .map((file) => Case.parse(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))))
  : [];

describe.skipIf(cases.length === 0)(
  'worked cases of in-year releases (skipped when ../shared/cases/disclosure is not there)',
  () => {
    test.each(cases)('$name', ({ threshold, zerosSuppressed, cells, incremental }) => {
      const rule: Rule = { threshold, zeros: zerosSuppressed ? 'hidden' : 'shown', order: 'totals-first' };
      const counts = cells.filter(({ kind }) => kind === 'part').map(({ value }) => value);
      const releases = [...counts.keys(), counts.length - 1];
      const { printed } = printEditions(counts, { releases, rule });
      const expected = incremental?.releases.map(({ published }) => published?.toString() ?? 'x');
      expect(printed.at(-1)?.slice(0, -1)).toEqual(expected);
      expect(printed.at(-1)?.at(-1) !== 'x').toBe(incremental?.annualPublished);
      for (const [edition, now] of printed.entries()) expect(now[edition]).toBe(expected?.[edition]);
    });
  },
);
