import { blind, type Relation } from '#audit/publication.ts';
import type { Method } from '#audit/method.ts';
import { verdictOn } from '#audit/verdict.ts';
import type { Observation } from '#pipeline/check/observations.ts';
import { auditIndicator } from '#pipeline/attack/audit.ts';
import { backbone } from '#pipeline/protect/backbone.ts';
import { isSmallCount, ladder, type Node } from '#pipeline/protect/ladder.ts';
import { protect, type PublishedObservation } from '#pipeline/protect/protect.ts';
import type { Series } from '#published/indicator.ts';
import { POLICY, quartersAndYears, randomTree, SETTINGS, withAllParts } from './figures.ts';
import { randomFrom } from '../bench/random.ts';

/** One measurement: the best of five runs, after one that does not count; other work on the machine only ever adds time. */
export interface Timing {
  readonly name: string;
  readonly seconds: number;
  /** In seconds, where there is one. */
  readonly goal?: number;
}

/** Timings of one set of figures; the first is the reference: parsing the same cells from JSON. */
export interface Timings {
  readonly name: string;
  readonly timings: readonly [Timing, ...Timing[]];
}

const CONTEXT = { settings: SETTINGS, policy: POLICY };
const RULE = { ...POLICY, order: 'totals-first' } as const;
const SHAPE = { median: 24, spread: 1.1 };

/** 152 councils, 60 indicators, 10 years of quarters: 456,000 cells. */
export function measureNation(): Timings {
  const random = randomFrom(5);
  const indicators = Array.from({ length: 152 * 60 }, () =>
    quartersAndYears(random, { years: 10, shape: SHAPE }),
  );
  const texts = indicators.map(asJson);
  const forests = indicators.map(backboneOf);
  const published = indicators.map((observations) => protect(observations, CONTEXT));
  const audits = indicators.map((observations, index) => auditOf(observations, published[index] ?? []));
  const rule = time(RULE_NAME, () => indicators.map((each) => protect(each, CONTEXT)));
  const audit = time(AUDIT_NAME, () => audits.map((each) => each()));
  return {
    name: '456,000 cells: 9,120 indicators of 50 cells',
    timings: [
      time('reference: JSON.parse of the same cells', () => texts.map((text) => JSON.parse(text))),
      rule,
      time('… of which the backbone', () => indicators.map(backboneOf)),
      time('… of which the ladder', () => forests.map((forest) => ladder(forest, RULE))),
      audit,
      together(rule, audit, 1),
    ],
  };
}

/** One tree of about 10,000 cells, 13 levels deep; every method of the audit may be needed for it. */
export function measureDeepTree(methods: readonly Method[]): Timings {
  const levels = Array.from({ length: 12 }, () => ({ min: 2, max: 2 })).with(5, { min: 3, max: 3 });
  const root = randomTree(randomFrom(6), { levels, shape: { median: 8, spread: 1 } });
  const cells = withAllParts(root);
  const text = JSON.stringify(cells.map(({ id, value }) => ({ id, value })));
  const rule = time('the rule (ladder)', () => ladder([root], RULE));
  const audit = time('the audit (verdictOn)', () => auditTree(root, methods));
  return {
    name: `one tree of ${cells.length.toLocaleString('en-GB')} cells, 13 levels deep`,
    timings: [
      time('reference: JSON.parse of the same cells', () => JSON.parse(text)),
      rule,
      audit,
      together(rule, audit, 0.1),
    ],
  };
}

/** The longest series that the build could be given: one indicator with 10,000 cells, many of them small. */
export function measureLongSeries(): Timings {
  const shape = { median: 7, spread: 0 };
  const observations = quartersAndYears(randomFrom(7), { years: 1000, shape }).concat(
    quartersAndYears(randomFrom(8), { years: 1000, shape }).map((row) => ({
      ...row,
      category: 'half',
    })),
  );
  const text = asJson(observations);
  const rule = time(RULE_NAME, () => protect(observations, CONTEXT));
  const audit = time(AUDIT_NAME, auditOf(observations, protect(observations, CONTEXT)));
  return {
    name: `one indicator of ${observations.length.toLocaleString('en-GB')} cells`,
    timings: [
      time('reference: JSON.parse of the same cells', () => JSON.parse(text)),
      rule,
      audit,
      together(rule, audit, 0.1),
    ],
  };
}

function auditTree(root: Node, methods: readonly Method[]) {
  const hidden = ladder([root], RULE);
  const cells = withAllParts(root);
  const relations = cells.flatMap(({ id, parts }): Relation[] =>
    parts.length === 0 ? [] : [{ total: id, parts: parts.map((part) => part.id) }],
  );
  const shown = cells.flatMap(({ id, value = 0 }): [string, number][] =>
    hidden.has(id) ? [] : [[id, value]],
  );
  const markers = cells.flatMap(({ id, value = 0 }) =>
    hidden.has(id)
      ? [[id, { kind: isSmallCount(value, POLICY) ? 'small' : 'cover', actual: value }] as const]
      : [],
  );
  const verdict = verdictOn(
    { published: new Map(shown), hidden: new Map(markers), relations, facts: [] },
    { attack: blind, sensitive: { min: 0, max: POLICY.threshold - 1 }, methods },
  );
  if (verdict.kind !== 'safe') throw new Error('The audit does not agree with the rule.');
  return verdict;
}

function backboneOf(observations: readonly Observation[]): Node[] {
  return backbone(observations, { measure: 'value', settings: SETTINGS });
}

const RULE_NAME = 'the rule, as the build calls it (protect)';
const AUDIT_NAME = 'the audit, as the build calls it (auditIndicator)';

/** The audit of what was published, to be run. */
function auditOf(
  observations: readonly Observation[],
  published: readonly PublishedObservation[],
): () => unknown {
  const indicator = { id: 'made-up', council: 'made-up', series: seriesOf(published) };
  return () => {
    const counts = auditIndicator(indicator, { ...CONTEXT, observations });
    if (counts.some(({ full }) => !full)) throw new Error('The audit does not agree with the rule.');
    return counts;
  };
}

function seriesOf(published: readonly PublishedObservation[]): Series[] {
  const kinds = Map.groupBy(
    published,
    ({ observation: { category, period } }) => `${category ?? ''}|${period.kind}`,
  );
  return [...kinds.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { category, period } = first.observation;
    const points = own.map(({ observation, value }) => ({
      period: observation.period,
      cell: value,
      release: 'made-up',
    }));
    return [{ category, kind: period.kind, points }];
  });
}

function asJson(observations: readonly Observation[]): string {
  return JSON.stringify(observations.map(({ period, category, value }) => ({ period, category, value })));
}

function time(name: string, work: () => unknown): Timing {
  work();
  const runs = [1, 2, 3, 4, 5].map(() => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  });
  return { name, seconds: Math.min(...runs) };
}

function together(rule: Timing, audit: Timing, goal: number): Timing {
  return { name: 'the rule and the audit together', seconds: rule.seconds + audit.seconds, goal };
}
