import { link, phrase, strong } from '../phrase.ts';
import type { When } from '../time.ts';

/** The page of an indicator. */
export const indicatorPage = {
  latestFigure: 'Latest figure',
  status: 'Status:',
  /** What stands for a figure that is not shown, in a search result. */
  hiddenInResults: (marker: string) => `${marker} (hidden)`,
  noFigureInResults: 'No figure',
  alsoKnownAs: 'Also known as:',
  alsoLookedFor: 'People also look for',
  statements: {
    direction: 'Direction of travel',
    target: 'Against target',
    comparedWith: (place: string) => `Compared with ${place}`,
    comparedWithElsewhere: 'Compared with elsewhere',
    noComparison: 'No comparison',
    noneGiven: 'No figure for England or similar councils is given for this.',
    notLikeForLike:
      'The figures for elsewhere are not like for like. They are shown further down, with the reason.',
  },
  corrected: (figures: number, { date, reason }: { date: string; reason: string }) =>
    phrase`${strong('Corrected.')} ${figures === 1 ? '1 figure on this page was corrected' : `${figures} figures on this page were corrected`} on ${date}. ${reason} ${link('changes', 'See what it said before')}.`,
  late: ({ date, isMonth }: { date: string; isMonth: boolean }) =>
    phrase`${strong('Late.')} New figures were expected ${isMonth ? 'in' : 'on'} ${date} and are late. See the ${link('calendar', 'release calendar')}.`,
  headings: {
    changed: 'How this has changed',
    compare: 'How we compare',
    real: 'Is this change real?',
    about: 'About this data',
    corrections: 'Changes and corrections',
    download: 'Download and reuse',
    cite: 'Cite this',
    related: 'Related indicators',
    feedback: 'Feedback',
  },
  files: {
    csv: 'Figures as CSV',
    xlsx: 'Figures as Excel',
    json: 'Figures as JSON',
    svg: 'Chart as SVG',
  },
  compare: {
    nothing: 'There are no figures from elsewhere to compare this with.',
    caption: (council: string) => `${council} and other places, highest figure first`,
    notLikeForLike: 'Not like for like',
    whichCouncils: 'Which councils these are',
    sources: (sources: readonly string[]) => `Source of other places’ figures: ${sources.join('; ')}.`,
    /** How an average was made, and by whose set of similar councils. */
    average: ({ area, made, reporting, of, model, year }: Average) =>
      `${area}: ${made}${reporting === undefined ? '' : ` (${reporting} of ${of} reported)`}. ${model}, ${year}.`,
  },
  real: {
    usual: ({ figures, range, average }: { figures: number; range: string; average: string }) =>
      `Figures go up and down even when nothing has changed. Going by these ${figures} figures, the usual range is ${range} and the average is ${average}.`,
    leftOut: (figure: string, when: When) =>
      `The newest figure, ${figure} ${when.in}, is provisional and is left out.`,
    caption: 'What each figure is, newest first',
    older: 'What the older figures are',
    olderCaption: 'What each older figure is',
    rules:
      'The rules are those of NHS England’s Making Data Count. A figure is pointed out when it is outside the usual range, when 7 in a row rise or fall, when 2 of 3 are near the same end of the range, or when 7 in a row are on one side of the average. The range is the average, give or take 2.66 times the average jump from one figure to the next; jumps much larger than that are left out.',
  },
  changes: {
    none: 'No changes since first published.',
    caption: 'Figures changed since they were first published',
  },
  download: {
    file: (name: string, format: string, size: string) => `${name} (${format}, ${size})`,
    whatColumnsMean: (licence: string) =>
      phrase`What the columns and symbols mean is on the ${link('data', 'data page')}. You may use the figures under the ${link('licence', licence)}.`,
    rows: (count: string, isOne: boolean) => `${count} ${isOne ? 'row' : 'rows'}`,
    kilobytes: (size: string) => `${size} kB`,
  },
  feedback: {
    ask: 'Is something wrong, or hard to understand?',
    tell: (role: string) => `Tell the ${role}.`,
    write: (role: string) => phrase`Write to the ${link('email', role)}.`,
  },
};

interface Average {
  readonly area: string;
  readonly made: string;
  readonly reporting: number | undefined;
  readonly of: number;
  readonly model: string;
  readonly year: string;
}
