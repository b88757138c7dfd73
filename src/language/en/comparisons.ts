import type { Comparator, COMPARISONS } from '#published/indicator.ts';
import type { When } from '../time.ts';

/** How a figure stands against another place's. `place` is as it stands in a sentence: `the South East`. */
export const comparisons = {
  words: {
    better: 'Better than',
    worse: 'Worse than',
    similar: 'Similar to',
    higher: 'Higher than',
    lower: 'Lower than',
    'no-figure': 'No figure to compare',
  } satisfies Record<(typeof COMPARISONS)[number], string>,
  /** The words with the place after them. */
  withPlace: {
    better: (place: string) => `Better than ${place}`,
    worse: (place: string) => `Worse than ${place}`,
    similar: (place: string) => `Similar to ${place}`,
    higher: (place: string) => `Higher than ${place}`,
    lower: (place: string) => `Lower than ${place}`,
    'no-figure': () => 'No figure to compare',
  } satisfies Record<(typeof COMPARISONS)[number], (place: string) => string>,
  /** A place as it stands in a sentence. */
  placeInSentence: (name: string, kind: Comparator['areaKind'] | (string & {})) => {
    if (kind === 'similar-councils') return name.charAt(0).toLowerCase() + name.slice(1);
    return kind === 'region' && !NO_ARTICLE.test(name) ? `the ${name}` : name;
  },
  /** The name of a place in tables and charts, from the one in the figures. */
  placeName: (name: string, _kind: Comparator['areaKind']) => name,
  placeAndTime: (place: string, when: When) => `${place} (${when.name})`,
  noFigure: (other: string) => `There is no figure to set against ${other}.`,
  similar: (other: string, value: string) => `About the same as ${other}: ${value}.`,
  differs: (size: string, { other, value }: { other: string; value: string }) =>
    `${size} than ${other}: ${value}.`,
  isOlder: (age: string) => `That figure is ${age} older.`,
};

const NO_ARTICLE = /^(?:London|Yorkshire|The )/;
