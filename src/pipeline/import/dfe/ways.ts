import { round } from '#published/format.ts';
import type { Figures } from './figures.ts';
import type { Way } from './mappings.ts';
import type { Children } from './population.ts';
import type { Readings, Understood } from './readings.ts';
import { type FileYear, populationYear } from './times.ts';
import type { Wanted } from './wanted.ts';

/** A figure for a place and year, and for one that was worked out, from what. */
export interface Made extends Understood {
  readonly line: number;
  readonly made: string;
  readonly fromCount: boolean;
}

export interface Ingredients {
  readonly figures: Figures;
  readonly readings: Readings;
  readonly children: Children | undefined;
}

/** The first way to a figure that this edition of the file, with or without a population, can go; `undefined` for none. */
export function firstWay(ways: readonly Way[], { figures, children }: Ingredients): Way | undefined {
  const has = (measure: string) => figures.file.measures.has(measure);
  return ways.find((way) => {
    if ('measure' in way) return has(way.measure);
    return 'rateOf' in way ? has(way.rateOf) && children !== undefined : way.shareOf.every(has);
  });
}

/**
 * The figure for a place and year. A symbol in what it is worked out from is the symbol of the answer.
 * `undefined` when the file has no such row, or the population has not. What is worked out has one decimal, as in the releases.
 */
export function figureBy(
  way: Way,
  { place, year }: { place: Wanted; year: FileYear },
  from: Ingredients,
): Made | undefined {
  const read = (measure: string) => {
    const found = from.figures.at(measure, place, year);
    const column = from.figures.file.kind.measures[measure]?.columns[0] ?? measure;
    const understood = found === undefined ? undefined : from.readings.read(found, column);
    return found === undefined || understood === undefined ? undefined : { ...understood, line: found.line };
  };
  if ('measure' in way) {
    const found = read(way.measure);
    return found === undefined ? undefined : { ...found, made: '', fromCount: false };
  }
  if ('rateOf' in way) {
    const count = read(way.rateOf);
    const midYear = populationYear(year);
    if (count === undefined || midYear === undefined || from.children?.has(midYear) !== true)
      return undefined;
    const made = `The number for every 10,000 children aged 0 to 17 in the middle of ${midYear} (${from.children.source})`;
    if (count.reading.kind !== 'number') return { ...count, made, fromCount: true };
    const children = from.children.in(place, midYear);
    if (children === undefined) return undefined;
    return { ...worked((count.reading.value / children) * 10_000), line: count.line, made, fromCount: true };
  }
  const [top, bottom] = way.shareOf.map(read);
  if (top === undefined || bottom === undefined) return undefined;
  const made = `Worked out from two figures of the file: ${way.shareOf.join(' as a percentage of ')}`;
  for (const part of [top, bottom])
    if (part.reading.kind !== 'number') return { ...part, made, fromCount: false };
  const [above, below] = [top, bottom].map(({ reading }) => (reading.kind === 'number' ? reading.value : 0));
  if (above === undefined || below === undefined || below === 0) return undefined;
  return { ...worked((above / below) * 100), line: top.line, made, fromCount: false };
}

function worked(value: number): Understood {
  const rounded = round(value, 1);
  return { text: String(rounded), reading: { kind: 'number', value: rounded } };
}
