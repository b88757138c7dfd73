import type { Policy } from '#published/policy.ts';
import type { Problem } from '../problem.ts';
import { isSmallCount } from '../protect/ladder.ts';
import { readNarrative } from '../read/narrative.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { CouncilSources } from '../read/sources.ts';
import { type Finder, smallNumbers } from './number-words.ts';
import { numeralsOf, ownNumerals, withoutDates, withoutMeasures } from './numerals.ts';
import {
  inCalendar,
  inFlow,
  inRelease,
  inReport,
  inRetired,
  inSettings,
  inTheme,
  inText,
  lineAt,
  type Written,
} from './written-words.ts';

/**
 * Rule R1 in words: a small number of people that a table hides stands nowhere else. Looked for wherever people write what the
 * public reads about counts of people: narratives, settings, theme pages, reports, notes of figures and summaries of releases.
 */
export function checkSmallNumbers(council: CouncilSources, policy: Policy): Problem[] {
  const ofPeople = council.indicators.filter(({ page }) => page.settings.people);
  if (ofPeople.length === 0) return [];
  const anyone = { about: '' };
  return [
    ...ofPeople.flatMap(({ page, narrative }) => {
      const about = aboutOf(page.settings);
      return [
        ...find(inText(narrative, page.file), smallNumbers(policy, { about }), policy),
        ...find(
          inSettings(page, ['polarityReason', 'limits', 'base']),
          smallNumbers(policy, { about, digits: true }),
          policy,
        ),
      ];
    }),
    ...council.themes.flatMap((theme) => [
      ...readNarrative(theme.page).problems,
      ...find(inTheme(theme), smallNumbers(policy, anyone), policy),
      ...inTheme(theme).flatMap((written) => inDigits(written, { policy, allowed: new Set() })),
    ]),
    ...[
      ...council.reports.map(inReport),
      ...council.flows.map(inFlow),
      inRetired(council),
      inCalendar(council),
    ].flatMap((written) => find(written, smallNumbers(policy, { ...anyone, digits: true }), policy)),
    ...council.releases.flatMap((release) => [
      ...notes(release.rows, { council, policy }),
      ...find(inRelease(release, ['summary']), smallNumbers(policy, { ...anyone, digits: true }), policy),
    ]),
  ];
}

/** What an indicator says it counts: it may be staff or parents. */
export function aboutOf({
  name,
  definition,
  numerator = '',
  denominator = '',
}: Pick<IndicatorSettings, 'name' | 'definition' | 'numerator' | 'denominator'>): string {
  return [name, definition, numerator, denominator].join(' ');
}

/** Small numbers of people in words: one problem for each line that has any. */
export function inWords(written: Written, finder: Finder, policy: Policy): Problem[] {
  const lines = new Set(finder(written.text).map((index) => lineAt(written, index)));
  return [...lines].map((line) => ({
    ...placeOf(written, line),
    check: 'small-number-in-words',
    severity: 'error',
    message: `A small number of people (under ${policy.threshold}) is given away here. The rule for small numbers: what is hidden in the tables is hidden in words too${policy.zeros === 'hidden' ? ', and “no” and “none” are numbers' : ''}.`,
    fix: 'Say it without a number (“some children”, “a small number of families”), or leave the sentence out. If nobody is counted here, use other words.',
  }));
}

function find(all: readonly Written[], finder: Finder, policy: Policy): Problem[] {
  return all.flatMap((written) => inWords(written, finder, policy));
}

/** Small numbers in digits, unless they are a date, a measure or part of what the indicator is. */
export function inDigits(
  written: Written,
  { policy, allowed }: { policy: Policy; allowed: ReadonlySet<string> },
): Problem[] {
  return written.text.split('\n').flatMap((text, index) =>
    [...numeralsOf(withoutMeasures(withoutDates(text)))]
      .filter((numeral) => !allowed.has(numeral) && isSmallCount(Number(numeral), policy))
      .map((): Problem => ({
        ...placeOf(written, written.line + index),
        check: 'typed-figure',
        severity: 'error',
        message: `A number under ${policy.threshold} is typed in the text. The rule for small numbers: what is hidden in the tables is hidden in the text too.`,
        fix: 'Say it without a number. If it counts people, nobody may see it.',
      })),
  );
}

function notes(
  rows: CouncilSources['releases'][number]['rows'],
  { council, policy }: { council: CouncilSources; policy: Policy },
): Problem[] {
  const known = new Map(
    council.indicators
      .filter(({ page }) => page.settings.people)
      .map(({ id, page: { settings } }) => [
        id,
        { finder: smallNumbers(policy, { about: aboutOf(settings) }), allowed: ownNumerals(settings) },
      ]),
  );
  return rows.flatMap((row) => {
    const indicator = known.get(row.cell('indicator'));
    const written = { text: row.cell('note'), file: row.file, line: row.line, column: 'note' };
    if (indicator === undefined || written.text === '') return [];
    return [
      ...inWords(written, indicator.finder, policy),
      ...inDigits(written, { policy, allowed: indicator.allowed }),
    ];
  });
}

function placeOf({ file, column }: Written, line: number): Pick<Problem, 'file' | 'line' | 'column'> {
  return column === undefined ? { file, line } : { file, line, column };
}
