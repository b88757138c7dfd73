import type { z } from 'zod';
import type { Observation } from '#pipeline/check/observations.ts';
import type { Reading } from '#pipeline/check/reading.ts';
import { protect } from '#pipeline/protect/protect.ts';
import { IndicatorSettings } from '#pipeline/read/settings.ts';
import { parsePeriod } from '#published/period.ts';
import type { Policy } from '#published/policy.ts';

export const POLICY: Policy = { threshold: 4, zeros: 'hidden', marker: 'x' };

/** A count of people in quarters that add up to years, with whatever a test is about instead. */
export function settings(changes: Partial<z.input<typeof IndicatorSettings>> = {}): IndicatorSettings {
  return IndicatorSettings.parse({
    name: 'Children missing from home',
    theme: 'safety',
    aliases: [],
    reads: '{value} children went missing',
    definition: 'Children who went missing.',
    numerator: 'Those who did',
    denominator: 'All of them',
    unit: 'count',
    decimals: 0,
    people: true,
    polarity: 'lower',
    polarityReason: 'They can come to harm.',
    frequency: 'quarter',
    measured: 'during',
    year: 'sum',
    tolerance: 0,
    source: 'Case records',
    collection: 'None',
    owner: 'Head of service',
    lastReviewed: '2024-01-08',
    nextUpdate: 'April 2024',
    ...changes,
  });
}

/** A raw figure as a row of a release says it: a number, or `x` for one that arrived hidden. */
export type Raw = number | 'x';

export function observe(
  period: string,
  value: Raw,
  { category = null, of }: { category?: string | null; of?: readonly [Raw, Raw] } = {},
): Observation {
  const parsed = parsePeriod(period);
  if (parsed === undefined) throw new Error(`“${period}” is not a period`);
  return {
    at: { file: 'figures.csv', line: 2, cell: () => '' },
    indicator: 'children-missing',
    period: parsed,
    category,
    value: reading(value),
    numerator: of && reading(of[0]),
    denominator: of && reading(of[1]),
    status: 'final',
    note: undefined,
  };
}

/** A share of people, as `top` of `bottom`. */
export function share(period: string, top: number, bottom: number): Observation {
  return observe(period, (top / bottom) * 100, { of: [top, bottom] });
}

/** What is published, in the order given: `x` for hidden, else the figure, with its two numbers where it has them. */
export function publishedAs(
  observations: readonly Observation[],
  {
    settings: declared = settings(),
    policy = POLICY,
  }: { settings?: IndicatorSettings; policy?: Policy } = {},
): string[] {
  return protect(observations, { settings: declared, policy }).map(
    ({ observation, value, numerator, denominator }) => {
      const cells = [value, numerator, denominator].map((cell) => {
        if (cell === undefined) return '';
        if (cell.kind === 'suppressed') return 'x';
        return cell.kind === 'value' ? String(Math.round(cell.value * 10) / 10) : cell.kind;
      });
      const parts = cells[1] === '' && cells[2] === '' ? '' : ` (${cells[1]} of ${cells[2]})`;
      return `${[observation.period.text, observation.category ?? ''].join(' ').trim()}: ${cells[0]}${parts}`;
    },
  );
}

function reading(raw: Raw): Reading {
  return raw === 'x' ? { kind: 'suppressed' } : { kind: 'number', value: raw };
}
