import { csvFormatRows } from 'd3-dsv';
import { breakdownOf } from './breakdown.ts';
import { type Cell, figure, statusOf } from './cell.ts';
import type { Council } from './council.ts';
import { round } from './format.ts';
import type { Indicator, Point, Target } from './indicator.ts';
import { parsePeriod, type Period } from './period.ts';
import { shortLabel } from './label.ts';
import { judgeTarget, targetRule } from './judge.ts';
import { targetFor } from './series.ts';
import { capital } from './sentence.ts';

/** The columns of an indicator's CSV, in order. */
export const CSV_COLUMNS = [
  'indicator',
  'period',
  'time_period',
  'time_identifier',
  'geographic_level',
  'area_code',
  'area_name',
  'breakdown',
  'category',
  'measure',
  'value',
  'status',
  'target',
  'polarity',
  'release',
  'note',
] as const;

/** What kinds of place a row can be about. */
export const GEOGRAPHIC_LEVELS = {
  country: 'National',
  region: 'Regional',
  'similar-councils': 'Similar councils average',
  council: 'Local authority',
} as const;

/** What a row can hold: the figure itself, what it was worked out from, or a target. */
export const CSV_MEASURES = [
  'value',
  'numerator',
  'denominator',
  'target',
  'target-low',
  'target-high',
] as const;
type CsvMeasure = (typeof CSV_MEASURES)[number];

/**
 * An indicator as tidy CSV: a row per figure, the council's own first, then its targets, then every comparator, oldest first.
 * `value` is rounded to the indicator's decimals and empty when `status` says there is no figure to show.
 */
export function indicatorCsv(indicator: Indicator, council: Council): string {
  return `${csvFormatRows([[...CSV_COLUMNS], ...indicatorRows(indicator, council)])}\n`;
}

/** The rows of every file of an indicator's figures, whatever its format: a text for each of `CSV_COLUMNS`. */
export function indicatorRows(indicator: Indicator, council: Council): string[][] {
  return [
    ...ownRows(indicator, council),
    ...targetRows(indicator, council),
    ...comparatorRows(indicator, council),
  ];
}

function ownRows(indicator: Indicator, council: Council): string[][] {
  return indicator.series.flatMap((series) =>
    series.points.flatMap((point) =>
      measuresOf(point).map(([measure, cell]) =>
        row(indicator, {
          period: point.period,
          area: { level: GEOGRAPHIC_LEVELS.council, ...council.area },
          category: series.category,
          measure,
          cell,
          target: measure === 'value' ? targetVerdict(indicator, point) : '',
          release: point.release,
          note: measure === 'value' ? (point.note ?? '') : '',
        }),
      ),
    ),
  );
}

/** A target stands at the first financial year it holds for; one between two figures has a row for each. */
function targetRows(indicator: Indicator, council: Council): string[][] {
  return indicator.targets.flatMap((target) => {
    const period = parsePeriod(target.from);
    if (period === undefined) return [];
    return boundsOf(target).map(([measure, value]) =>
      row(indicator, {
        period,
        area: { level: GEOGRAPHIC_LEVELS.council, ...council.area },
        category: null,
        measure,
        cell: figure(value),
        target: '',
        release: '',
        note: `${capital(targetRule(target, indicator))}, set by ${target.setBy}${target.role === 'reference' ? ', for reference only' : ''}`,
      }),
    );
  });
}

function boundsOf(target: Target): [CsvMeasure, number][] {
  if (target.kind === 'direction-only') return [];
  if (target.kind === 'between')
    return [
      ['target-low', target.low],
      ['target-high', target.high],
    ];
  return [['target', target.value]];
}

function comparatorRows(indicator: Indicator, council: Council): string[][] {
  return indicator.comparators.map((comparator) =>
    row(indicator, {
      period: comparator.period,
      area: {
        level: GEOGRAPHIC_LEVELS[comparator.areaKind],
        code: codeOf(comparator.area, council),
        name: comparator.areaName,
      },
      category: null,
      measure: 'value',
      cell: comparator.cell,
      target: '',
      release: comparator.source,
      note: [comparator.vintage, comparator.likeForLike ? '' : 'Not like for like', comparator.note ?? '']
        .filter((part) => part !== '')
        .join('. '),
    }),
  );
}

function row(
  indicator: Indicator,
  {
    period,
    area,
    category,
    measure,
    cell,
    target,
    release,
    note,
  }: {
    period: Period;
    area: { level: string; code: string; name: string };
    category: string | null;
    measure: CsvMeasure;
    cell: Cell;
    target: string;
    release: string;
    note: string;
  },
): string[] {
  const decimals = COUNTS.has(measure) ? 0 : indicator.decimals;
  return [
    indicator.id,
    period.text,
    timePeriod(period),
    TIME_IDENTIFIERS[period.kind] ?? shortLabel(period),
    area.level,
    area.code,
    area.name,
    dimensionOf(indicator, category),
    category ?? (indicator.breakdowns.length === 0 ? '' : 'Total'),
    measure,
    cell.kind === 'value' ? round(cell.value, decimals).toFixed(decimals) : '',
    statusOf(cell),
    target,
    indicator.polarity,
    release,
    note,
  ];
}

/** A total is of the only breakdown, or of none of several. */
function dimensionOf({ breakdowns }: Indicator, category: string | null): string {
  const own =
    category === null && breakdowns.length === 1 ? breakdowns[0] : breakdownOf({ breakdowns }, category);
  return own?.dimension ?? '';
}

function measuresOf({ cell, numerator, denominator }: Point): [CsvMeasure, Cell][] {
  const measures: [CsvMeasure, Cell | undefined][] = [
    ['value', cell],
    ['numerator', numerator],
    ['denominator', denominator],
  ];
  return measures.flatMap(([measure, one]): [CsvMeasure, Cell][] =>
    one === undefined ? [] : [[measure, one]],
  );
}

function targetVerdict(indicator: Indicator, point: Point): string {
  if (indicator.targets.length === 0) return 'no-target';
  return judgeTarget(indicator, { cell: point.cell, target: targetFor(indicator, point.period) }).verdict;
}

/** As in Explore Education Statistics: the year or years without punctuation, `202324`. */
function timePeriod(period: Period): string {
  const known = TIME_PERIODS.get(period) ?? findTimePeriod(period);
  TIME_PERIODS.set(period, known);
  return known;
}

// The same few hundred periods are written hundreds of thousands of times.
const TIME_PERIODS = new WeakMap<Period, string>();

function findTimePeriod(period: Period): string {
  const year = /^(?:AY)?(\d{4})-(\d{2})(?:-Q\d)?$/.exec(period.text);
  return year === null || period.kind === 'month' ? period.end.slice(0, 4) : `${year[1]}${year[2]}`;
}

function codeOf(area: string, council: Council): string {
  if (area === 'england') return 'E92000001';
  if (area === 'region') return council.region.code;
  return area === 'similar-councils' ? '' : area;
}

/** The parts of a percentage or rate, which are whole numbers whatever it is. */
const COUNTS: ReadonlySet<string> = new Set(['numerator', 'denominator']);

const TIME_IDENTIFIERS: Partial<Record<Period['kind'], string>> = {
  'financial-year': 'Financial year',
  'academic-year': 'Academic year',
  'calendar-year': 'Calendar year',
};
