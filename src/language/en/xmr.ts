import type { Signal } from '#published/xmr-rules.ts';
import type { When } from '../time.ts';

const OUTSIDE = { high: 'above', low: 'below' };
const MOVES = { high: 'rose', low: 'fell' };
const ENDS = { high: 'top', low: 'bottom' };

type Side = Signal['side'];
/** A figure and when it was: `71% in July 2022`. */
type FigureAt = (figure: string, when: When) => string;

const figureAt: FigureAt = (figure, when) => `${figure} ${when.in}`;

/** “Is this change real?” in words. */
export const xmr = {
  noFigures: 'There are no figures.',
  whyNotKind: {
    rank: 'A place in an order depends on everyone else’s figures too.',
    buildsUp: 'Figures for the year so far build up from month to month.',
    twelveMonths: 'Figures for 12 months at a time share most of their months with the ones before.',
  },
  takes: (fewest: number) => `It takes ${fewest} published figures in a row to tell.`,
  newest: {
    hidden: 'The newest is hidden.',
    missing: 'The newest is not available.',
    break: 'There are none.',
    gap: 'There are none.',
    nothing: 'There are none.',
  },
  upToNewest: (figures: number, before: keyof typeof ENDED) =>
    `There ${figures === 1 ? 'is 1' : `are ${figures}`} up to the newest${ENDED[before]}.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  nothingUnusual: 'Nothing here is more than the usual ups and downs.',
  /** What stands out, with how many more signs are in the table. */
  unusual: ({ isNow, said, more }: { isNow: boolean; said: readonly string[]; more: number }) => {
    const opening = isNow
      ? 'This is more than the usual ups and downs'
      : 'The newest figure is within the usual ups and downs, but not all before it were';
    const rest = more === 0 ? [] : [`${more} more ${more === 1 ? 'sign is' : 'signs are'} in the table`];
    return `${opening}: ${[...said, ...rest].join('; ')}.`;
  },
  signs: {
    outsideOnce: ({ figure, when, side, good }: { figure: string; when: When; side: Side; good: string }) =>
      `${figureAt(figure, when)} was ${OUTSIDE[side]} the usual range${good}`,
    outside: ({ count, from, to, side, good }: Stretch) =>
      `the ${count} figures from ${from.name} to ${to.name} were ${OUTSIDE[side]} the usual range${good}`,
    trend: ({ moves, first, last, side, good }: Trend) =>
      `figures ${MOVES[side]} ${moves} times in a row, from ${figureAt(...first)} to ${figureAt(...last)}${good}`,
    nearLimit: ({ count, from, to, side, good }: Stretch) =>
      `${count} figures from ${from.name} to ${to.name} were near the ${ENDS[side]} of the usual range or beyond it${good}`,
    oneSide: ({ count, from, to, side, good }: Stretch) =>
      `${count} figures in a row, from ${from.name} to ${to.name}, were ${OUTSIDE[side]} the average${good}`,
  },
  /** Goes on a sign. */
  better: ', which is better',
  worse: ', which is worse',
  /** What one figure is, in the table. */
  isWithin: 'within the usual range',
  is: {
    outside: (side: Side) => `${OUTSIDE[side]} the usual range`,
    trend: (side: Side, count: number) => `one of ${count} figures in a row that ${MOVES[side]}`,
    'near-limit': (side: Side) => `near the ${ENDS[side]} of the usual range, and so is one close by`,
    'one-side': (side: Side, count: number) =>
      `one of ${count} figures in a row ${OUTSIDE[side]} the average`,
  },
};

const ENDED = {
  hidden: '; the one before is hidden',
  missing: '; the one before is not available',
  break: ' since a change after which they cannot be compared with earlier ones',
  gap: '; there is a gap before them',
  nothing: '',
};

interface Stretch {
  readonly count: number;
  readonly from: When;
  readonly to: When;
  readonly side: Side;
  readonly good: string;
}

interface Trend {
  readonly moves: number;
  readonly first: readonly [figure: string, when: When];
  readonly last: readonly [figure: string, when: When];
  readonly side: Side;
  readonly good: string;
}
