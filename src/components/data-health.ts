import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import { lateFor } from './calendar.ts';

/** How well an indicator's figures and page are looked after. */
export interface Health {
  readonly indicator: Indicator;
  readonly lastUpdated: string;
  readonly nextUpdate: string;
  readonly isLate: boolean;
  /** The last review, and the next where one is planned. */
  readonly reviewed: readonly string[];
  readonly isReviewOverdue: boolean;
  /** What to know of its figures: `2 provisional`, `4 hidden`; none when all are final and shown. */
  readonly marks: readonly string[];
}

/** The health of a council's indicators, in page order. Counts are of its own figures, in every period that is published. */
export function healthOf(indicators: readonly Indicator[], council: Council): Health[] {
  return indicators.map((indicator) => {
    const { lastReviewed, nextReview, lastUpdated, nextUpdate } = indicator;
    const isReviewOverdue = council.reviewsOverdue?.includes(indicator.id) ?? false;
    return {
      indicator,
      lastUpdated: longDate(lastUpdated),
      nextUpdate,
      isLate: lateFor(indicator, council) !== undefined,
      reviewed: [
        longDate(lastReviewed),
        ...(nextReview === undefined
          ? []
          : [`${isReviewOverdue ? 'Was due' : 'Next'} ${longDate(nextReview)}`]),
      ],
      isReviewOverdue,
      marks: marksOf(indicator),
    };
  });
}

/** `60 measures. Late: 2. Review overdue: 1. …`, in a sentence or two. */
export function healthInWords(all: readonly Health[]): string {
  const count = (holds: (health: Health) => boolean) => all.filter(holds).length;
  const late = count(({ isLate }) => isLate);
  const overdue = count(({ isReviewOverdue }) => isReviewOverdue);
  const marked = (word: RegExp) => count(({ marks }) => marks.some((mark) => word.test(mark)));
  const doubtful = marked(/ (?:provisional|estimated|low reliability)$/);
  const hidden = marked(/ hidden$/);
  const of = all.length;
  return [
    `Of ${of} ${of === 1 ? 'measure' : 'measures'}, ${none(late, 'has', 'have')} figures that are late and ${none(overdue, 'has', 'have')} a review that is overdue.`,
    `${capital(none(doubtful, 'has', 'have'))} figures that are provisional, estimated or of low reliability, and ${none(hidden, 'has', 'have')} figures that are hidden to protect people.`,
  ].join(' ');
}

function marksOf({ series }: Indicator): string[] {
  const cells = series.flatMap(({ points }) => points.map(({ cell }) => cell));
  const marks = MARKS.map(({ status, words }) => {
    const count = cells.filter((cell) => (cell.kind === 'value' ? cell.status : cell.kind) === status).length;
    return count === 0 ? '' : `${count} ${words}`;
  });
  return marks.filter((mark) => mark !== '');
}

const MARKS = [
  { status: 'provisional', words: 'provisional' },
  { status: 'estimated', words: 'estimated' },
  { status: 'low-reliability', words: 'low reliability' },
  { status: 'suppressed', words: 'hidden' },
  { status: 'not-available', words: 'not available' },
] as const;

function none(count: number, one: string, many: string): string {
  return count === 0 ? `none ${many}` : `${count} ${count === 1 ? one : many}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
