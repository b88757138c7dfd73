import { loadMethods } from '#audit/solve.ts';
import { ANY_COUNT } from '#audit/range.ts';
import { verdictOn } from '#audit/verdict.ts';
import type { Indicator } from '#published/indicator.ts';
import { labelPeriod } from '#published/label.ts';
import type { Observation } from '../check/observations.ts';
import { type CheckedCouncil, observationsOf } from '../check/sources.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { Policy } from '#published/policy.ts';
import { hasTwoMargins } from '../protect/backbone.ts';
import { attackersView, type Count, INSIDE, TOGETHER } from './attackers-view.ts';

/** One hidden count in the private report: why it is hidden, and whether it could be every number it might stand for. */
export interface AuditedCount extends Count {
  readonly council: string;
  readonly indicator: string;
  readonly why: 'is small' | 'covers another';
  readonly full: boolean;
}

const METHODS = await loadMethods();

/**
 * The independent audit (rule R8), on every build: could an attacker narrow any small count, from everything that the
 * indicator's page prints? An attacker who even knows which hidden counts are the small ones, wherever some parts of a
 * total are printed; where all are hidden, nothing could tell. Other code than the ladder answers.
 */
export function auditIndicators(council: CheckedCouncil, indicators: readonly Indicator[]): AuditedCount[] {
  return council.sources.indicators.flatMap(({ id, page }) => {
    const indicator = indicators.find((other) => other.id === id);
    if (indicator === undefined || !page.settings.people) return [];
    return auditIndicator(indicator, {
      observations: council.editions.flatMap((edition) => observationsOf(edition, id)),
      settings: page.settings,
      policy: council.settings.policy,
    });
  });
}

/** The audit of one indicator; of a figure that several editions gave, the newest counts. */
export function auditIndicator(
  indicator: Pick<Indicator, 'id' | 'council' | 'series'>,
  given: { observations: readonly Observation[]; settings: IndicatorSettings; policy: Policy },
): AuditedCount[] {
  const { threshold, zeros } = given.policy;
  const sensitive = { min: zeros === 'hidden' ? 0 : 1, max: threshold - 1 };
  // In network mode the choice follows from which counts are small: whatever the data could be, the same ones must be.
  const { settings } = given;
  const inNetwork = settings.disclosure.family === 'network' && hasTwoMargins(settings);
  const covers = { min: inNetwork ? threshold : 0, max: Infinity };
  const { publication, counts } = attackersView(indicator, given);
  const verdict = verdictOn(publication, {
    attack: ({ kind, marker }) => {
      if (!inNetwork && (marker === INSIDE || marker === TOGETHER)) return ANY_COUNT;
      return kind === 'small' ? sensitive : covers;
    },
    sensitive,
    methods: METHODS,
  });
  return [...publication.hidden].flatMap(([id, { kind }]): AuditedCount[] => {
    const count = counts.get(id);
    if (count === undefined) return [];
    const full = verdict.kind === 'safe' || (verdict.kind === 'unsafe' && !verdict.narrowed.includes(id));
    return [
      {
        ...count,
        council: indicator.council,
        indicator: indicator.id,
        why: kind === 'small' ? 'is small' : 'covers another',
        full,
      },
    ];
  });
}

/** What the audit found, as problems: a count that could be narrowed stops the build. No number is named. */
export function auditProblems(audited: readonly AuditedCount[], council: CheckedCouncil): Problem[] {
  return audited
    .filter(({ full }) => !full)
    .map((count): Problem => {
      const page = council.sources.indicators.find(({ id }) => id === count.indicator)?.page;
      return {
        check: 'can-be-narrowed',
        severity: 'error',
        file: page?.file ?? council.sources.file,
        message: `A hidden number of ${count.indicator} for ${labelPeriod(count.period)}${count.category === null ? '' : `, ${count.category}`} could be narrowed by someone who puts together everything on its page.`,
        fix: 'Leave out the figure that gives it away (often a total that came from elsewhere), or under “disclosure” choose order: parts-first, which hides totals.',
      };
    });
}
