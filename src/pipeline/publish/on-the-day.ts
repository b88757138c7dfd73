import { firstDay, type Hold, lastDay, type Planned } from '#published/calendar.ts';
import type { Indicator } from '#published/indicator.ts';
import { londonTime } from '#published/london-time.ts';
import type { HoldSettings } from '../read/settings.ts';
import type { CouncilSources } from '../read/sources.ts';

/** The day that it is in the United Kingdom. Without a moment nothing is late and nothing is held. */
export function dayOf(now: Date | undefined): string | undefined {
  return now === undefined ? undefined : londonTime(now).slice(0, 10);
}

/** The words that stand on every page while a hold lasts, its last day included. Only words: no figure is made from it. */
export function holdOn(
  today: string | undefined,
  hold: HoldSettings | undefined,
): { hold: Hold } | Record<string, never> {
  if (hold === undefined || today === undefined || today < hold.from || today > hold.to) return {};
  return { hold: { to: hold.to, says: hold.says } };
}

/**
 * What is still to come of a council's calendar, the nearest first. New figures have come when the release that it names is out,
 * or when each of its indicators was updated in or after the month in which they were expected. On the day after the last day
 * that was meant, those that have not come are late.
 */
export function calendarOn(
  today: string | undefined,
  { calendar, indicators }: { calendar: CouncilSources['calendar']; indicators: readonly Indicator[] },
): { calendar: Planned[] } | Record<string, never> {
  if (calendar === undefined) return {};
  const planned = calendar.settings.flatMap(({ themes, release, ...entry }): Planned[] => {
    const about = indicators.filter(
      ({ id, theme }) =>
        (entry.indicators.length === 0 && themes.length === 0) ||
        entry.indicators.includes(id) ||
        themes.includes(theme),
    );
    const since = `${firstDay(entry.expected).slice(0, 7)}-01`;
    const missing = release === undefined ? about.filter(({ lastUpdated }) => lastUpdated < since) : [];
    if (about.length > 0 && missing.length === 0) return [];
    const isLate = today !== undefined && lastDay(entry.expected) < today;
    return [
      {
        ...entry,
        indicators: about.map(({ id }) => id),
        late: isLate ? missing.map(({ id }) => id) : [],
      },
    ];
  });
  return {
    calendar: planned.toSorted((a, b) => compare(a.expected, b.expected) || compare(a.title, b.title)),
  };
}

/** The indicators whose page should have been reviewed by now. */
export function reviewsOn(
  today: string | undefined,
  indicators: readonly Indicator[],
): { reviewsOverdue: string[] } | Record<string, never> {
  const overdue = indicators
    .filter(({ nextReview }) => today !== undefined && nextReview !== undefined && nextReview < today)
    .map(({ id }) => id);
  return overdue.length === 0 ? {} : { reviewsOverdue: overdue };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
