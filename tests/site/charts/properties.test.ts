import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchmarkChart } from '#charts/benchmark.ts';
import { categoriesChart } from '#charts/categories.ts';
import { describeBenchmark } from '#charts/describe-benchmark.ts';
import { describeTrend } from '#charts/describe.ts';
import { sparkline } from '#charts/sparkline.ts';
import { trendChart } from '#charts/trend.ts';
import { CHART_CLASSES } from '#charts/palette.ts';
import { UNITS, type Indicator, type Target } from '#published/indicator.ts';
import { type Figure, made, WOKINGHAM as council } from './indicators.ts';
import { parse, textBoxes, viewBox } from './svg.ts';

const PERIODS = {
  month: (index: number) => `${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  quarter: (index: number) => `${year(2018 + Math.floor(index / 4))}-Q${(index % 4) + 1}`,
  'financial-year': (index: number) => year(2014 + index),
  'academic-year': (index: number) => `AY${year(2014 + index)}`,
  snapshot: (index: number) => `${1990 + index}-03-31`,
  'rolling-12-months': (index: number) =>
    `R12-${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  'year-to-date': (index: number) =>
    `YTD-${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
} as const;

function year(first: number): string {
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

const number = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Number(value.toFixed(3))),
  fc.integer({ min: 0, max: 40_000 }),
);
const figures = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 2, arbitrary: fc.constant('x' as const) },
  { weight: 1, arbitrary: fc.constant('-' as const) },
);
const areaName = fc.oneof(
  fc.constantFrom(
    'Wokingham',
    'England',
    'South East',
    'Similar councils',
    'Bournemouth, Christchurch and Poole',
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
);
const target: fc.Arbitrary<Target> = fc
  .record({
    kind: fc.constantFrom('at-least', 'at-most', 'less-than', 'between', 'direction-only'),
    value: number,
    from: fc.integer({ min: 2012, max: 2026 }).map(year),
    role: fc.constantFrom('target', 'tolerance', 'reference'),
  })
  .map(({ kind, value, from, role }) => {
    const shared = { from, amber: 1, setBy: 'The council', role };
    if (kind === 'between') return { kind, low: value, high: value + 5, ...shared };
    return kind === 'direction-only' ? { kind, ...shared } : { kind, value, ...shared };
  });

/** Published indicators of every kind, some with all that could crowd a chart. */
const indicators: fc.Arbitrary<Indicator> = fc
  .record({
    name: fc.string({ maxLength: 65, unit: 'grapheme' }).filter((text) => text.length <= 65),
    frequency: fc.constantFrom(...keys(PERIODS)),
    unit: fc.constantFrom(...UNITS),
    decimals: fc.integer({ min: 0, max: 2 }),
    polarity: fc.constantFrom('higher', 'lower', 'neutral'),
    measured: fc.constantFrom('during', 'at-end'),
    points: fc.array(figures, { minLength: 1, maxLength: 40 }),
    targets: fc
      .array(target, { maxLength: 3 })
      .map((all) => all.toSorted((a, b) => (a.from < b.from ? -1 : 1))),
    areas: fc.array(
      fc.record({
        area: fc.constantFrom('similar-councils', 'england', 'region', 'E1', 'E2', 'E3'),
        name: areaName,
        period: fc.integer({ min: 2014, max: 2022 }).map(year),
        figure: figures,
        likeForLike: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
    categories: fc.array(fc.array(figures, { minLength: 1, maxLength: 12 }), { maxLength: 5 }),
  })
  .map(({ points, areas, categories, ...rest }) => {
    const spell = (all: readonly Figure[]) =>
      Object.fromEntries(all.map((one, index) => [PERIODS[rest.frequency](index), one]));
    return made({
      ...rest,
      figures: spell(points),
      categories: Object.fromEntries(categories.map((all, index) => [`category-${index}`, spell(all)])),
      breakdown: {
        dimension: 'Kind',
        categories: categories.map((_, index) => ({
          id: `category-${index}`,
          label: `Category number ${index}`,
        })),
        headline: null,
        partsOfTotal: false,
      },
      comparators: areas.map((one) => ({ ...one, kind: KINDS[one.area] ?? 'council' })),
    });
  });

const KINDS: Record<string, 'similar-councils' | 'country' | 'region'> = {
  'similar-councils': 'similar-councils',
  england: 'country',
  region: 'region',
};

function keys<K extends string>(object: Readonly<Record<K, unknown>>): K[] {
  const found: K[] = [];
  for (const key in object) found.push(key);
  return found;
}

function chartsOf(indicator: Indicator): string[] {
  return [
    ...(['wide', 'narrow'] as const).flatMap((size) => [
      trendChart(indicator, { council, size }),
      categoriesChart(indicator, { council, size }),
      benchmarkChart(indicator, { council, size }),
    ]),
    sparkline(indicator),
  ].flatMap((svg) => svg ?? []);
}

function holds(name: string, check: (svg: string, root: Element, indicator: Indicator) => void): void {
  test(
    name,
    () => {
      fc.assert(
        fc.property(indicators, (indicator) => {
          for (const svg of chartsOf(indicator)) check(svg, parse(svg), indicator);
        }),
        { numRuns: 40, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
      );
    },
    60_000,
  );
}

holds('every chart is sound XML without a broken number', (svg, root) => {
  expect(root.tagName).toBe('svg');
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name !== 'aria-label') expect(value).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  }
  expect(svg.length).toBeLessThan(40_000);
});

holds(
  'no chart carries styles, scripts, ids or labels that a strict policy or a screen reader would stumble on',
  (_, root) => {
    expect(
      root.querySelectorAll('style, script, [style], [id], [aria-labelledby], * [aria-label]'),
    ).toHaveLength(0);
    expect(root.hasAttribute('width')).toBe(false);
    expect(root.getAttribute('role') === 'img' || root.getAttribute('aria-hidden') === 'true').toBe(true);
  },
);

holds('every class in a chart is one that the stylesheet is told about', (_, root) => {
  for (const element of root.querySelectorAll('[class]')) {
    expect(Object.keys(CHART_CLASSES)).toContain(element.getAttribute('class'));
  }
});

holds('no words leave the picture, even in the widest common font', (_, root) => {
  const { width, height } = viewBox(root);
  for (const box of textBoxes(root)) {
    expect(Math.min(box.left, box.top), box.text).toBeGreaterThanOrEqual(-0.5);
    expect(box.right, box.text).toBeLessThanOrEqual(width + 0.5);
    expect(box.bottom, box.text).toBeLessThanOrEqual(height + 0.5);
  }
});

holds('no words stand on other words', (_, root) => {
  const boxes = textBoxes(root);
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1.5 || b.bottom <= a.top + 1.5;
      expect(apart, `“${a.text}” and “${b.text}”`).toBe(true);
    }
  }
});

test('a hidden figure leaves an x on the base line and nothing else', () => {
  fc.assert(
    fc.property(indicators, fc.constantFrom('wide', 'narrow'), (indicator, size) => {
      const root = parse(trendChart(indicator, { council, size }));
      const points = indicator.series.find(({ category }) => category === null)?.points ?? [];
      const hidden = points.filter(({ cell }) => cell.kind === 'suppressed').length;
      const shown = points.filter(({ cell }) => cell.kind === 'value').length;
      expect(root.querySelectorAll('.c-hidden path')).toHaveLength(hidden);
      const heights = [...root.querySelectorAll('.c-hidden path')].map(
        (x) => /,([\d.]+)\)/.exec(x.getAttribute('transform') ?? '')?.[1],
      );
      expect(new Set(heights).size).toBeLessThanOrEqual(1);
      const corners = [...root.querySelectorAll('path.c-this, .c-this path')].flatMap(
        (path) => path.getAttribute('d')?.match(/[ML]/g) ?? [],
      );
      // The leader to the label has three corners of its own.
      expect(corners.length).toBeLessThanOrEqual(shown + (shown === 0 ? 0 : 3));
    }),
    { numRuns: 40, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
});

test('the same indicator is drawn as the same bytes, whatever was drawn before', () => {
  fc.assert(
    fc.property(indicators, indicators, (one, other) => {
      const before = chartsOf(one);
      chartsOf(other);
      expect(chartsOf(one)).toEqual(before);
    }),
    { numRuns: 20, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
});

test('the order in which comparators arrive changes nothing', () => {
  fc.assert(
    fc.property(indicators, (indicator) => {
      const unique = indicator.comparators.filter(
        (one, index, all) =>
          all.findIndex(({ area, period }) => area === one.area && period.text === one.period.text) === index,
      );
      const there = { ...indicator, comparators: unique };
      const back = { ...indicator, comparators: unique.toReversed() };
      expect(chartsOf(back)).toEqual(chartsOf(there));
    }),
    { numRuns: 40, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
});

test('no sentence under a chart has a broken number in it', () => {
  fc.assert(
    fc.property(indicators, (indicator) => {
      const sentences = [
        describeTrend(indicator, { council }),
        describeBenchmark(indicator, { council }) ?? 'None.',
      ];
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/NaN|undefined|Infinity|\s\s/);
        expect(sentence).toMatch(/\.$/);
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
});
