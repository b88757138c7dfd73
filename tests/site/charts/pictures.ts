import { benchmarkPicture } from '#charts/benchmark.ts';
import { categoriesPicture } from '#charts/categories.ts';
import { compositionPicture } from '#charts/composition.ts';
import type { Picture, Size } from '#charts/draw.ts';
import { sparklinePicture } from '#charts/sparkline.ts';
import { trendPicture } from '#charts/trend.ts';
import { xmrPicture } from '#charts/xmr.ts';
import type { Indicator } from '#published/indicator.ts';
import { isThisChangeReal } from '#published/xmr.ts';
import { WOKINGHAM as council } from './indicators.ts';

/** Every picture there is of an indicator in one size, by the name of its chart; a breakdown after the first has a number. */
export function picturesOf(indicator: Indicator, { size }: { size: Size }): Record<string, Picture> {
  const verdict = isThisChangeReal(indicator);
  const breakdowns = indicator.breakdowns.flatMap((breakdown, index) => {
    const name = index === 0 ? '' : `-${index + 1}`;
    return [
      [`categories${name}`, categoriesPicture(indicator, { council, breakdown, size })] as const,
      [`composition${name}`, compositionPicture(indicator, { council, breakdown, size })] as const,
    ];
  });
  const all = [
    ['trend', trendPicture(indicator, { council, size })] as const,
    ...breakdowns,
    ['benchmark', benchmarkPicture(indicator, { council, size })] as const,
    ['sparkline', size === 'wide' ? sparklinePicture(indicator) : undefined] as const,
    [
      'xmr',
      verdict.kind === 'no-verdict' ? undefined : xmrPicture(indicator, { council, verdict, size }),
    ] as const,
  ];
  return Object.fromEntries(
    all.flatMap(([name, picture]) => (picture === undefined ? [] : [[name, picture]])),
  );
}
