import type { Figures } from './figures.ts';
import type { Population } from './mappings.ts';
import type { Readings } from './readings.ts';
import { estimateYear, type FileYear, populationYear } from './times.ts';
import type { Wanted } from './wanted.ts';

/** How many children aged 0 to 17 lived in a place in the middle of a year, and who says so. */
export interface Children {
  in(place: Wanted, midYear: number): number | undefined;
  /** Whether it speaks of a year at all. */
  has(midYear: number): boolean;
  /** For `made`, after “in the middle of 2020”. */
  readonly source: string;
}

/**
 * From a file of estimates, or worked back from a number and its rate: an edition of the time then gives the population that
 * its rates were worked out with, which later estimates replace.
 */
export function childrenFrom(
  figures: Figures,
  { population, readings }: { population: Population; readings: Readings },
): Children {
  const numberAt = (measure: string, place: Wanted, year: FileYear) => {
    const found = figures.at(measure, place, year);
    const reading = found === undefined ? undefined : readings.read(found, measure)?.reading;
    return reading?.kind === 'number' ? reading.value : undefined;
  };
  if ('measure' in population) {
    const years = new Map(figures.years.map((year) => [estimateYear(year), year]));
    return {
      source: figures.file.kind.source,
      has: (midYear) => years.has(midYear),
      in: (place, midYear) => {
        const year = years.get(midYear);
        return year === undefined ? undefined : numberAt(population.measure, place, year);
      },
    };
  }
  const years = new Map(figures.years.map((year) => [populationYear(year), year]));
  return {
    has: (midYear) => years.has(midYear),
    source: `worked back from the numbers and rates of “${figures.file.kind.title}”`,
    in: (place, midYear) => {
      const year = years.get(midYear);
      if (year === undefined) return undefined;
      const count = numberAt(population.count, place, year);
      const rate = numberAt(population.rate, place, year);
      return count === undefined || rate === undefined || rate === 0 ? undefined : (count / rate) * 10_000;
    },
  };
}
