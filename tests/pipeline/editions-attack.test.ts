import { describe, expect, test } from 'vitest';
import { auditIndicator } from '#pipeline/attack/audit.ts';
import type { IndicatorSettings } from '#pipeline/read/settings.ts';
import type { Policy } from '#published/policy.ts';
import { POLICY, settings } from './protect/observations.ts';
import { attackStory, type Story, type Told, type ToldTotal } from './protect/story.ts';

const YEAR = '2022-23';

/**
 * Small thresholds keep every telling within reach. A count runs up to (T−1)·3 + 1, which is when three hidden counts cover
 * each other: the ladder never hides more for their sake, so every branch is reached.
 */
const HIDDEN: [string, Policy, number] = ['zeros are hidden too', { ...POLICY, threshold: 2 }, 4];
const SHOWN: [string, Policy, number] = ['zeros are shown', { ...POLICY, threshold: 3, zeros: 'shown' }, 7];

const AGES = settings({ year: 'none', breakdowns: [ages('a', 'b', 'c')] });
const TWO_AGES = settings({ year: 'none', breakdowns: [ages('a', 'b')] });

const APART: [string, Story][] = [
  ['the total first, then its categories', byAge('a1 b1 c1', [0])],
  ['the categories first, then their total', byAge('a0 b0 c0', [1])],
  ['two categories, the third, and the total', byAge('a0 b0 c1', [2])],
  ['two categories, and the third with the total', byAge('a0 b0 c1', [1])],
  ['a category in the middle, and the others with the total', byAge('a1 b0 c1', [1])],
  ['the total with a category, then the others', byAge('a0 b1 c1', [0])],
  ['the total with a category, then one after the other', byAge('a0 b1 c2', [0])],
  ['the total, then one category after the other', byAge('a1 b2 c3', [0])],
  ['a category, the total, and the others', byAge('a0 b2 c2', [1])],
  ['the last category, the total with the next, and the first', byAge('a2 b1 c0', [1])],
];

describe.each([HIDDEN, SHOWN])(
  'where %s, nobody who has every edition can narrow a small category when there come out',
  { timeout: 60_000 },
  (_, policy, upTo) => {
    test.each(APART)('%s', (_name, story) => {
      expectNothingNarrowed(story, { settings: AGES, policy, upTo: upTo + 2 });
    });
  },
);

const CORRECTED: [string, Story][] = [
  ['the first category', byAge('a0 b0 c0 a1', [0, 1])],
  ['the last category', byAge('a0 b0 c0 c1', [0, 1])],
  ['a category before the last comes, with the total', byAge('a0 b0 a1 c2', [2])],
  ['a category before the total comes', byAge('a0 b0 c0 a1', [2])],
  ['a category after a total that came first', byAge('a1 b1 c1 a2', [0, 2])],
];

const CORRECTED_AGAIN: [string, Story][] = [
  ['the first category, and again', byAge('a0 b0 c0 a1 a2', [0, 1, 2])],
  ['the last category, and again', byAge('a0 b0 c0 c1 c2', [0, 1, 2])],
  ['the first category, and then the last', byAge('a0 b0 c0 a1 c2', [0, 1, 2])],
  ['the last category, and then the one before it', byAge('a0 b0 c0 c1 b2', [0, 1, 2])],
  ['the first two categories at once', byAge('a0 b0 c0 a1 b1', [0, 1])],
  ['the last two categories at once', byAge('a0 b0 c0 b1 c1', [0, 1])],
  ['the first quarter while its year goes on', byQuarter('10 21 11 32 42', [2])],
  ['the second quarter when its year is out', byQuarter('10 21 32 42 23', [2, 3])],
];

describe.each([HIDDEN, SHOWN])(
  'where %s, nobody can narrow a count from a correction of',
  { timeout: 60_000 },
  (_, policy, upTo) => {
    test.each(CORRECTED)('%s', (_name, story) => {
      expectNothingNarrowed(story, { settings: AGES, policy, upTo });
    });
  },
);

describe('nobody can narrow a count from corrections of', { timeout: 60_000 }, () => {
  const [, policy, upTo] = HIDDEN;

  test.each(CORRECTED_AGAIN)('%s', (name, story) => {
    // A year has four quarters, and needs one more.
    const about = name.includes('quarter')
      ? { settings: settings(), upTo: upTo + 1 }
      : { settings: AGES, upTo };
    expectNothingNarrowed(story, { ...about, policy });
  });

  test.each([
    ['one of two categories, three times', 'a0 b0 a1 a2 a3', [0, 1, 2, 3]],
    ['two categories in turn', 'a0 b0 a1 b2 a3', [0, 1, 2, 3]],
    ['both categories, and then one', 'a0 b0 a1 b1 a2', [0, 1, 2]],
  ])('%s', (_, counts, totals) => {
    expectNothingNarrowed(byAge(counts, totals), { settings: TWO_AGES, policy, upTo });
  });
});

const SHARE = settings({ unit: 'percent', decimals: 1, year: 'none' });
const SHARES = settings({ unit: 'percent', decimals: 1, year: 'none', breakdowns: [ages('a', 'b')] });

const SHARES_TOLD: [string, Story, IndicatorSettings, Policy, number][] = [
  ['one share, corrected', shares('0 1'), SHARE, { ...POLICY, threshold: 3 }, 7],
  ['one share, corrected, where zeros are shown', shares('0 1'), SHARE, SHOWN[1], 7],
  ['one share, corrected twice', shares('0 1 2'), SHARE, HIDDEN[1], 3],
  ['shares of a total that comes first', sharesByAge('a1 b1', [0]), SHARES, HIDDEN[1], 6],
  ['shares of a total that comes last', sharesByAge('a0 b0', [1]), SHARES, HIDDEN[1], 6],
  ['shares of a total that comes with the second', sharesByAge('a0 b1', [1]), SHARES, HIDDEN[1], 6],
  ['shares of a total that comes with the first', sharesByAge('a0 b1', [0]), SHARES, HIDDEN[1], 6],
  ['shares of a total, one of which is corrected', sharesByAge('a0 b0 a1', [0, 1]), SHARES, HIDDEN[1], 3],
];

describe('nobody can narrow who is in the numerator or who is not, of', { timeout: 60_000 }, () => {
  test.each(SHARES_TOLD)('%s', (_, story, declared, policy, upTo) => {
    expectNothingNarrowed(story, { settings: declared, policy, upTo });
  });
});

describe('nobody can narrow a count of a two-way table that keeps both margins', { timeout: 60_000 }, () => {
  const TABLES: [string, Policy, number, number?][] = [
    ['where zeros are hidden too', HIDDEN[1], 3],
    ['where zeros are hidden too, one month of which is never small', HIDDEN[1], 7, 5],
    ['where zeros are shown, one month of which is never small', SHOWN[1], 7, 5],
  ];

  test.each(TABLES)('%s', (_, policy, upTo, always) => {
    const declared = settings({ breakdowns: [ages('a', 'b')], disclosure: { family: 'network' } });
    const { judged, narrowed, refused } = attackStory(twoWay(always), {
      settings: declared,
      policy,
      upTo,
      passes: ({ series }, observations) =>
        auditIndicator(
          { id: 'children-missing', council: 'exampleton', series },
          { observations, settings: declared, policy },
        ).every(({ full }) => full),
    });
    expect(judged).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(0);
    expect(narrowed).toEqual([]);
  });
});

function expectNothingNarrowed(story: Story, context: Parameters<typeof attackStory>[1]): void {
  const { judged, narrowed, refused, tellings } = attackStory(story, context);
  expect(judged).toBeGreaterThan(10);
  // A rule that lets nothing come out protects everything, and is no use.
  expect(refused).toBeLessThan(tellings / 2);
  expect(narrowed.slice(0, 3)).toEqual([]);
}

/** `a0 b0 a1` is a and b in the first edition and a corrected in the second; `totals` are the editions of their total. */
function byAge(counts: string, totals: readonly number[]): Story {
  const told = counts.split(' ').map((each): Told => {
    const [age = '', edition] = each;
    return { place: `${YEAR}/${age}`, in: Number(edition) };
  });
  return { counts: told, totals: [totalOf(YEAR, totals, told)] };
}

/** `10 21 11` is the first quarter, then the second, and the first corrected with it. */
function byQuarter(counts: string, totals: readonly number[]): Story {
  const told = counts.split(' ').map((each): Told => {
    const [quarter = '', edition] = each;
    return { place: `${YEAR}-Q${quarter}`, in: Number(edition) };
  });
  return { counts: told, totals: [totalOf(YEAR, totals, told)] };
}

function shares(editions: string): Story {
  return { counts: editions.split(' ').flatMap((edition) => bothOf(YEAR, Number(edition))), totals: [] };
}

function sharesByAge(counts: string, totals: readonly number[]): Story {
  const { counts: told, totals: of } = byAge(counts, totals);
  return { counts: told.flatMap((each) => bothOf(each.place, each.in)), totals: of };
}

function bothOf(place: string, edition: number): Told[] {
  return [
    { place, in: edition, who: 'numerator' },
    { place, in: edition, who: 'remainder' },
  ];
}

/** A quarter of three months by two ages, with both margins; the first month may always be the same. */
function twoWay(always: number | undefined): Story {
  const quarter = `${YEAR}-Q1`;
  const months = ['2022-04', '2022-05', '2022-06'];
  const counts = months.flatMap((month, index) =>
    ['a', 'b'].map((age): Told => {
      const told = { place: `${month}/${age}`, in: 0 };
      return index === 0 && always !== undefined ? { ...told, always } : told;
    }),
  );
  const inMonth = (month: string) => counts.filter(({ place }) => place.startsWith(month));
  const ofAge = (age: string) => counts.filter(({ place }) => place.endsWith(age));
  return {
    counts,
    totals: [
      ...months.map((month) => totalOf(month, [0], inMonth(month))),
      ...['a', 'b'].map((age) => totalOf(`${quarter}/${age}`, [0], ofAge(age))),
      totalOf(quarter, [0], counts),
    ],
  };
}

function totalOf(place: string, editions: readonly number[], parts: readonly Told[]): ToldTotal {
  return { place, in: editions, of: [...new Set(parts.map((part) => part.place))] };
}

function ages(...ids: string[]) {
  return { dimension: 'Age', categories: ids.map((id) => ({ id, label: id })), partsOfTotal: true };
}
