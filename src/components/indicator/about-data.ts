import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import { formatDifference } from '#published/format.ts';
import type { Indicator, Target } from '#published/indicator.ts';
import { targetRule } from '#published/judge.ts';
import { labelPeriod, longDate } from '#published/label.ts';
import { seriesOf } from '#published/series.ts';
import { averagesOf, sourcesOf, vintagesOf } from './benchmark.ts';

/** A line of “About this data”. */
export interface Fact {
  readonly term: string;
  readonly texts: readonly string[];
}

/** Everything a careful reader needs to know before using the figures, in a fixed order; what does not apply is left out. */
export function aboutData(indicator: Indicator, council: Council, language: Language): Fact[] {
  const { facts: say } = language;
  const { terms } = say;
  const { measured, frequency, tolerance, nextReview } = indicator;
  const facts: [string, ...(string | undefined)[]][] = [
    [terms.definition, indicator.definition],
    [terms.numerator, indicator.numerator],
    [terms.denominator, indicator.denominator],
    [terms.shareOf, indicator.base],
    [terms.unit, say.units[indicator.unit]],
    [terms.good, `${say.polarities[indicator.polarity]}. ${indicator.polarityReason}`],
    [terms.target, ...targetHistory(indicator, language)],
    [
      terms.countsAsChange,
      tolerance === 0
        ? say.anyDifference
        : say.differenceOf(formatDifference(tolerance, indicator, language)),
    ],
    [terms.source, indicator.source],
    [terms.collection, indicator.collection],
    [terms.geography, indicator.geography],
    [
      terms.frequency,
      `${say.frequencies[frequency]}, ${say.measured[measured]}.`,
      language.tables.yearMeanings[indicator.year],
    ],
    [terms.coverage, coverage(indicator, language)],
    [terms.lastUpdated, longDate(indicator.lastUpdated, language)],
    [terms.nextUpdate, indicator.nextUpdate],
    [terms.status, indicator.headline.status],
    [terms.otherPlaces, ...sourcesOf(indicator), ...vintagesOf(indicator)],
    [terms.averages, ...averagesOf(indicator, council, language)],
    [terms.hiding, indicator.disclosure],
    [terms.limits, ...indicator.limits],
    [terms.owner, indicator.owner],
    [terms.checkedBy, indicator.checkedBy],
    [terms.lastReviewed, longDate(indicator.lastReviewed, language)],
    [terms.nextReview, nextReview === undefined ? undefined : longDate(nextReview, language)],
  ];
  return facts
    .map(([term, ...texts]) => ({ term, texts: texts.filter((text) => text !== undefined) }))
    .filter(({ texts }) => texts.length > 0);
}

function targetHistory(indicator: Indicator, language: Language): string[] {
  if (indicator.targets.length === 0) return [language.facts.noTarget];
  return indicator.targets.toReversed().map((target) => targetLine(target, indicator, language));
}

function targetLine(target: Target, indicator: Indicator, language: Language): string {
  const { facts: say } = language;
  const { role, from, setBy, amber } = target;
  const line = say.target({ role, rule: targetRule(target, indicator, language), from, setBy });
  return amber === 0 ? line : `${line} ${say.countsAsClose(formatDifference(amber, indicator, language))}`;
}

function coverage(indicator: Indicator, language: Language): string | undefined {
  const { points } = seriesOf(indicator, { category: indicator.leadCategory });
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = labelPeriod(first.period, indicator.measured, language);
  return first === last
    ? from
    : language.periods.fromTo(from, labelPeriod(last.period, indicator.measured, language));
}

/** How often an indicator is published, for the search filter. */
export function frequencyWords({ frequency }: Indicator, { facts: say }: Language): string {
  return say.frequencies[frequency].replace(/,.*/, '');
}
