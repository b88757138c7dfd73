import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Cell } from './cell.ts';
import {
  formatDifference,
  formatNumber,
  formatRelative,
  formatValue,
  type Measure,
  round,
} from './format.ts';
import type { Comparator, Headline, Indicator, Point, Polarity, Target } from './indicator.ts';
import { whenOf } from './label.ts';
import type { Period } from './period.ts';
import { placeInSentence } from './place.ts';
import { capital } from './sentence.ts';

/** What the judgements need to know of an indicator; every indicator is one. */
export type Judged = Measure & Pick<Indicator, 'polarity' | 'tolerance' | 'measured' | 'newIn'>;

/**
 * Direction of travel from an earlier figure to a later one. A difference smaller than the indicator's tolerance
 * is no real change; a neutral indicator goes up or down, never better or worse; a hidden figure has no direction.
 */
export function judgeDirection(
  indicator: Judged,
  { from, to }: { from: Point | undefined; to: Point },
  language: Language = ENGLISH,
): Headline['direction'] {
  const { directions } = language;
  const change = from && differenceOf(from.cell, to.cell);
  if (from === undefined || change === undefined) {
    return {
      verdict: 'not-enough-data',
      words: directions.words['not-enough-data'],
      sentence: whyNoDirection(indicator, { from, to }, language),
    };
  }
  const before = whenOf(from.period, indicator.measured, language);
  const was = formatValue(change.from, indicator, language);
  const care = whatToMind(indicator, { from, to }, language);
  const said = (sentence: string) => [sentence, ...care].join(' ');
  if (isNoRealChange(change.by, indicator)) {
    const { tolerance } = indicator;
    const sentence =
      change.by === 0
        ? directions.same(before)
        : round(change.by, indicator.decimals) === 0
          ? directions.aboutSame(before, was)
          : directions.close(before, {
              was,
              tolerance: formatDifference(tolerance, asSet(tolerance, indicator), language),
            });
    return { verdict: 'no-real-change', words: directions.words['no-real-change'], sentence: said(sentence) };
  }
  const verdict = (
    {
      better: 'improving',
      worse: 'getting-worse',
      more: 'going-up',
      less: 'going-down',
    } as const
  )[goodness(change.by, indicator.polarity)];
  return {
    verdict,
    words: directions.words[verdict],
    sentence: said(directions.changed(sizeInWords(change, indicator, language), { before, was })),
  };
}

/** Whether a figure meets the target in force, rated on the unrounded value. */
export function judgeTarget(
  indicator: Judged,
  { cell, target }: { cell: Cell; target: Target | undefined },
  language: Language = ENGLISH,
): Headline['target'] {
  const { words, inForce, countsAsClose } = language.targets;
  if (target === undefined || target.role === 'reference' || target.kind === 'direction-only') {
    return {
      verdict: 'no-target',
      words: words['no-target'],
      sentence: whyNoTarget(target, indicator, language),
    };
  }
  const rule = inForce[target.role]({
    rule: targetRule(target, indicator, language),
    setBy: target.setBy,
    sameAs: sameAs(target, language),
  });
  if (cell.kind !== 'value') {
    return { verdict: 'no-figure', words: words['no-figure'], sentence: rule };
  }
  const miss = missOf(cell.value, target);
  if (miss === undefined) return { verdict: 'on-target', words: words['on-target'], sentence: rule };
  const margin = formatDifference(target.amber, asSet(target.amber, indicator), language);
  return withoutDust(miss) <= target.amber
    ? {
        verdict: 'close-to-target',
        words: words['close-to-target'],
        sentence: `${rule} ${countsAsClose(margin)}`,
      }
    : { verdict: 'off-target', words: words['off-target'], sentence: rule };
}

/** How a figure stands against another place's like-for-like figure, with the age of that figure when it is older. */
export function judgeComparison(
  indicator: Judged,
  { point, comparator }: { point: Point; comparator: Comparator },
  language: Language = ENGLISH,
): Headline['comparisons'][number] {
  const { comparisons } = language;
  const place = { area: comparator.area, areaName: comparator.areaName };
  const difference = differenceOf(comparator.cell, point.cell);
  const other = comparisons.placeAndTime(
    placeInSentence(comparator.areaName, comparator.areaKind, language),
    whenOf(comparator.period, indicator.measured, language),
  );
  if (difference === undefined) {
    return {
      ...place,
      verdict: 'no-figure',
      words: comparisons.words['no-figure'],
      sentence: comparisons.noFigure(other),
    };
  }
  const value = formatValue(difference.from, indicator, language);
  const older = ageInWords(comparator.period, point.period, language);
  const said = (sentence: string) =>
    older === undefined ? sentence : `${sentence} ${comparisons.isOlder(older)}`;
  if (isNoRealChange(difference.by, indicator)) {
    return {
      ...place,
      verdict: 'similar',
      words: comparisons.words.similar,
      sentence: said(comparisons.similar(other, value)),
    };
  }
  const verdict = ({ better: 'better', worse: 'worse', more: 'higher', less: 'lower' } as const)[
    goodness(difference.by, indicator.polarity)
  ];
  const size =
    verdict === 'higher' || verdict === 'lower'
      ? language.sizes.ways[verdict](formatDifference(difference.by, indicator, language))
      : sizeInWords(difference, indicator, language);
  return {
    ...place,
    verdict,
    words: comparisons.words[verdict],
    sentence: said(comparisons.differs(capital(size), { other, value })),
  };
}

/** A target in words: `at least 80%`, `less than 20%`, `between 0% and 18%`. */
export function targetRule(target: Target, measure: Measure, language: Language = ENGLISH): string {
  const { rules } = language.targets;
  const write = (value: number) => formatValue(value, asSet(value, measure), language);
  switch (target.kind) {
    case 'at-least':
      // There is no more than all.
      return measure.unit === 'percent' && target.value === 100
        ? write(target.value)
        : rules['at-least'](write(target.value));
    case 'at-most':
      return rules['at-most'](write(target.value));
    case 'less-than':
      return rules['less-than'](write(target.value));
    case 'between':
      return rules.between(write(target.low), write(target.high));
    case 'direction-only':
      return rules['direction-only'];
  }
}

/**
 * A change in words, with its size: `up 40 (10%)`, `down 11.1 percentage points`, `unchanged`.
 * Percentages change by percentage points, never by percent.
 */
export function changeInWords(
  measure: Measure,
  { from, to }: { from: Cell; to: Cell },
  language: Language = ENGLISH,
): string | undefined {
  const { sizes } = language;
  const change = differenceOf(from, to);
  if (change === undefined) return undefined;
  if (round(change.by, measure.decimals) === 0) return sizes.unchanged;
  const size = sizeWithShare(change, measure, language);
  return change.by > 0 ? sizes.up(size) : sizes.down(size);
}

/** A change as a paper prints it: `+22.5% (75), from 333 to 408`; percentages by points: `+9.0 percentage points, from 33% to 42%`. */
export function changeInFigures(
  measure: Measure,
  { from, to }: { from: Cell; to: Cell },
  language: Language = ENGLISH,
): string | undefined {
  const { sizes } = language;
  const change = differenceOf(from, to);
  if (change === undefined || from.kind !== 'value' || to.kind !== 'value') return undefined;
  const now = formatValue(to.value, measure, language);
  const ends = sizes.fromTo(formatValue(from.value, measure, language), now);
  if (round(change.by, measure.decimals) === 0) return sizes.unchangedAt(now);
  const sign = change.by > 0 ? '+' : '−';
  const size = formatDifference(change.by, measure, language);
  if (measure.unit !== 'count' || change.from === 0) return `${sign}${size}, ${ends}`;
  return `${sign}${formatNumber((Math.abs(change.by) / change.from) * 100, 1)}% (${size}), ${ends}`;
}

/** What to know before reading much into a change: months that both figures count, areas that only one of two ranks is among. */
function whatToMind(
  indicator: Judged,
  { from, to }: { from: Point; to: Point },
  language: Language,
): string[] {
  const shared = sharedMonths(from.period, to.period, indicator);
  return [
    ...(shared === 0 ? [] : [language.directions.sharedMonths(shared)]),
    ...(indicator.unit === 'rank' ? amongHowMany(from, to, language) : []),
  ];
}

/** How many months two periods have in common; a figure that is measured over 12 months counts a year back from its end. */
function sharedMonths(from: Period, to: Period, { measured }: Judged): number {
  if (measured === 'at-end' || from.kind === 'snapshot') return 0;
  const [first, second] = [from, to].map(({ start, end }) => ({
    first: measured === '12-months' ? monthOf(end) - 11 : monthOf(start),
    last: monthOf(end),
  }));
  if (first === undefined || second === undefined) return 0;
  return Math.max(0, Math.min(first.last, second.last) - Math.max(first.first, second.first) + 1);
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** A place among 317 is not the same place among 354. */
function amongHowMany(
  { denominator: then }: Point,
  { denominator: now }: Point,
  { directions }: Language,
): string[] {
  if (now?.kind !== 'value') return [];
  if (then?.kind !== 'value') return [directions.rankedThenNotGiven];
  if (then.value === now.value) return [];
  return [directions.rankedThenAndNow(formatNumber(then.value, 0), formatNumber(now.value, 0))];
}

/** How much older one period is than another, in words: `18 months`; nothing when it is not older. */
export function ageInWords(
  older: Period,
  newer: Period,
  { periods }: Language = ENGLISH,
): string | undefined {
  const months = monthOf(newer.end) - monthOf(older.end);
  return months <= 0 ? undefined : periods.length(months);
}

type Difference = { by: number; from: number };

function differenceOf(from: Cell, to: Cell): Difference | undefined {
  if (from.kind !== 'value' || to.kind !== 'value') return undefined;
  return { by: withoutDust(to.value - from.value), from: from.value };
}

/** Subtracting decimals leaves dust (78.6 − 67.5 = 11.099999999999994); nine places are more than any figure has. */
function withoutDust(difference: number): number {
  return Number(difference.toFixed(9));
}

function isNoRealChange(by: number, { tolerance, decimals }: Judged): boolean {
  return round(by, decimals) === 0 || Math.abs(by) < tolerance;
}

function goodness(by: number, polarity: Polarity): 'better' | 'worse' | 'more' | 'less' {
  if (polarity === 'neutral') return by > 0 ? 'more' : 'less';
  return by > 0 === (polarity === 'higher') ? 'better' : 'worse';
}

/** `11.1 percentage points worse`, `54 more (14%)`, `4 days longer`. */
function sizeInWords(change: Difference, indicator: Judged, language: Language): string {
  const { ways } = language.sizes;
  const size = formatDifference(change.by, indicator, language);
  if (indicator.unit === 'count') {
    return `${change.by > 0 ? ways.more(size) : ways.fewer(size)}${share(change)}`;
  }
  if (isDuration(indicator)) return change.by > 0 ? ways.longer(size) : ways.shorter(size);
  const way = ({ better: 'better', worse: 'worse', more: 'higher', less: 'lower' } as const)[
    goodness(change.by, indicator.polarity)
  ];
  return ways[way](size);
}

function isDuration({ unit }: Measure): boolean {
  return unit === 'days' || unit === 'weeks' || unit === 'months';
}

function sizeWithShare(change: Difference, measure: Measure, language: Language): string {
  return formatDifference(change.by, measure, language) + (measure.unit === 'count' ? share(change) : '');
}

function share({ by, from }: Difference): string {
  return from === 0 ? '' : ` (${formatRelative(by / from)})`;
}

/** How far a figure is on the wrong side of a target; `undefined` when it is met. */
function missOf(value: number, target: Exclude<Target, { kind: 'direction-only' }>): number | undefined {
  switch (target.kind) {
    case 'at-least':
      return value >= target.value ? undefined : target.value - value;
    case 'at-most':
      return value <= target.value ? undefined : value - target.value;
    case 'less-than':
      return value < target.value ? undefined : value - target.value;
    case 'between':
      if (value >= target.low && value <= target.high) return undefined;
      return value < target.low ? target.low - value : value - target.high;
  }
}

function whyNoTarget(target: Target | undefined, measure: Measure, language: Language): string {
  const { targets } = language;
  if (target === undefined) return targets.none;
  const { setBy } = target;
  const rule = targetRule(target, measure, language);
  if (target.kind === 'direction-only') return targets.directionOnly({ rule, setBy });
  return targets.referenceOnly({ rule, setBy, sameAs: sameAs(target, language) });
}

function whyNoDirection(
  { newIn }: Judged,
  { from, to }: { from: Point | undefined; to: Point },
  { directions: { whyNone } }: Language,
): string {
  if (to.cell.kind === 'suppressed') return whyNone.hidden;
  if (to.cell.kind !== 'value') return whyNone.noFigure;
  if (from?.cell.kind === 'suppressed') return whyNone.otherHidden;
  return newIn === undefined ? whyNone.noEarlier : whyNone.newIn(newIn);
}

/** A target that is another place's figure says so. */
function sameAs({ equals }: Target, { targets }: Language): string {
  return equals === undefined ? '' : targets.sameAs[equals];
}

/** A target, margin or tolerance is printed as it was set: without decimals it does not have. */
function asSet(value: number, { unit, decimals }: Measure): Measure {
  return { unit, decimals: Number.isInteger(value) ? 0 : decimals };
}
