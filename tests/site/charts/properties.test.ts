import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeBenchmark } from '#charts/describe-benchmark.ts';
import { compositionOf, describeComposition } from '#charts/composition.ts';
import { describeTrend } from '#charts/describe.ts';
import { draw } from '#charts/draw.ts';
import { describeFlow, flowChart, flowRows } from '#charts/flow.ts';
import { trendChart } from '#charts/trend.ts';
import { CHART_CLASSES } from '#charts/palette.ts';
import { Flow } from '#published/flow.ts';
import { UNITS, type Indicator, type Target } from '#published/indicator.ts';
import { isThisChangeReal } from '#published/xmr.ts';
import { cellOf, type Figure, made, WOKINGHAM as council } from './indicators.ts';
import { picturesOf } from './pictures.ts';
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
  'academic-year-to-date': (index: number) =>
    `AYTD-${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
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
  fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== ''),
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
    provisional: fc.boolean(),
    lag: fc.constantFrom('It will still rise.', undefined),
    denominator: fc.constantFrom(317, undefined),
    partsOfTotal: fc.boolean(),
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
  .map(({ points, areas, categories, lag, denominator, partsOfTotal, ...rest }) => {
    const spell = (all: readonly Figure[]) =>
      Object.fromEntries(all.map((one, index) => [PERIODS[rest.frequency](index), one]));
    return made({
      ...rest,
      ...(lag === undefined ? {} : { lag }),
      ...(denominator === undefined ? {} : { denominator }),
      figures: spell(points),
      categories: Object.fromEntries(categories.map((all, index) => [`category-${index}`, spell(all)])),
      breakdowns: [
        {
          dimension: 'Kind',
          categories: categories.map((_, index) => ({
            id: `category-${index}`,
            label: `Category number ${index}`,
          })),
          partsOfTotal,
        },
      ],
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
  return (['wide', 'narrow'] as const).flatMap((size) =>
    Object.values(picturesOf(indicator, { size })).map(draw),
  );
}

const flows: fc.Arbitrary<Flow> = fc
  .array(
    fc.record({
      label: fc.oneof(
        fc.constantFrom('Contacts', 'Children on a plan'),
        fc.string({ minLength: 1, maxLength: 40 }),
      ),
      figure: figures,
      period: fc.constantFrom('2017-18', '2018-03-31'),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((steps) =>
    Flow.parse({
      id: 'a-flow',
      title: 'A flow',
      says: 'A sentence.',
      period: '2017-18',
      steps: steps.map(({ figure, ...rest }) => ({ ...rest, indicator: 'one', cell: cellOf(figure) })),
    }),
  );

function holds(name: string, check: (svg: string, root: Element) => void): void {
  test(
    name,
    () => {
      fc.assert(
        fc.property(indicators, (indicator) => {
          for (const svg of chartsOf(indicator)) check(svg, parse(svg));
        }),
        { numRuns: 40, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
      );
      fc.assert(
        fc.property(flows, fc.constantFrom('wide', 'narrow'), (flow, size) => {
          const svg = flowChart(flow, { council, size });
          check(svg, parse(svg));
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
        ...indicator.breakdowns.map((breakdown) => describeComposition(indicator, { breakdown }) ?? 'None.'),
        sentenceOf(indicator),
      ];
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/NaN|undefined|Infinity|\s\s/);
        expect(sentence).toMatch(/\.$/);
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
});

function sentenceOf(indicator: Indicator): string {
  const verdict = isThisChangeReal(indicator);
  return verdict.kind === 'no-verdict' ? verdict.why : verdict.sentence;
}

test('what the shares leave is there only when every share is published, and completes them to 100', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom('x' as const, '-' as const)), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.boolean(),
      (shares, partsOfTotal) => {
        const breakdown = {
          dimension: 'Kind',
          categories: shares.map((_, index) => ({ id: `kind-${index}`, label: `Kind ${index}` })),
          partsOfTotal,
        };
        const indicator = made({
          decimals: 0,
          frequency: 'financial-year',
          breakdowns: [breakdown],
          leadCategory: 'kind-0',
          categories: Object.fromEntries(
            shares.map((share, index) => [`kind-${index}`, { '2017-18': share }]),
          ),
        });
        const rest = compositionOf(indicator, { breakdown })?.rest;
        const known = shares.flatMap((share) => (typeof share === 'number' ? [share] : []));
        const left = 100 - known.reduce((sum, share) => sum + share, 0);
        const expected = partsOfTotal && known.length === shares.length && left > 0;
        expect(rest?.now).toEqual(expected ? { kind: 'value', value: left, status: 'final' } : undefined);
        const sentence = describeComposition(indicator, { breakdown }) ?? '';
        expect(sentence.includes('Other or not described')).toBe(expected);
      },
    ),
  );
});

test('a step is a share of the step before only when both are published, about the same period, and it is no more than that', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      for (const [index, row] of flowRows(flow).entries()) {
        const before = flow.steps[index - 1];
        const isShare =
          before !== undefined &&
          before.cell.kind === 'value' &&
          before.cell.value > 0 &&
          row.cell.kind === 'value' &&
          row.cell.value <= before.cell.value &&
          before.period.text === row.period.text;
        expect(/^[\d,]+% of /.test(row.words ?? '')).toBe(isShare);
      }
      expect(describeFlow(flow)).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});

test('the newest figure is hollow and no line leads to it exactly when it is provisional and will still change', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.array(number, { minLength: 2, maxLength: 12 }),
      (provisional, lags, all) => {
        const indicator = made({
          ...(lags ? { lag: 'It will still rise.' } : {}),
          provisional,
          unit: 'count',
          frequency: 'financial-year',
          figures: Object.fromEntries(all.map((one, index) => [year(2000 + index), one])),
        });
        const svg = trendChart(indicator, { council, size: 'wide' });
        const root = parse(svg);
        const lines = [...root.querySelectorAll('path.c-this, .c-this path')].map(
          (path) => path.getAttribute('d') ?? '',
        );
        const corners = lines
          .filter((path) => !path.includes('A'))
          .flatMap((path) => path.match(/[ML]/g) ?? []);
        const isHollow = provisional && lags;
        expect(root.querySelectorAll('g.c-this[fill="none"] circle')).toHaveLength(isHollow ? 1 : 0);
        expect(svg.includes('provisional')).toBe(isHollow);
        // The leader to the label has three corners; a settled figure that stands alone has no line.
        const settled = all.length - (isHollow ? 1 : 0);
        expect(corners).toHaveLength(3 + (settled > 1 ? settled : 0));
      },
    ),
  );
});

test('up is better for a rank, and the time between two ranks is as long as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('higher', 'lower'),
      fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 3, maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 317 }), { minLength: 8, maxLength: 8 }),
      (polarity, years, ranks) => {
        const sorted = years.toSorted((a, b) => a - b);
        const spelled = Object.fromEntries(sorted.map((one, index) => [`CY${one}`, ranks[index] ?? 1]));
        const indicator = made({
          unit: 'rank',
          decimals: 0,
          polarity,
          frequency: 'calendar-year',
          figures: spelled,
        });
        const root = parse(trendChart(indicator, { council, size: 'wide' }));
        const dots = [...root.querySelectorAll('.c-this circle')].map((dot) => ({
          x: Number(dot.getAttribute('cx')),
          y: Number(dot.getAttribute('cy')),
        }));
        expect(dots).toHaveLength(sorted.length);
        const [first, last] = [dots[0], dots.at(-1)];
        if (first === undefined || last === undefined) return;
        for (const [index, dot] of dots.entries()) {
          const share = ((sorted[index] ?? 0) - (sorted[0] ?? 0)) / ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0));
          expect(dot.x).toBeCloseTo(first.x + share * (last.x - first.x), 0);
          const by = (ranks[index] ?? 1) - (ranks[0] ?? 1);
          const isBetter = polarity === 'higher' ? by > 0 : by < 0;
          expect(first.y - dot.y > 0.1).toBe(isBetter);
        }
        expect([...root.querySelectorAll('text')].map((text) => text.textContent)).toContain('1st');
      },
    ),
  );
});
