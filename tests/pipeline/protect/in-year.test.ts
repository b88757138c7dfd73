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

/** `upTo` is as much as a block can hold and still be open, and one more. */
const YEARS: [string, { releases: Releases; upTo: number }][] = [
  ['three periods and their year with the last', { releases: [0, 1, 2, 2], upTo: 12 }],
  ['three periods and their year a release later', { releases: [0, 1, 2, 3], upTo: 12 }],
  ['three periods in two releases', { releases: [0, 0, 1, 1], upTo: 12 }],
  ['three periods of which the second comes last', { releases: [0, 2, 1, 2], upTo: 12 }],
  ['four periods and their year with the last', { releases: [0, 1, 2, 3, 3], upTo: 12 }],
  ['four periods and their year a release later', { releases: [0, 1, 2, 3, 4], upTo: 12 }],
  ['four periods in halves, the year with the second', { releases: [0, 0, 1, 1, 1], upTo: 12 }],
  ['four periods whose year comes before the last two', { releases: [0, 1, 3, 3, 2], upTo: 12 }],
  ['five periods and their year with the last', { releases: [0, 1, 2, 3, 4, 4], upTo: 11 }],
];

describe.each(RULES)(
  'where %s, nobody who has every edition can narrow a hidden small count',
  { timeout: 60_000 },
  (_, rule) => {
    test.each(YEARS)('of %s', (_name, { releases, upTo }) => {
      const { judged, narrowed } = attack(byLadder, { releases, upTo, rule });
      expect(judged).toBeGreaterThan(20);
      expect(narrowed).toEqual([]);
    });
  },
);

test('with a threshold of four too', { timeout: 60_000 }, () => {
  const rule: Rule = { threshold: 4, zeros: 'hidden', order: 'totals-first' };
  expect(attack(byLadder, { releases: [0, 1, 2, 3, 3], upTo: 16, rule }).narrowed).toEqual([]);
});

describe.each(RULES)('where %s, the same attacker finds out', { timeout: 60_000 }, (_, rule) => {
  const year = { releases: [0, 1, 2, 3, 3], upTo: 9, rule };

  test('a year that is always shown', () => {
    expect(attack(yearAlwaysShown, year).narrowed).not.toEqual([]);
  });

  test('a year to date that is always shown', () => {
    expect(attack(byLadder, { ...year, alsoPrinted: yearToDate }).narrowed).not.toEqual([]);
  });

  test('a ladder that forgets what is out, and takes it back', () => {
    expect([...attackable(byForgetting, year)].some(({ takenBack }) => takenBack)).toBe(true);
  });
});

test.each(RULES)('where %s, no release takes back what another said', (_, rule) => {
  for (const [, { releases }] of YEARS.filter(
    ([name]) => !name.includes('before') && !name.includes('five'),
  )) {
    const found = [...attackable(byLadder, { releases, upTo: 9, rule })];
    expect(found.some(({ takenBack }) => takenBack)).toBe(false);
  }
});

interface Attack {
  releases: Releases;
  upTo: number;
  rule: Rule;
  alsoPrinted?: (row: readonly number[]) => string;
}

const yearAlwaysShown: Hiding = (...given) => new Set([...byLadder(...given)].filter((id) => id !== 'total'));

const byForgetting: Hiding = (year, rule) => byLadder({ ...year, inTurn: false }, rule, FIRST_EDITION);

function yearToDate([first = 0, second = 0]: readonly number[]): string {
  return String(first + second);
}

/** Rows for which a release could not come out are left out: nobody sees anything of them. */
function attack(hiding: Hiding, { releases, upTo, rule, alsoPrinted }: Attack) {
  return narrowedIn(
    (row) => {
      const { printed, hidden, takenBack } = printEditions(row, { releases, rule, hiding });
      const editions = printed.map((cells) => cells.join(' ')).join(' / ');
      return {
        key: takenBack ? `refused ${row.join(' ')}` : `${editions} ${alsoPrinted?.(row) ?? ''}`,
        hidden: row.map((_, place) => !takenBack && hidden.has(String(place))),
        isYearPrinted: !hidden.has('total'),
      };
    },
    { length: releases.length - 1, upTo, rule },
  );
}

function* attackable(hiding: Hiding, { releases, upTo, rule }: Attack) {
  const places = releases.slice(1).map((_, place) => place);
  for (let step = 0; step < (upTo + 1) ** places.length; step += 7) {
    const row = places.map((place) => Math.floor(step / (upTo + 1) ** place) % (upTo + 1));
    yield printEditions(row, { releases, rule, hiding });
  }
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
