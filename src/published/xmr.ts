import type { Cell } from './cell.ts';
import { formatCellValue, formatValue } from './format.ts';
import type { Indicator, Point } from './indicator.ts';
import { whenPhrase } from './label.ts';
import type { Period, PeriodKind } from './period.ts';
import { seriesOf } from './series.ts';
import { unsettled } from './unsettled.ts';
import { type Process, processOf, type Rule, type Signal, signalsIn } from './xmr-rules.ts';

/** A figure of the run, with what the rules say of it. `rule` is the first of the rules that it takes part in. */
export interface XmrPoint {
  readonly period: Period;
  readonly cell: Extract<Cell, { kind: 'value' }>;
  readonly rule: Rule | undefined;
  readonly side: Signal['side'] | undefined;
  /** `Within the usual range`, `Above the usual range`, `One of 9 in a row above the average` */
  readonly what: string;
}

/** Whether the figures moved by more than chance, or why that cannot be said. */
export type Xmr =
  | { readonly kind: 'no-verdict'; readonly why: string }
  | {
      readonly kind: 'usual' | 'special';
      readonly sentence: string;
      readonly mean: number;
      /** The ends of the usual range as drawn: never below 0 when no figure is, and no percentage above 100. */
      readonly lower: number;
      readonly upper: number;
      /** The usual range in words: `21 to 45`, `12.3% to 40.1%`; `lowest` and `highest` are its ends as tables have them. */
      readonly range: string;
      readonly lowest: string;
      readonly highest: string;
      /** The mean as tables have it. */
      readonly average: string;
      /** The newest figure, where it is left out because it will still change. */
      readonly leftOut: Point | undefined;
      /** Oldest first, without gaps. */
      readonly points: readonly XmrPoint[];
    };
export type XmrVerdict = Exclude<Xmr, { kind: 'no-verdict' }>;

/** The fewest figures that limits are set from. */
export const FEWEST_FIGURES = 12;

/**
 * Is this change real? The rules of Making Data Count, from the newest unbroken run of at least twelve published figures of
 * the headline category: of the indicator's own frequency, or else of another kind of period that it has.
 */
export function isThisChangeReal(indicator: Indicator): Xmr {
  const { leadCategory, frequency, series } = indicator;
  const kinds = series.flatMap(({ category, kind }) => (category === leadCategory ? [kind] : []));
  const verdicts = [...new Set([frequency, ...kinds])].map((kind) => judgeKind(indicator, kind));
  return (
    verdicts.find(({ kind }) => kind !== 'no-verdict') ??
    verdicts[0] ?? { kind: 'no-verdict', why: 'There are no figures.' }
  );
}

function judgeKind(indicator: Indicator, kind: PeriodKind): Xmr {
  const why = whyNotKind(indicator, kind);
  if (why !== undefined) return { kind: 'no-verdict', why };
  const { points, newest } = unsettled(
    seriesOf(indicator, { category: indicator.leadCategory, kind }),
    indicator,
  );
  const { run, before } = newestRun(points);
  if (run.length < FEWEST_FIGURES) return { kind: 'no-verdict', why: whyTooFew(run.length, before) };
  const values = run.map(({ cell }) => cell.value);
  const process = processOf(values);
  const signals = signalsIn(values, process);
  const limits = drawn(process, { values, indicator });
  return {
    kind: signals.length === 0 ? 'usual' : 'special',
    sentence: sentenceOf(signals, { run, indicator }),
    ...limits,
    mean: process.mean,
    ...rangeInWords(limits, indicator),
    average: formatCellValue(process.mean, { ...indicator, decimals: meanDecimals(indicator) }),
    leftOut: newest,
    points: run.map((point, index) => {
      const own = signals.filter(({ at }) => at.includes(index));
      return { ...point, rule: own[0]?.rule, side: own[0]?.side, what: whatItIs(own) };
    }),
  };
}

type Shown = Pick<XmrPoint, 'period' | 'cell'>;

/** Figures that share months with the ones before them move slowly by their nature, and ranks move with everyone else's. */
function whyNotKind({ measured, unit }: Indicator, kind: PeriodKind): string | undefined {
  if (unit === 'rank') return 'A place in an order depends on everyone else’s figures too.';
  if (kind === 'year-to-date' || kind === 'academic-year-to-date')
    return 'Figures for the year so far build up from month to month.';
  const isYear = kind === 'financial-year' || kind === 'academic-year' || kind === 'calendar-year';
  if (kind === 'rolling-12-months' || (measured === '12-months' && !isYear))
    return 'Figures for 12 months at a time share most of their months with the ones before.';
  return undefined;
}

/** The figures back from the newest until one is missing, hidden or not comparable, and what ended them. */
function newestRun(points: readonly Point[]): { run: Shown[]; before: keyof typeof ENDED } {
  const run: Shown[] = [];
  for (const { period, cell } of points.toReversed()) {
    const after = run[0];
    if (after?.cell.status === 'break') return { run, before: 'break' };
    if (after !== undefined && !isNext(period, after.period, run[1]?.period)) return { run, before: 'gap' };
    if (cell.kind !== 'value') return { run, before: cell.kind === 'suppressed' ? 'hidden' : 'missing' };
    run.unshift({ period, cell });
  }
  return { run, before: 'nothing' };
}

function whyTooFew(figures: number, before: keyof typeof ENDED): string {
  const takes = `It takes ${FEWEST_FIGURES} published figures in a row to tell.`;
  if (figures === 0) return `${takes} ${NEWEST[before]}`;
  return `${takes} There ${figures === 1 ? 'is 1' : `are ${figures}`} up to the newest${ENDED[before]}.`;
}

const ENDED = {
  hidden: '; the one before is hidden',
  missing: '; the one before is not available',
  break: ' since a change after which they cannot be compared with earlier ones',
  gap: '; there is a gap before them',
  nothing: '',
} as const;

const NEWEST = {
  hidden: 'The newest is hidden.',
  missing: 'The newest is not available.',
  break: 'There are none.',
  gap: 'There are none.',
  nothing: 'There are none.',
} as const;

/** Whether one period follows another with nothing between; days on which things are counted follow at even steps. */
function isNext(period: Period, next: Period, afterNext: Period | undefined): boolean {
  if (next.kind !== 'snapshot') return dayAfter(period.end) === next.start;
  return afterNext === undefined || monthsBetween(period, next) === monthsBetween(next, afterNext);
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function monthsBetween(a: Period, b: Period): number {
  return monthOf(b) - monthOf(a);
}

function monthOf({ end }: Period): number {
  return Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
}

function drawn(
  { lower, upper }: Process,
  { values, indicator: { unit } }: { values: readonly number[]; indicator: Indicator },
): { lower: number; upper: number } {
  return {
    lower: Math.min(...values) < 0 ? lower : Math.max(0, lower),
    upper: unit === 'percent' && Math.max(...values) <= 100 ? Math.min(100, upper) : upper,
  };
}

/** The range in figures as they are printed, rounded inwards so that no figure outside it reads as inside. */
function rangeInWords(
  { lower, upper }: { lower: number; upper: number },
  indicator: Indicator,
): Pick<XmrVerdict, 'range' | 'lowest' | 'highest'> {
  const unit = 10 ** -indicator.decimals;
  const inwards = {
    low: Math.ceil(lower / unit - 1e-6) * unit,
    high: Math.floor(upper / unit + 1e-6) * unit,
  };
  const { low, high } = inwards.low > inwards.high ? { low: lower, high: upper } : inwards;
  const [lowest, highest] = [formatCellValue(low, indicator), formatCellValue(high, indicator)];
  return { lowest, highest, range: `${lowest} to ${formatValue(high, indicator)}` };
}

function meanDecimals({ unit, decimals }: Indicator): number {
  return unit === 'count' ? Math.max(1, decimals) : decimals;
}

/** One sentence: that nothing stands out, or what does, the newest first. */
function sentenceOf(
  signals: readonly Signal[],
  { run, indicator }: { run: readonly Shown[]; indicator: Indicator },
): string {
  const telling = signals
    .filter((signal) => !isSaidAlready(signal, signals))
    .toSorted((a, b) => (b.at.at(-1) ?? 0) - (a.at.at(-1) ?? 0));
  if (telling.length === 0) return 'Nothing here is more than the usual ups and downs.';
  const isNow = telling.some(({ at }) => at.includes(run.length - 1));
  const opening = isNow
    ? 'This is more than the usual ups and downs'
    : 'The newest figure is within the usual ups and downs, but not all before it were';
  const said = telling.slice(0, 2).map((signal) => inWords(signal, { run, indicator }));
  const rest = telling.length - said.length;
  const more = rest === 0 ? [] : [`${rest} more ${rest === 1 ? 'sign is' : 'signs are'} in the table`];
  return `${opening}: ${[...said, ...more].join('; ')}.`;
}

/** Figures that are all beyond a limit need no words for being near it, or above or below the average, as well. */
function isSaidAlready({ rule, at }: Signal, signals: readonly Signal[]): boolean {
  const outside = signals.filter((other) => other.rule === 'outside').flatMap((other) => other.at);
  return (rule === 'near-limit' || rule === 'one-side') && at.every((place) => outside.includes(place));
}

function inWords(
  { rule, side, at }: Signal,
  { run, indicator }: { run: readonly Shown[]; indicator: Indicator },
): string {
  const [first, last] = [run[at[0] ?? 0], run[at.at(-1) ?? 0]];
  if (first === undefined || last === undefined) return '';
  const figure = ({ cell, period }: Shown) =>
    `${formatValue(cell.value, indicator)} ${whenPhrase(period, indicator.measured)}`;
  const [from, to] = [first, last].map(({ period }) =>
    whenPhrase(period, indicator.measured).replace(/^in (?:the )?/, ''),
  );
  const good = goodness(side, indicator);
  switch (rule) {
    case 'outside':
      return at.length === 1
        ? `${figure(last)} was ${OUTSIDE[side]} the usual range${good}`
        : `the ${at.length} figures from ${from} to ${to} were ${OUTSIDE[side]} the usual range${good}`;
    case 'trend':
      return `figures ${MOVES[side]} ${at.length - 1} times in a row, from ${figure(first)} to ${figure(last)}${good}`;
    case 'near-limit':
      return `${at.length} figures from ${from} to ${to} were near the ${ENDS[side]} of the usual range or beyond it${good}`;
    case 'one-side':
      return `${at.length} figures in a row, from ${from} to ${to}, were ${OUTSIDE[side]} the average${good}`;
  }
}

/** `, which is better`; nothing without a polarity. */
function goodness(side: Signal['side'], { polarity }: Indicator): string {
  if (polarity === 'neutral') return '';
  return (side === 'high') === (polarity === 'higher') ? ', which is better' : ', which is worse';
}

function whatItIs(signals: readonly Signal[]): string {
  const isOutside = signals.some(({ rule }) => rule === 'outside');
  const telling = signals.filter(({ rule }) => !(isOutside && rule === 'near-limit'));
  const parts = telling.map(({ rule, side, at }) => {
    switch (rule) {
      case 'outside':
        return `${OUTSIDE[side]} the usual range`;
      case 'trend':
        return `one of ${at.length} figures in a row that ${MOVES[side]}`;
      case 'near-limit':
        return `near the ${ENDS[side]} of the usual range, and so is one close by`;
      case 'one-side':
        return `one of ${at.length} figures in a row ${OUTSIDE[side]} the average`;
    }
  });
  const words = parts.length === 0 ? 'within the usual range' : parts.join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const OUTSIDE = { high: 'above', low: 'below' } as const;
const MOVES = { high: 'rose', low: 'fell' } as const;
const ENDS = { high: 'top', low: 'bottom' } as const;
