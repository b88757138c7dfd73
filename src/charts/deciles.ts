import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import { formatValue } from '#published/format.ts';
import type { Breakdown, Indicator } from '#published/indicator.ts';
import { shortLabel, whenOf } from '#published/label.ts';
import { compositionOf } from './composition.ts';
import type { Size } from './draw.ts';
import { MOST_SQUARES, squares } from './squares.ts';

/** The categories of a breakdown by tenths of a ranking, the most deprived first, as `content/` names them. */
export const DECILES = Array.from({ length: 10 }, (_, index) => `decile-${index + 1}`);

/** Whether a breakdown counts things, and not people, by the ten tenths of a ranking. */
export function isByDecile({ unit, people }: Indicator, { categories }: Breakdown): boolean {
  return (
    unit === 'count' &&
    !people &&
    categories.length === DECILES.length &&
    categories.every(({ id }, index) => id === DECILES[index])
  );
}

/** One square for each neighbourhood, in ten rows. `undefined` where a bar would say as much. */
export function decileChart(
  indicator: Indicator,
  {
    council,
    breakdown,
    size,
    language = ENGLISH,
  }: { council: Council; breakdown: Breakdown; size: Size; language?: Language },
): string | undefined {
  const composition = isByDecile(indicator, breakdown) ? compositionOf(indicator, { breakdown }) : undefined;
  if (composition === undefined) return undefined;
  const { rows, period } = composition;
  const total = rows.reduce((sum, { now }) => sum + (now.kind === 'value' ? now.value : 0), 0);
  if (total === 0 || total > MOST_SQUARES) return undefined;
  return squares(
    rows.map(({ label, now }) => ({
      name: label,
      filled: now.kind === 'value' ? Math.round(now.value) : 0,
      hollow: 0,
      words:
        now.kind === 'value'
          ? formatValue(now.value, indicator, language)
          : language.squares.inPlace[now.kind],
    })),
    {
      title: language.squares.title.deciles({
        name: indicator.name,
        dimension: breakdown.dimension,
        council: council.name,
        period: shortLabel(period, language),
      }),
      size,
    },
  );
}

/** `In 2019, 44 of 167 were in the first of the ten tenths and 75 in the first two. An even spread would put 17 in each.` */
export function describeDeciles(
  indicator: Indicator,
  { breakdown, language = ENGLISH }: { breakdown: Breakdown; language?: Language },
): string | undefined {
  const composition = isByDecile(indicator, breakdown) ? compositionOf(indicator, { breakdown }) : undefined;
  const values = composition?.rows.flatMap(({ now }) => (now.kind === 'value' ? [now.value] : [])) ?? [];
  const [first = 0, second = 0] = values;
  if (composition === undefined || values.length < DECILES.length) return undefined;
  const total = values.reduce((sum, value) => sum + value, 0);
  return language.squares.deciles({
    when: whenOf(composition.period, indicator.measured, language),
    first,
    firstTwo: first + second,
    total,
    even: Math.round(total / 10),
  });
}
