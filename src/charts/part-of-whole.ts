import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import { formatNumber } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { shortLabel, whenOf } from '#published/label.ts';
import type { Period } from '#published/period.ts';
import { seriesOf } from '#published/series.ts';
import type { Size } from './draw.ts';
import { MOST_SQUARES, squares } from './squares.ts';

/** So many of so many: both published, and both plain numbers of things. */
export interface PartOfWhole {
  readonly period: Period;
  readonly part: number;
  readonly whole: number;
}

/** The newest figure that counts some of a known number of things, and not of people; few enough to draw each. */
export function partOfWhole(indicator: Indicator): PartOfWhole | undefined {
  if (indicator.unit !== 'count' || indicator.people) return undefined;
  const newest = seriesOf(indicator, { category: indicator.leadCategory }).points.at(-1);
  if (newest?.cell.kind !== 'value' || newest.denominator?.kind !== 'value') return undefined;
  const [part, whole] = [newest.cell.value, newest.denominator.value];
  const isDrawn = Number.isInteger(part) && Number.isInteger(whole) && part <= whole && whole <= MOST_SQUARES;
  return isDrawn && whole > 0 ? { period: newest.period, part, whole } : undefined;
}

/** One square for each of the whole, those that count filled. */
export function partOfWholeChart(
  indicator: Indicator,
  { council, size, language = ENGLISH }: { council: Council; size: Size; language?: Language },
): string | undefined {
  const found = partOfWhole(indicator);
  if (found === undefined) return undefined;
  const { period, part, whole } = found;
  return squares([{ name: '', filled: part, hollow: whole - part, words: '' }], {
    title: language.squares.title.partOfWhole({
      name: indicator.name,
      council: council.name,
      period: shortLabel(period, language),
      part,
      whole,
    }),
    size,
  });
}

/** `In 2019 it was 44 of 167, about 1 in every 4.` */
export function describePartOfWhole(indicator: Indicator, language: Language = ENGLISH): string | undefined {
  const found = partOfWhole(indicator);
  if (found === undefined) return undefined;
  const { period, part, whole } = found;
  return language.squares.partOfWhole({
    when: whenOf(period, indicator.measured, language),
    part,
    whole,
    share: formatNumber((part / whole) * 100, 0),
  });
}
