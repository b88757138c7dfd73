import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '#published/indicator.ts';
import { isThisChangeReal } from '#published/xmr.ts';
import { processOf, type Signal, signalsIn } from '#published/xmr-rules.ts';
import { type Figure, made } from '../site/charts/indicators.ts';

describe('published worked examples come out as they were published', () => {
  // https://nhsrplotthedots.nhsrcommunity.com/articles/deviations.html, “Treatment of outlying points”: “four grey common
  // cause points followed by a single blue special cause improvement point followed by a further 12 grey common cause
  // points. A caption reports the upper process limit as 4.6, the mean as 1.94 and the lower process limit as -0.72.”
  test('one spike among ones and twos, screened out of the limits (NHSRplotthedots)', () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    const { mean, lower, upper, screened } = processOf(values);
    expect([mean, lower, upper].map((value) => value.toFixed(2))).toEqual(['1.94', '-0.72', '4.60']);
    expect(screened).toBe(2);
    expect(signalsIn(values, { mean, lower, upper })).toEqual([{ rule: 'outside', side: 'high', at: [4] }]);
    // The same article without screening: “upper process limit as 6.95 … lower process limit as -3.06”.
    const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
    const all = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
    expect([mean - 2.66 * all, mean + 2.66 * all].map((value) => value.toFixed(2))).toEqual([
      '-3.06',
      '6.95',
    ]);
  });

  // https://github.com/nhs-r-community/NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md (the figures, to three
  // digits: R's rnorm(20) after set.seed(123)) and _snaps/ptd_spc.md: “mean_col 0.142, lpl -3.01, upl 3.29, n 20,
  // common_cause 20”.
  test('twenty random figures are common cause (NHSRplotthedots)', () => {
    const values = [
      -0.56, -0.23, 1.56, 0.0705, 0.129, 1.72, 0.461, -1.27, -0.687, -0.446, 1.22, 0.36, 0.401, 0.111, -0.556,
      1.79, 0.498, -1.97, 0.701, -0.473,
    ];
    const process = processOf(values);
    expect(process.mean).toBeCloseTo(0.142, 2);
    expect(process.lower).toBeCloseTo(-3.01, 1);
    expect(process.upper).toBeCloseTo(3.29, 1);
    expect(signalsIn(values, process)).toEqual([]);
  });

  // SAS/QC 9.2 User's Guide, Example 9.4, https://support.sas.com/documentation/cdl/en/qcug/63964/HTML/default/
  // qcug_macontrol_a0000000363.htm: “_LCLI_ 23.8571, _MEAN_ 24.0083, _UCLI_ 24.1596, _R_ 0.056897”.
  test('the belts of thirty tires (SAS)', () => {
    const values = [
      24.05, 23.99, 23.95, 23.93, 23.97, 24.02, 24.06, 24.1, 23.98, 24.03, 23.91, 24.06, 24.06, 23.96, 23.98,
      24.06, 24.01, 24, 23.93, 23.92, 24.09, 24.11, 24.05, 23.98, 23.98, 24.06, 24.02, 24.06, 23.97, 23.96,
    ];
    const { mean, lower, upper, screened } = processOf(values);
    expect(mean).toBeCloseTo(24.0083, 4);
    // SAS multiplies by 3 / 1.128, which is 2.6596; Making Data Count has 2.66.
    expect(lower).toBeCloseTo(23.8571, 3);
    expect(upper).toBeCloseTo(24.1596, 3);
    expect((upper - mean) / 2.66).toBeCloseTo(0.056897, 5);
    expect(screened).toBe(0);
  });

  // NHSRplotthedots, tests/testthat/test-ptd_spc_standard.R: “it only reports special cause for 2 of 3 points close to limits
  // when they are on the same side of the mean”; the last two are “common_cause”.
  test('two figures near opposite limits are common cause (NHSRplotthedots)', () => {
    const values = [...Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 1 : -1)), 5.5, -5.5];
    expect(signalsIn(values, processOf(values))).toEqual([]);
  });

  // NHSRplotthedots, tests/testthat/test-ptd_calculate_point_type.R: ptd_seven_point_trend, ptd_seven_point_one_side_mean,
  // ptd_part_of_two_in_three. Its vectors of 0 and 1 are figures well inside (0.5) and near the limit (2.5) here.
  const limits = { mean: 0, lower: -3, upper: 3 };
  const marked = (values: readonly number[], rule: Signal['rule'], set = limits) =>
    signalsIn(values, set).flatMap((signal) => (signal.rule === rule ? [signal.at] : []));
  const wide = { mean: 0, lower: -99, upper: 99 };

  test('seven that rise or fall are a trend, six or a pause are none (NHSRplotthedots)', () => {
    expect(marked([1, 2, 3, 4, 5, 6], 'trend', wide)).toEqual([]);
    expect(marked([1, 2, 3, 3, 4, 5, 6], 'trend', wide)).toEqual([]);
    expect(marked([1, 2, 3, 4, 5, 6, 7], 'trend', wide)).toEqual([[0, 1, 2, 3, 4, 5, 6]]);
    expect(marked([2, 1, 2, 3, 4, 5, 6, 7, 3], 'trend', wide)).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
    expect(signalsIn([2, 7, 6, 5, 4, 3, 2, 1, 3], wide)).toContainEqual({
      rule: 'trend',
      side: 'low',
      at: [1, 2, 3, 4, 5, 6, 7],
    });
  });

  test('seven on one side of the mean are a signal, six are none (NHSRplotthedots)', () => {
    expect(marked([1, 1, 1, 1, 1, 1], 'one-side')).toEqual([]);
    expect(marked([1, 1, 1, 1, 1, 1, -1], 'one-side')).toEqual([]);
    expect(marked([1, 1, 1, 1, 1, 1, 1, 1, -1], 'one-side')).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]]);
    expect(marked([-1, -1, -1, -1, -1, -1, -1, -1, 1], 'one-side')).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]]);
    expect(marked([0, 0, 0, 0, 0, 0, 0, 0], 'one-side')).toEqual([]);
  });

  test.each<[number[], number[][]]>([
    [[1, 0, 1], [[0, 2]]],
    [[0, 1, 1], [[1, 2]]],
    [[1, 1, 0], [[0, 1]]],
    [[0, 0, 1, 0, 1, 0, 0], [[2, 4]]],
    [[0, 0, 1, 1, 0, 0, 0], [[2, 3]]],
    [[1, 0, 0, 1], []],
    [[1, 0, 0, 1, 1], [[3, 4]]],
  ])('of figures near a limit, %j, two of three are a signal (NHSRplotthedots)', (close, expected) => {
    const values = close.map((one) => (one === 1 ? 2.5 : 0.5));
    expect(marked(values, 'near-limit')).toEqual(expected);
  });

  // https://github.com/nhs-r-community/NHSRplotthedots/issues/194, the NHS team: “all points beyond two-sigma are counted …
  // all three points still need to be on the same side of the mean, and the third point would not trigger this rule”.
  test('a figure beyond the limit counts as one of two near it, if all three are on one side (NHS England)', () => {
    expect(marked([0.5, 2.5, 3.5], 'near-limit')).toEqual([[1, 2]]);
    expect(marked([-0.5, 2.5, 2.5], 'near-limit')).toEqual([]);
  });
});

const runs = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 12, maxLength: 48 });

describe('whatever the figures', () => {
  test('adding the same to each moves mean and limits by it, and changes no signal', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: -500, max: 500 }), (values, by) => {
        const before = processOf(values);
        const moved = values.map((value) => value + by);
        const after = processOf(moved);
        for (const key of ['mean', 'lower', 'upper'] as const)
          expect(after[key]).toBeCloseTo(before[key] + by, 6);
        expect(after.screened).toBe(before.screened);
        expect(signalsIn(moved, after)).toEqual(signalsIn(values, before));
      }),
    );
  });

  test('multiplying each scales mean and limits, and changes no signal', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom(0.1, 0.5, 3, 100), (values, by) => {
        const before = processOf(values);
        const scaled = values.map((value) => value * by);
        const after = processOf(scaled);
        for (const key of ['mean', 'lower', 'upper'] as const)
          expect(after[key]).toBeCloseTo(before[key] * by, 6);
        expect(signalsIn(scaled, after)).toEqual(signalsIn(values, before));
      }),
    );
  });

  test('turning each upside down turns every signal upside down', () => {
    fc.assert(
      fc.property(runs, (values) => {
        const turned = values.map((value) => -value);
        const flipped = signalsIn(values, processOf(values)).map((signal) => ({
          ...signal,
          side: signal.side === 'high' ? ('low' as const) : ('high' as const),
        }));
        expect(signalsIn(turned, processOf(turned))).toEqual(flipped);
      }),
    );
  });

  test('reversing time keeps mean and limits, and the figures that are marked; a rise becomes a fall', () => {
    fc.assert(
      fc.property(runs, (values) => {
        const there = processOf(values);
        const back = processOf(values.toReversed());
        for (const key of ['mean', 'lower', 'upper'] as const) expect(back[key]).toBeCloseTo(there[key], 6);
        const marks = (signals: readonly Signal[], mirror: boolean) =>
          signals
            .flatMap(({ rule, side, at }) =>
              at.map((place) => {
                const turned = mirror && rule === 'trend' ? (side === 'high' ? 'low' : 'high') : side;
                return `${rule} ${turned} ${mirror ? values.length - 1 - place : place}`;
              }),
            )
            .toSorted();
        expect(marks(signalsIn(values.toReversed(), back), true)).toEqual(
          marks(signalsIn(values, there), false),
        );
      }),
    );
  });

  test('screening leaves out fewer than a third of the jumps, and never widens the limits', () => {
    fc.assert(
      fc.property(runs, (values) => {
        const { mean, lower, upper, screened } = processOf(values);
        const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
        // More than a third of the jumps cannot each be over three times their mean.
        expect(screened).toBeLessThan(ranges.length / 3);
        const all = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
        expect(upper - mean).toBeLessThanOrEqual(2.66 * all + 1e-9);
        expect(upper - mean).toBeCloseTo(mean - lower, 6);
      }),
    );
  });

  test('figures that are all the same are the usual', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 12, max: 60 }),
        (value, length) => {
          const values = Array.from({ length }, () => value);
          expect(signalsIn(values, processOf(values))).toEqual([]);
        },
      ),
    );
  });

  test('figures that moved only once keep a range, so that not every one is outside it', () => {
    const values = [...Array.from({ length: 12 }, () => 100), 95];
    const process = processOf(values);
    expect(process.screened).toBe(0);
    expect(signalsIn(values, process).filter(({ rule }) => rule === 'outside')).toEqual([
      { rule: 'outside', side: 'low', at: [12] },
    ]);
  });
});

function months(figures: readonly Figure[], more: Parameters<typeof made>[0] = {}): Indicator {
  const spelled = figures.map((one, index) => [
    `${2013 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    one,
  ]);
  return made({
    unit: 'count',
    decimals: 0,
    frequency: 'month',
    figures: Object.fromEntries(spelled),
    ...more,
  });
}

const WOBBLE = [30, 34, 28, 33, 29, 35, 31, 27, 34, 30, 32, 29, 33, 28];
const sentence = (indicator: Indicator) => {
  const verdict = isThisChangeReal(indicator);
  return verdict.kind === 'no-verdict' ? verdict.why : verdict.sentence;
};

describe('the verdict is said in one sentence', () => {
  test('when nothing stands out', () => {
    expect(sentence(months(WOBBLE))).toMatchInlineSnapshot(
      `"Nothing here is more than the usual ups and downs."`,
    );
  });

  test('when the newest figure is outside the usual range', () => {
    expect(sentence(months([...WOBBLE, 60], { polarity: 'lower' }))).toMatchInlineSnapshot(
      `"This is more than the usual ups and downs: 60 in March 2014 was above the usual range, which is worse."`,
    );
    expect(sentence(months([...WOBBLE, 60], { polarity: 'higher' }))).toMatchInlineSnapshot(
      `"This is more than the usual ups and downs: 60 in March 2014 was above the usual range, which is better."`,
    );
    expect(sentence(months([...WOBBLE, 60], { polarity: 'neutral' }))).toMatchInlineSnapshot(
      `"This is more than the usual ups and downs: 60 in March 2014 was above the usual range."`,
    );
  });

  test('when something stood out before', () => {
    expect(sentence(months([60, ...WOBBLE], { polarity: 'neutral' }))).toMatchInlineSnapshot(
      `"The newest figure is within the usual ups and downs, but not all before it were: 60 in January 2013 was above the usual range."`,
    );
  });

  test('when figures rise, and stay above the average', () => {
    expect(sentence(months([...WOBBLE, 30, 31, 32, 33, 34, 35, 36, 37]))).toMatchInlineSnapshot(
      `"This is more than the usual ups and downs: figures rose 8 times in a row, from 28 in February 2014 to 37 in October 2014, which is better."`,
    );
  });

  test('when there is more than a sentence can hold', () => {
    const steps = [60, ...WOBBLE, 60, ...WOBBLE, 2, ...WOBBLE, 60];
    expect(sentence(months(steps, { polarity: 'lower' }))).toMatchInlineSnapshot(
      `"This is more than the usual ups and downs: 60 in October 2016 was above the usual range, which is worse; 2 in July 2015 was below the usual range, which is better; 2 more signs are in the table."`,
    );
  });
});

describe('no verdict is given, and it is said why', () => {
  test('when there are fewer than twelve figures', () => {
    expect(sentence(months(WOBBLE.slice(0, 11)))).toMatchInlineSnapshot(
      `"It takes 12 published figures in a row to tell. There are 11 up to the newest."`,
    );
    expect(isThisChangeReal(months(WOBBLE.slice(0, 12))).kind).toBe('usual');
  });

  test('when one is hidden, not available or left out', () => {
    expect(sentence(months([1, 'x', ...WOBBLE.slice(0, 5)]))).toMatchInlineSnapshot(
      `"It takes 12 published figures in a row to tell. There are 5 up to the newest; the one before is hidden."`,
    );
    expect(sentence(months([...WOBBLE, 'x']))).toMatchInlineSnapshot(
      `"It takes 12 published figures in a row to tell. The newest is hidden."`,
    );
    expect(sentence(months([...WOBBLE, '-', 9]))).toMatchInlineSnapshot(
      `"It takes 12 published figures in a row to tell. There is 1 up to the newest; the one before is not available."`,
    );
    const { series, ...rest } = months(WOBBLE.slice(0, 13));
    const gap = series.map((one) => ({ ...one, points: one.points.filter((_, index) => index !== 5) }));
    expect(sentence({ ...rest, series: gap })).toMatchInlineSnapshot(
      `"It takes 12 published figures in a row to tell. There are 7 up to the newest; there is a gap before them."`,
    );
  });

  test('when figures overlap or build up', () => {
    const rolling = Object.fromEntries(
      WOBBLE.map((one, index) => [
        `R12-${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
        one,
      ]),
    );
    expect(
      sentence(made({ unit: 'count', decimals: 0, frequency: 'rolling-12-months', figures: rolling })),
    ).toMatchInlineSnapshot(
      `"Figures for 12 months at a time share most of their months with the ones before."`,
    );
    const soFar = Object.fromEntries(
      Object.entries(rolling).map(([period, one]) => [period.replace('R12', 'YTD'), one]),
    );
    expect(
      sentence(made({ unit: 'count', decimals: 0, frequency: 'year-to-date', figures: soFar })),
    ).toMatchInlineSnapshot(`"Figures for the year so far build up from month to month."`);
    expect(sentence(months(WOBBLE, { measured: '12-months' }))).toMatchInlineSnapshot(
      `"Figures for 12 months at a time share most of their months with the ones before."`,
    );
  });

  test('a hidden figure further back than twelve does not stand in the way, and is no part of it', () => {
    const verdict = isThisChangeReal(months([500, 'x', ...WOBBLE]));
    expect(verdict.kind).toBe('usual');
    expect(verdict).toMatchObject({ mean: WOBBLE.reduce((a, b) => a + b) / 14 });
  });

  test('a newest figure that will still change is left out', () => {
    const unfinished = months([...WOBBLE, 2], {
      lag: 'Partners send their records late.',
      provisional: true,
    });
    expect(isThisChangeReal(unfinished).kind).toBe('usual');
    expect(isThisChangeReal(months([...WOBBLE, 2])).kind).toBe('special');
  });
});

test('the range is printed so that no figure outside it reads as inside', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 40 }), (values) => {
      const verdict = isThisChangeReal(months(values));
      if (verdict.kind === 'no-verdict') throw new Error(verdict.why);
      const [low = 0, high = 0] = verdict.range.split(' to ').map(Number);
      const raw = processOf(values);
      if (high - low < 1) return;
      for (const value of values) {
        expect(value >= low && value <= high).toBe(value >= raw.lower - 1e-6 && value <= raw.upper + 1e-6);
      }
    }),
  );
});

test('percentages have limits that a percentage can reach', () => {
  const figures = [98, 100, 97, 100, 99, 100, 96, 100, 98, 99, 100, 97];
  const verdict = isThisChangeReal(months(figures, { unit: 'percent', decimals: 1 }));
  expect(verdict).toMatchObject({ upper: 100 });
});
