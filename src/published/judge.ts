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
import { whenPhrase } from './label.ts';
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
): Headline['direction'] {
  const change = from && differenceOf(from.cell, to.cell);
  if (from === undefined || change === undefined) {
    return {
      verdict: 'not-enough-data',
      words: 'Not enough data',
      sentence: whyNoDirection(indicator, { from, to }),
    };
  }
  const then = spoken(from.period, indicator);
  const care = whatToMind(indicator, { from, to });
  if (isNoRealChange(change.by, indicator)) {
    return {
      verdict: 'no-real-change',
      words: 'No real change',
      sentence: `${
        change.by === 0
          ? `That is the same as ${then}.`
          : round(change.by, indicator.decimals) === 0
            ? `That is about the same as ${then} (${formatValue(change.from, indicator)}).`
            : `That is close to the figure ${then.replace(/^in /, 'for ')} (${formatValue(change.from, indicator)}): a difference of less than ${formatDifference(indicator.tolerance, asSet(indicator.tolerance, indicator))} is not counted as a change.`
      }${care}`,
    };
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
    words: DIRECTION_WORDS[verdict],
    sentence: `That is ${sizeInWords(change, indicator)} than ${then} (${formatValue(change.from, indicator)}).${care}`,
  };
}

/** Whether a figure meets the target in force, rated on the unrounded value. */
export function judgeTarget(
  indicator: Judged,
  { cell, target }: { cell: Cell; target: Target | undefined },
): Headline['target'] {
  if (target === undefined || target.role === 'reference' || target.kind === 'direction-only') {
    return { verdict: 'no-target', words: 'No target set', sentence: whyNoTarget(target, indicator) };
  }
  const rule = `The ${target.role === 'tolerance' ? 'limit' : 'target'} is ${targetRule(target, indicator)}, set by ${target.setBy}${sameAs(target)}.`;
  if (cell.kind !== 'value') {
    return { verdict: 'no-figure', words: 'No figure to compare', sentence: rule };
  }
  const miss = missOf(cell.value, target);
  if (miss === undefined) return { verdict: 'on-target', words: 'On target', sentence: rule };
  return withoutDust(miss) <= target.amber
    ? {
        verdict: 'close-to-target',
        words: 'Close to target',
        sentence: `${rule} Within ${formatDifference(target.amber, asSet(target.amber, indicator))} of it counts as close.`,
      }
    : { verdict: 'off-target', words: 'Off target', sentence: rule };
}

/** How a figure stands against another place's like-for-like figure, with the age of that figure when it is older. */
export function judgeComparison(
  indicator: Judged,
  { point, comparator }: { point: Point; comparator: Comparator },
): Headline['comparisons'][number] {
  const place = { area: comparator.area, areaName: comparator.areaName };
  const difference = differenceOf(comparator.cell, point.cell);
  const other = `${placeInSentence(comparator.areaName, comparator.areaKind)} (${periodWords(comparator, indicator)})`;
  if (difference === undefined) {
    return {
      ...place,
      verdict: 'no-figure',
      words: 'No figure to compare',
      sentence: `There is no figure to set against ${other}.`,
    };
  }
  const value = formatValue(difference.from, indicator);
  const older = ageInWords(comparator.period, point.period);
  const note = older === undefined ? '' : ` That figure is ${older} older.`;
  if (isNoRealChange(difference.by, indicator)) {
    return {
      ...place,
      verdict: 'similar',
      words: 'Similar to',
      sentence: `About the same as ${other}: ${value}.${note}`,
    };
  }
  const verdict = ({ better: 'better', worse: 'worse', more: 'higher', less: 'lower' } as const)[
    goodness(difference.by, indicator.polarity)
  ];
  const size =
    indicator.polarity === 'neutral'
      ? `${formatDifference(difference.by, indicator)} ${verdict}`
      : sizeInWords(difference, indicator);
  return {
    ...place,
    verdict,
    words: COMPARISON_WORDS[verdict],
    sentence: `${capital(size)} than ${other}: ${value}.${note}`,
  };
}

/** A target in words: `at least 80%`, `less than 20%`, `between 0% and 18%`. */
export function targetRule(target: Target, measure: Measure): string {
  switch (target.kind) {
    case 'at-least':
      // There is no more than all.
      if (measure.unit === 'percent' && target.value === 100) return formatTarget(target.value, measure);
      return `at least ${formatTarget(target.value, measure)}`;
    case 'at-most':
      return `at most ${formatTarget(target.value, measure)}`;
    case 'less-than':
      return `less than ${formatTarget(target.value, measure)}`;
    case 'between':
      return `between ${formatTarget(target.low, measure)} and ${formatTarget(target.high, measure)}`;
    case 'direction-only':
      return 'a direction only, with no figure to reach';
  }
}

/**
 * A change in words, with its size: `up 40 (10%)`, `down 11.1 percentage points`, `unchanged`.
 * Percentages change by percentage points, never by percent.
 */
export function changeInWords(measure: Measure, { from, to }: { from: Cell; to: Cell }): string | undefined {
  const change = differenceOf(from, to);
  if (change === undefined) return undefined;
  if (round(change.by, measure.decimals) === 0) return 'unchanged';
  return `${change.by > 0 ? 'up' : 'down'} ${sizeWithShare(change, measure)}`;
}

/** A change as a paper prints it: `+22.5% (75), from 333 to 408`; percentages by points: `+9.0 percentage points, from 33% to 42%`. */
export function changeInFigures(
  measure: Measure,
  { from, to }: { from: Cell; to: Cell },
): string | undefined {
  const change = differenceOf(from, to);
  if (change === undefined || from.kind !== 'value' || to.kind !== 'value') return undefined;
  const ends = `from ${formatValue(from.value, measure)} to ${formatValue(to.value, measure)}`;
  if (round(change.by, measure.decimals) === 0) return `unchanged at ${formatValue(to.value, measure)}`;
  const sign = change.by > 0 ? '+' : '−';
  const size = formatDifference(change.by, measure);
  if (measure.unit !== 'count' || change.from === 0) return `${sign}${size}, ${ends}`;
  return `${sign}${formatNumber((Math.abs(change.by) / change.from) * 100, 1)}% (${size}), ${ends}`;
}

/** What to know before reading much into a change: months that both figures count, areas that only one of two ranks is among. */
function whatToMind(indicator: Judged, { from, to }: { from: Point; to: Point }): string {
  const shared = sharedMonths(from.period, to.period, indicator);
  const overlap =
    shared === 0
      ? ''
      : ` The two periods share ${shared === 1 ? 'one month' : `${NUMBERS[shared] ?? shared} months`}, so the change is muted.`;
  return overlap + (indicator.unit === 'rank' ? amongHowMany(from, to) : '');
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
function amongHowMany({ denominator: then }: Point, { denominator: now }: Point): string {
  if (now?.kind !== 'value') return '';
  if (then?.kind !== 'value') return ' How many were ranked then is not given.';
  if (then.value === now.value) return '';
  return ` There were ${formatNumber(then.value, 0)} places then and ${formatNumber(now.value, 0)} now.`;
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** How much older one period is than another, in words: `18 months`; nothing when it is not older. */
export function ageInWords(older: Period, newer: Period): string | undefined {
  const months =
    (Number(newer.end.slice(0, 4)) - Number(older.end.slice(0, 4))) * 12 +
    Number(newer.end.slice(5, 7)) -
    Number(older.end.slice(5, 7));
  if (months <= 0) return undefined;
  if (months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`;
  return months === 1 ? '1 month' : `${months} months`;
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
function sizeInWords(change: Difference, indicator: Judged): string {
  const word = goodness(change.by, indicator.polarity);
  if (indicator.unit === 'count') {
    const size = formatDifference(change.by, indicator);
    return `${size} ${change.by > 0 ? 'more' : 'fewer'}${share(change)}`;
  }
  const way = isDuration(indicator)
    ? change.by > 0
      ? 'longer'
      : 'shorter'
    : { better: 'better', worse: 'worse', more: 'higher', less: 'lower' }[word];
  return `${formatDifference(change.by, indicator)} ${way}`;
}

function isDuration({ unit }: Measure): boolean {
  return unit === 'days' || unit === 'weeks' || unit === 'months';
}

function sizeWithShare(change: Difference, measure: Measure): string {
  return formatDifference(change.by, measure) + (measure.unit === 'count' ? share(change) : '');
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

function whyNoTarget(target: Target | undefined, measure: Measure): string {
  if (target === undefined) return 'The council has not set a target for this.';
  if (target.kind === 'direction-only') return `${target.setBy} has set ${targetRule(target, measure)}.`;
  return `There is no target. ${target.setBy} uses ${targetRule(target, measure)} for reference only${sameAs(target)}.`;
}

function whyNoDirection({ newIn }: Judged, { from, to }: { from: Point | undefined; to: Point }): string {
  if (to.cell.kind === 'suppressed') return 'This figure is hidden, so no direction can be given.';
  if (to.cell.kind !== 'value') return 'There is no figure for this period, so no direction can be given.';
  if (from?.cell.kind === 'suppressed')
    return 'The figure to compare it with is hidden, so no direction can be given.';
  return newIn === undefined
    ? 'There is no earlier figure to compare it with.'
    : `It was first measured in ${newIn}, so there is no earlier figure to compare it with.`;
}

/** A target that is another place's figure says so. */
function sameAs({ equals }: Target): string {
  return equals === undefined ? '' : `. It is the figure of ${EQUALS[equals]}`;
}

const EQUALS = {
  'similar-councils': 'similar councils',
  region: 'the region',
  england: 'England',
} as const;

function formatTarget(value: number, measure: Measure): string {
  return formatValue(value, asSet(value, measure));
}

/** A target, margin or tolerance is printed as it was set: without decimals it does not have. */
function asSet(value: number, { unit, decimals }: Measure): Measure {
  return { unit, decimals: Number.isInteger(value) ? 0 : decimals };
}

function spoken(period: Period, { measured }: Judged): string {
  return whenPhrase(period, measured);
}

function periodWords({ period }: Comparator, { measured }: Judged): string {
  return whenPhrase(period, measured).replace(/^in (?:the )?/, '');
}

const DIRECTION_WORDS = {
  improving: 'Improving',
  'getting-worse': 'Getting worse',
  'going-up': 'Going up',
  'going-down': 'Going down',
} as const;

const COMPARISON_WORDS = {
  better: 'Better than',
  worse: 'Worse than',
  higher: 'Higher than',
  lower: 'Lower than',
} as const;
