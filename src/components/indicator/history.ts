import type { Language } from '#language/language.ts';
import { periodAnchor } from '#published/anchors.ts';
import type { Cell } from '#published/cell.ts';
import { NOT_AVAILABLE } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { formatCellValue, formatNumber, symbolOf } from '#published/format.ts';
import type { Indicator, Point } from '#published/indicator.ts';
import { targetRule } from '#published/judge.ts';
import { labelPeriod } from '#published/label.ts';
import type { PeriodKind } from '#published/period.ts';
import { seriesOf, targetFor } from '#published/series.ts';
import { lowerFirst } from '#published/sentence.ts';

/** How many periods stand in the open; older ones are under “Older figures”. */
const NEWEST = 8;

/** A table of one kind of period, newest first. */
export interface History {
  readonly kind: PeriodKind;
  readonly newest: readonly HistoryRow[];
  readonly older: readonly HistoryRow[];
  /** The areas that have a figure for at least one of the periods. */
  readonly areas: readonly string[];
  readonly hasTargets: boolean;
  readonly hasParts: boolean;
  /** More columns than a phone can hold: the table scrolls in a region of its own. */
  readonly isWide: boolean;
  /** Every cell printed, for the key. */
  readonly cells: readonly Cell[];
}

export interface HistoryRow {
  /** `period-2023-24-q2` */
  readonly id: string;
  readonly label: string;
  readonly point: Point;
  /** `37 of 46`, with a symbol for either when it is not shown. */
  readonly parts: string | undefined;
  readonly target: string | undefined;
  readonly others: readonly Cell[];
}

/** The table of the periods that lead the page. */
export function mainHistory(indicator: Indicator, council: Council, language: Language): History {
  return historyOf(indicator, indicator.frequency, { council, language });
}

/** Tables of every other kind of period there is: years beside quarters, or the year so far. */
export function otherHistories(indicator: Indicator, council: Council, language: Language): History[] {
  const category = indicator.leadCategory;
  return indicator.series
    .filter(
      (series) =>
        series.category === category && series.kind !== indicator.frequency && series.points.length > 0,
    )
    .map(({ kind }) => historyOf(indicator, kind, { council, language }));
}

function historyOf(
  indicator: Indicator,
  kind: PeriodKind,
  { council, language }: { council: Council; language: Language },
): History {
  const { points } = seriesOf(indicator, { category: indicator.leadCategory, kind });
  const periods = new Set(points.map(({ period }) => period.text));
  const matching = indicator.comparators.filter(
    ({ period, likeForLike, areaKind }) => likeForLike && areaKind !== 'council' && periods.has(period.text),
  );
  const areas = [...new Set(matching.map(({ areaName }) => areaName))];
  const rows = points.toReversed().map((point): HistoryRow => {
    const target = targetFor(indicator, point.period);
    return {
      id: periodAnchor(point.period),
      label: labelPeriod(point.period, indicator.measured, language),
      point,
      parts: partsOf(point, { council, language }),
      target: target && targetRule(target, indicator, language),
      others: areas.map(
        (area) =>
          matching.find((other) => other.areaName === area && other.period.text === point.period.text)
            ?.cell ?? NOT_AVAILABLE,
      ),
    };
  });
  const hasTargets = rows.some(({ target }) => target !== undefined);
  return {
    kind,
    newest: rows.slice(0, NEWEST),
    older: rows.slice(NEWEST),
    areas,
    hasTargets,
    isWide: areas.length + (hasTargets ? 1 : 0) > 1,
    hasParts: rows.some(({ parts }) => parts !== undefined),
    cells: rows.flatMap(({ point, others }) => [
      point.cell,
      ...[point.numerator, point.denominator].filter((cell) => cell !== undefined),
      ...others,
    ]),
  };
}

/** What the small figures under a percentage or rate are: `37 of 46` */
export function partsMeaning(
  { numerator, denominator }: Indicator,
  { tables: say }: Language,
): string | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  return say.smallFigures(lowerFirst(numerator), lowerFirst(denominator));
}

/** The unit for a column heading; nothing where the figures carry it themselves. */
export function unitInHeading({ unit }: Pick<Indicator, 'unit'>, { tables: say }: Language): string {
  return say.unitInHeading[unit];
}

/** A figure as a table prints it, without a mark. */
export function tableFigure(cell: Cell, indicator: Indicator): string | undefined {
  return cell.kind === 'value' ? formatCellValue(cell.value, indicator) : undefined;
}

function partsOf(
  { numerator, denominator }: Point,
  { council: { policy }, language }: { council: Council; language: Language },
): string | undefined {
  if (numerator === undefined && denominator === undefined) return undefined;
  const [over, under] = [numerator, denominator].map((cell = NOT_AVAILABLE) =>
    cell.kind === 'value' ? formatNumber(cell.value, 0) : symbolOf(cell, policy.marker),
  );
  return language.tables.parts(numerator === undefined ? undefined : over, under ?? '');
}
