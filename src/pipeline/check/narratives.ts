import type { Indicator } from '#published/indicator.ts';
import type { Report } from '#published/report.ts';
import { hasErrors, type Problem } from '../problem.ts';
import type { Narrative } from '../read/narrative.ts';
import type { CouncilSources } from '../read/sources.ts';
import { checkClaims } from './claims/claims.ts';
import { checkCopyErrors } from './copy-errors.ts';
import { checkHiddenDirection } from './hidden-direction.ts';
import { checkKnownBases } from './known-bases.ts';
import { checkMissingPeriods } from './missing-periods.ts';
import { checkMovement } from './movement.ts';
import { checkProse } from './prose.ts';
import { checkHiddenInWords } from './hidden-in-words.ts';
import { checkStructure } from './structure.ts';
import { checkTranslatedProse } from './translations.ts';

/** What is wrong with the words of a council, beside its figures. */
export interface NarrativeProblems {
  readonly always: readonly Problem[];
  /** Told only while no figure of the site may give a hidden one away: they repeat figures. */
  readonly whenSafe: readonly Problem[];
}

/** What a council is about to publish against every narrative, and against what the settings say adds up. */
export function checkNarratives(
  council: CouncilSources,
  {
    indicators,
    former,
    reports,
    isSafe,
  }: {
    indicators: readonly Indicator[];
    /** Retired ones that reports show: what they hide must stay hidden beside everything else. */
    former: readonly Indicator[];
    reports: readonly Report[];
    /** `false` when one of the figures may give a hidden one away, so that no message may repeat any. */
    isSafe: boolean;
  },
): NarrativeProblems {
  const policy = council.settings?.policy;
  if (policy === undefined) return { always: [], whenSafe: [] };
  const published = byId(indicators);
  const everShown = byId([...indicators, ...former]);
  const prose = council.indicators.flatMap(({ id, page, narrative }) => {
    const indicator = published.get(id);
    if (indicator === undefined || narrative === undefined) return [];
    return [
      ...checkProse(narrative, { file: page.file, subjects: [indicator], indicators: published, policy }),
      ...checkHiddenDirection(narrative, { file: page.file, only: indicator, indicators: published }),
    ];
  });
  // A report is held against its own figures: those of its release.
  const papers = council.reports.flatMap(({ id, page, narrative }) => {
    const report = reports.find((other) => other.council === council.slug && other.id === id);
    if (report === undefined || narrative === undefined) return [];
    const frozen = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
    return [
      ...unknownInReport(narrative, { file: page.file, frozen }),
      ...checkProse(narrative, {
        file: page.file,
        subjects: report.indicators,
        indicators: frozen,
        policy,
      }),
      ...checkHiddenDirection(narrative, { file: page.file, only: undefined, indicators: frozen }),
    ];
  });
  const bases = checkKnownBases(council, { indicators: everShown, policy });
  const always = [
    ...prose,
    ...papers,
    ...checkTranslatedProse(council, { indicators: published, policy }),
    ...checkHiddenInWords(council, { indicators: everShown, policy }),
    ...checkStructure(council, { indicators: everShown, policy }),
    ...bases,
    ...checkCopyErrors(council, published),
    ...checkMissingPeriods(council, published),
  ];
  if (!isSafe || hasErrors(bases)) return { always, whenSafe: [] };
  const whenSafe = [
    ...checkMovement(council, everShown),
    ...checkClaims(council, { indicators: published, reports }),
  ];
  return { always, whenSafe };
}

function byId(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  return new Map(indicators.map((indicator) => [indicator.id, indicator]));
}

/** A report's text names only what its tables show, so that a reader can check every figure in it. */
function unknownInReport(
  narrative: Narrative,
  { file, frozen }: { file: string; frozen: ReadonlyMap<string, Indicator> },
): Problem[] {
  return narrative.tags.flatMap(({ name, line, attributes: { indicator } }): Problem[] =>
    indicator === undefined || frozen.has(indicator)
      ? []
      : [
          {
            check: 'not-in-this-report',
            severity: 'error',
            file,
            line,
            message: `<${name} /> names “${indicator}”, which no section of this report shows.`,
            fix: 'Put the indicator in a section of the report, or leave the figure out.',
          },
        ],
  );
}
