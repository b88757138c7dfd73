import { labelPeriod, longDate } from '#published/label.ts';
import { buildsUp, financialYearOf, yearOf } from '#published/period.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { ReleaseSources } from '../read/sources.ts';
import type { Observation } from './observations.ts';

/** Times that cannot be: figures about days that had not come, years to date that are over, years mistyped in January. */
export function checkTimes(release: ReleaseSources, observations: readonly Observation[]): Problem[] {
  const { published, dataTo } = release.settings;
  const untrue: Problem[] =
    dataTo <= published
      ? []
      : [
          {
            check: 'data-after-publication',
            severity: 'error',
            file: release.file,
            line: release.lineOf(['dataTo']),
            column: 'dataTo',
            message: `The figures cannot be about days up to ${longDate(dataTo)}: they were published on ${longDate(published)}.`,
            fix: 'Correct one of the two dates. The page shows both, so that people see how old the figures are.',
          },
        ];
  if (untrue.length > 0) return untrue;
  return observations.flatMap((row) => [
    ...afterTheData(row, release.settings),
    ...overYears(row),
    ...aYearTooEarly(row, { release: release.settings, observations }),
  ]);
}

/** The figures of one indicator by their times: no gap or mark without a reason, none before it was first measured. */
export function checkSeriesTimes(
  observations: readonly Observation[],
  settings: IndicatorSettings,
): Problem[] {
  return [
    ...observations.filter((row) => row.value.kind === 'not-available').flatMap(withoutReason),
    ...observations.flatMap(markWithoutReason),
    ...beforeItBegan(settings, observations),
  ];
}

/** A single day may lie after the others: it is told apart from them (“since the end of the quarter”). */
function afterTheData(row: Observation, { published, dataTo }: ReleaseSources['settings']): Problem[] {
  const last = row.period.kind === 'snapshot' ? published : dataTo;
  if (row.period.end <= last) return [];
  return [
    atPeriod(row, {
      check: 'figure-after-its-data',
      message:
        row.period.kind === 'snapshot'
          ? `${longDate(row.period.end)} had not come when this release was published, on ${longDate(published)}.`
          : `${labelPeriod(row.period)} ends after ${longDate(dataTo)}, the last day that this release says its figures are about.`,
      fix: 'Correct the period, or “dataTo” in release.yaml. What has happened since then belongs in the text, or in a row with its own day, for example 2022-01-17.',
    }),
  ];
}

function overYears(row: Observation): Problem[] {
  const { period } = row;
  const year = buildsUp(period.kind) ? yearOf(period) : undefined;
  if (year === undefined || year.end !== period.end) return [];
  return [
    atPeriod(row, {
      check: 'year-to-date-of-a-whole-year',
      message: `“${period.text}” runs to the last day of the year, so it is no year to date.`,
      fix: `Write the year itself: ${year.text}.`,
    }),
  ];
}

/** In January people write last year's date. */
function aYearTooEarly(
  row: Observation,
  {
    release: { published, dataTo },
    observations,
  }: { release: ReleaseSources['settings']; observations: readonly Observation[] },
): Problem[] {
  const { period } = row;
  if (period.kind !== 'snapshot' || row.note !== undefined) return [];
  const likely = `${Number(period.text.slice(0, 4)) + 1}${period.text.slice(4)}`;
  const isGiven = observations.some(
    (other) => other.indicator === row.indicator && other.period.text === likely,
  );
  if (isGiven || likely <= dataTo || likely > published) return [];
  return [
    atPeriod(row, {
      check: 'perhaps-another-year',
      message: `${longDate(period.end)} is a year before the days in which this release was made.`,
      fix: `Did you mean ${likely}? If it is right, say in the note of the row why it is about that day.`,
    }),
  ];
}

/** A doubt that is marked says what the doubt is. */
function markWithoutReason(row: Observation): Problem[] {
  if (row.note !== undefined || !MARKS.has(row.status)) return [];
  return [
    {
      check: 'mark-without-reason',
      severity: 'error',
      file: row.at.file,
      line: row.at.line,
      column: 'note',
      message: `The figure for ${labelPeriod(row.period)} is marked “${row.status}”, and nothing says why.`,
      fix: 'Say why in the note of the row, in words that the public can read, for example: Some plans may already have ended.',
    },
  ];
}

const MARKS: ReadonlySet<string> = new Set(['low-reliability', 'estimated', 'break']);

function withoutReason(row: Observation): Problem[] {
  if (row.note !== undefined) return [];
  return [
    {
      check: 'gap-without-reason',
      severity: 'error',
      file: row.at.file,
      line: row.at.line,
      column: 'note',
      message: `The figure for ${labelPeriod(row.period)} is not available, and nothing says why.`,
      fix: 'Say why in the note of the row, in words that the public can read, for example: Not counted in this quarter.',
    },
  ];
}

function beforeItBegan(
  { newIn }: Pick<IndicatorSettings, 'newIn'>,
  observations: readonly Observation[],
): Problem[] {
  if (newIn === undefined) return [];
  return observations
    .filter(({ period }) => financialYearOf(period.end) < newIn)
    .map((row) =>
      atPeriod(row, {
        check: 'figure-before-it-began',
        message: `The settings say that this was first measured in ${newIn}, but ${labelPeriod(row.period)} is before that.`,
        fix: 'Correct the period, or “newIn” in the settings of the indicator.',
      }),
    );
}

function atPeriod({ at }: Observation, problem: Pick<Problem, 'check' | 'message' | 'fix'>): Problem {
  return { ...problem, severity: 'error', file: at.file, line: at.line, column: 'period' };
}
