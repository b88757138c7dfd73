import { breakdownOf } from '#published/breakdown.ts';
import { comparePeriods, partsOfPeriod, type Period } from '#published/period.ts';
import type { Policy } from '#published/policy.ts';
import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import { isSmallCount } from '../protect/ladder.ts';
import type { Page } from '../read/front-matter.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { CouncilSources } from '../read/sources.ts';
import { checkBreakdowns } from './breakdowns.ts';
import type { Observation } from './observations.ts';
import { ledByTotals } from './totals.ts';

/** Settings that must agree with other files: themes, related indicators, names, breakdowns, numerators. */
export function checkIndicatorSettings(council: CouncilSources): Problem[] {
  const themes = council.themes.map((theme) => theme.id);
  const names = new Map<string, string>();
  const withPage = council.indicatorIds.filter((id) => !council.former.has(id));
  return council.indicators.flatMap(({ page, id }) => {
    const isFormer = council.former.has(id);
    const earlier = isFormer ? undefined : names.get(page.settings.name);
    if (!isFormer) names.set(page.settings.name, id);
    return [
      ...(isFormer || themes.includes(page.settings.theme)
        ? []
        : [
            at(page, ['theme'], {
              check: 'unknown-theme',
              message: `There is no theme called “${page.settings.theme}”.`,
              fix: `${didYouMean(page.settings.theme, themes)}The themes are: ${themes.join(', ')}.`,
            }),
          ]),
      ...unknownPriority(page, council.settings?.priorities),
      ...page.settings.related
        .filter((related) => !isFormer && !withPage.includes(related))
        .map((related) =>
          at(page, ['related'], {
            check: 'unknown-indicator',
            message: `There is no indicator called “${related}”.`,
            fix: `${didYouMean(related, withPage)}Correct it, or take it away.`,
          }),
        ),
      ...page.settings.disclosure.agrees
        .flatMap((agreement) => agreement.with)
        .filter((other) => other !== 'own-parts' && !council.indicatorIds.includes(other))
        .map((other) =>
          at(page, ['disclosure', 'agrees'], {
            check: 'unknown-indicator',
            message: `There is no indicator called “${other}”.`,
            fix: `${didYouMean(other, council.indicatorIds)}Correct it, or take it away. For its own periods and categories write own-parts.`,
          }),
        ),
      ...(earlier === undefined
        ? []
        : [
            at(page, ['name'], {
              check: 'duplicate-name',
              message: `“${page.settings.name}” is also the name of ${earlier}.`,
              fix: 'Give each indicator a name of its own, so that people can tell them apart in a list.',
            }),
          ]),
      ...checkBreakdowns(page),
      ...checkRatio(page),
    ];
  });
}

/** What an indicator's figures must be to each other: some of its main kind, a year that is what the settings say. */
export function checkFigures(
  page: Page<IndicatorSettings>,
  { id, observations }: { id: string; observations: readonly Observation[] },
): Problem[] {
  const { settings } = page;
  const main = observations.filter(({ period }) => period.kind === settings.frequency);
  if (observations.length === 0 || main.length === 0) {
    return [
      at(page, ['frequency'], {
        check: 'no-figures',
        message:
          observations.length === 0
            ? `No release holds a figure for ${id}.`
            : `No release holds a ${settings.frequency} figure for ${id}, though its settings say that this is the main kind.`,
        fix:
          observations.length === 0
            ? 'Add its rows to a release, or delete the page.'
            : `Correct the frequency: its figures are of ${[...new Set(observations.map(({ period }) => period.kind))].join(', ')}.`,
      }),
    ];
  }
  return [
    ...leadHasFigures(page, main),
    ...ledByTotals(page, observations),
    ...(settings.year === 'end' ? yearsThatAreNotTheEnd(observations) : []),
    ...(settings.year === 'sum' ? yearsThatAreNotTheSum(observations) : []),
    ...needsBase(page, observations),
  ];
}

function unknownPriority(
  page: Page<IndicatorSettings>,
  priorities: readonly string[] | undefined,
): Problem[] {
  const { priority } = page.settings;
  if (priority === undefined || priorities === undefined || priorities.includes(priority)) return [];
  return [
    at(page, ['priority'], {
      check: 'unknown-priority',
      message: `“${priority}” is not one of the council's priorities.`,
      fix: `${didYouMean(priority, priorities)}${priorities.length === 0 ? 'Declare the priorities in council.yaml, in order.' : `They are: ${priorities.join(', ')}.`}`,
    }),
  ];
}

function checkRatio(page: Page<IndicatorSettings>): Problem[] {
  const { unit, numerator, denominator } = page.settings;
  if (unit !== 'percent' && unit !== 'rate-per-10000') return [];
  return (['numerator', 'denominator'] as const)
    .filter((key) => ({ numerator, denominator })[key] === undefined)
    .map((key) =>
      at(page, ['unit'], {
        check: 'missing-key',
        message: `A ${unit} needs a “${key}”, in words.`,
        fix: `Say what the ${key === 'numerator' ? 'top' : 'bottom'} number counts, for example: ${key}: Assessments completed.`,
      }),
    );
}

function leadHasFigures(page: Page<IndicatorSettings>, main: readonly Observation[]): Problem[] {
  const { leadCategory: lead } = page.settings;
  // A lead that is no category is told already (`breakdowns.ts`).
  if (lead !== null && breakdownOf(page.settings, lead) === undefined) return [];
  if (main.some(({ category }) => category === lead)) return [];
  return [
    at(page, [lead === null ? 'breakdowns' : 'leadCategory'], {
      check: 'no-figures',
      message: `The page would lead with ${lead === null ? 'the total' : `“${lead}”`}, which has no figures.`,
      fix: 'Add rows for it (an empty breakdown cell is the total), or choose another leadCategory.',
    }),
  ];
}

function yearsThatAreNotTheEnd(observations: readonly Observation[]): Problem[] {
  return observations.flatMap((year) => {
    const last = partsOfPeriod(year.period).at(-1);
    const part = last && find(observations, last, year.category);
    if (part === undefined || sameReading(year, part)) return [];
    return [
      atRow(year, {
        check: 'year-is-not-its-end',
        message: `The settings say that a year is counted at its end, but ${year.period.text} differs from ${part.period.text}, its last part.`,
        fix: `Correct one of them (the other stands at ${part.at.file}:${part.at.line}), or change “year” in the settings.`,
      }),
    ];
  });
}

function yearsThatAreNotTheSum(observations: readonly Observation[]): Problem[] {
  return observations.flatMap((year) => {
    const parts = partsOfPeriod(year.period).map((part) => find(observations, part, year.category));
    const values = parts.flatMap((part) => (part?.value.kind === 'number' ? [part.value.value] : []));
    if (year.value.kind !== 'number' || values.length === 0) return [];
    const sum = values.reduce((total, value) => total + value, 0);
    const complete = values.length === parts.length;
    if (complete ? sum === year.value.value : sum <= year.value.value) return [];
    return [
      atRow(year, {
        check: 'year-is-not-its-sum',
        message: `The settings say that a year is the sum of its parts, but the parts of ${year.period.text} ${complete ? 'do not add up to it' : 'that are given are already more than it'}.`,
        fix: 'Correct the figure that is wrong, or change “year” in the settings (distinct, when the same people can be counted in several parts).',
      }),
    ];
  });
}

/** Rule R5: a percentage or rate of people that comes without its two numbers, or with one of them, could stand for a handful. */
function needsBase(page: Page<IndicatorSettings>, observations: readonly Observation[]): Problem[] {
  const { people, unit, base } = page.settings;
  if (!people || (unit !== 'percent' && unit !== 'rate-per-10000')) return [];
  const kind = unit === 'percent' ? 'percentage' : 'rate';
  return observations.flatMap((observation) => {
    const { value, numerator, denominator } = observation;
    if (value.kind !== 'number') return [];
    if ((numerator === undefined) !== (denominator === undefined)) {
      return [
        atRow(observation, {
          check: kind === 'rate' ? 'rate-with-one-number' : 'percentage-with-one-number',
          message: `This is a ${kind} of people with its ${numerator === undefined ? 'denominator' : 'numerator'} only, and from these two anybody can work out the other, which may be small.`,
          fix: 'Give both numbers, so that small ones are hidden, or neither.',
        }),
      ];
    }
    if (base !== undefined || numerator !== undefined) return [];
    return [
      atRow(observation, {
        check: kind === 'rate' ? 'rate-without-base' : 'percentage-without-base',
        message: `This is a ${kind} of people without its numerator and denominator, so nobody can tell whether it stands for a handful of them.`,
        fix: `Give both numbers; or, when what it is a ${kind === 'rate' ? 'rate' : 'share'} of is known to be large, say so under “base” in the settings of the indicator; otherwise hide it.`,
      }),
    ];
  });
}

/** Counts of people that must be hidden, and that a public repository would show to everyone who looks into it. */
export function smallCounts(
  observations: readonly Observation[],
  { settings, policy }: { settings: IndicatorSettings; policy: Policy },
): Problem[] {
  if (!settings.people) return [];
  return observations.flatMap((observation) =>
    (['value', 'numerator', 'denominator'] as const)
      .filter((column) => column !== 'value' || settings.unit === 'count')
      .filter((column) => {
        const reading = observation[column];
        return reading?.kind === 'number' && isSmallCount(reading.value, policy);
      })
      .map((column) =>
        atRow(observation, {
          check: 'small-count-in-public',
          column,
          message: `This is a count of people under ${policy.threshold}, and this repository is public: everyone can read it here, whatever the pages show.`,
          fix: 'Write x (or the symbol you use) in its place, and ask for help to take it out of the history too. Or set repository: private in content/site.yaml, if it really is.',
        }),
      ),
  );
}

function find(
  observations: readonly Observation[],
  period: Period,
  category: string | null,
): Observation | undefined {
  return observations.find(
    (other) => comparePeriods(other.period, period) === 0 && other.category === category,
  );
}

function sameReading(a: Observation, b: Observation): boolean {
  if (a.value.kind !== 'number' || b.value.kind !== 'number') return a.value.kind === b.value.kind;
  return a.value.value === b.value.value;
}

function at(
  page: Page<IndicatorSettings>,
  path: readonly string[],
  problem: Pick<Problem, 'check' | 'message' | 'fix'>,
): Problem {
  return { ...problem, severity: 'error', file: page.file, line: page.lineOf(path), column: path.join('.') };
}

function atRow(
  { at: row }: Observation,
  problem: Pick<Problem, 'check' | 'message' | 'fix' | 'column'>,
): Problem {
  return { ...problem, severity: 'error', file: row.file, line: row.line };
}
