import type { z } from 'zod';
import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { When } from '#language/time.ts';
import { categoryLabel } from './breakdown.ts';
import type { Cell } from './cell.ts';
import type { Policy } from './policy.ts';
import { formatValue, symbolOf } from './format.ts';
import type { Headline, Indicator, Point, Series } from './indicator.ts';
import { judgeComparison, judgeDirection, judgeTarget } from './judge.ts';
import { whenOf } from './label.ts';
import { buildsUp, type Period } from './period.ts';
import { comparableFor, latestPoint, pointBefore, seriesOf, targetFor } from './series.ts';
import { lowerFirst } from './sentence.ts';

/** An indicator before its headline is worked out. */
export type Unheaded = Omit<Indicator, 'headline' | typeof z.$brand>;

/**
 * The top of an indicator's page, from its published cells alone: the newest figure, one sentence, three statements.
 * An indicator with no figures at all is refused when it is read, so there always is a newest point.
 */
export function headlineOf(indicator: Unheaded, policy: Policy, language: Language = ENGLISH): Headline {
  const category = indicator.leadCategory;
  const standing = standingOf(indicator, category, language);
  if (standing === undefined) throw new Error(`${indicator.id} has no ${indicator.frequency} figures`);
  const { point, direction, target } = standing;
  return {
    category,
    period: point.period,
    cell: point.cell,
    value: bigValue(point.cell, indicator, { policy, language }),
    sentence: sentenceOf(indicator, { point, policy, category, direction, language }),
    status: statusInWords(point, language),
    direction,
    target,
    comparisons: comparableFor(indicator, point.period)
      .filter(({ areaKind }) => areaKind !== 'council')
      .map((comparator) => judgeComparison(indicator, { point, comparator }, language)),
  };
}

/** What a headline says in words, and which way it is going: all that is kept of it when it is no longer the newest. */
export function saidOf(
  indicator: Unheaded,
  policy: Policy,
  language: Language = ENGLISH,
): Pick<Headline, 'sentence' | 'direction'> {
  const category = indicator.leadCategory;
  const series = seriesOf(indicator, { category });
  const point = latestPoint(series);
  if (point === undefined) throw new Error(`${indicator.id} has no ${indicator.frequency} figures`);
  const direction = directionOf(indicator, { series, point, language });
  return { sentence: sentenceOf(indicator, { point, policy, category, direction, language }), direction };
}

/** How one category stands (`null`: the total): its newest figure, which way it is going, and how it meets its target. */
export interface Standing {
  readonly point: Point;
  readonly direction: Headline['direction'];
  readonly target: Headline['target'];
}

/** `undefined` when the category has no figures of the indicator's main kind. */
export function standingOf(
  indicator: Unheaded,
  category: string | null,
  language: Language = ENGLISH,
): Standing | undefined {
  const series = seriesOf(indicator, { category });
  const point = latestPoint(series);
  if (point === undefined) return undefined;
  return {
    point,
    direction: directionOf(indicator, { series, point, language }),
    target: againstTarget(indicator, { category, point, language }),
  };
}

function directionOf(
  indicator: Unheaded,
  { series, point, language }: { series: Series; point: Point; language: Language },
): Headline['direction'] {
  const { cell } = point;
  if (indicator.lag !== undefined && cell.kind === 'value' && cell.status === 'provisional') {
    return {
      verdict: 'not-enough-data',
      words: language.directions.words['not-enough-data'],
      sentence: language.directions.provisional(indicator.lag),
    };
  }
  const from = pointBefore(series, point, indicator.compareWith);
  return judgeDirection(indicator, { from, to: point }, language);
}

/** A target that is for another kind of period, as a year's is for the year to date, is held against that one's figure. */
function againstTarget(
  indicator: Unheaded,
  { category, point, language }: { category: string | null; point: Point; language: Language },
): Headline['target'] {
  const target = targetFor(indicator, point.period);
  const others = indicator.targets.flatMap(({ on }) => on ?? []);
  const other = others
    .map((kind) => latestPoint(seriesOf(indicator, { category, kind })))
    .find((latest) => latest !== undefined && targetFor(indicator, latest.period) !== undefined);
  if (target !== undefined || other === undefined)
    return judgeTarget(indicator, { cell: point.cell, target }, language);
  const inForce = targetFor(indicator, other.period);
  const judged = judgeTarget(indicator, { cell: other.cell, target: inForce }, language);
  const figure = other.cell.kind === 'value' ? formatValue(other.cell.value, indicator, language) : undefined;
  const when = whenOf(other.period, indicator.measured, language);
  return { ...judged, sentence: `${judged.sentence} ${language.targets.isFor(when, figure)}` };
}

interface Said {
  readonly point: Point;
  readonly policy: Policy;
  readonly category: string | null;
  readonly language: Language;
}

function sentenceOf(
  indicator: Unheaded,
  { direction, ...said }: Said & { direction: Headline['direction'] },
): string {
  const { point, category, language } = said;
  if (point.cell.kind !== 'value') return whyNoFigure(indicator, said);
  const sentence = reading(indicator, { value: point.cell.value, period: point.period, category, language });
  return direction.verdict === 'not-enough-data' ? sentence : `${sentence} ${direction.sentence}`;
}

/** Says that there is no figure, and what the newest one is that can be shown. */
function whyNoFigure(indicator: Unheaded, { point, policy, category, language }: Said): string {
  const { headlines } = language;
  const when = whenOf(point.period, indicator.measured, language);
  const why = whyNone(point.cell, { when, policy, language });
  const newest = seriesOf(indicator, { category }).points.findLast(({ cell }) => cell.kind === 'value');
  if (newest?.cell.kind !== 'value') return why;
  const shown = reading(indicator, {
    value: newest.cell.value,
    period: newest.period,
    category,
    language,
  });
  return `${why} ${headlines.newestShown(lowerFirst(shown))}`;
}

function whyNone(
  { kind }: Cell,
  { when, policy, language: { headlines } }: { when: When; policy: Policy; language: Language },
): string {
  switch (kind) {
    case 'value':
      return '';
    case 'suppressed':
      return headlines.hidden(when, policy.threshold);
    default:
      return headlines.none[kind](when);
  }
}

/** The indicator's own sentence, with its value and when. */
function reading(
  indicator: Unheaded,
  {
    value,
    period,
    category,
    language,
  }: { value: number; period: Period; category: string | null; language: Language },
): string {
  const label = categoryLabel(indicator, category) ?? '';
  const words = indicator.reads
    .replace('{value}', formatValue(value, indicator, language))
    .replace('{category}', lowerFirst(label));
  return language.headlines.reading(words, whenOf(period, indicator.measured, language));
}

function bigValue(
  cell: Cell,
  indicator: Unheaded,
  { policy, language }: { policy: Policy; language: Language },
): string {
  return cell.kind === 'value' ? formatValue(cell.value, indicator, language) : symbolOf(cell, policy.marker);
}

function statusInWords({ cell, period }: Point, { figures }: Language): string {
  const words = figures.statuses[cell.kind === 'value' ? cell.status : cell.kind];
  return buildsUp(period.kind) ? figures.yearToDate(words) : words;
}
