import { listsOfParts } from '#published/breakdown.ts';
import type { Policy } from '#published/policy.ts';
import { didYouMean } from '../near-miss.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Checked, Problem } from '../problem.ts';
import type { CouncilSettings, IndicatorSettings, ReleaseSettings, SiteSettings } from '../read/settings.ts';
import type { CouncilOutline, CouncilSources, SiteSources, Sources } from '../read/sources.ts';
import { checkFigures, checkIndicatorSettings, smallCounts } from './agreement.ts';
import { checkCalendar, checkHold } from './calendar.ts';
import { checkClashes } from './clashes.ts';
import { checkComparators, type ComparatorObservation } from './comparators.ts';
import { checkComparisons, comparedOf } from './comparisons.ts';
import { checkFlowSteps } from './flow-steps.ts';
import { checkFlows } from './flows.ts';
import { checkGlossary } from './glossary.ts';
import { checkHexagons, type PlacedCouncil } from './hexagons.ts';
import { checkLabels } from './labels.ts';
import { checkMarkings } from './markings.ts';
import { checkMovementSettings } from './movement.ts';
import { type Observation, checkRows } from './observations.ts';
import { checkOtherCouncils, type NamedCouncil } from './other-councils.ts';
import { checkPartsAndWholes } from './parts-and-wholes.ts';
import { checkNotWrittenYet } from './not-written-yet.ts';
import { checkPublicationDay } from './publication-day.ts';
import { checkReports } from './reports.ts';
import { checkRetired } from './retired.ts';
import { checkRoles } from './roles.ts';
import { checkSeals } from './seals.ts';
import { checkNarrative } from './sections.ts';
import { checkTranslations } from './translations.ts';
import { checkSmallNumbers } from './small-numbers.ts';
import { checkSeriesTimes, checkTimes } from './times.ts';
import { leftOutInPublic, listsWithoutTotal } from './totals.ts';

/** Sources in which everything agrees with everything else. */
export interface CheckedSources {
  readonly site: SiteSettings;
  readonly councils: readonly CheckedCouncil[];
  readonly comparators: readonly ComparatorObservation[];
  readonly hexagons: readonly PlacedCouncil[];
}

/** A council whose every file has been read and checked. */
export interface CheckedCouncil {
  readonly sources: CouncilSources;
  readonly settings: CouncilSettings;
  readonly editions: readonly Edition[];
}

/** A release with its figures understood. Editions are in the order in which they were published. */
export interface Edition {
  readonly id: string;
  readonly settings: ReleaseSettings;
  readonly observations: readonly Observation[];
}

/** The figures of one indicator in an edition, in the order of their rows. */
export function observationsOf(edition: Edition, indicator: string): readonly Observation[] {
  return byIndicator(edition).get(indicator) ?? [];
}

const byIndicator = onceForEach(({ observations }: Edition) =>
  Map.groupBy(observations, ({ indicator }) => indicator),
);

/** Checks what was read: every row understood, every reference resolved, every figure what its indicator says it is. */
export function checkSources(sources: Sources): Checked<CheckedSources | undefined> {
  const { site } = sources;
  const whole = checkSite(sources, sources.councils);
  const councils = sources.councils.map((council) =>
    checkCouncil(council, { site, areas: sources.areas, all: sources.councils }),
  );
  const problems = inOrder(whole.problems, {
    comparisons: checkComparisons(sources.comparators, sources.councils.map(comparedOf)),
    councils: councils.flatMap((council) => council.problems),
  });
  if (site === undefined) return { value: undefined, problems };
  return {
    value: { site, councils: councils.flatMap((council) => council.value ?? []), ...whole.value },
    problems,
  };
}

/** What is wrong with the site as a whole: found before its councils are looked at, and after. */
export interface SiteProblems {
  readonly before: readonly Problem[];
  readonly after: readonly Problem[];
}

/** Checks what is about no council in particular, but for comparisons, which need to know what the councils have. */
export function checkSite(
  sources: SiteSources,
  councils: readonly CouncilOutline[],
): { value: Pick<CheckedSources, 'comparators' | 'hexagons'>; problems: SiteProblems } {
  const comparators = checkComparators({ ...sources, councils });
  const hexagons = checkHexagons(sources);
  return {
    value: { comparators: comparators.value, hexagons: hexagons.value },
    problems: {
      before: [...comparators.problems, ...hexagons.problems, ...checkGlossary(sources.glossary)],
      after: checkHold(sources.site?.hold, 'content/site.yaml'),
    },
  };
}

/** All problems of checked sources in the order in which they are told. */
export function inOrder(
  { before, after }: SiteProblems,
  { comparisons, councils }: { comparisons: readonly Problem[]; councils: readonly Problem[] },
): Problem[] {
  return [...before, ...comparisons, ...councils, ...after];
}

/** Checks everything of one council. */
export function checkCouncil(
  sources: CouncilSources,
  {
    site,
    areas,
    all,
  }: {
    site: SiteSettings | undefined;
    areas: Sources['areas'];
    all: readonly NamedCouncil[];
  },
): Checked<CheckedCouncil | undefined> {
  const { settings } = sources;
  const byId = new Map(sources.indicators.map(({ id, page }) => [id, page.settings]));
  const withPage = new Map([...byId].filter(([id]) => !sources.former.has(id)));
  const narrativeProblems = sources.indicators.flatMap(({ id, page, narrative }) => {
    const indicators = sources.former.has(id) ? byId : withPage;
    return narrative === undefined ? [] : checkNarrative(narrative, { file: page.file, indicators });
  });
  const problems = [
    ...checkIndicatorSettings(sources),
    ...checkMovementSettings(sources),
    ...sources.indicators.flatMap(({ page }) => checkClashes(page)),
    ...checkLabels(sources, areas),
    ...checkMarkings(sources),
    ...narrativeProblems,
    ...checkFlows(sources),
    ...checkFlowSteps(sources),
    ...checkReports(sources),
    ...checkRetired(sources),
    ...checkSeals(sources),
    ...checkPublicationDay(sources),
    ...checkNotWrittenYet(sources),
    ...checkOtherCouncils(sources, { all, areas }),
    ...checkCalendar(sources),
    ...checkRoles(sources),
    ...checkHold(settings?.hold, sources.file),
    ...checkTranslations(sources),
  ];
  const unreadable = new Set(sources.indicatorIds.filter((id) => !byId.has(id)));
  const editions = sources.releases
    .map((release): Edition => {
      const rows = checkRows(release.rows, { council: settings, indicators: byId, unreadable });
      problems.push(...rows.problems, ...checkTimes(release, rows.value));
      return { id: release.id, settings: release.settings, observations: rows.value };
    })
    .toSorted((a, b) => (a.settings.published + a.id < b.settings.published + b.id ? -1 : 1));
  if (settings === undefined) return { value: undefined, problems };
  problems.push(
    ...unknownCorrections(sources),
    ...checkSmallNumbers(sources, settings.policy),
    ...checkAllFigures(sources, { editions, site, policy: settings.policy }),
  );
  return { value: { sources, settings, editions }, problems };
}

/** Figures are held against each other only when every row was read and understood: a bad row would make a good one look wrong. */
function checkAllFigures(
  sources: CouncilSources,
  {
    editions,
    site,
    policy,
  }: { editions: readonly Edition[]; site: SiteSettings | undefined; policy: Policy },
): Problem[] {
  const rows = sources.releases.reduce((count, release) => count + release.rows.length, 0);
  const understood = editions.reduce((count, edition) => count + edition.observations.length, 0);
  const isWhole = sources.releases.every((release) => release.isWhole);
  if (rows === 0 || !isWhole || understood < rows) return [];
  return sources.indicators.flatMap(({ id, page }) => {
    const all = editions.flatMap((edition) => observationsOf(edition, id));
    const current = newest(all);
    return [
      ...checkFigures(page, { id, observations: current }),
      ...checkSeriesTimes(current, page.settings),
      ...checkPartsAndWholes(current, page.settings),
      ...(listsOfParts(page.settings).length < 2
        ? []
        : withoutTotal(editions, { id, settings: page.settings })),
      // An older release is as public as the newest.
      ...(site?.repository === 'private'
        ? []
        : [...smallCounts(all, { settings: page.settings, policy }), ...leftOutInPublic(all, page.settings)]),
    ];
  });
}

/** The first edition that gives several breakdowns without the total they add up to; a later total comes too late. */
function withoutTotal(
  editions: readonly Edition[],
  { id, settings }: { id: string; settings: IndicatorSettings },
): Problem[] {
  const own = editions.map((edition) => observationsOf(edition, id));
  return own
    .map((_, index) => newest(own.slice(0, index + 1).flat()))
    .flatMap((figures) => listsWithoutTotal(figures, settings))
    .slice(0, 1);
}

function newest(observations: readonly Observation[]): Observation[] {
  const current = new Map<string, Observation>();
  for (const observation of observations) {
    current.set(`${observation.category ?? ''}|${observation.period.text}`, observation);
  }
  return [...current.values()];
}

function unknownCorrections(sources: CouncilSources): Problem[] {
  const ids = sources.releases.map((release) => release.id);
  return sources.releases.flatMap(({ id, file, settings, lineOf }): Problem[] => {
    const others = ids.filter((other) => other !== id);
    const place = { severity: 'error', file, line: lineOf(['corrects']), column: 'corrects' } as const;
    if (settings.corrects === undefined) return [];
    if (!others.includes(settings.corrects)) {
      return [
        {
          ...place,
          check: 'unknown-release',
          message: `There is no other release called “${settings.corrects}”.`,
          fix: `${didYouMean(settings.corrects, others)}${others.length === 0 ? 'There is no other: take the line away.' : `The other releases are: ${others.join(', ')}.`}`,
        },
      ];
    }
    if (settings.reason !== undefined) return [];
    return [
      {
        ...place,
        check: 'missing-key',
        column: 'reason',
        message: 'This release corrects another, but does not say why.',
        fix: 'Add a line “reason:” with a sentence that the public can read.',
      },
    ];
  });
}
