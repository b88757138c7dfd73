import type { When } from '../time.ts';
import { numbers } from './numbers.ts';

const NUMBERS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const QUARTERS = ['highest', 'second highest', 'second lowest', 'lowest'];
const OF = { settled: 'settled figures', shown: 'figures shown' };

/** What charts show, in sentences. */
export const descriptions = {
  trend: {
    oneFigure: (council: string, figure: string, when: When) =>
      `${council} has one figure to show: ${figure} ${when.in}.`,
    itWas: (figure: string, when: When) => `It was ${figure} ${when.in}.`,
    provisional: (figure: string, when: When) => `The newest figure, ${figure} ${when.in}, is provisional.`,
    noneOf: (council: string) => `There are no figures to show for ${council}.`,
    none: 'There are no figures to show.',
    onlyHidden: 'The only figure is hidden to protect identities.',
    bothHidden: 'Both figures are hidden to protect identities.',
    allHidden: (figures: number) => `All ${figures} figures are hidden to protect identities.`,
    buildsUp: (figure: string, { when, month }: { when: When; month: string }) =>
      `It was ${figure} ${when.in}. Each year's figures build up from ${month}, so compare only the same months.`,
    unchanged: (figure: string, { before, now }: { before: When; now: When }) =>
      `It was ${figure} ${before.in} and ${now.in}, with no change overall.`,
    changed: ({ from, before, to, now, change }: Changed & { change: string }) =>
      `It was ${from} ${before.in} and ${to} ${now.in}, ${change}.`,
    nearerToFirst: ({ from, before, to, now, places }: Changed & { places: string }) =>
      `It was ${from} ${before.in} and ${to} ${now.in}, ${places} nearer to 1st.`,
    furtherFromFirst: ({ from, before, to, now, places }: Changed & { places: string }) =>
      `It was ${from} ${before.in} and ${to} ${now.in}, ${places} further from 1st.`,
    /** The periods of an extreme, with its figure. */
    extremeAt: (figure: string, whens: readonly When[]) =>
      `${whens.length > 2 ? `in ${whens.length} of the periods` : whens.map((when) => when.in).join(' and ')} (${figure})`,
    highestAndLowest: ({ highest, lowest, of }: { highest: string; lowest: string } & Of) =>
      `${itOf(of)} was highest ${highest} and lowest ${lowest}.`,
    nearestAndFurthest: ({ nearest, furthest, of }: { nearest: string; furthest: string } & Of) =>
      `${itOf(of)} was nearest to 1st ${nearest} and furthest from it ${furthest}.`,
    hidden: (figures: number) => `${countOf(figures)} hidden to protect identities.`,
    missing: (figures: number) => `${countOf(figures)} not available.`,
  },
  benchmark: {
    hidden: (council: string, when: When) =>
      `${possessive(council)} figure ${when.in} is hidden, so it cannot be compared.`,
    missing: (council: string, when: When) =>
      `${possessive(council)} figure ${when.in} is not available, so it cannot be compared.`,
    /** The council's figure, to begin the sentence with. */
    subject: (council: string, { figure, when }: { figure: string; when: When }) =>
      `${possessive(council)} ${figure} (${when.the})`,
    place: (place: string, { figure, when }: { figure: string; when: When | undefined }) =>
      `${place} (${when === undefined ? figure : `${figure} ${when.in}`})`,
    verdicts: {
      higher: (places: readonly string[]) => `higher than ${numbers.and(places)}`,
      lower: (places: readonly string[]) => `lower than ${numbers.and(places)}`,
      same: (places: readonly string[]) => `about the same as ${numbers.and(places)}`,
      further: (places: readonly string[]) => `further from 1st than ${numbers.and(places)}`,
      nearer: (places: readonly string[]) => `nearer to 1st than ${numbers.and(places)}`,
    },
    compared: (
      subject: string,
      { clauses, rank }: { clauses: readonly string[]; rank: string | undefined },
    ) => `${subject} is ${clauses.join(', and ')}.${rank === undefined ? '' : ` It is ${rank}.`}`,
    onlyRanked: (subject: string, rank: string) => `${subject} is ${rank}.`,
    /** `quarter` counts from the top, 0 to 3; it is left out among few councils. */
    rank: ({ position, end, isJoint, of, areSimilar, onlyWithFigure, quarter }: Rank) => {
      const place = `${position === 1 ? '' : `${numbers.ordinal(String(position))} `}${end}`;
      const counted = onlyWithFigure ? ' with a figure' : '';
      const inQuarter = quarter === undefined ? '' : `, in the ${QUARTERS[quarter] ?? 'lowest'} quarter`;
      return `${isJoint ? 'joint ' : 'the '}${place} of ${groupOf(of, areSimilar)}${counted}${inQuarter}`;
    },
    sameAsOthers: (others: number, areSimilar: boolean) =>
      `the same as ${others === 1 ? 'the other council' : `the other ${groupOf(others, areSimilar)}`}`,
  },
  breakdown: {
    none: (period: string) => `There are no figures to show for ${period}.`,
    only: (when: When, figure: string) => `The only figure to show ${when.in} is ${figure}.`,
    largest: ({ isWhole, isShare, when, largest, next }: Largest) =>
      `${isWhole ? 'The' : 'Of the figures shown, the'} ${isShare ? 'largest share' : 'highest figure'} ${when.in} is ${largest}, then ${next}.`,
    hidden: (figures: number) => `${figures === 1 ? '1 is' : `${figures} are`} hidden to protect identities.`,
    missing: (figures: number) => `${figures === 1 ? '1 is' : `${figures} are`} not available.`,
    overlaps: 'These shares are not parts of one whole: they can add up to more than 100%.',
  },
  flow: {
    hidden: (label: string) => `${label}: hidden to protect identities.`,
    missing: (label: string) => `${label}: no figure.`,
  },
};

interface Changed {
  readonly from: string;
  readonly before: When;
  readonly to: string;
  readonly now: When;
}

/** Which figures an extreme is one of, where not of all. */
interface Of {
  readonly of: keyof typeof OF | undefined;
}

interface Rank {
  readonly position: number;
  readonly end: 'highest' | 'lowest';
  readonly isJoint: boolean;
  readonly of: number;
  readonly areSimilar: boolean;
  readonly onlyWithFigure: boolean;
  readonly quarter: number | undefined;
}

interface Largest {
  readonly isWhole: boolean;
  readonly isShare: boolean;
  readonly when: When;
  readonly largest: string;
  readonly next: string;
}

function itOf(of: keyof typeof OF | undefined): string {
  return of === undefined ? 'It' : `Of the ${OF[of]}, it`;
}

function countOf(figures: number): string {
  return figures === 1 ? 'One figure is' : `${NUMBERS[figures] ?? figures} figures are`;
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

function groupOf(councils: number, areSimilar: boolean): string {
  return `${councils} ${areSimilar ? 'similar councils' : 'councils'}`;
}
