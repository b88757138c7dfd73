import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { formatCellValue, formatNumber, type Measure } from '#published/format.ts';
import type { Polarity } from '#published/indicator.ts';

/** The upright axis: its two ends (a rank may be upside down, with 1 at the top), its ticks from the bottom up, and what its heading has to say. */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** The unit where the numbers do not carry it, and a warning when the axis does not start at 0; may be empty. */
  readonly heading: string;
}

/**
 * An axis for published values. It starts at 0, unless every value is above three fifths of the largest: then a line
 * from 0 would be too flat to read, and the heading says where the axis starts. It always spans at least two fifths of
 * the largest value, so that a small wobble looks small, and always starts at 0 when something stands on the base line.
 * Percentages stay within 0 and 100 when the values do. Ranks have an axis of their own.
 */
export function valueAxis(
  values: readonly number[],
  {
    unit,
    decimals,
    polarity = 'neutral',
    steps,
    mayStartAbove0 = true,
    language = ENGLISH,
  }: Measure & { polarity?: Polarity; steps: number; mayStartAbove0?: boolean; language?: Language },
): ValueAxis {
  if (unit === 'rank') return rankAxis(values, { polarity, steps, language });
  const low = Math.min(...values);
  const high = Math.max(...values);
  const isFlat = low > 0 && low > 0.6 * high;
  const { bottom, top } = isFlat && mayStartAbove0 ? closeUp(low, high) : fromZero(low, high);
  const step = roundStep((top - bottom) / steps, 10 ** -decimals);
  const within = unit === 'percent' && low >= 0 && high <= 100;
  const first = Math.max(Math.floor(bottom / step), low >= 0 ? 0 : -Infinity);
  const last = Math.ceil(top / step);
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
  const ticks = within ? numbers.filter((value) => value <= 100) : numbers;
  const places = Math.max(0, ...ticks.map((tick) => String(tick).split('.')[1]?.length ?? 0));
  const text = (value: number) => formatNumber(value, places) + (unit === 'percent' ? '%' : '');
  const from = clean(first * step);
  return {
    from,
    to: within ? Math.min(100, clean(last * step)) : clean(last * step),
    ticks: ticks.map((value) => ({ value, text: text(value) })),
    heading: [
      language.numbers.unitHeadings[unit],
      ...(from > 0 ? [language.charts.axisStartsAt(text(from))] : []),
    ]
      .filter((part) => part !== '')
      .join('. '),
  };
}

/**
 * Ranks from 1, which is at the bottom where a higher number is better and else at the top, so that up is better whatever
 * the number.
 */
function rankAxis(
  values: readonly number[],
  { polarity, steps, language }: { polarity: Polarity; steps: number; language: Language },
): ValueAxis {
  const last = Math.max(2, ...values);
  const step = roundStep(last / steps, 1);
  const numbers = Array.from({ length: Math.ceil(last / step) }, (_, index) => clean((index + 1) * step));
  const ranks = [Math.min(1, ...values), ...numbers.filter((rank) => rank > 1)];
  const ticks = ranks.map((value) => ({
    value,
    text: formatCellValue(value, { unit: 'rank', decimals: 0 }, language),
  }));
  const [first = 1, end = last] = [ranks[0], ranks.at(-1)];
  const heading =
    polarity === 'neutral' ? language.numbers.unitHeadings.rank : language.charts.rankUpIsBetter;
  return polarity === 'higher'
    ? { from: first, to: end, ticks, heading }
    : { from: end, to: first, ticks: ticks.toReversed(), heading };
}

function fromZero(low: number, high: number): { bottom: number; top: number } {
  return low === 0 && high === 0
    ? { bottom: 0, top: 1 }
    : { bottom: Math.min(0, low), top: Math.max(0, high) };
}

function closeUp(low: number, high: number): { bottom: number; top: number } {
  const margin = Math.max(0, (0.4 * high - (high - low)) / 2);
  return { bottom: low - margin, top: high + margin };
}

/** The smallest of 1, 2, 5, 10, 20, 25, 50, 100 … that is at least `step`, and no finer than the figures are printed. */
function roundStep(step: number, finest: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factors = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10];
  const round = clean((factors.find((factor) => factor * power >= step * 0.999) ?? 10) * power);
  return Math.max(round, finest);
}

/** Without the dust of binary arithmetic: `0.30000000000000004` → `0.3`. */
function clean(value: number): number {
  return Number(value.toFixed(9));
}
