import type { Language } from '#language/language.ts';
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
  /** There is nothing to show, in words. */
  | { readonly kind: 'none'; readonly words: string }
  | { readonly kind: 'verdict'; readonly statement: Statement };

export function reportTable(report: Report, section: ReportSection, language: Language): ReportTable {
  const measures = section.indicators.flatMap((id) => {
    const indicator = report.indicators.find((other) => other.id === id);
    return indicator === undefined ? [] : linesOf(indicator);
  });
  const columns = section.columns
    .map((column) => columnOf(column, measures, language))
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
function columnOf(column: ReportColumn, lines: readonly Line[], language: Language): Column {
  if (typeof column !== 'string') {
    const cells = lines.map((line) =>
      figureAt(line, pointAt(seriesFor(line, column.kind), column), language),
    );
    return { heading: shortLabel(column, language), period: undefined, isNumber: true, cells };
  }
  const heading = language.reports.columns[column];
  switch (column) {
    case 'target':
      return {
        heading,
        period: undefined,
        isNumber: true,
        cells: lines.map((line) => targetOf(line, language)),
      };
    case 'change':
      return {
        heading,
        period: undefined,
        isNumber: true,
        cells: lines.map((line) => changeOf(line, language)),
      };
    case 'status':
      return {
        heading,
        period: undefined,
        isNumber: false,
        cells: lines.map((line) => statusOf(line, language)),
      };
    case 'direction':
      return {
        heading,
        period: undefined,
        isNumber: false,
        cells: lines.map(({ indicator, category }) =>
          verdict(
            standingOf(indicator, category, language),
            ({ direction }) => directionOf(direction, { polarity: indicator.polarity, language }),
            language,
          ),
        ),
      };
    case 'similar-councils':
    case 'region':
    case 'england':
      return withPeriods(lines, (line) => comparatorOf(line, column), { heading, language });
    default:
      return withPeriods(lines, (line) => pointOf(line, column), { heading, language });
  }
}

function withPeriods(
  lines: readonly Line[],
  find: (line: Line) => { period: Period; cell: Cell; note?: string | undefined } | undefined,
  { heading, language }: { heading: string; language: Language },
): Column {
  const found = lines.map((line) => ({ line, point: find(line) }));
  const label = (period: Period) => shortLabel(period, language);
  const [usual = '', ...others] = commonest(
    found.flatMap(({ point }) => (point === undefined ? [] : [label(point.period)])),
  );
  return {
    heading,
    period: others.length === 0 ? usual : language.reports.orAsShown(usual),
    isNumber: true,
    cells: found.map(({ line, point }) => ({
      ...figureAt(line, point, language),
      ...(point !== undefined && label(point.period) !== usual ? { period: label(point.period) } : {}),
    })),
  };
}

/** Labels, the commonest first; of equally common ones the one met first. */
function commonest(all: readonly string[]): string[] {
  return [...Map.groupBy(all, (label) => label)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([label]) => label);
}

function figureAt(
  { indicator }: Line,
  point: { period: Period; cell: Cell; note?: string | undefined } | undefined,
  { reports: say }: Language,
): Extract<ReportCell, { kind: 'figure' }> | Extract<ReportCell, { kind: 'none' }> {
  if (point === undefined) return { kind: 'none', words: say.notGiven };
  const isAverage = point.period.kind === 'rolling-12-months' && indicator.twelveMonths === 'monthly-average';
  return {
    kind: 'figure',
    cell: point.cell,
    period: undefined,
    notes: [
      ...new Set(
        [isAverage ? say.averageOfMonth : undefined, point.note].filter((note) => note !== undefined),
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

function targetOf(line: Line, language: Language): ReportCell {
  const { reports: say } = language;
  const { indicator } = line;
  const kinds = [indicator.frequency, ...indicator.targets.flatMap(({ on }) => on ?? [])];
  const [target] = kinds.flatMap((kind) => {
    const point = latestPoint(seriesFor(line, kind));
    return (point && targetFor(indicator, point.period)) ?? [];
  });
  if (target === undefined) return { kind: 'none', words: say.noRule };
  const rule = targetRule(target, indicator, language);
  return { kind: 'words', words: target.role === 'reference' ? say.referenceOnly(rule) : rule };
}

function changeOf(line: Line, language: Language): ReportCell {
  const { reports: say } = language;
  const series = seriesFor(line, line.indicator.frequency);
  const to = latestPoint(series);
  const from = to && pointBefore(series, to, line.indicator.compareWith);
  if (to === undefined || from === undefined) return { kind: 'none', words: say.notGiven };
  const words = changeInFigures(line.indicator, { from: from.cell, to: to.cell }, language);
  return { kind: 'words', words: words ?? say.cannotBeShown };
}

function statusOf({ indicator, category }: Line, language: Language): ReportCell {
  const standing = standingOf(indicator, category, language);
  if (standing?.target.verdict === 'no-target') return { kind: 'none', words: language.reports.noTarget };
  return verdict(standing, ({ target }) => againstTarget(target, language), language);
}

function verdict<Standing>(
  standing: Standing | undefined,
  statement: (standing: Standing) => Statement,
  { reports: say }: Language,
): ReportCell {
  return standing === undefined
    ? { kind: 'none', words: say.notGiven }
    : { kind: 'verdict', statement: statement(standing) };
}

function seriesFor({ indicator, category }: Line, kind: PeriodKind) {
  return seriesOf(indicator, { category, kind });
}

function isNone({ kind }: ReportCell): boolean {
  return kind === 'none';
}
