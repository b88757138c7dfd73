import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, figure, NOT_AVAILABLE, SUPPRESSED, VALUE_STATUSES } from '#published/cell.ts';
import { headlineOf } from '#published/headline.ts';
import { type Comparator, type Target, UNITS } from '#published/indicator.ts';
import {
  ageInWords,
  changeInFigures,
  changeInWords,
  judgeComparison,
  judgeDirection,
  judgeTarget,
  targetRule,
  type Judged,
} from '#published/judge.ts';
import { targetFor } from '#published/series.ts';
import { england, period, point, POLICY, series, unheaded } from './indicators.ts';

const PERCENT: Judged = {
  unit: 'percent',
  decimals: 1,
  polarity: 'higher',
  tolerance: 1,
  measured: 'during',
};
const COUNT: Judged = { unit: 'count', decimals: 0, polarity: 'lower', tolerance: 3, measured: 'during' };
const TARGET: Target = {
  kind: 'at-least',
  value: 80,
  from: '2022-23',
  amber: 5,
  role: 'target',
  setBy: 'Exampleton Borough Council',
};

describe('the direction of travel', () => {
  test('of a percentage is in percentage points', () => {
    expect(saidOfDirection(67.5, 78.6, PERCENT)).toMatchInlineSnapshot(
      `"Improving. That is 11.1 percentage points better than in July to September 2022 (67.5%)."`,
    );
    expect(saidOfDirection(78.6, 67.5, PERCENT)).toMatchInlineSnapshot(
      `"Getting worse. That is 11.1 percentage points worse than in July to September 2022 (78.6%)."`,
    );
  });

  test('of a count is how many more or fewer, and what share that is', () => {
    expect(saidOfDirection(372, 426, { ...COUNT, polarity: 'neutral' })).toMatchInlineSnapshot(
      `"Going up. That is 54 more (15%) than in July to September 2022 (372)."`,
    );
    expect(saidOfDirection(40, 30, COUNT)).toMatchInlineSnapshot(
      `"Improving. That is 10 fewer (25%) than in July to September 2022 (40)."`,
    );
    expect(saidOfDirection(0, 12, COUNT)).toMatchInlineSnapshot(
      `"Getting worse. That is 12 more than in July to September 2022 (0)."`,
    );
  });

  test('of days is longer or shorter', () => {
    const days: Judged = { ...COUNT, unit: 'days', tolerance: 0 };
    expect(saidOfDirection(34, 33, days)).toMatchInlineSnapshot(
      `"Improving. That is 1 day shorter than in July to September 2022 (34 days)."`,
    );
    expect(saidOfDirection(12, 20, days)).toMatchInlineSnapshot(
      `"Getting worse. That is 8 days longer than in July to September 2022 (12 days)."`,
    );
  });

  test('of a rate or of cases for each worker is higher or lower where neither is good', () => {
    const rate: Judged = { ...PERCENT, unit: 'rate-per-10000', polarity: 'neutral' };
    expect(saidOfDirection(37, 42.1, rate)).toMatchInlineSnapshot(
      `"Going up. That is 5.1 per 10,000 higher than in July to September 2022 (37.0 per 10,000)."`,
    );
    expect(saidOfDirection(16.1, 14.2, { ...rate, unit: 'cases-per-worker' })).toMatchInlineSnapshot(
      `"Going down. That is 1.9 per worker lower than in July to September 2022 (16.1 per worker)."`,
    );
  });

  test('of a count on one day names the day', () => {
    expect(saidOfDirection(100, 90, { ...COUNT, measured: 'at-end' })).toMatchInlineSnapshot(
      `"Improving. That is 10 fewer (10%) than at 30 September 2022 (100)."`,
    );
  });

  test('is no real change within the tolerance', () => {
    expect(saidOfDirection(67.5, 68.4, PERCENT)).toMatchInlineSnapshot(
      `"No real change. That is close to the figure for July to September 2022 (67.5%): a difference of less than 1 percentage point is not counted as a change."`,
    );
    expect(saidOfDirection(67.5, 67.5, PERCENT)).toMatchInlineSnapshot(
      `"No real change. That is the same as in July to September 2022."`,
    );
    expect(saidOfDirection(40, 42, COUNT)).toMatchInlineSnapshot(
      `"No real change. That is close to the figure for July to September 2022 (40): a difference of less than 3 is not counted as a change."`,
    );
  });

  test('is no real change where the two figures differ by less than is printed', () => {
    expect(saidOfDirection(50.02, 50.05, { ...PERCENT, tolerance: 0 })).toMatchInlineSnapshot(
      `"No real change. That is about the same as in July to September 2022 (50.0%)."`,
    );
  });

  test('is a real change at the tolerance itself', () => {
    expect(direction(67.5, 68.5, PERCENT).verdict).toBe('improving');
    expect(direction(0.1, 0.3, { ...PERCENT, tolerance: 0.2 }).verdict).toBe('improving');
  });

  test('depends on which way is good, and is never good or bad where neither is', () => {
    expect(upAndDown('higher')).toEqual(['improving', 'getting-worse']);
    expect(upAndDown('lower')).toEqual(['getting-worse', 'improving']);
    expect(upAndDown('neutral')).toEqual(['going-up', 'going-down']);
  });

  test('is not given where a figure is hidden or not there', () => {
    expect(saidOfDirection(67.5, SUPPRESSED, PERCENT)).toMatchInlineSnapshot(
      `"Not enough data. This figure is hidden, so no direction can be given."`,
    );
    expect(saidOfDirection(SUPPRESSED, 67.5, PERCENT)).toMatchInlineSnapshot(
      `"Not enough data. The figure to compare it with is hidden, so no direction can be given."`,
    );
    expect(saidOfDirection(67.5, NOT_AVAILABLE, PERCENT)).toMatchInlineSnapshot(
      `"Not enough data. There is no figure for this period, so no direction can be given."`,
    );
    expect(saidOfDirection(NOT_AVAILABLE, 67.5, PERCENT)).toMatchInlineSnapshot(
      `"Not enough data. There is no earlier figure to compare it with."`,
    );
    expect(judgeDirection(PERCENT, { from: undefined, to: point('2023-24-Q2', 50) }).verdict).toBe(
      'not-enough-data',
    );
  });
});

describe('what to mind in a change', () => {
  const rolling: Judged = { ...COUNT, polarity: 'lower' };
  const between = (from: string, to: string, judged = rolling) =>
    judgeDirection(judged, { from: point(from, 233), to: point(to, 288) }).sentence;

  test('is that two 12-month periods share months, which mutes it', () => {
    expect(between('R12-2021-03', 'R12-2021-09')).toMatchInlineSnapshot(
      `"That is 55 more (24%) than in the 12 months to March 2021 (233). The two periods share six months, so the change is muted."`,
    );
    expect(between('R12-2021-03', 'R12-2022-02')).toContain('share one month, so');
    expect(between('2020-21-Q4', '2021-22-Q2', { ...rolling, measured: '12-months' })).toContain(
      'share six months, so',
    );
    expect(
      judgeDirection(rolling, { from: point('R12-2021-03', 9), to: point('R12-2021-09', 9) }).sentence,
    ).toBe(
      'That is the same as in the 12 months to March 2021. The two periods share six months, so the change is muted.',
    );
  });

  test('is nothing where two periods share no month, or are days', () => {
    expect(between('R12-2020-09', 'R12-2021-09')).not.toContain('share');
    expect(between('2020-21-Q2', '2021-22-Q2')).not.toContain('share');
    expect(between('2021-22-Q1', '2021-22-Q2', { ...rolling, measured: 'at-end' })).not.toContain('share');
    expect(between('2021-03-31', '2021-09-30', { ...rolling, measured: '12-months' })).not.toContain('share');
  });

  test('is that two ranks are among different numbers of places, or that one of these numbers is not given', () => {
    const rank: Judged = { unit: 'rank', decimals: 0, polarity: 'higher', tolerance: 0, measured: 'during' };
    const ranked = (then?: number, now?: number) =>
      judgeDirection(rank, {
        from: point('CY2015', 33, then === undefined ? {} : { denominator: figure(then) }),
        to: point('CY2019', 25, now === undefined ? {} : { denominator: figure(now) }),
      }).sentence;
    expect(ranked(326, 317)).toMatchInlineSnapshot(
      `"That is 8 places worse than in 2015 (33rd). There were 326 places then and 317 now."`,
    );
    expect(ranked(undefined, 317)).toMatchInlineSnapshot(
      `"That is 8 places worse than in 2015 (33rd). How many were ranked then is not given."`,
    );
    expect(ranked(317, 317)).toBe(ranked());
  });
});

describe('a target', () => {
  test('is met, nearly met or not met', () => {
    expect(saidOfTarget(80, TARGET)).toMatchInlineSnapshot(
      `"On target. The target is at least 80%, set by Exampleton Borough Council."`,
    );
    expect(saidOfTarget(75, TARGET)).toMatchInlineSnapshot(
      `"Close to target. The target is at least 80%, set by Exampleton Borough Council. Within 5 percentage points of it counts as close."`,
    );
    expect(saidOfTarget(74.9, TARGET)).toMatchInlineSnapshot(
      `"Off target. The target is at least 80%, set by Exampleton Borough Council."`,
    );
  });

  test('is rated on the figure as it is, not as it is rounded', () => {
    expect(ratedAs(79.96, { ...TARGET, amber: 0 })).toBe('off-target');
  });

  test('counts as close at the margin itself, whatever dust subtracting decimals leaves', () => {
    expect(ratedAs(0.3, { ...TARGET, value: 0.4, amber: 0.1 })).toBe('close-to-target');
    expect(ratedAs(75.1, { ...TARGET, value: 80.1, amber: 5 })).toBe('close-to-target');
  });

  test('can be a limit from above, or a range', () => {
    const { value: _, kind: __, ...rest } = TARGET;
    expect(
      [20, 20.1].map((value) => ratedAs(value, { ...rest, kind: 'at-most', value: 20, amber: 0 })),
    ).toEqual(['on-target', 'off-target']);
    expect(
      [19.9, 20].map((value) => ratedAs(value, { ...rest, kind: 'less-than', value: 20, amber: 0 })),
    ).toEqual(['on-target', 'close-to-target']);
    expect(
      [-1, 0, 18, 19, 24].map((value) => ratedAs(value, { ...rest, kind: 'between', low: 0, high: 18 })),
    ).toEqual(['close-to-target', 'on-target', 'on-target', 'close-to-target', 'off-target']);
  });

  test('that is none says so, and why', () => {
    const { value: _, kind: __, ...rest } = TARGET;
    expect(saidOfTarget(80, undefined)).toMatchInlineSnapshot(
      `"No target set. The council has not set a target for this."`,
    );
    expect(saidOfTarget(80, { ...rest, kind: 'direction-only' })).toMatchInlineSnapshot(
      `"No target set. Exampleton Borough Council has set a direction only, with no figure to reach."`,
    );
    expect(saidOfTarget(80, { ...TARGET, role: 'reference' })).toMatchInlineSnapshot(
      `"No target set. There is no target. Exampleton Borough Council uses at least 80% for reference only."`,
    );
    expect(saidOfTarget(80, { ...TARGET, role: 'tolerance' })).toMatchInlineSnapshot(
      `"On target. The limit is at least 80%, set by Exampleton Borough Council."`,
    );
  });

  test('is not rated where the figure is hidden', () => {
    expect(saidOfTarget(SUPPRESSED, TARGET)).toMatchInlineSnapshot(
      `"No figure to compare. The target is at least 80%, set by Exampleton Borough Council."`,
    );
  });

  test('in words is printed as it was set', () => {
    expect(targetRule(TARGET, PERCENT)).toBe('at least 80%');
    expect(targetRule({ ...TARGET, value: 82.5 }, PERCENT)).toBe('at least 82.5%');
  });

  test('holds from its first financial year, in whatever order targets are listed', () => {
    const later: Target = { ...TARGET, from: '2023-24', value: 85 };
    for (const targets of [
      [TARGET, later],
      [later, TARGET],
    ]) {
      expect(targetFor({ targets }, period('2022-23-Q4'))).toEqual(TARGET);
      expect(targetFor({ targets }, period('2023-24-Q1'))).toEqual(later);
      expect(targetFor({ targets }, period('2021-22-Q4'))).toBeUndefined();
    }
  });
});

describe('a comparison', () => {
  test('says how far apart the two are, and how much older the other is', () => {
    expect(compared(78.6, england('2022-23', 82.4)).sentence).toMatchInlineSnapshot(
      `"3.8 percentage points worse than England (2022-23): 82.4%. That figure is 6 months older."`,
    );
    expect(compared(78.6, england('2023-24-Q2', 70)).sentence).toMatchInlineSnapshot(
      `"8.6 percentage points better than England (July to September 2023): 70.0%."`,
    );
    expect(
      compared(42, england('2023-03-31', 71), {
        ...PERCENT,
        unit: 'rate-per-10000',
        decimals: 0,
        polarity: 'neutral',
        measured: 'at-end',
      }).sentence,
    ).toMatchInlineSnapshot(
      `"29 per 10,000 lower than England (at 31 March 2023): 71 per 10,000. That figure is 6 months older."`,
    );
    expect(compared(40, england('CY2022', 34), { ...COUNT, unit: 'days' }).sentence).toMatchInlineSnapshot(
      `"6 days longer than England (2022): 34 days. That figure is 9 months older."`,
    );
  });

  test('within the tolerance is about the same', () => {
    expect(compared(78.6, england('2022-23', 79.5))).toMatchObject({
      verdict: 'similar',
      words: 'Similar to',
    });
  });

  test('is higher or lower, and never better or worse, where neither is good', () => {
    const neutral: Judged = { ...PERCENT, polarity: 'neutral' };
    expect([90, 60].map((now) => compared(now, england('2022-23', 80), neutral).verdict)).toEqual([
      'higher',
      'lower',
    ]);
    expect([90, 60].map((now) => compared(now, england('2022-23', 80)).verdict)).toEqual(['better', 'worse']);
    expect(
      [90, 60].map((now) => compared(now, england('2022-23', 80), { ...PERCENT, polarity: 'lower' }).verdict),
    ).toEqual(['worse', 'better']);
  });

  test('is not made where one of the two is hidden', () => {
    expect(compared(SUPPRESSED, england('2022-23', 80))).toMatchObject({ verdict: 'no-figure' });
    expect(compared(80, england('2022-23', SUPPRESSED)).sentence).toMatchInlineSnapshot(
      `"There is no figure to set against England (2022-23)."`,
    );
  });
});

test('a change in words goes up, down or stays', () => {
  expect(change(figure(400), figure(440), 'count')).toBe('up 40 (10%)');
  expect(change(figure(78.6), figure(67.5), 'percent')).toBe('down 11.1 percentage points');
  expect(change(figure(12), figure(12), 'count')).toBe('unchanged');
  expect(change(figure(12), SUPPRESSED, 'count')).toBeUndefined();
});

test('an age is in months, or in years when it is whole years', () => {
  expect(ageInWords(period('2022-23'), period('2023-24-Q2'))).toBe('6 months');
  expect(ageInWords(period('CY2021'), period('2023-02'))).toBe('14 months');
  expect(ageInWords(period('2021-22'), period('2022-23'))).toBe('1 year');
  expect(ageInWords(period('2020-21'), period('2022-23'))).toBe('2 years');
  expect(ageInWords(period('2023-08'), period('2023-09'))).toBe('1 month');
  expect(ageInWords(period('2023-24'), period('2022-23'))).toBeUndefined();
});

describe('every sentence', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.oneof(
            fc.nat(200),
            fc.nat(700_000).map((sevenths) => sevenths / 7),
          ),
          fc.constantFrom(...VALUE_STATUSES),
        )
        .map(([value, status]) => figure(value, status)),
    },
    fc.constantFrom<Cell>(SUPPRESSED, NOT_AVAILABLE, { kind: 'not-applicable' }, { kind: 'low' }),
  );
  const target: fc.Arbitrary<Target> = fc.record({
    kind: fc.constantFrom('at-least', 'at-most', 'less-than'),
    value: fc.nat(1000).map((tenths) => tenths / 10),
    from: fc.constant('2022-23'),
    amber: fc.nat(50).map((tenths) => tenths / 10),
    role: fc.constantFrom('target', 'tolerance', 'reference'),
    setBy: fc.constant('Exampleton Borough Council'),
  });
  const any = fc
    .record({
      unit: fc.constantFrom(...UNITS),
      decimals: fc.integer({ min: 0, max: 3 }),
      polarity: fc.constantFrom('higher', 'lower', 'neutral'),
      measured: fc.constantFrom('during', 'at-end', '12-months'),
      tolerance: fc.nat(50).map((tenths) => tenths / 10),
      compareWith: fc.constantFrom('same-period-last-year', 'previous-period'),
      targets: fc.array(target, { maxLength: 1 }),
      before: cell,
      now: cell,
      other: cell,
    })
    .map(({ before, now, other, ...rest }) => ({
      now,
      indicator: unheaded({
        ...rest,
        series: [series([point('2022-23-Q2', before), point('2023-24-Q2', now)])],
        comparators: [england('2022-23', other)],
      }),
    }));

  test('can be read aloud: no gaps, no leftovers of a template, and one full stop at its end', () => {
    fc.assert(
      fc.property(any, ({ indicator }) => {
        const headline = headlineOf(indicator, POLICY);
        const statements = [headline, headline.direction, headline.target, ...headline.comparisons];
        const sentences = statements.map(({ sentence }) => sentence);
        const leftovers = /NaN|undefined|null|Infinity|[{}]| {2}|\.\./;
        expect([...sentences, headline.value, headline.status].join('\n')).not.toMatch(leftovers);
        for (const one of sentences) expect(one).toMatch(/^[A-Z0-9].*[^.]\.$/u);
      }),
      { numRuns: 2_000 },
    );
  });

  test('about a hidden figure holds no number but the threshold, the period and what is published elsewhere', () => {
    fc.assert(
      fc.property(any, ({ indicator }) => {
        const hidden = {
          ...indicator,
          targets: [],
          series: [series([point('2022-23-Q2', SUPPRESSED), point('2023-24-Q2', SUPPRESSED)])],
        };
        const headline = headlineOf(hidden, POLICY);
        const withoutPeriod = headline.sentence.replaceAll(
          /30 September 2023|2023|fewer than 4|12 months/g,
          '',
        );
        expect(withoutPeriod).not.toMatch(/\d/);
        expect(headline.direction.sentence).not.toMatch(/\d/);
        expect(headline.value).toBe('x');
      }),
    );
  });

  test('says better or worse, improving or getting worse only where one way is good', () => {
    fc.assert(
      fc.property(any, ({ indicator }) => {
        const { direction: way, comparisons } = headlineOf({ ...indicator, polarity: 'neutral' }, POLICY);
        const said = [way, ...comparisons].flatMap(({ words, sentence, verdict }) => [
          words,
          sentence,
          verdict,
        ]);
        expect(said.join('\n')).not.toMatch(/better|worse|improving/i);
      }),
    );
  });

  test('gives the change of a percentage in percentage points, and never in percent of a percent', () => {
    fc.assert(
      fc.property(any, fc.nat(100), fc.nat(100), ({ indicator }, then, now) => {
        const percent = { ...indicator, unit: 'percent', decimals: 0, tolerance: 0 } as const;
        const cells = { from: figure(then), to: figure(now) };
        const written = [changeInWords(percent, cells), changeInFigures(percent, cells)].join('\n');
        const difference = Math.abs(now - then);
        expect(written).toContain(difference === 0 ? 'unchanged' : `${difference} percentage point`);
        expect(written).not.toMatch(/\(\d+(?:\.\d+)?%\)/);
      }),
    );
  });
});

function direction(then: Cell | number, now: Cell | number, judged: Judged) {
  return judgeDirection(judged, { from: point('2022-23-Q2', then), to: point('2023-24-Q2', now) });
}

function saidOfDirection(then: Cell | number, now: Cell | number, judged: Judged): string {
  const { words, sentence } = direction(then, now, judged);
  return `${words}. ${sentence}`;
}

function upAndDown(polarity: Judged['polarity']): string[] {
  const judged: Judged = { ...PERCENT, polarity };
  return [direction(50, 60, judged).verdict, direction(60, 50, judged).verdict];
}

function rated(value: number | Cell, target: Target | undefined) {
  return judgeTarget(PERCENT, { cell: typeof value === 'number' ? figure(value) : value, target });
}

function ratedAs(value: number | Cell, target: Target | undefined): string {
  return rated(value, target).verdict;
}

function saidOfTarget(value: number | Cell, target: Target | undefined): string {
  const { words, sentence } = rated(value, target);
  return `${words}. ${sentence}`;
}

function compared(now: Cell | number, comparator: Comparator, judged = PERCENT) {
  return judgeComparison(judged, { point: point('2023-24-Q2', now), comparator });
}

function change(from: Cell, to: Cell, unit: 'count' | 'percent'): string | undefined {
  return changeInWords({ unit, decimals: unit === 'count' ? 0 : 1 }, { from, to });
}
