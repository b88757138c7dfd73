import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { dayOf, type When } from '#language/time.ts';
import type { Council } from '#published/council.ts';
import { formatDifference, formatPlace, formatValue } from '#published/format.ts';
import type { Indicator, Point } from '#published/indicator.ts';
import { changeInWords } from '#published/judge.ts';
import { whenOf } from '#published/label.ts';
import { buildsUp } from '#published/period.ts';
import { seriesOf } from '#published/series.ts';
import { unsettled } from '#published/unsettled.ts';

/** What a description needs beside the indicator; `category` is the headline's unless another is named. */
export interface DescribeOptions {
  readonly council: Council;
  readonly category?: string | null;
  readonly language?: Language;
}

/**
 * What the trend chart shows, in one to four short sentences: from where to where, the highest and lowest, and how many
 * figures are hidden or missing. Made of published figures only; nothing tells where a hidden one lies. A newest figure that
 * will still change is said by itself, and what is good about a rank is said last.
 */
export function describeTrend(
  indicator: Indicator,
  { council, category = indicator.leadCategory, language = ENGLISH }: DescribeOptions,
): string {
  const say = language.descriptions.trend;
  const series = seriesOf(indicator, { category });
  const { points: settled, newest } = unsettled(series, indicator);
  const shown = settled.flatMap(shownFigure);
  const pending = newest === undefined ? [] : shownFigure(newest);
  const gaps = gapsInWords(series.points, language);
  const [first, last] = [shown[0], shown.at(-1)];
  const after = [
    ...gaps,
    ...pending.map((point) => provisional(indicator, point, language)),
    ...(indicator.unit === 'rank' ? [indicator.polarityReason] : []),
  ];
  if (first === undefined || last === undefined) {
    return pending.length === 0 ? noFigures(series.points, { council, language }) : after.join(' ');
  }
  if (shown.length === 1) {
    const said = figureAndWhen(indicator, last, language);
    const opening = pending.length === 0 ? say.oneFigure(council.shortName, ...said) : say.itWas(...said);
    return [opening, ...after].join(' ');
  }
  return [
    changeOverTime(indicator, { first, last, language }),
    ...extremes(indicator, {
      shown,
      of: pending.length > 0 ? 'settled' : gaps.length > 0 ? 'shown' : undefined,
      language,
    }),
    ...after,
  ].join(' ');
}

type Shown = Point & { cell: Extract<Point['cell'], { kind: 'value' }> };

function shownFigure(point: Point): Shown[] {
  return point.cell.kind === 'value' ? [{ ...point, cell: point.cell }] : [];
}

function provisional(indicator: Indicator, point: Shown, language: Language): string {
  const said = language.descriptions.trend.provisional(...figureAndWhen(indicator, point, language));
  return `${said} ${indicator.lag}`;
}

/** `67.5%`, `25th of 317`, and when. */
function figureAndWhen(
  indicator: Indicator,
  { cell, period, denominator: of }: Shown,
  language: Language,
): [string, When] {
  const figure = formatPlace(cell.value, { ...indicator, of }, language);
  return [figure, whenOf(period, indicator.measured, language)];
}

function noFigures(
  points: readonly Point[],
  { council: { shortName }, language }: { council: Council; language: Language },
): string {
  const say = language.descriptions.trend;
  const hidden = points.filter(({ cell }) => cell.kind === 'suppressed').length;
  if (hidden === 0) return say.noneOf(shortName);
  if (hidden < points.length) return [say.none, ...gapsInWords(points, language)].join(' ');
  if (hidden === 1) return say.onlyHidden;
  return hidden === 2 ? say.bothHidden : say.allHidden(hidden);
}

/** `It was 78.6% in July to September 2022 and 67.5% in July to September 2023, down 11.1 percentage points.` */
function changeOverTime(
  indicator: Indicator,
  { first, last, language }: { first: Shown; last: Shown; language: Language },
): string {
  const say = language.descriptions.trend;
  const from = formatValue(first.cell.value, indicator, language);
  const to = formatValue(last.cell.value, indicator, language);
  const now = whenOf(last.period, indicator.measured, language);
  if (buildsUp(last.period.kind)) {
    const month = language.periods.monthName(dayOf(last.period.start).month);
    return say.buildsUp(to, { when: now, month });
  }
  const before = whenOf(first.period, indicator.measured, language);
  if (from === to) return say.unchanged(to, { before, now });
  if (indicator.unit === 'rank') {
    const by = last.cell.value - first.cell.value;
    const move = by < 0 ? say.nearerToFirst : say.furtherFromFirst;
    return move({
      from: figureAndWhen(indicator, first, language)[0],
      before,
      to: figureAndWhen(indicator, last, language)[0],
      now,
      places: formatDifference(by, indicator, language),
    });
  }
  const change = changeInWords(indicator, { from: first.cell, to: last.cell }, language) ?? '';
  return say.changed({ from, before, to, now, change });
}

/** The highest and lowest of three figures or more; nothing when they are all written alike. */
function extremes(
  indicator: Indicator,
  {
    shown,
    of,
    language,
  }: { shown: readonly Shown[]; of: 'settled' | 'shown' | undefined; language: Language },
): string[] {
  const say = language.descriptions.trend;
  const last = shown.at(-1);
  if (shown.length < 3 || last === undefined || buildsUp(last.period.kind)) return [];
  const sorted = shown.toSorted((a, b) => a.cell.value - b.cell.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const write = ({ cell }: Shown) => formatValue(cell.value, indicator, language);
  if (write(lowest) === write(highest)) return [];
  const place = (extreme: Shown) => {
    const alike = shown.filter((point) => write(point) === write(extreme));
    const whens = alike.map(({ period }) => whenOf(period, indicator.measured, language));
    return say.extremeAt(write(extreme), whens);
  };
  return indicator.unit === 'rank'
    ? [say.nearestAndFurthest({ nearest: place(lowest), furthest: place(highest), of })]
    : [say.highestAndLowest({ highest: place(highest), lowest: place(lowest), of })];
}

function gapsInWords(points: readonly Point[], { descriptions: { trend } }: Language): string[] {
  const hidden = points.filter(({ cell }) => cell.kind === 'suppressed').length;
  const missing = points.filter(({ cell }) => cell.kind !== 'suppressed' && cell.kind !== 'value').length;
  return [
    ...(hidden === 0 ? [] : [trend.hidden(hidden)]),
    ...(missing === 0 ? [] : [trend.missing(missing)]),
  ];
}
