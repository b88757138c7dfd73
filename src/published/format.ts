import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Cell } from './cell.ts';
import type { Unit } from './indicator.ts';

/** What decides how a figure is written. Every indicator is one. */
export interface Measure {
  readonly unit: Unit;
  readonly decimals: number;
}

/**
 * Rounds half up (away from zero) on the decimal number as written, so that 0.285 to two places is 0.29
 * although its nearest double is a little less.
 */
export function round(value: number, decimals: number): number {
  if (isRound(value, decimals)) return value;
  const rounded = shift(Math.round(shift(Math.abs(value), decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Whether a number is written with no more decimals than these, as most are. */
function isRound(value: number, decimals: number): boolean {
  if (decimals < 0 || !Number.isFinite(value)) return false;
  if (Number.isInteger(value)) return !Object.is(value, -0);
  const written = String(value);
  return !written.includes('e') && written.length - written.indexOf('.') - 1 <= decimals;
}

/** Moves the decimal point of a number as written, which may already say “e-7”. */
function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** A number with the measure's decimals and thousands commas, and no unit: `1,176`, `67.5`. */
export function formatNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = round(Math.abs(value), decimals).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = round(value, decimals) < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A figure as a person reads it: `67.5%`, `1,176`, `34 days`, `42.1 per 10,000`, `25th`. */
export function formatValue(
  value: number,
  { unit, decimals }: Measure,
  { numbers }: Language = ENGLISH,
): string {
  return numbers.units[unit](formatNumber(value, decimals));
}

/** A rank among how many, where that is known: `25th of 317`. Any other figure is as `formatValue` writes it. */
export function formatPlace(
  value: number,
  { of, ...measure }: Measure & { of: Cell | undefined },
  language: Language = ENGLISH,
): string {
  const place = formatValue(value, measure, language);
  return measure.unit === 'rank' && of?.kind === 'value'
    ? language.numbers.placeOf(place, formatNumber(of.value, 0))
    : place;
}

/** A figure in a table, where the unit stands in the heading: `67.5%`, `34`, `42.1`, `25th`. */
export function formatCellValue(
  value: number,
  { unit, decimals }: Measure,
  { numbers }: Language = ENGLISH,
): string {
  const number = formatNumber(value, decimals);
  return unit === 'percent' || unit === 'rank' ? numbers.units[unit](number) : number;
}

/** The size of a difference, without its sign: `3.0 percentage points`, `40`, `3 days`, `8 places`. */
export function formatDifference(
  difference: number,
  { unit, decimals }: Measure,
  { numbers }: Language = ENGLISH,
): string {
  const size = formatNumber(Math.abs(difference), decimals);
  if (unit === 'percent') return numbers.percentagePoints(size);
  return unit === 'rank' ? numbers.places(size) : numbers.units[unit](size);
}

/** A relative change in whole percent, without its sign: `10%`; below one percent with one decimal. */
export function formatRelative(ratio: number): string {
  const percent = Math.abs(ratio) * 100;
  return `${formatNumber(percent, percent < 1 ? 1 : 0)}%`;
}

/** The national symbol for what is not a figure, as printed in tables; a hidden figure prints the council's marker. */
export function symbolOf(cell: Cell, marker: string): string {
  switch (cell.kind) {
    case 'value':
      return VALUE_MARKS[cell.status];
    case 'suppressed':
      return marker;
    case 'not-available':
      return '[x]';
    case 'not-applicable':
      return '[z]';
    case 'low':
      return '[low]';
  }
}

/** What a symbol means, in words for the key under a table and for screen readers. */
export function meaningOf(cell: Cell, threshold: number, { figures }: Language = ENGLISH): string {
  if (cell.kind === 'suppressed') return figures.hiddenMeaning(threshold);
  return figures.meanings[cell.kind === 'value' ? cell.status : cell.kind];
}

const VALUE_MARKS = {
  final: '',
  provisional: '[p]',
  revised: '[r]',
  estimated: '[e]',
  'low-reliability': '[u]',
  break: '[b]',
} as const;
