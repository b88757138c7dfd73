import type { Language } from '#language/language.ts';
import { formatCellValue, formatPlace } from '#published/format.ts';
import type { Cell } from '#published/cell.ts';
import type { Indicator, Point, Series } from '#published/indicator.ts';
import { buildsUp, type Period } from '#published/period.ts';
import { unsettled } from '#published/unsettled.ts';
import type { EndLabel } from './gutter.ts';
import type { Look } from './palette.ts';
import { briefLabel, timeOf } from './time-axis.ts';

/** A published figure as a place on the chart. */
export interface Dot {
  readonly time: number;
  readonly value: number;
}

/** One line of a chart. A gap in the figures parts it into runs; `level` is the height its label belongs to. */
export interface Line {
  readonly look: Look;
  readonly runs: readonly (readonly Dot[])[];
  readonly level: number;
  readonly label: EndLabel;
  /** The newest figure, where it will still change: a hollow dot that no line leads to. */
  readonly pending: Dot | undefined;
  /** The first figure, written at the start of the line. */
  readonly opening: { readonly dot: Dot; readonly text: string } | undefined;
}

/**
 * The council's own figures as a line, or `undefined` when none of them is published.
 * Its label names the period of its last figure when that is not the newest period of the chart.
 */
export function ownLine(
  series: Series,
  {
    indicator,
    look,
    name,
    newest,
    language,
  }: { indicator: Indicator; look: Look; name: string; newest: Period; language: Language },
): Line | undefined {
  const { points, newest: unfinished } = unsettled(series, indicator);
  const runs = runsOf(points);
  const [pending] = unfinished === undefined ? [] : runsOf([unfinished]).flat();
  const first = runs.flat()[0] ?? pending;
  const last = series.points.findLast(({ cell }) => cell.kind === 'value');
  if (first === undefined || last?.cell.kind !== 'value') return undefined;
  const more = timeOf(last.period) > first.time;
  return {
    look,
    runs,
    level: last.cell.value,
    label: {
      name,
      detail: [
        figureAndPeriod(last.cell.value, {
          indicator,
          period: last.period,
          newest,
          of: last.denominator,
          language,
        }),
        ...(pending === undefined ? [] : [language.charts.provisional]),
      ].join(', '),
      bold: look.class === 'c-this',
    },
    pending,
    opening: more ? { dot: first, text: formatCellValue(first.value, indicator, language) } : undefined,
  };
}

/** `67.5%`, `25th of 317`, or `87.4%, 2021-22` when the figure is not about the newest period. */
export function figureAndPeriod(
  value: number,
  {
    indicator,
    period,
    newest,
    of,
    language,
  }: {
    indicator: Indicator;
    period: Period;
    newest: Period;
    of: Cell | undefined;
    language: Language;
  },
): string {
  const figure =
    indicator.unit === 'rank'
      ? formatPlace(value, { ...indicator, of }, language)
      : formatCellValue(value, indicator, language);
  return period.text === newest.text ? figure : `${figure}, ${briefLabel(period, language)}`;
}

/**
 * Figures in unbroken runs. A run ends at a figure that is hidden or missing, before a figure that is marked as a break
 * in the series, and with each financial year of a year-to-date series.
 */
export function runsOf(points: readonly Pick<Point, 'period' | 'cell'>[]): Dot[][] {
  const runs: Dot[][] = [[]];
  let before: Period | undefined;
  for (const { period, cell } of points) {
    if (cell.kind !== 'value' || startsAfresh(cell, { period, before })) runs.push([]);
    if (cell.kind === 'value') runs.at(-1)?.push({ time: timeOf(period), value: cell.value });
    before = period;
  }
  return runs.filter((run) => run.length > 0);
}

function startsAfresh(
  cell: Extract<Cell, { kind: 'value' }>,
  { period, before }: { period: Period; before: Period | undefined },
): boolean {
  if (cell.status === 'break') return true;
  return before !== undefined && buildsUp(period.kind) && period.start !== before.start;
}
