import type { Indicator } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import type { Observation } from '../check/observations.ts';
import type { Edition } from '../check/sources.ts';
import { throughEditions } from '../publish/editions.ts';
import { leftOut, totalsOf } from '../protect/left-out.ts';
import type { Edit } from '../read/edited-folder.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { attackersView, type Count, idOf } from './attackers-view.ts';
import { type Differences, otherData } from './other-data.ts';

/** One thing to be shown of a hidden count: that it could be this number, and nobody would see a difference. */
export interface Claim {
  readonly count: Count;
  readonly could: number;
}

/** Other raw data in which the claim is true and what is published is the same; absent when none was found. */
export interface Witness {
  readonly claim: Claim;
  readonly edits: readonly Edit[] | undefined;
}

interface Given {
  readonly indicator: Indicator;
  readonly id: string;
  readonly editions: readonly Edition[];
  readonly settings: IndicatorSettings;
  readonly policy: Policy;
}

/**
 * A witness for every hidden small count of an indicator and every number it might stand for (rule R9). What arrived
 * hidden needs none: nobody here knows it.
 */
export function witnessesOf(given: Given): Witness[] {
  const { policy, settings, indicator } = given;
  if (!settings.people) return [];
  const rows = given.editions
    .flatMap(({ observations }) => observations)
    .filter(({ indicator: of }) => of === given.id);
  const { publication, counts } = attackersView(indicator, { observations: rows, settings, policy });
  const known = [...publication.hidden].flatMap(([id, { actual }]) =>
    actual === undefined ? [] : [[id, actual] as const],
  );
  const unprinted = publication.relations
    .flatMap(({ total, parts }) => [total, ...parts])
    .filter((id) => !counts.has(id))
    .map((id) => [id, Infinity] as const);
  const room = new Map([...known, ...unprinted]);
  const before = publishedOf(given, new Map());
  const smallest = policy.zeros === 'hidden' ? 0 : 1;

  return known.flatMap(([id, actual]) => {
    const count = counts.get(id);
    if (count === undefined || count.measure === 'remainder' || publication.hidden.get(id)?.kind !== 'small')
      return [];
    return numbers(smallest, policy.threshold - 1)
      .filter((could) => could !== actual)
      .map((could): Witness => {
        const ways = otherData(id, { by: could - actual, relations: publication.relations, room });
        const whole = ways.map((differences) => withTotals(differences, { counts, rows, settings }));
        return { claim: { count, could }, edits: firstUnseen(whole, { given, rows, before }) };
      });
  });
}

/** What other counts make of the totals that are left out: nobody sees them, but the files must still add up. */
function withTotals(
  differences: Differences,
  {
    counts,
    rows,
    settings,
  }: {
    counts: ReadonlyMap<string, Count>;
    rows: readonly Observation[];
    settings: IndicatorSettings;
  },
): Differences {
  const unseen = new Set([...leftOut(rows, settings)].map((row) => idOf({ measure: 'value', ...row })));
  if (unseen.size === 0) return differences;
  const all = new Map(differences);
  for (const [id, by] of differences) {
    const count = counts.get(id);
    for (const total of count === undefined ? [] : totalsOf(count, settings)) {
      if (count === undefined || !unseen.has(idOf({ ...total, measure: 'value' }))) continue;
      const above = idOf({ ...total, measure: count.measure });
      all.set(above, (all.get(above) ?? 0) + by);
    }
  }
  return all;
}

function firstUnseen(
  ways: Iterable<Differences>,
  { given, rows, before }: { given: Given; rows: readonly Observation[]; before: string },
): Edit[] | undefined {
  let tries = 0;
  for (const differences of ways) {
    if (publishedOf(given, differences) === before)
      return editsFor(differences, { rows, settings: given.settings });
    tries += 1;
    if (tries === MOST_TRIES) return undefined;
  }
  return undefined;
}

/** What would be published of the indicator if its counts differed so. */
function publishedOf({ editions, id, settings, policy }: Given, differences: Differences): string {
  const others = editions.map((edition) => ({
    ...edition,
    observations: edition.observations.map((row) =>
      row.indicator === id ? different(row, differences, settings) : row,
    ),
  }));
  return JSON.stringify(throughEditions(others, { id, settings, policy }));
}

function different(row: Observation, differences: Differences, settings: IndicatorSettings): Observation {
  const changed = { ...row };
  for (const measure of ['value', 'numerator', 'denominator'] as const) {
    const by = differences.get(idOf({ measure, category: row.category, period: row.period })) ?? 0;
    const reading = row[measure];
    if (by !== 0 && reading?.kind === 'number')
      changed[measure] = { kind: 'number', value: reading.value + by };
  }
  const worked = workedOut(changed, settings);
  return worked === undefined ? changed : { ...changed, value: { kind: 'number', value: worked } };
}

function editsFor(
  differences: Differences,
  { rows, settings }: { rows: readonly Observation[]; settings: IndicatorSettings },
): Edit[] {
  return rows.flatMap((row) => {
    const other = different(row, differences, settings);
    return (['value', 'numerator', 'denominator'] as const).flatMap((column): Edit[] => {
      const [was, is] = [row[column], other[column]];
      if (was?.kind !== 'number' || is?.kind !== 'number' || was.value === is.value) return [];
      return [{ file: row.at.file, line: row.at.line, column, text: written(is.value) }];
    });
  });
}

function workedOut({ numerator, denominator }: Observation, { unit }: IndicatorSettings): number | undefined {
  if (numerator?.kind !== 'number' || denominator?.kind !== 'number') return undefined;
  return (numerator.value / denominator.value) * (unit === 'percent' ? 100 : 10_000);
}

function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6);
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

const MOST_TRIES = 200;
