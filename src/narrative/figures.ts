import type { Cell } from '#published/cell.ts';
import { formatDifference, formatValue } from '#published/format.ts';
import type { Comparator, Indicator, Point } from '#published/indicator.ts';
import { changeInWords, targetRule } from '#published/judge.ts';
import { labelPeriod } from '#published/label.ts';
import { comparePeriods, parsePeriod } from '#published/period.ts';
import {
  comparatorsFor,
  headlineCategory,
  latestPoint,
  pointAt,
  seriesOf,
  targetFor,
} from '#published/series.ts';

/** Which of an indicator's figures a tag in the narrative means; what is left out is the headline's. */
export interface FigureChoice {
  period?: string | undefined;
  category?: string | undefined;
  of?: 'numerator' | 'denominator' | undefined;
  area?: string | undefined;
}

/** A tag in the narrative that means no published figure. The message says what there is instead. */
export class NoSuchFigure extends Error {}

/** The cell a `<Value />` prints. */
export function chosenCell(indicator: Indicator, choice: FigureChoice): Cell {
  if (choice.area !== undefined) return chosenComparator(indicator, choice.area, choice.period).cell;
  const point = chosenPoint(indicator, choice);
  if (choice.of === undefined) return point.cell;
  const cell = point[choice.of];
  if (cell === undefined)
    throw new NoSuchFigure(`no ${choice.of} is published for ${labelPeriod(point.period)}`);
  return cell;
}

/** How a cell reads in a sentence; a part of a rate is a number of things, whatever the rate's unit. */
export function cellInWords(cell: Cell, indicator: Indicator, { of }: FigureChoice): string | undefined {
  if (cell.kind !== 'value') return undefined;
  return formatValue(cell.value, of === undefined ? indicator : { unit: 'count', decimals: 0 });
}

/** `up 40 (10%)`, `down 11.1 percentage points`; nothing when either figure is not shown. */
export function change(
  indicator: Indicator,
  { from, to, category }: { from: string; to: string | undefined; category: string | undefined },
): string | undefined {
  return changeInWords(indicator, {
    from: chosenPoint(indicator, { period: from, category }).cell,
    to: chosenPoint(indicator, { period: to, category }).cell,
  });
}

/** The target in force for a period: `at least 80%`. */
export function target(indicator: Indicator, period: string | undefined): string {
  const point = chosenPoint(indicator, { period });
  const inForce = targetFor(indicator, point.period);
  if (inForce === undefined) throw new NoSuchFigure(`there is no target for ${labelPeriod(point.period)}`);
  return targetRule(inForce, indicator);
}

/** The headline figure against another place's: `17.0 percentage points lower than England (84.5% in 2021-22)`. */
export function comparison(
  indicator: Indicator,
  { area, period, category }: { area: string; period: string | undefined; category: string | undefined },
): string | undefined {
  const point = chosenPoint(indicator, { period, category });
  const comparator =
    comparatorsFor(indicator, point.period).find((other) => other.area === area) ??
    chosenComparator(indicator, area, undefined);
  if (point.cell.kind !== 'value' || comparator.cell.kind !== 'value') return undefined;
  const other = `${comparator.areaName} (${formatValue(comparator.cell.value, indicator)} in ${labelPeriod(comparator.period)})`;
  const by = Number((point.cell.value - comparator.cell.value).toFixed(9));
  if (by === 0) return `the same as ${other}`;
  return `${formatDifference(by, indicator)} ${by > 0 ? 'higher' : 'lower'} than ${other}`;
}

function chosenPoint(indicator: Indicator, { period, category: chosen }: FigureChoice): Point {
  const category = chosen ?? headlineCategory(indicator);
  if (period === undefined) {
    const latest = latestPoint(seriesOf(indicator, { category }));
    if (latest !== undefined) return latest;
    throw new NoSuchFigure(
      `there are no figures for the category “${category ?? 'total'}”. ${categoriesOf(indicator)}`,
    );
  }
  const parsed = parsePeriod(period);
  if (parsed === undefined)
    throw new NoSuchFigure(`“${period}” is not a period; write it as 2023-24-Q2, 2023-24 or 2023-09`);
  const point = pointAt(seriesOf(indicator, { category, kind: parsed.kind }), parsed);
  if (point !== undefined) return point;
  throw new NoSuchFigure(`there is no figure for ${period}. ${periodsOf(indicator, category)}`);
}

function chosenComparator(indicator: Indicator, area: string, period: string | undefined): Comparator {
  const ofArea = indicator.comparators
    .filter(
      (comparator) => comparator.area === area && (period === undefined || comparator.period.text === period),
    )
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const newest = ofArea.at(-1);
  if (newest !== undefined) return newest;
  const areas = [...new Set(indicator.comparators.map((comparator) => comparator.area))].join(', ');
  throw new NoSuchFigure(
    `there is no figure for “${area}”${period === undefined ? '' : ` in ${period}`}. ${areas === '' ? 'It has no comparisons.' : `There are: ${areas}.`}`,
  );
}

function periodsOf(indicator: Indicator, category: string | null): string {
  const periods = indicator.series
    .filter((series) => series.category === category)
    .flatMap((series) => series.points.map((point) => point.period.text));
  return periods.length === 0 ? categoriesOf(indicator) : `There are: ${periods.join(', ')}.`;
}

function categoriesOf({ breakdown }: Indicator): string {
  if (breakdown === undefined) return 'It has no categories.';
  return `Its categories are: ${breakdown.categories.map(({ id }) => id).join(', ')}.`;
}
