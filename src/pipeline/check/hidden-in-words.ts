import type { Indicator } from '#published/indicator.ts';
import { financialYearOf, parsePeriod, type Period } from '#published/period.ts';
import type { Policy } from '#published/policy.ts';
import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';
import { type Finder, largeNumbers, smallNumbers } from './number-words.ts';
import { aboutOf, inDigits, inWords } from './small-numbers.ts';
import { inRelease, inReport, inSettings, inTheme, inText, lineAt, type Written } from './written-words.ts';

/**
 * Rule R5 in words: where figures are hidden, a number of people typed beside them may be the total they are missing from.
 * Only what is published is looked at, so that the answer says nothing about what is hidden.
 */
export function checkHiddenInWords(
  council: CouncilSources,
  { indicators, policy }: { indicators: ReadonlyMap<string, Indicator>; policy: Policy },
): Problem[] {
  const hidden = new Map(
    [...indicators].flatMap(([id, indicator]) => {
      const periods = indicator.people ? hiddenPeriods(indicator) : [];
      return periods.length === 0 ? [] : [[id, periods] as const];
    }),
  );
  const ofHidden = council.indicators.filter(({ id }) => hidden.has(id));
  const finders = new Map(
    ofHidden.map(({ id, page }) => [id, largeNumbers(policy, { about: aboutOf(page.settings) })]),
  );
  const anyone = largeNumbers(policy, { about: '' });
  const themes = new Set(ofHidden.map(({ page }) => page.settings.theme));
  return [
    ...ofHidden.flatMap(({ id, page, narrative }) => {
      const find = finders.get(id) ?? anyone;
      return [
        // A typed numeral in a narrative is told by `checkProse`.
        ...inText(narrative, page.file).flatMap((written) => totals(written, wordsOnly(find))),
        ...inSettings(page, ['polarityReason', 'limits']).flatMap((written) => totals(written, find)),
      ];
    }),
    ...council.themes
      .filter(({ id }) => themes.has(id))
      .flatMap((theme) => inTheme(theme).flatMap((written) => totals(written, anyone))),
    ...council.reports
      .filter(({ page }) =>
        page.settings.sections.some((section) => section.indicators.some((id) => hidden.has(id))),
      )
      .flatMap((report) => inReport(report).flatMap((written) => totals(written, wordsOnly(anyone)))),
    ...council.releases.flatMap((release) => {
      const summary = inRelease(release, ['summary']);
      const told = release.rows.some((row) => hidden.has(row.cell('indicator')));
      return [
        ...(told ? summary.flatMap((written) => totals(written, anyone)) : []),
        ...notes(release.rows, { hidden, finders }),
        ...reason(release, { indicators, policy }),
      ];
    }),
  ];
}

/** The periods in which something of an indicator is hidden. */
export function hiddenPeriods({ series }: Indicator): Period[] {
  return series.flatMap(({ points }) =>
    points
      .filter(({ cell, numerator, denominator }) =>
        [cell, numerator, denominator].some((one) => one?.kind === 'suppressed'),
      )
      .map(({ period }) => period),
  );
}

/** Notes of rows about a year in which something is hidden. */
function notes(
  rows: CouncilSources['releases'][number]['rows'],
  {
    hidden,
    finders,
  }: { hidden: ReadonlyMap<string, readonly Period[]>; finders: ReadonlyMap<string, Finder> },
): Problem[] {
  return rows.flatMap((row) => {
    const find = finders.get(row.cell('indicator'));
    const period = parsePeriod(row.cell('period'));
    if (find === undefined || period === undefined) return [];
    const beside = hidden
      .get(row.cell('indicator'))
      ?.some(
        (other) =>
          financialYearOf(other.start) <= financialYearOf(period.end) &&
          financialYearOf(period.start) <= financialYearOf(other.end),
      );
    if (beside !== true) return [];
    return totals({ text: row.cell('note'), file: row.file, line: row.line, column: 'note' }, find);
  });
}

/** Why a figure was changed, when the figure is or was hidden: “two children had been left out” says what it is at least. */
function reason(
  release: CouncilSources['releases'][number],
  { indicators, policy }: { indicators: ReadonlyMap<string, Indicator>; policy: Policy },
): Problem[] {
  const hides = [...indicators.values()].some(({ people, revisions }) =>
    revisions.some(
      ({ release: id, before, after }) =>
        people && id === release.id && (before.kind === 'suppressed' || after.kind === 'suppressed'),
    ),
  );
  if (!hides) return [];
  return inRelease(release, ['reason']).flatMap((written) => [
    ...inWords(written, smallNumbers(policy, { about: '' }), policy),
    ...inDigits(written, { policy, allowed: new Set() }),
  ]);
}

function wordsOnly(find: Finder): Finder {
  return (text) => find(text).filter((index) => !/\d/.test(text.charAt(index)));
}

/** Numbers of people beside hidden figures: one problem for each line that has any. */
export function totals(written: Written, find: Finder): Problem[] {
  const { file, column } = written;
  const lines = new Set(find(written.text).map((index) => lineAt(written, index)));
  return [...lines].map((line) => ({
    check: 'number-beside-hidden',
    severity: 'error',
    file,
    line,
    ...(column === undefined ? {} : { column }),
    message:
      'A number of people is written here, and figures about them are hidden. The rule for small numbers: no number may stand anywhere from which a hidden one could be worked out, such as a total for a year.',
    fix: 'Say it without a number. In a narrative you can name a published figure with a tag such as <Value period="2023-24-Q2" />: the site hides it when it must.',
  }));
}
