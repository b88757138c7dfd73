import type { Language } from '#language/language.ts';
import { statusOf } from '#published/cell.ts';
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
  /** How many of its figures are not final, or not shown; none when all are. */
  readonly marks: readonly { readonly status: Mark; readonly figures: number }[];
}

/** The health of a council's indicators, in page order. Counts are of its own figures, in every period that is published. */
export function healthOf(indicators: readonly Indicator[], council: Council, language: Language): Health[] {
  const { health: say } = language.data;
  return indicators.map((indicator) => {
    const { lastReviewed, nextReview, lastUpdated, nextUpdate } = indicator;
    const isReviewOverdue = council.reviewsOverdue?.includes(indicator.id) ?? false;
    return {
      indicator,
      lastUpdated: longDate(lastUpdated, language),
      nextUpdate,
      isLate: lateFor(indicator, council) !== undefined,
      reviewed: [
        longDate(lastReviewed, language),
        ...(nextReview === undefined
          ? []
          : [(isReviewOverdue ? say.wasDue : say.next)(longDate(nextReview, language))]),
      ],
      isReviewOverdue,
      marks: marksOf(indicator),
    };
  });
}

/** How many figures are late, hidden and so on, in a sentence or two. */
export function healthInWords(all: readonly Health[], { data: { health: say } }: Language): string {
  const count = (holds: (health: Health) => boolean) => all.filter(holds).length;
  const marked = (...statuses: readonly Mark[]) =>
    count(({ marks }) => marks.some(({ status }) => statuses.includes(status)));
  return say.counts({
    of: all.length,
    late: count(({ isLate }) => isLate),
    overdue: count(({ isReviewOverdue }) => isReviewOverdue),
    doubtful: marked('provisional', 'estimated', 'low-reliability'),
    hidden: marked('suppressed'),
  });
}

/** `2 provisional, 4 hidden` */
export function marksInWords({ marks }: Health, { data: { health: say } }: Language): string {
  if (marks.length === 0) return say.allFinal;
  return marks.map(({ status, figures }) => say.marks[status](figures)).join(', ');
}

function marksOf({ series }: Indicator): Health['marks'] {
  const statuses = series.flatMap(({ points }) => points.map(({ cell }) => statusOf(cell)));
  return MARKS.map((status) => ({
    status,
    figures: statuses.filter((other) => other === status).length,
  })).filter(({ figures }) => figures > 0);
}

type Mark = keyof Language['data']['health']['marks'];

const MARKS = [
  'provisional',
  'estimated',
  'low-reliability',
  'suppressed',
  'not-available',
] as const satisfies readonly Mark[];
