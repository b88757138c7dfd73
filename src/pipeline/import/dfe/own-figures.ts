import { formatValue } from '#published/format.ts';
import { settingsOf, smallNumbers } from './comparator-rows.ts';
import type { IndicatorMapping } from './mappings.ts';
import { type FileYear, periodOf } from './times.ts';
import type { SiteCouncil, Wanted } from './wanted.ts';
import { figureBy, firstWay, type Ingredients } from './ways.ts';

/**
 * The councils' own figures as the national file has them, in the latest year: to hold against their releases.
 * A number of people under the threshold is not told, nor
 * anything else of that year.
 */
export function ownFigures({
  councils,
  wanted,
  from,
}: {
  councils: readonly SiteCouncil[];
  wanted: readonly Wanted[];
  from: Ingredients;
}): string[] {
  const { kind } = from.figures.file;
  return kind.indicators.flatMap((mapping) => {
    const way = firstWay(mapping.from, from);
    return councils.flatMap((council) => {
      const settings = settingsOf(council, mapping.indicator);
      const place = wanted.find(({ id }) => id === council.settings?.area.code);
      if (way === undefined || settings === undefined || place === undefined) return [];
      const counts = kind.indicators.filter(
        ({ indicator }) => settingsOf(council, indicator)?.unit === 'count',
      );
      // A rate beside a small number would give the number away.
      const isSmallAt = (
        { indicator, from: ways }: IndicatorMapping,
        where: { place: Wanted; year: FileYear },
      ) => {
        const count = firstWay(ways, from);
        const made = count === undefined ? undefined : figureBy(count, where, from);
        return made !== undefined && smallNumbers(indicator, [council])(made);
      };
      return from.figures.years.flatMap((year) => {
        const period = periodOf(year, mapping.when);
        const made = figureBy(way, { place, year }, from);
        if (period === undefined || made === undefined) return [];
        const isNone = made.reading.kind === 'number' && made.reading.value === 0;
        const isHidden = isNone || counts.some((each) => isSmallAt(each, { place, year }));
        const value = made.reading.kind === 'number' && !isHidden ? made.reading.value : undefined;
        const shown = value === undefined ? 'not shown' : formatValue(value, settings);
        return [
          `Our own published national figure: ${place.name}, ${mapping.indicator}, ${period.text}: ${shown}.`,
        ];
      });
    });
  });
}
