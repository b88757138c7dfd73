import { ENGLISH } from '#language/en.ts';
import { refuseSmallCounts } from '#published/border.ts';
import { headlineOf, type Unheaded } from '#published/headline.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import type { CheckedCouncil, Edition } from '../check/sources.ts';
import type { Problem } from '../problem.ts';
import { codesOf } from '../import/dfe/places.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { CouncilSources } from '../read/sources.ts';
import { checkedIndicator } from './checked-once.ts';
import { type ComparatorsByIndicator, comparatorsOf } from './comparators.ts';
import { nationalMapOf } from './national-map.ts';
import { type Published, throughEditions } from './editions.ts';
import { isShown } from './flows.ts';
import { headlinesThen, type SaidThen } from './headlines-then.ts';

/**
 * A council's indicators as they stand after some of its editions, in page order, and what they said after each of these.
 * One that had no figures yet is left out.
 */
export function indicatorsAfter(
  editions: readonly Edition[],
  {
    checked,
    comparators,
    areaNames,
    hasMaps = false,
  }: {
    checked: CheckedCouncil;
    comparators: ComparatorsByIndicator;
    areaNames: ReadonlyMap<string, string>;
    /** Whether a page may have a map of England. */
    hasMaps?: boolean;
  },
): { indicators: Indicator[]; said: SaidThen[]; problems: Problem[] } {
  const { sources, settings: council } = checked;
  const problems: Problem[] = [];
  const said: SaidThen[] = [];
  const indicators = inOrder(sources.indicators).flatMap(({ id, page: { settings } }) => {
    const {
      problems: mustNotComeOut,
      states,
      ...own
    } = throughEditions(editions, {
      id,
      settings,
      policy: council.policy,
    });
    problems.push(...mustNotComeOut);
    if (!hasLead(own, settings)) return [];
    const unheaded = unheadedOf(id, settings, {
      checked,
      own,
      comparators: comparatorsOf(id, { slug: sources.slug, council, comparators, areaNames }),
    });
    said.push(...headlinesThen(unheaded, { states, policy: council.policy }));
    return indicatorOf(unheaded, {
      policy: council.policy,
      map: (indicator) =>
        hasMaps
          ? nationalMapOf(indicator, {
              own: codesOf(council.area.code),
              comparators: comparators.get(id) ?? [],
            })
          : undefined,
    });
  });
  return { indicators, said, problems };
}

function hasLead({ series }: Pick<Published, 'series'>, settings: IndicatorSettings): boolean {
  return series.some(
    ({ category, kind }) => category === settings.leadCategory && kind === settings.frequency,
  );
}

/** By their place within a theme; those without one by their id, last. */
function inOrder(indicators: CouncilSources['indicators']): CouncilSources['indicators'] {
  return indicators.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

function placeOf({ page }: CouncilSources['indicators'][number]): number {
  return page.settings.order ?? Number.MAX_SAFE_INTEGER;
}

function unheadedOf(
  id: string,
  settings: IndicatorSettings,
  {
    checked,
    own,
    comparators,
  }: {
    checked: CheckedCouncil;
    own: Omit<Published, 'problems' | 'states'>;
    comparators: Indicator['comparators'];
  },
): Unheaded {
  const { disclosure: _rule, order: _place, movement: _flows, geography, flow, ...shared } = settings;
  const hasFlow = checked.sources.flows.some((one) => one.id === flow && isShown(one, checked.sources));
  return {
    id,
    council: checked.sources.slug,
    ...shared,
    ...(hasFlow ? { flow } : {}),
    geography: geography ?? checked.settings.area.name,
    disclosure: disclosureInWords(settings, checked.settings.policy),
    ...own,
    comparators,
  };
}

/** The map of England for an indicator, if it has one. */
type MapOf = (indicator: Parameters<typeof nationalMapOf>[0]) => Indicator['nationalMap'];

function indicatorOf(unheaded: Unheaded, { policy, map }: { policy: Policy; map: MapOf }): Indicator {
  const headline = headlineOf(unheaded, policy);
  const nationalMap = map({ ...unheaded, headline });
  const { comparators, ...own } = unheaded;
  const indicator = checkedIndicator({ ...own, nationalMap, headline }, comparators);
  refuseSmallCounts(indicator, policy);
  return indicator;
}

function disclosureInWords({ people, disclosure }: IndicatorSettings, policy: Policy): string {
  return ENGLISH.facts.disclosure({ people, policy, areTotalsLeftOut: disclosure.order === 'no-totals' });
}
