import { numbers } from './numbers.ts';
import type { When } from '../time.ts';

/** The map of England's councils, and the page of similar councils. */
export const maps = {
  heading: 'On the map of England',
  title: (name: string, period: string) => `Map of England’s councils: ${name}, ${period}`,
  councils: councilCount,
  /** The ends of a step of the scale. */
  step: (low: string, high: string) => `${low} to ${high}`,
  noFigure: 'No figure',
  hidden: 'Hidden',
  similar: 'Similar council',
  thisCouncil: 'this council',
  table: (period: string) => `Councils of England, ${period}, highest figure first`,
  council: 'Council',
  region: 'Region',
  all: (count: number) => `All ${count} figures of the map`,
  what: 'Each hexagon is a council that runs children’s services, near where it is and all of one size, so that a small city is as easy to see as a large county. A darker one has a higher figure.',
  notOnMap: (names: readonly string[]) => `In the table but not on the map: ${numbers.and(names)}.`,
  source: ({ source, vintage }: { source: string; vintage: string }) =>
    `Source of the other councils’ figures: ${source}. ${vintage}.`,
  download: 'Map as SVG',
  /** What the map shows: the others, and then this council. */
  range: ({ when, others, low, high }: { when: When; others: number; low: string; high: string }) =>
    `${when.in.charAt(0).toUpperCase()}${when.in.slice(1)}, ${others} other councils have a figure, from ${low} to ${high}.`,
  /** The same of all councils together. */
  amongAll: ({ when, councils, low, high }: { when: When; councils: number; low: string; high: string }) =>
    `${when.in.charAt(0).toUpperCase()}${when.in.slice(1)}, ${councilCount(councils)} of England have a figure, from ${low} to ${high}. Those of this site are outlined and named.`,
  own: {
    none: (council: string) => `There is none of ${council} for that time.`,
    hidden: (council: string) => `${council}’s is hidden, so it cannot be compared.`,
    low: (council: string) => `${council}’s rounds to zero.`,
    value: (council: string, { figure, higher, lower }: { figure: string; higher: number; lower: number }) =>
      `${council}’s is ${figure}: ${councilCount(higher)} ${higher === 1 ? 'has' : 'have'} a higher figure and ${councilCount(lower)} a lower one.`,
  },
  similarCouncils: {
    title: 'Similar councils',
    lead: (council: string, count: number) =>
      `When these pages compare ${council} with similar councils, they mean these ${count}.`,
    model: (model: string, year: string) =>
      `They come from a list: ${model}, ${year}. It names, for each council in England, those where families and places are most alike, so that a comparison is fair.`,
    map: (council: string) => `Map of England’s councils: ${council} and its similar councils`,
    what: 'Each hexagon is a council, near where it is and all of one size. Lines part the regions.',
    table: (council: string) => `Similar councils of ${council}, by name`,
    notOnMap: 'not on the map',
  },
};

function councilCount(count: number): string {
  return count === 1 ? '1 council' : `${count} councils`;
}
