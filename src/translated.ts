import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { inEnglish } from '#language/passage.ts';
import type { Council } from '#published/council.ts';
import type { Flow } from '#published/flow.ts';
import { headlineOf } from '#published/headline.ts';
import type { Comparator, Indicator } from '#published/indicator.ts';
import type { NationalMap } from '#published/national-map.ts';
import type { Policy } from '#published/policy.ts';
import type { Report } from '#published/report.ts';
import type { Site } from '#published/site.ts';
import type { IndicatorWords, Translation } from '#published/translation.ts';

/** What decides the words: the language, and what the council wrote in it. */
interface Words {
  readonly language: Language;
  readonly translation: Translation;
}

/** A council in another language: its own words where it wrote any, and else the English ones, marked. */
export function translatedCouncil(council: Council, { language, translation }: Words): Council {
  const words = translation.council;
  return {
    ...council,
    name: words.name ?? council.name,
    shortName: words.shortName ?? council.shortName,
    region: { ...council.region, name: language.comparisons.placeName(council.region.name, 'region') },
    neighbours: {
      ...council.neighbours,
      model: inEnglish(council.neighbours.model),
      year: inEnglish(council.neighbours.year),
    },
    contact: { ...council.contact, role: words.contact?.role ?? inEnglish(council.contact.role) },
    ...maybe('example', words.example ?? english(council.example)),
    priorities: council.priorities.map((name) => words.priorities?.[name] ?? inEnglish(name)),
    themes: council.themes.map((theme) => ({
      ...theme,
      title: translation.themes[theme.id]?.title ?? inEnglish(theme.title),
      summary: translation.themes[theme.id]?.summary ?? inEnglish(theme.summary),
    })),
    releases: council.releases.map((release) => ({
      ...release,
      title: words.releases?.[release.id]?.title ?? inEnglish(release.title),
      summary: words.releases?.[release.id]?.summary ?? inEnglish(release.summary),
      ...maybe('reason', english(release.reason)),
    })),
    flows: council.flows.map(flowInEnglish),
    retired: council.retired.map((retired) => ({
      ...retired,
      ...maybe('title', english(retired.title)),
      reason: inEnglish(retired.reason),
    })),
    ...maybe(
      'calendar',
      council.calendar?.map((planned) => ({
        ...planned,
        title: inEnglish(planned.title),
        changed: planned.changed.map((change) => ({ ...change, why: inEnglish(change.why) })),
      })),
    ),
    ...maybe('hold', council.hold && { ...council.hold, says: inEnglish(council.hold.says) }),
  };
}

/**
 * An indicator in another language. Its headline is worked out again from the same published cells; a sentence whose words
 * (`reads`) are not translated stays as it was published, in English.
 */
export function translatedIndicator(
  indicator: Indicator,
  { council, ...words }: Words & { council: Council },
): Indicator {
  const { language, translation } = words;
  const own = translation.indicators[indicator.id] ?? {};
  const unheaded = {
    ...indicator,
    ...wordsOf(indicator, own),
    ...maybe(
      'priority',
      indicator.priority &&
        (translation.council.priorities?.[indicator.priority] ?? inEnglish(indicator.priority)),
    ),
    disclosure: disclosureIn(language, { indicator, policy: council.policy }),
    targets: indicator.targets.map((target) => ({
      ...target,
      setBy:
        target.setBy === council.name ? (translation.council.name ?? target.setBy) : inEnglish(target.setBy),
    })),
    breakdowns: indicator.breakdowns.map((breakdown) => ({
      ...breakdown,
      dimension: own.dimensions?.[breakdown.dimension] ?? inEnglish(breakdown.dimension),
      categories: breakdown.categories.map(({ id, label }) => ({
        id,
        label: own.categories?.[id] ?? inEnglish(label),
      })),
    })),
    series: indicator.series.map((series) => ({
      ...series,
      points: series.points.map((point) => ({ ...point, ...maybe('note', english(point.note)) })),
    })),
    comparators: indicator.comparators.map((comparator) => comparatorIn(language, comparator)),
    ...maybe(
      'nationalMap',
      indicator.nationalMap && {
        ...indicator.nationalMap,
        source: inEnglish(indicator.nationalMap.source),
        vintage: inEnglish(indicator.nationalMap.vintage),
      },
    ),
    revisions: indicator.revisions.map((revision) => ({ ...revision, reason: inEnglish(revision.reason) })),
  };
  const headline = headlineOf(unheaded, council.policy, language);
  return {
    ...unheaded,
    headline:
      own.reads === undefined ? { ...headline, sentence: inEnglish(indicator.headline.sentence) } : headline,
  };
}

/** A report in another language: what it says is English, and what its figures say is not. */
export function translatedReport(report: Report, words: Words & { council: Council }): Report {
  return {
    ...report,
    title: inEnglish(report.title),
    about: inEnglish(report.about),
    meeting: { ...report.meeting, body: inEnglish(report.meeting.body) },
    sections: report.sections.map((section) => ({
      ...section,
      title: inEnglish(section.title),
      ...maybe('flow', section.flow && flowInEnglish(section.flow)),
    })),
    recommendations: report.recommendations.map(inEnglish),
    questions: report.questions.map((question) => ({ ...question, ask: inEnglish(question.ask) })),
    indicators: report.indicators.map((indicator) => translatedIndicator(indicator, words)),
  };
}

/** The site as a whole: what its settings and its glossary say is English. */
export function translatedSite(site: Site): Site {
  return {
    ...site,
    licence: { ...site.licence, name: inEnglish(site.licence.name) },
    glossary: site.glossary.map((term) => ({
      term: inEnglish(term.term),
      expansion: inEnglish(term.expansion),
      plainEnglish: inEnglish(term.plainEnglish),
      synonyms: term.synonyms.map(inEnglish),
      ...maybe('see', term.see?.map(inEnglish)),
      ...maybe('everyday', term.everyday),
    })),
    ...maybe('hold', site.hold && { ...site.hold, says: inEnglish(site.hold.says) }),
  };
}

function wordsOf(indicator: Indicator, own: IndicatorWords) {
  return {
    name: own.name ?? inEnglish(indicator.name),
    aliases: own.aliases ?? indicator.aliases.map(inEnglish),
    definition: own.definition ?? inEnglish(indicator.definition),
    reads: own.reads ?? indicator.reads,
    polarityReason: own.polarityReason ?? inEnglish(indicator.polarityReason),
    source: own.source ?? inEnglish(indicator.source),
    collection: own.collection ?? inEnglish(indicator.collection),
    geography: own.geography ?? inEnglish(indicator.geography),
    limits: own.limits ?? indicator.limits.map(inEnglish),
    owner: own.owner ?? inEnglish(indicator.owner),
    nextUpdate: own.nextUpdate ?? inEnglish(indicator.nextUpdate),
    ...maybe('numerator', own.numerator ?? english(indicator.numerator)),
    ...maybe('denominator', own.denominator ?? english(indicator.denominator)),
    ...maybe('lag', own.lag ?? english(indicator.lag)),
    ...maybe('base', own.base ?? english(indicator.base)),
    ...maybe('checkedBy', own.checkedBy ?? english(indicator.checkedBy)),
  };
}

/** The published sentence says nothing but the council's rule, so the same is said of the rule in the language. */
function disclosureIn(
  { facts }: Language,
  { indicator: { people, disclosure }, policy }: { indicator: Indicator; policy: Policy },
): string {
  const rules = [false, true].map((areTotalsLeftOut) => ({ people, policy, areTotalsLeftOut }));
  const same = rules.find((rule) => ENGLISH.facts.disclosure(rule) === disclosure);
  return same === undefined ? inEnglish(disclosure) : facts.disclosure(same);
}

function comparatorIn({ comparisons }: Language, comparator: Comparator): Comparator {
  return {
    ...comparator,
    areaName: comparisons.placeName(comparator.areaName, comparator.areaKind),
    source: inEnglish(comparator.source),
    vintage: inEnglish(comparator.vintage),
    ...maybe('made', english(comparator.made)),
    ...maybe('note', english(comparator.note)),
  };
}

/** The figures of a map in another language. What its source is called is in the indicator's own words. */
export function translatedMap(map: NationalMap, { comparisons }: Language): NationalMap {
  return {
    ...map,
    councils: map.councils.map((council) => ({
      ...council,
      region: comparisons.placeName(council.region, 'region'),
    })),
  };
}

function flowInEnglish(flow: Flow): Flow {
  return {
    ...flow,
    title: inEnglish(flow.title),
    says: inEnglish(flow.says),
    steps: flow.steps.map((step) => ({ ...step, label: inEnglish(step.label) })),
  };
}

function english(text: string | undefined): string | undefined {
  return text === undefined ? undefined : inEnglish(text);
}

/** A property that is left out when there is no value for it. */
function maybe<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  const property: Partial<Record<Key, Value>> = {};
  if (value !== undefined) property[key] = value;
  return property;
}
