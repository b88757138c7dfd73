import type { Council } from '#published/council.ts';
import { formatDifference } from '#published/format.ts';
import type { Indicator, Target } from '#published/indicator.ts';
import { targetRule } from '#published/judge.ts';
import { labelPeriod, longDate } from '#published/label.ts';
import type { PeriodKind } from '#published/period.ts';
import { seriesOf } from '#published/series.ts';
import { averagesOf, sourcesOf, vintagesOf } from './benchmark.ts';
import { yearMeaning } from './history.ts';

/** A line of “About this data”. */
export interface Fact {
  readonly term: string;
  readonly texts: readonly string[];
}

/** Everything a careful reader needs to know before using the figures, in a fixed order; what does not apply is left out. */
export function aboutData(indicator: Indicator, council: Council): Fact[] {
  const { measured, frequency, tolerance } = indicator;
  const facts: [string, ...(string | undefined)[]][] = [
    ['Definition', indicator.definition],
    ['Numerator', indicator.numerator],
    ['Denominator', indicator.denominator],
    ['Share of', indicator.base],
    ['Unit', UNIT_WORDS[indicator.unit]],
    ['Good performance is', `${POLARITY_WORDS[indicator.polarity]}. ${indicator.polarityReason}`],
    ['Target', ...targetHistory(indicator)],
    [
      'Counts as a change',
      tolerance === 0
        ? 'Any difference.'
        : `A difference of ${formatDifference(tolerance, indicator)} or more. Anything less is “No real change”.`,
    ],
    ['Source', indicator.source],
    ['National collection', indicator.collection],
    ['Geography', indicator.geography],
    ['Frequency', `${FREQUENCY_WORDS[frequency]}, ${MEASURED_WORDS[measured]}.`, yearMeaning(indicator)],
    ['Periods covered', coverage(indicator)],
    ['Last updated', longDate(indicator.lastUpdated)],
    ['Next update', indicator.nextUpdate],
    ['Status of the latest figure', indicator.headline.status],
    ['Other places’ figures', ...sourcesOf(indicator), ...vintagesOf(indicator)],
    ['Averages', ...averagesOf(indicator, council)],
    ['Hiding small numbers', indicator.disclosure],
    ['Known limits', ...indicator.limits],
    ['Owner', indicator.owner],
    ['Figures checked by', indicator.checkedBy],
    ['Last reviewed', longDate(indicator.lastReviewed)],
    ['Next review', indicator.nextReview === undefined ? undefined : longDate(indicator.nextReview)],
  ];
  return facts
    .map(([term, ...texts]) => ({ term, texts: texts.filter((text) => text !== undefined) }))
    .filter(({ texts }) => texts.length > 0);
}

function targetHistory(indicator: Indicator): string[] {
  if (indicator.targets.length === 0) return ['The council has not set a target.'];
  return indicator.targets.toReversed().map((target) => targetLine(target, indicator));
}

function targetLine(target: Target, indicator: Indicator): string {
  const margin =
    target.amber === 0 ? '' : ` Within ${formatDifference(target.amber, indicator)} counts as close.`;
  return `${ROLE_WORDS[target.role]}: ${targetRule(target, indicator)}, from ${target.from}. Set by ${target.setBy}.${margin}`;
}

function coverage(indicator: Indicator): string | undefined {
  const { points } = seriesOf(indicator, { category: indicator.leadCategory });
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = labelPeriod(first.period, indicator.measured);
  return first === last ? from : `${from} to ${labelPeriod(last.period, indicator.measured)}`;
}

/** What figures are in, in words. */
export const UNIT_WORDS: Record<Indicator['unit'], string> = {
  count: 'Number',
  percent: 'Percentage',
  'rate-per-10000': 'Rate per 10,000',
  days: 'Days',
  weeks: 'Weeks',
  months: 'Months',
  'cases-per-worker': 'Cases per worker',
  rank: 'Rank: 1 is first',
};

const POLARITY_WORDS: Record<Indicator['polarity'], string> = {
  higher: 'Higher',
  lower: 'Lower',
  neutral: 'Neither higher nor lower',
};

const MEASURED_WORDS: Record<Indicator['measured'], string> = {
  during: 'for what happened during each period',
  'at-end': 'as things stood on the last day of each period',
  '12-months': 'for the 12 months to the end of each period',
};

const ROLE_WORDS: Record<Target['role'], string> = {
  target: 'Target',
  tolerance: 'Limit',
  reference: 'For reference only',
};

const FREQUENCY_WORDS: Record<PeriodKind, string> = {
  month: 'Monthly',
  quarter: 'Quarterly',
  'financial-year': 'Yearly, April to March',
  'academic-year': 'Yearly, September to August',
  'calendar-year': 'Yearly, January to December',
  snapshot: 'On chosen days',
  'rolling-12-months': 'Monthly',
  'year-to-date': 'Monthly, from April',
  'academic-year-to-date': 'Monthly, from September',
};

/** How often an indicator is published, for the search filter. */
export function frequencyWords({ frequency }: Indicator): string {
  return FREQUENCY_WORDS[frequency].replace(/,.*/, '');
}
