import type { Observation } from '#pipeline/check/observations.ts';
import { IndicatorSettings } from '#pipeline/read/settings.ts';
import type { Node } from '#pipeline/protect/ladder.ts';
import { type Period, parsePeriod } from '#published/period.ts';
import type { Policy } from '#published/policy.ts';
import type { Random } from '../bench/random.ts';

export const POLICY: Policy = { threshold: 4, zeros: 'hidden', marker: 'x' };

/** A count of people in quarters that add up to years. */
export const SETTINGS = IndicatorSettings.parse({
  name: 'Made-up children',
  theme: 'made-up',
  aliases: [],
  reads: '{value} children',
  definition: 'Children who were made up.',
  unit: 'count',
  decimals: 0,
  people: true,
  polarity: 'neutral',
  polarityReason: 'They do not exist.',
  frequency: 'quarter',
  measured: 'during',
  year: 'sum',
  tolerance: 0,
  source: 'Random numbers',
  collection: 'None',
  owner: 'Nobody',
  lastReviewed: '2024-01-08',
  nextUpdate: 'Never',
});

/** How large counts are: the median over indicators (or leaves), and how far apart they lie. */
export interface Shape {
  readonly median: number;
  readonly spread: number;
}

/** One indicator of one council: the quarters of some years, oldest first, each four followed by their year. */
export function quartersAndYears(
  random: Random,
  { years, shape }: { years: number; shape: Shape },
): Observation[] {
  const level = random.level(shape);
  return Array.from({ length: years }, (_, index) => 2023 - years + index).flatMap((first) => {
    const year = `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
    const quarters = [1, 2, 3, 4].map((quarter) => observe(`${year}-Q${quarter}`, random.count(level)));
    return [...quarters.map(({ observation }) => observation), observe(year, sumOf(quarters)).observation];
  });
}

/** A tree of counts, from the root down: how many parts the totals of each level have. */
export function randomTree(
  random: Random,
  { levels, shape, id = '0' }: { levels: readonly { min: number; max: number }[]; shape: Shape; id?: string },
): Node & { value: number } {
  const [level, ...below] = levels;
  if (level === undefined) return { id, value: random.count(random.level(shape)), parts: [], missing: 0 };
  const parts = Array.from({ length: random.whole(level.min, level.max) }, (_, index) =>
    randomTree(random, { levels: below, shape, id: `${id}.${index}` }),
  );
  return { id, value: sumOf(parts), parts, missing: 0 };
}

/** A tree with all that is below it, in order. */
export function withAllParts(node: Node): Node[] {
  return [node, ...node.parts.flatMap(withAllParts)];
}

const PERIODS = new Map<string, Period>();

/** A count as a row of a release gives it. */
export function observe(text: string, value: number): { value: number; observation: Observation } {
  const period = PERIODS.get(text) ?? parsePeriod(text);
  if (period === undefined) throw new Error(`“${text}” is not a period.`);
  PERIODS.set(text, period);
  return {
    value,
    observation: {
      at: { file: 'figures.csv', line: 2, cell: () => '' },
      indicator: 'made-up',
      period,
      category: null,
      value: { kind: 'number', value },
      numerator: undefined,
      denominator: undefined,
      status: 'final',
      note: undefined,
    },
  };
}

function sumOf(parts: readonly { readonly value: number }[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}
