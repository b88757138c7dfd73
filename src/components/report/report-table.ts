import { categoriesOf, categoryLabel } from '#published/breakdown.ts';
import type { Cell } from '#published/cell.ts';
import { standingOf } from '#published/headline.ts';
import type { Indicator, Point } from '#published/indicator.ts';
import { changeInFigures, targetRule } from '#published/judge.ts';
import { shortLabel } from '#published/label.ts';
import type { Period, PeriodKind } from '#published/period.ts';
import type { Report, ReportColumn, ReportSection } from '#published/report.ts';
import { comparatorsFor, latestPoint, pointAt, pointBefore, seriesOf, targetFor } from '#published/series.ts';
import { againstTarget, directionOf, type Statement } from '../indicator/statements.ts';
import { lowerFirst } from '#published/sentence.ts';

/**
 * A table of a report: a row for each measure, or for each category of one; the columns as its settings list them, less
 * those in which no measure of the section has anything.
 */
export interface ReportTable {
  readonly columns: readonly {
    readonly heading: string;
    readonly period: string | undefined;
    readonly isNumber: boolean;
  }[];
  readonly rows: readonly ReportRow[];
  /** What to know about single figures: each note once, numbered from 1 in the order in which they are met. */
  readonly notes: readonly string[];
  /** Every figure printed, for the key. */
  readonly cells: readonly Cell[];
}

export interface ReportRow {
  readonly indicator: Indicator;
  readonly label: string;
  readonly cells: readonly ReportCell[];
}

/** What stands in one place of the table: a figure (with its period where the column's differ), words, or a verdict. */
export type ReportCell =
  | {
      readonly kind: 'figure';
      readonly cell: Cell;
      readonly period: string | undefined;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'verdict'; readonly statement: Statement };

export function reportTable(report: Report, section: ReportSection): ReportTable {
  const measures = section.indicators.flatMap((id) => {
    const indicator = report.indicators.find((other) => other.id === id);
    return indicator === undefined ? [] : linesOf(indicator);
  });
  const columns = section.columns
    .map((column) => columnOf(column, measures))
    .filter(({ cells }) => !cells.every(isNone));
  const rows = measures.map(({ indicator, label }, row) => ({
    indicator,
    label,
    cells: columns.flatMap(({ cells }) => cells[row] ?? []),
  }));
  const figures = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'figure' ? [cell] : [])),
  );
  return {
    columns: columns.map(({ heading, period, isNumber }) => ({ heading, period, isNumber })),
    rows,
    notes: [...new Set(figures.flatMap(({ notes }) => notes))],
    cells: figures.map(({ cell }) => cell),
  };
}

interface Line {
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly label: string;
}

/** The measure itself where it has figures of its own, then each of its categories that has. */
function linesOf(indicator: Indicator): Line[] {
  return [null, ...categoriesOf(indicator).map(({ id }) => id)]
    .filter((category) => seriesOf(indicator, { category }).points.length > 0)
    .map((category) => {
      const label = categoryLabel(indicator, category);
      return {
        indicator,
        category,
        label: label === undefined ? indicator.name : `${indicator.name}: ${lowerFirst(label)}`,
      };
    });
}

interface Column {
  readonly heading: string;
  readonly period: string | undefined;
  readonly isNumber: boolean;
  readonly cells: readonly ReportCell[];
}

/** The period of most of a column's figures stands in its heading; a figure of another says so itself. */
function columnOf(column: ReportColumn, lines: readonly Line[]): Column {
  if (typeof column !== 'string') {
    const cells = lines.map((line) => figureAt(line, pointAt(seriesFor(line, column.kind), column)));
    return { heading: shortLabel(column), period: undefined, isNumber: true, cells };
  }
  const heading = HEADINGS[column];
  switch (column) {
    case 'target':
      return { heading, period: undefined, isNumber: true, cells: lines.map(targetOf) };
    case 'change':
      return { heading, period: undefined, isNumber: true, cells: lines.map(changeOf) };
    case 'status':
      return { heading, period: undefined, isNumber: false, cells: lines.map(statusOf) };
    case 'direction':
      return {
        heading,
        period: undefined,
        isNumber: false,
        cells: lines.map(({ indicator, category }) =>
          verdict(standingOf(indicator, category), ({ direction }) =>
            directionOf(direction, indicator.polarity),
          ),
        ),
      };
    case 'similar-councils':
    case 'region':
    case 'england':
      return withPeriods(heading, lines, (line) => comparatorOf(line, column));
    default:
      return withPeriods(heading, lines, (line) => pointOf(line, column));
  }
}

function withPeriods(
  heading: string,
  lines: readonly Line[],
  find: (line: Line) => { period: Period; cell: Cell; note?: string | undefined } | undefined,
): Column {
  const found = lines.map((line) => ({ line, point: find(line) }));
  const [usual, ...others] = labelsOf(found.flatMap(({ point }) => point?.period ?? []));
  return {
    heading,
    period: others.length === 0 ? usual : `${usual}, or as shown`,
    isNumber: true,
    cells: found.map(({ line, point }) => ({
      ...figureAt(line, point),
      ...(point !== undefined && shortLabel(point.period) !== usual
        ? { period: shortLabel(point.period) }
        : {}),
    })),
  };
}

/** The short names of periods, the commonest first; of equally common ones the one met first. */
function labelsOf(periods: readonly Period[]): string[] {
  const labels = Map.groupBy(periods.map(shortLabel), (label) => label);
  return [...labels].toSorted(([, a], [, b]) => b.length - a.length).map(([label]) => label);
}

function figureAt(
  { indicator }: Line,
  point: { period: Period; cell: Cell; note?: string | undefined } | undefined,
): Extract<ReportCell, { kind: 'figure' }> | Extract<ReportCell, { kind: 'words' }> {
  if (point === undefined) return NONE;
  const isAverage = point.period.kind === 'rolling-12-months' && indicator.twelveMonths === 'monthly-average';
  return {
    kind: 'figure',
    cell: point.cell,
    period: undefined,
    notes: [
      ...new Set(
        [isAverage ? 'The average of a month over the 12 months.' : undefined, point.note].filter(
          (note) => note !== undefined,
        ),
      ),
    ],
  };
}

type Moment =
  'previous' | 'latest' | 'same-period-last-year' | 'year-to-date' | 'rolling-12-months' | 'outturn';

function pointOf(line: Line, column: Moment): Point | undefined {
  const series = seriesFor(line, line.indicator.frequency);
  const latest = latestPoint(series);
  switch (column) {
    case 'latest':
      return latest;
    case 'previous':
      return latest && pointBefore(series, latest, 'previous-period');
    case 'same-period-last-year':
      return latest && pointBefore(series, latest, 'same-period-last-year');
    case 'year-to-date':
      return (
        latestPoint(seriesFor(line, 'year-to-date')) ?? latestPoint(seriesFor(line, 'academic-year-to-date'))
      );
    case 'rolling-12-months':
      return latestPoint(seriesFor(line, 'rolling-12-months'));
    case 'outturn':
      return latestPoint(seriesFor(line, 'financial-year'));
  }
}

function comparatorOf({ indicator, category }: Line, area: string) {
  if (category !== indicator.leadCategory) return undefined;
  return comparatorsFor(indicator, indicator.headline.period).find((other) => other.area === area);
}

function targetOf(line: Line): ReportCell {
  const { indicator } = line;
  const kinds = [indicator.frequency, ...indicator.targets.flatMap(({ on }) => on ?? [])];
  const [target] = kinds.flatMap((kind) => {
    const point = latestPoint(seriesFor(line, kind));
    return (point && targetFor(indicator, point.period)) ?? [];
  });
  if (target === undefined) return NO_RULE;
  const role = target.role === 'reference' ? ', for reference only' : '';
  return { kind: 'words', words: `${targetRule(target, indicator)}${role}` };
}

function changeOf(line: Line): ReportCell {
  const series = seriesFor(line, line.indicator.frequency);
  const to = latestPoint(series);
  const from = to && pointBefore(series, to, line.indicator.compareWith);
  if (to === undefined || from === undefined) return NONE;
  const words = changeInFigures(line.indicator, { from: from.cell, to: to.cell });
  return { kind: 'words', words: words ?? 'cannot be shown' };
}

function statusOf({ indicator, category }: Line): ReportCell {
  const standing = standingOf(indicator, category);
  if (standing?.target.verdict === 'no-target') return NO_TARGET;
  return verdict(standing, ({ target }) => againstTarget(target));
}

function verdict<Standing>(
  standing: Standing | undefined,
  statement: (standing: Standing) => Statement,
): ReportCell {
  return standing === undefined ? NONE : { kind: 'verdict', statement: statement(standing) };
}

function seriesFor({ indicator, category }: Line, kind: PeriodKind) {
  return seriesOf(indicator, { category, kind });
}

/** The release has no such figure: nobody hid it, and it is not nought. */
const NONE = { kind: 'words', words: 'not given' } as const;
/** There is no target: under “Target”, and under “Against target”. */
const NO_RULE = { kind: 'words', words: 'none' } as const;
const NO_TARGET = { kind: 'words', words: 'no target' } as const;

function isNone(cell: ReportCell): boolean {
  return cell.kind === 'words' && [NONE, NO_RULE, NO_TARGET].some(({ words }) => words === cell.words);
}

const HEADINGS: Record<Extract<ReportColumn, string>, string> = {
  previous: 'Before',
  latest: 'Latest',
  'same-period-last-year': 'A year before',
  change: 'Change',
  'year-to-date': 'Year to date',
  'rolling-12-months': '12 months',
  outturn: 'Last full year',
  target: 'Target',
  status: 'Against target',
  direction: 'Direction of travel',
  'similar-councils': 'Similar councils',
  region: 'Region',
  england: 'England',
};
