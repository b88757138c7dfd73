import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Cell } from './cell.ts';
import { formatCellValue, formatValue } from './format.ts';
import type { Indicator, Point } from './indicator.ts';
import { whenOf } from './label.ts';
import type { Period, PeriodKind } from './period.ts';
import { capital } from './sentence.ts';
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
export function isThisChangeReal(indicator: Indicator, language: Language = ENGLISH): Xmr {
  const { leadCategory, frequency, series } = indicator;
  const kinds = series.flatMap(({ category, kind }) => (category === leadCategory ? [kind] : []));
  const verdicts = [...new Set([frequency, ...kinds])].map((kind) => judgeKind(indicator, kind, language));
  return (
    verdicts.find(({ kind }) => kind !== 'no-verdict') ??
    verdicts[0] ?? { kind: 'no-verdict', why: language.xmr.noFigures }
  );
}

function judgeKind(indicator: Indicator, kind: PeriodKind, language: Language): Xmr {
  const why = whyNotKind(indicator, kind, language);
  if (why !== undefined) return { kind: 'no-verdict', why };
  const { points, newest } = unsettled(
    seriesOf(indicator, { category: indicator.leadCategory, kind }),
    indicator,
  );
  const { run, before } = newestRun(points);
  if (run.length < FEWEST_FIGURES)
    return { kind: 'no-verdict', why: whyTooFew(run.length, before, language) };
  const values = run.map(({ cell }) => cell.value);
  const process = processOf(values);
  const signals = signalsIn(values, process);
  const limits = drawn(process, { values, indicator });
  return {
    kind: signals.length === 0 ? 'usual' : 'special',
    sentence: sentenceOf(signals, { run, indicator, language }),
    ...limits,
    mean: process.mean,
    ...rangeInWords(limits, indicator, language),
    average: formatCellValue(process.mean, { ...indicator, decimals: meanDecimals(indicator) }, language),
    leftOut: newest,
    points: run.map((point, index) => {
      const own = signals.filter(({ at }) => at.includes(index));
      return { ...point, rule: own[0]?.rule, side: own[0]?.side, what: whatItIs(own, language) };
    }),
  };
}

type Shown = Pick<XmrPoint, 'period' | 'cell'>;

/** Figures that share months with the ones before them move slowly by their nature, and ranks move with everyone else's. */
function whyNotKind(
  { measured, unit }: Indicator,
  kind: PeriodKind,
  { xmr: { whyNotKind: why } }: Language,
): string | undefined {
  if (unit === 'rank') return why.rank;
  if (kind === 'year-to-date' || kind === 'academic-year-to-date') return why.buildsUp;
  const isYear = kind === 'financial-year' || kind === 'academic-year' || kind === 'calendar-year';
  if (kind === 'rolling-12-months' || (measured === '12-months' && !isYear)) return why.twelveMonths;
  return undefined;
}

/** The figures back from the newest until one is missing, hidden or not comparable, and what ended them. */
function newestRun(points: readonly Point[]): { run: Shown[]; before: Before } {
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

/** What ended a run of figures. */
type Before = keyof Language['xmr']['newest'];

function whyTooFew(figures: number, before: Before, { xmr }: Language): string {
  const takes = xmr.takes(FEWEST_FIGURES);
  return `${takes} ${figures === 0 ? xmr.newest[before] : xmr.upToNewest(figures, before)}`;
}

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
  language: Language,
): Pick<XmrVerdict, 'range' | 'lowest' | 'highest'> {
  const unit = 10 ** -indicator.decimals;
  const inwards = {
    low: Math.ceil(lower / unit - 1e-6) * unit,
    high: Math.floor(upper / unit + 1e-6) * unit,
  };
  const { low, high } = inwards.low > inwards.high ? { low: lower, high: upper } : inwards;
  const lowest = formatCellValue(low, indicator, language);
  return {
    lowest,
    highest: formatCellValue(high, indicator, language),
    range: language.xmr.range(lowest, formatValue(high, indicator, language)),
  };
}

function meanDecimals({ unit, decimals }: Indicator): number {
  return unit === 'count' ? Math.max(1, decimals) : decimals;
}

/** What the signs are said of, and in which language. */
interface Telling {
  readonly run: readonly Shown[];
  readonly indicator: Indicator;
  readonly language: Language;
}

/** One sentence: that nothing stands out, or what does, the newest first. */
function sentenceOf(signals: readonly Signal[], { run, indicator, language }: Telling): string {
  const telling = signals
    .filter((signal) => !isSaidAlready(signal, signals))
    .toSorted((a, b) => (b.at.at(-1) ?? 0) - (a.at.at(-1) ?? 0));
  if (telling.length === 0) return language.xmr.nothingUnusual;
  const said = telling.slice(0, 2).map((signal) => inWords(signal, { run, indicator, language }));
  return language.xmr.unusual({
    isNow: telling.some(({ at }) => at.includes(run.length - 1)),
    said,
    more: telling.length - said.length,
  });
}

/** Figures that are all beyond a limit need no words for being near it, or above or below the average, as well. */
function isSaidAlready({ rule, at }: Signal, signals: readonly Signal[]): boolean {
  const outside = signals.filter((other) => other.rule === 'outside').flatMap((other) => other.at);
  return (rule === 'near-limit' || rule === 'one-side') && at.every((place) => outside.includes(place));
}

function inWords({ rule, side, at }: Signal, { run, indicator, language }: Telling): string {
  const { signs } = language.xmr;
  const [first, last] = [run[at[0] ?? 0], run[at.at(-1) ?? 0]];
  if (first === undefined || last === undefined) return '';
  const written = ({ cell }: Shown) => formatValue(cell.value, indicator, language);
  const when = ({ period }: Shown) => whenOf(period, indicator.measured, language);
  const good = goodness(side, indicator, language);
  const stretch = { count: at.length, from: when(first), to: when(last), side, good };
  switch (rule) {
    case 'outside':
      return at.length === 1
        ? signs.outsideOnce({ figure: written(last), when: when(last), side, good })
        : signs.outside(stretch);
    case 'trend':
      return signs.trend({
        moves: at.length - 1,
        first: [written(first), when(first)],
        last: [written(last), when(last)],
        side,
        good,
      });
    case 'near-limit':
      return signs.nearLimit(stretch);
    case 'one-side':
      return signs.oneSide(stretch);
  }
}

/** `, which is better`; nothing without a polarity. */
function goodness(side: Signal['side'], { polarity }: Indicator, { xmr }: Language): string {
  if (polarity === 'neutral') return '';
  return (side === 'high') === (polarity === 'higher') ? xmr.better : xmr.worse;
}

function whatItIs(signals: readonly Signal[], { xmr }: Language): string {
  const isOutside = signals.some(({ rule }) => rule === 'outside');
  const telling = signals.filter(({ rule }) => !(isOutside && rule === 'near-limit'));
  const parts = telling.map(({ rule, side, at }) => xmr.is[rule](side, at.length));
  return capital(parts.length === 0 ? xmr.isWithin : parts.join('; '));
}
