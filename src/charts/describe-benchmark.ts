import type { Council } from '#published/council.ts';
import { formatValue } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { whenPhrase } from '#published/label.ts';
import type { Period } from '#published/period.ts';
import { placeInSentence } from '#published/place.ts';
import { type BenchmarkRow, benchmarkRows } from './benchmark-rows.ts';

/**
 * How this council compares, in a sentence or two: `Wokingham's 67.5% (July to September 2023) is lower than similar
 * councils (87.4% in 2021-22).`, then its rank among neighbour councils. `undefined` where there is no benchmark chart.
 */
export function describeBenchmark(
  indicator: Indicator,
  { council }: { council: Council },
): string | undefined {
  const found = benchmarkRows(indicator, { council });
  if (found === undefined) return undefined;
  const { own, rows } = found;
  const owner = possessive(council.shortName);
  if (own.cell.kind === 'suppressed')
    return `${owner} figure ${when(own.period, indicator)} is hidden, so it cannot be compared.`;
  if (own.cell.kind !== 'value')
    return `${owner} figure ${when(own.period, indicator)} is not available, so it cannot be compared.`;
  const value = own.cell.value;
  const places = rows.flatMap(({ kind, name, period, cell }) =>
    kind === 'this' || kind === 'council' || cell.kind !== 'value'
      ? []
      : [
          {
            verdict: verdictOf(value, cell.value, indicator),
            words: place({ kind, name, period }, cell.value, { own: own.period, indicator }),
          },
        ],
  );
  const clauses = VERDICTS.flatMap((verdict) => {
    const alike = places.filter((other) => other.verdict === verdict).map(({ words }) => words);
    return alike.length === 0 ? [] : [`${verdict} ${LIST.format(alike)}`];
  });
  const subject = `${owner} ${formatValue(value, indicator)} (${when(own.period, indicator).replace(/^in /, '')})`;
  // A rank is a place already.
  const rank = indicator.unit === 'rank' ? undefined : rankInWords(rows, { value, council });
  if (clauses.length === 0) return rank === undefined ? undefined : `${subject} is ${rank}.`;
  return `${subject} is ${clauses.join(', and ')}.${rank === undefined ? '' : ` It is ${rank}.`}`;
}

const VERDICTS = [
  'higher than',
  'lower than',
  'about the same as',
  'further from 1st than',
  'nearer to 1st than',
] as const;

function verdictOf(own: number, other: number, { tolerance, unit }: Indicator): (typeof VERDICTS)[number] {
  // Nine places, as judge.ts does: binary subtraction leaves dust.
  const by = Number((own - other).toFixed(9));
  if (by === 0 || Math.abs(by) < tolerance) return 'about the same as';
  if (unit === 'rank') return by > 0 ? 'further from 1st than' : 'nearer to 1st than';
  return by > 0 ? 'higher than' : 'lower than';
}

/** `England (84.5% in 2021-22)`; without the period where it is the same as the council's. */
function place(
  { kind, name, period }: Pick<BenchmarkRow, 'kind' | 'name' | 'period'>,
  value: number,
  { own, indicator }: { own: Period; indicator: Indicator },
): string {
  const figure = formatValue(value, indicator);
  return `${placeInSentence(name, kind)} (${period.text === own.text ? figure : `${figure} ${when(period, indicator)}`})`;
}

/**
 * `3rd highest of 11 similar councils, in the second highest quarter`, counting this one; from the bottom in the lower
 * half. Only councils with a published figure are counted, and the words say so when there are others.
 */
function rankInWords(
  rows: readonly BenchmarkRow[],
  { value, council }: { value: number; council: Council },
): string | undefined {
  const councils = rows.filter(({ kind }) => kind === 'council' || kind === 'this');
  const values = councils.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []));
  if (values.length < 2) return undefined;
  const above = values.filter((other) => other > value).length;
  const below = values.filter((other) => other < value).length;
  const joint = values.length - above - below > 1 ? 'joint ' : '';
  const position = above <= below ? `${ordinal(above + 1)}highest` : `${ordinal(below + 1)}lowest`;
  const members = new Set(council.neighbours.members.map(({ name }) => name));
  const similar = councils.every(({ kind, name }) => kind === 'this' || members.has(name));
  const group = `${values.length} ${similar ? 'similar councils' : 'councils'}`;
  if (above + below === 0)
    return `the same as ${values.length === 2 ? 'the other council' : `the other ${group.replace(/^\d+/, String(values.length - 1))}`}`;
  const counted = values.length < councils.length ? ' with a figure' : '';
  return `${joint || 'the '}${position} of ${group}${counted}${quarterInWords({ above, of: values.length })}`;
}

/** `, in the highest quarter`; nothing among fewer than eight, where a quarter would be a single council. */
function quarterInWords({ above, of }: { above: number; of: number }): string {
  if (of < 8) return '';
  return `, in the ${QUARTERS[Math.floor((above * QUARTERS.length) / of)] ?? 'lowest'} quarter`;
}

const QUARTERS = ['highest', 'second highest', 'second lowest', 'lowest'] as const;

/** `3rd `; nothing for the first, who is “the highest”. */
function ordinal(position: number): string {
  if (position === 1) return '';
  const last = position % 10;
  const ending =
    position % 100 >= 11 && position % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th');
  return `${position}${ending} `;
}

const LIST = new Intl.ListFormat('en-GB');

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

function when(period: Period, { measured }: Indicator): string {
  return whenPhrase(period, measured);
}
