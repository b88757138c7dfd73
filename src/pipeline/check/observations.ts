import { categoriesOf } from '#published/breakdown.ts';
import { type Period, parsePeriod } from '#published/period.ts';
import { VALUE_STATUSES, type ValueStatus } from '#published/cell.ts';
import { didYouMean } from '../near-miss.ts';
import type { Checked, Problem } from '../problem.ts';
import { isBareNumber, quoted } from '../problems/quoted.ts';
import type { Row } from '../read/csv.ts';
import type { CouncilSettings, IndicatorSettings } from '../read/settings.ts';
import { type Reading, readNumber, readReading } from './reading.ts';

/** A row of a release, understood: one figure of one indicator with, where given, its numerator and denominator. */
export interface Observation {
  readonly at: Row;
  readonly indicator: string;
  readonly period: Period;
  readonly category: string | null;
  readonly value: Reading;
  readonly numerator: Reading | undefined;
  readonly denominator: Reading | undefined;
  readonly status: ValueStatus;
  readonly note: string | undefined;
}

/** Understands the rows of a release: known indicator, period, area, breakdown, symbols and numbers that agree. */
export function checkRows(
  rows: readonly Row[],
  {
    council,
    indicators,
    unreadable,
  }: {
    /** `undefined` when its settings could not be read: what its area and symbols are is then not asked. */
    council: CouncilSettings | undefined;
    indicators: ReadonlyMap<string, IndicatorSettings>;
    /** Ids whose file is there but could not be read: their rows are passed over in silence. */
    unreadable: ReadonlySet<string>;
  },
): Checked<Observation[]> {
  const problems: Problem[] = [];
  const observations = rows.flatMap((row) => {
    const id = row.cell('indicator');
    if (unreadable.has(id)) return [];
    if (!indicators.has(id)) {
      const namesakes = rows.filter((other) => other.file === row.file && other.cell('indicator') === id);
      if (namesakes[0] === row) problems.push(unknownIndicator(row, { indicators, rows: namesakes.length }));
      return [];
    }
    const checked = checkRow(row, { council, indicators });
    problems.push(...checked.problems);
    return checked.value ?? [];
  });
  return { value: observations, problems: [...problems, ...duplicateKeys(observations)] };
}

function checkRow(
  row: Row,
  {
    council,
    indicators,
  }: { council: CouncilSettings | undefined; indicators: ReadonlyMap<string, IndicatorSettings> },
): Checked<Observation | undefined> {
  const id = row.cell('indicator');
  const indicator = indicators.get(id);
  if (indicator === undefined) return { value: undefined, problems: [] };

  const period = parsePeriod(row.cell('period'));
  const value = reading(row, 'value', { council, indicator });
  const numerator = optionalReading(row, 'numerator', { council, indicator });
  const denominator = optionalReading(row, 'denominator', { council, indicator });
  const problems = [
    ...(period === undefined ? [unknownPeriod(row)] : []),
    ...(council === undefined ? [] : checkArea(row, council)),
    ...checkBreakdown(row, indicator),
    ...checkStatus(row),
    ...value.problems,
    ...numerator.problems,
    ...denominator.problems,
  ];
  if (problems.length > 0 || period === undefined || value.value === undefined)
    return { value: undefined, problems };
  const observation: Observation = {
    at: row,
    indicator: id,
    period,
    category: row.cell('breakdown') === '' ? null : row.cell('breakdown'),
    value: value.value,
    numerator: numerator.value,
    denominator: denominator.value,
    status: VALUE_STATUSES.find((status) => status === row.cell('status')) ?? 'final',
    note: row.cell('note') === '' ? undefined : row.cell('note'),
  };
  return { value: observation, problems: checkNumbers(observation, indicator) };
}

/** Without the council's settings, a symbol is passed over in silence: it may well be declared. */
function reading(row: Row, column: string, { council, indicator }: Known): Checked<Reading | undefined> {
  const hidden = indicator.people ? (council?.policy.threshold ?? Infinity) : 0;
  const { value, problems } = readReading(row, column, { symbols: council?.symbols ?? {}, hidden });
  return {
    value,
    problems: problems.filter(({ check }) => council !== undefined || check !== 'undeclared-symbol'),
  };
}

interface Known {
  readonly council: CouncilSettings | undefined;
  readonly indicator: IndicatorSettings;
}

function optionalReading(row: Row, column: string, known: Known): Checked<Reading | undefined> {
  return row.cell(column) === '' ? { value: undefined, problems: [] } : reading(row, column, known);
}

function unknownIndicator(
  row: Row,
  { indicators, rows }: { indicators: ReadonlyMap<string, IndicatorSettings>; rows: number },
): Problem {
  const id = row.cell('indicator');
  return {
    check: 'unknown-indicator',
    severity: 'error',
    file: row.file,
    line: row.line,
    column: 'indicator',
    message:
      id === ''
        ? 'The indicator is blank.'
        : `${isBareNumber(id) ? 'A number stands where an indicator is named' : `There is no indicator called “${id}”`}${rows === 1 ? '' : `, which ${rows} rows of this file name`}.`,
    fix: `${didYouMean(id, indicators.keys())}Correct it, or give it a page: an indicator is the name of a file in the council's indicators folder, without “.mdx”.`,
  };
}

function unknownPeriod(row: Row): Problem {
  return {
    check: 'unknown-period',
    severity: 'error',
    file: row.file,
    line: row.line,
    column: 'period',
    message:
      row.cell('period') === '' ? 'The period is blank.' : `${quoted(row.cell('period'))} is not a period.`,
    fix: `${rewrittenByExcel(row.cell('period'))}Write a month as 2023-07, a quarter as 2023-24-Q2, a financial year as 2023-24, an academic year as AY2022-23, a calendar year as CY2022, a day as 2023-03-31, twelve months as R12-2023-09, a year to date as YTD-2023-07, an academic year to date as AYTD-2023-07.`,
  };
}

/** Excel shows `2022-07` as `Jul-22` and `2022-03-31` as `31/03/2022`, and saves what it shows. */
function rewrittenByExcel(text: string): string {
  const looksRewritten = /^[A-Z][a-z]{2}-\d{2}$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text);
  return looksRewritten
    ? 'Excel seems to have turned it into a date: format the column as Text before you type in it. '
    : '';
}

function checkArea(row: Row, council: CouncilSettings): Problem[] {
  if (row.cell('area') === council.area.code) return [];
  return [
    {
      check: 'unknown-area',
      severity: 'error',
      file: row.file,
      line: row.line,
      column: 'area',
      message:
        row.cell('area') === ''
          ? 'The area is blank.'
          : `${quoted(row.cell('area'))} is not the area of this council.`,
      fix: `Write ${council.area.code} (${council.area.name}).`,
    },
  ];
}

function checkBreakdown(row: Row, indicator: IndicatorSettings): Problem[] {
  const id = row.cell('breakdown');
  const known = categoriesOf(indicator).map((category) => category.id);
  if (id === '' || known.includes(id)) return [];
  return [
    {
      check: 'unknown-breakdown',
      severity: 'error',
      file: row.file,
      line: row.line,
      column: 'breakdown',
      message: `${quoted(id)} is not a category of this indicator.`,
      fix:
        known.length === 0
          ? 'Leave the cell empty, or declare a breakdown in the settings of the indicator.'
          : `${didYouMean(id, known)}Its categories are: ${known.join(', ')}; leave the cell empty for all of them together.`,
    },
  ];
}

function checkStatus(row: Row): Problem[] {
  const status = row.cell('status');
  if (status === '' || VALUE_STATUSES.some((known) => known === status)) return [];
  return [
    {
      check: 'unknown-status',
      severity: 'error',
      file: row.file,
      line: row.line,
      column: 'status',
      message: `${quoted(status)} is not a status.`,
      fix: `${didYouMean(status, VALUE_STATUSES)}Leave it empty for a final figure, or write one of: ${VALUE_STATUSES.join(', ')}.`,
    },
  ];
}

/** Numbers that cannot be: negative, a numerator above its denominator, a percentage that is not what the two make. */
function checkNumbers(observation: Observation, indicator: IndicatorSettings): Problem[] {
  const { at, value, numerator, denominator } = observation;
  const place = { severity: 'error', file: at.file, line: at.line } as const;
  const negative = (['value', 'numerator', 'denominator'] as const).filter((column) => {
    const read = observation[column];
    return read?.kind === 'number' && read.value < 0;
  });
  const problems: Problem[] = negative.map((column) => ({
    ...place,
    check: 'negative-figure',
    column,
    message: 'It is below zero, which this figure cannot be.',
    fix: 'Correct it. For “not available” write [x]; a change is worked out by the site and is not typed.',
  }));
  if (negative.length > 0) return problems;
  if (indicator.unit === 'count' && value.kind === 'number' && !Number.isInteger(value.value)) {
    problems.push({
      ...place,
      check: 'not-a-whole-number',
      column: 'value',
      message: `“${at.cell('value')}” is not a whole number, but this indicator is a count.`,
      fix: 'Write the count, or change the unit of the indicator.',
    });
  }
  if (indicator.unit === 'percent' && value.kind === 'number' && value.value > 100) {
    problems.push({
      ...place,
      check: 'percentage-above-100',
      column: 'value',
      message: `“${at.cell('value')}” is more than 100, but this indicator is a percentage.`,
      fix: 'Correct it, or change the unit of the indicator.',
    });
  }
  if (numerator?.kind !== 'number' || denominator?.kind !== 'number') return problems;
  if (indicator.unit === 'percent' && numerator.value > denominator.value) {
    return [
      ...problems,
      {
        ...place,
        check: 'numerator-above-denominator',
        column: 'numerator',
        message: 'The numerator is larger than the denominator, so the percentage would be above 100.',
        fix: `Check both: ${indicator.numerator ?? 'the top number'} cannot be more than ${indicator.denominator ?? 'the bottom number'}.`,
      },
    ];
  }
  return [...problems, ...disagreement(observation, indicator)];
}

function disagreement(
  { at, value, numerator, denominator }: Observation,
  indicator: IndicatorSettings,
): Problem[] {
  const per = { percent: 100, 'rate-per-10000': 10_000 }[String(indicator.unit)];
  if (per === undefined || value.kind !== 'number') return [];
  if (numerator?.kind !== 'number' || denominator?.kind !== 'number' || denominator.value === 0) return [];
  const typed = at.cell('value');
  const decimals = typed.includes('.') ? typed.length - typed.indexOf('.') - 1 : 0;
  const worked = readNumber(((numerator.value / denominator.value) * per).toFixed(9)) ?? 0;
  // A figure typed with fewer decimals than it has may be rounded, never cut.
  if (Math.abs(worked - value.value) <= 0.5 / 10 ** decimals + 1e-9) return [];
  const secret = indicator.people;
  return [
    {
      check: 'disagrees-with-its-numbers',
      severity: 'error',
      file: at.file,
      line: at.line,
      column: 'value',
      message: secret
        ? `“${typed}” is not what the numerator and denominator of this row make.`
        : `“${typed}” is not what the numerator and denominator make: ${at.cell('numerator')} of ${at.cell('denominator')} is ${worked.toFixed(decimals)}.`,
      fix: 'Find out which of the three is wrong, and correct it.',
    },
  ];
}

function duplicateKeys(observations: readonly Observation[]): Problem[] {
  const first = new Map<string, Observation>();
  return observations.flatMap((observation): Problem[] => {
    const key = [observation.indicator, observation.period.text, observation.category ?? ''].join('|');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, observation);
      return [];
    }
    return [
      {
        check: 'duplicate-figure',
        severity: 'error',
        file: observation.at.file,
        line: observation.at.line,
        message: `The figure for ${observation.indicator}, ${observation.period.text}${observation.category === null ? '' : `, ${observation.category}`} stands twice in this release: also at ${earlier.at.file}:${earlier.at.line}.`,
        fix: 'Keep the right one and delete the other.',
      },
    ];
  });
}
