import { categoriesOf } from '#published/breakdown.ts';
import type { Council } from '#published/council.ts';
import { formatDifference } from '#published/format.ts';
import type { Indicator, Target } from '#published/indicator.ts';
import { targetRule } from '#published/judge.ts';
import { type Change, change } from './change.ts';
import type { Pair } from './figures.ts';

/** Settings that decide what a figure is and how it is judged, before → after; and the names of the others that changed. */
export function settingChanges({ before, after }: Pair, { samePolicy }: { samePolicy: boolean }): Change[] {
  const judged = JUDGED.flatMap(([name, words]) => {
    const [old, now] = [words(before), words(after)];
    return old === now ? [] : [`${name}: ${now}, was ${old}`];
  });
  // A council that hides in another way says so once, and not on every page.
  const others = OTHERS.filter(([, key]) => key !== 'disclosure' || samePolicy)
    .filter(([, key]) => !isSame(before[key], after[key]))
    .map(([name]) => name);
  return [
    ...(judged.length === 0
      ? []
      : [change('how-it-is-judged', 'What it is, or how it is judged, has changed:', judged)]),
    ...(others.length === 0 ? [] : [change('other-settings', `Also changed: ${others.join(', ')}.`)]),
  ];
}

/** What changed for a whole council: its name, how it hides small numbers, whom it is compared with. */
export function councilSettingChanges(before: Council, after: Council): Change[] {
  const lines = COUNCIL.flatMap(([name, words]) => {
    const [old, now] = [words(before), words(after)];
    return old === now ? [] : [`${name}: ${now}, was ${old}`];
  });
  return lines.length === 0 ? [] : [change('council', 'For every page of this council:', lines)];
}

type Words<Of> = readonly (readonly [name: string, words: (of: Of) => string])[];

const JUDGED: Words<Indicator> = [
  ['Name', ({ name }) => quoted(name)],
  ['Definition', ({ definition }) => quoted(definition)],
  ['Counted on top', ({ numerator }) => quoted(numerator)],
  ['Counted below', ({ denominator }) => quoted(denominator)],
  ['Share of', ({ base }) => quoted(base)],
  ['Unit', ({ unit }) => unit.replaceAll('-', ' ')],
  ['Decimals', ({ decimals }) => String(decimals)],
  ['Counts people', ({ people }) => (people ? 'yes' : 'no')],
  ['Good is', ({ polarity }) => (polarity === 'neutral' ? 'neither higher nor lower' : polarity)],
  [
    'Counts as a change',
    ({ tolerance, ...indicator }) =>
      tolerance === 0 ? 'any difference' : `${formatDifference(tolerance, indicator)} or more`,
  ],
  [
    'Target',
    (indicator) => indicator.targets.map((target) => targetWords(target, indicator)).join('; ') || 'none',
  ],
  ['Direction of travel compares with', ({ compareWith }) => `the ${compareWith.replaceAll('-', ' ')}`],
  ['Frequency', ({ frequency }) => frequency.replaceAll('-', ' ')],
  ['Measured', ({ measured }) => measured.replaceAll('-', ' ')],
  ['A year is', ({ year }) => (year === 'none' ? 'not made of its parts' : `the ${year} of its parts`)],
  ['Twelve months are', ({ twelveMonths }) => `the ${twelveMonths.replaceAll('-', ' ')}`],
  ['What leads the page', ({ leadCategory }) => leadCategory ?? 'all together'],
  ['Split by', (indicator) => breakdownWords(indicator)],
  ['Provisional because', ({ lag }) => quoted(lag)],
  ['First measured in', ({ newIn }) => newIn ?? 'no year is given'],
  ['Has a national definition', ({ national }) => (national ? 'yes' : 'no')],
];

const OTHERS: readonly (readonly [name: string, key: keyof Indicator])[] = [
  ['the theme it is under', 'theme'],
  ['its code', 'code'],
  ['its priority', 'priority'],
  ['its other names', 'aliases'],
  ['the sentence it is read in', 'reads'],
  ['why more or less is good', 'polarityReason'],
  ['the funnel it belongs to', 'flow'],
  ['its source', 'source'],
  ['the national collection', 'collection'],
  ['the area it covers', 'geography'],
  ['the words on hiding small numbers', 'disclosure'],
  ['its known limits', 'limits'],
  ['who owns it', 'owner'],
  ['when it was last reviewed', 'lastReviewed'],
  ['when it is next updated', 'nextUpdate'],
  ['related indicators', 'related'],
];

const COUNCIL: Words<Council> = [
  ['Name', ({ name, shortName }) => `${name} (${shortName})`],
  ['Area', ({ area }) => `${area.name} (${area.code})`],
  ['Region', ({ region }) => `${region.name} (${region.code})`],
  [
    'Numbers of people that are hidden',
    ({ policy: { threshold, zeros } }) => `below ${threshold}${zeros === 'hidden' ? ' (none included)' : ''}`,
  ],
  ['Printed for a hidden figure', ({ policy }) => policy.marker],
  [
    'Similar councils',
    ({ neighbours: { model, year, members } }) =>
      `${members.map(({ name }) => name).join(', ')} (${model}, ${year})`,
  ],
  ['Priorities', ({ priorities }) => priorities.join('; ') || 'none'],
  ['Contact', ({ contact }) => contact.role],
];

function targetWords(target: Target, indicator: Indicator): string {
  const role = { target: '', tolerance: ' (a limit)', reference: ' (for reference only)' }[target.role];
  const amber =
    target.amber === 0 ? '' : `, within ${formatDifference(target.amber, indicator)} counts as close`;
  const on = target.on === undefined ? '' : ` for the ${target.on.replaceAll('-', ' ')}`;
  return `${targetRule(target, indicator)}${on}${role} from ${target.from}${amber}, set by ${target.setBy}`;
}

function breakdownWords(indicator: Indicator): string {
  if (categoriesOf(indicator).length === 0) return 'nothing';
  return indicator.breakdowns
    .map(({ dimension, categories }) => `${dimension} (${categories.map(({ label }) => label).join(', ')})`)
    .join('; ');
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'nothing' : `“${text}”`;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
