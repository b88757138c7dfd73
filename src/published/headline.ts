import type { z } from 'zod';
import { categoryLabel } from './breakdown.ts';
import type { Cell } from './cell.ts';
import type { Policy } from './policy.ts';
import { formatValue, symbolOf } from './format.ts';
import type { Headline, Indicator, Point, Series } from './indicator.ts';
import { judgeComparison, judgeDirection, judgeTarget } from './judge.ts';
import { whenPhrase } from './label.ts';
import { buildsUp } from './period.ts';
import { comparableFor, latestPoint, pointBefore, seriesOf, targetFor } from './series.ts';
import { lowerFirst } from './sentence.ts';

/** An indicator before its headline is worked out. */
export type Unheaded = Omit<Indicator, 'headline' | typeof z.$brand>;

/**
 * The top of an indicator's page, from its published cells alone: the newest figure, one sentence, three statements.
 * An indicator with no figures at all is refused when it is read, so there always is a newest point.
 */
export function headlineOf(indicator: Unheaded, policy: Policy): Headline {
  const category = indicator.leadCategory;
  const standing = standingOf(indicator, category);
  if (standing === undefined) throw new Error(`${indicator.id} has no ${indicator.frequency} figures`);
  const { point, direction, target } = standing;
  return {
    category,
    period: point.period,
    cell: point.cell,
    value: bigValue(point.cell, indicator, policy),
    sentence: sentenceOf(indicator, { point, policy, category, direction }),
    status: statusInWords(point),
    direction,
    target,
    comparisons: comparableFor(indicator, point.period)
      .filter(({ areaKind }) => areaKind !== 'council')
      .map((comparator) => judgeComparison(indicator, { point, comparator })),
  };
}

/** How one category stands (`null`: the total): its newest figure, which way it is going, and how it meets its target. */
export interface Standing {
  readonly point: Point;
  readonly direction: Headline['direction'];
  readonly target: Headline['target'];
}

/** `undefined` when the category has no figures of the indicator's main kind. */
export function standingOf(indicator: Unheaded, category: string | null): Standing | undefined {
  const series = seriesOf(indicator, { category });
  const point = latestPoint(series);
  if (point === undefined) return undefined;
  return {
    point,
    direction: directionOf(indicator, { series, point }),
    target: againstTarget(indicator, { category, point }),
  };
}

function directionOf(
  indicator: Unheaded,
  { series, point }: { series: Series; point: Point },
): Headline['direction'] {
  const { cell } = point;
  if (indicator.lag !== undefined && cell.kind === 'value' && cell.status === 'provisional') {
    return {
      verdict: 'not-enough-data',
      words: 'Not enough data',
      sentence: `The latest figure is provisional, so no direction is given yet. ${indicator.lag}`,
    };
  }
  return judgeDirection(indicator, {
    from: pointBefore(series, point, indicator.compareWith),
    to: point,
  });
}

/** A target that is for another kind of period, as a year's is for the year to date, is held against that one's figure. */
function againstTarget(
  indicator: Unheaded,
  { category, point }: { category: string | null; point: Point },
): Headline['target'] {
  const target = targetFor(indicator, point.period);
  const others = indicator.targets.flatMap(({ on }) => on ?? []);
  const other = others
    .map((kind) => latestPoint(seriesOf(indicator, { category, kind })))
    .find((latest) => latest !== undefined && targetFor(indicator, latest.period) !== undefined);
  if (target !== undefined || other === undefined)
    return judgeTarget(indicator, { cell: point.cell, target });
  const judged = judgeTarget(indicator, { cell: other.cell, target: targetFor(indicator, other.period) });
  const figure = other.cell.kind === 'value' ? `: ${formatValue(other.cell.value, indicator)}` : '';
  const when = whenPhrase(other.period, indicator.measured).replace(/^in (?:the )?/, '');
  return { ...judged, sentence: `${judged.sentence} It is for ${when}${figure}.` };
}

function sentenceOf(
  indicator: Unheaded,
  {
    point,
    policy,
    category,
    direction,
  }: { point: Point; policy: Policy; category: string | null; direction: Headline['direction'] },
): string {
  const when = whenPhrase(point.period, indicator.measured);
  if (point.cell.kind !== 'value') return whyNoFigure(indicator, { point, policy, category, when });
  const sentence = reading(indicator, { value: point.cell.value, category, when });
  return direction.verdict === 'not-enough-data' ? sentence : `${sentence} ${direction.sentence}`;
}

/** Says that there is no figure, and what the newest one is that can be shown. */
function whyNoFigure(
  indicator: Unheaded,
  { point, policy, category, when }: { point: Point; policy: Policy; category: string | null; when: string },
): string {
  const about = when.replace(/^in /, 'for ');
  const why =
    point.cell.kind === 'suppressed'
      ? `The figure ${about} is hidden to protect identities: it stands for fewer than ${policy.threshold}, or a number fewer than ${policy.threshold} could be worked out from it.`
      : `There is no figure ${about}: it ${WHY_NONE[point.cell.kind]}.`;
  const newest = seriesOf(indicator, { category }).points.findLast(({ cell }) => cell.kind === 'value');
  if (newest?.cell.kind !== 'value') return why;
  const shown = { value: newest.cell.value, category, when: whenPhrase(newest.period, indicator.measured) };
  return `${why} The newest that can be shown: ${lowerFirst(reading(indicator, shown))}`;
}

/** The indicator's own sentence, with its value and when. */
function reading(
  indicator: Unheaded,
  { value, category, when }: { value: number; category: string | null; when: string },
): string {
  const label = categoryLabel(indicator, category) ?? '';
  const words = indicator.reads
    .replace('{value}', formatValue(value, indicator))
    .replace('{category}', lowerFirst(label));
  return `${words} ${when}.`;
}

function bigValue(cell: Cell, indicator: Unheaded, policy: Policy): string {
  return cell.kind === 'value' ? formatValue(cell.value, indicator) : symbolOf(cell, policy.marker);
}

function statusInWords({ cell, period }: Point): string {
  const words = cell.kind === 'value' ? STATUS_WORDS[cell.status] : STATUS_WORDS[cell.kind];
  return buildsUp(period.kind) ? `${words}. Year to date: do not compare with full years` : words;
}

const WHY_NONE = {
  value: 'is not shown',
  'not-available': 'is not available',
  'not-applicable': 'does not apply',
  low: 'is too small to print, but is not zero',
} as const;

const STATUS_WORDS = {
  final: 'Final',
  provisional: 'Provisional: this figure may change',
  revised: 'Revised since it was first published',
  estimated: 'Estimated',
  'low-reliability': 'Low reliability: use with care',
  break: 'Break in the series: not comparable with earlier figures',
  suppressed: 'Hidden to protect identities',
  'not-available': 'Not available',
  'not-applicable': 'Not applicable',
  low: 'Rounds to zero, but is not zero',
} as const;
