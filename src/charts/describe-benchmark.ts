import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import { formatValue } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { whenOf } from '#published/label.ts';
import { placeInSentence } from '#published/place.ts';
import { type BenchmarkRow, benchmarkRows } from './benchmark-rows.ts';

/**
 * How this council compares, in a sentence or two: `Wokingham's 67.5% (July to September 2023) is lower than similar
 * councils (87.4% in 2021-22).`, then its rank among neighbour councils. `undefined` where there is no benchmark chart.
 */
export function describeBenchmark(
  indicator: Indicator,
  { council, language = ENGLISH }: { council: Council; language?: Language },
): string | undefined {
  const say = language.descriptions.benchmark;
  const found = benchmarkRows(indicator, { council });
  if (found === undefined) return undefined;
  const { own, rows } = found;
  const when = whenOf(own.period, indicator.measured, language);
  if (own.cell.kind === 'suppressed') return say.hidden(council.shortName, when);
  if (own.cell.kind !== 'value') return say.missing(council.shortName, when);
  const value = own.cell.value;
  const places = rows.flatMap(({ kind, name, period, cell }) =>
    kind === 'this' || kind === 'council' || cell.kind !== 'value'
      ? []
      : [
          {
            verdict: verdictOf(value, cell.value, indicator),
            words: say.place(placeInSentence(name, kind, language), {
              figure: formatValue(cell.value, indicator, language),
              when:
                period.text === own.period.text ? undefined : whenOf(period, indicator.measured, language),
            }),
          },
        ],
  );
  const clauses = VERDICTS.flatMap((verdict) => {
    const alike = places.filter((other) => other.verdict === verdict).map(({ words }) => words);
    return alike.length === 0 ? [] : [say.verdicts[verdict](alike)];
  });
  const subject = say.subject(council.shortName, { figure: formatValue(value, indicator, language), when });
  // A rank is a place already.
  const rank = indicator.unit === 'rank' ? undefined : rankInWords(rows, { value, council, language });
  if (clauses.length > 0) return say.compared(subject, { clauses, rank });
  return rank === undefined ? undefined : say.onlyRanked(subject, rank);
}

const VERDICTS = ['higher', 'lower', 'same', 'further', 'nearer'] as const;

function verdictOf(own: number, other: number, { tolerance, unit }: Indicator): (typeof VERDICTS)[number] {
  // Nine places, as judge.ts does: binary subtraction leaves dust.
  const by = Number((own - other).toFixed(9));
  if (by === 0 || Math.abs(by) < tolerance) return 'same';
  if (unit === 'rank') return by > 0 ? 'further' : 'nearer';
  return by > 0 ? 'higher' : 'lower';
}

/**
 * `3rd highest of 11 similar councils, in the second highest quarter`, counting this one; from the bottom in the lower
 * half. Only councils with a published figure are counted, and the words say so when there are others. There is no quarter
 * among fewer than eight, where it would be a single council.
 */
function rankInWords(
  rows: readonly BenchmarkRow[],
  { value, council, language }: { value: number; council: Council; language: Language },
): string | undefined {
  const say = language.descriptions.benchmark;
  const councils = rows.filter(({ kind }) => kind === 'council' || kind === 'this');
  const values = councils.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []));
  if (values.length < 2) return undefined;
  const above = values.filter((other) => other > value).length;
  const below = values.filter((other) => other < value).length;
  const members = new Set(council.neighbours.members.map(({ name }) => name));
  const areSimilar = councils.every(({ kind, name }) => kind === 'this' || members.has(name));
  if (above + below === 0) return say.sameAsOthers(values.length - 1, areSimilar);
  return say.rank({
    position: Math.min(above, below) + 1,
    end: above <= below ? 'highest' : 'lowest',
    isJoint: values.length - above - below > 1,
    of: values.length,
    areSimilar,
    onlyWithFigure: values.length < councils.length,
    quarter: values.length < 8 ? undefined : Math.floor((above * 4) / values.length),
  });
}
