import type { Language } from '#language/language.ts';
import { withoutMarks } from '#language/passage.ts';
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { dayOrMonth, firstDay, lastDay } from '#published/calendar.ts';
import type { Council, Release } from '#published/council.ts';
import { slugOf } from '#published/sentence.ts';
import { absolute, councilAddress } from '../address.ts';
import { latestRelease, type PublishedCouncil, releaseById, site } from '../dataset.ts';
import { aboutInWords, expectedInWords } from './calendar.ts';
import { momentOf } from './feeds/news.ts';
import { releasesOf } from './releases.ts';

/**
 * The release calendars of some councils as one iCalendar file (RFC 5545): what is planned, and what has been published.
 * An event keeps its UID when its day moves. Nothing in it comes from a clock.
 */
export function calendarFile(
  published: readonly PublishedCouncil[],
  { of, page, language }: { of: string; page: string; language: Language },
): string {
  const { ics: say } = language.feeds;
  const calendar = ical({
    name: withoutMarks(say.name(of)),
    description: withoutMarks(say.about(of)),
    prodId: { company: 'Candour', product: 'Calendar', language: language.tag.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url: absolute(page),
    // Without a name only events with a zone of their own get one, and DTSTAMP stays in UTC, as it must.
    timezone: { name: null, generator: () => LONDON },
    ttl: DAY / 1000,
  });
  for (const each of published) for (const event of eventsOf(each, language)) calendar.createEvent(event);
  return `${calendar.toString()}\r\n`;
}

function eventsOf({ council, indicators }: PublishedCouncil, language: Language): ICalEventData[] {
  const { ics: say } = language.feeds;
  const { calendar: changes } = language.releases;
  const newest = latestRelease(council);
  const stamp = newest === undefined ? new Date(0) : momentOf(newest);
  const taken = new Map<string, number>();
  const planned = (council.calendar ?? []).map((entry): ICalEventData => {
    const name = `planned/${entry.changed[0]?.from ?? entry.expected}/${slugOf(entry.title)}`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return {
      id: uid(council, times === 1 ? name : `${name}/${times}`),
      sequence: entry.changed.length,
      stamp,
      ...daysOf(entry.expected),
      summary: withoutMarks(say.expected(entry.title, council.shortName)),
      description: withoutMarks(
        [
          expectedInWords(entry, language),
          aboutInWords(entry, indicators, language),
          ...entry.changed.map(
            ({ from, to, why }) =>
              `${changes.moved(dayOrMonth(from, language), dayOrMonth(to, language))} ${why}`,
          ),
        ].join('\n'),
      ),
      url: absolute(councilAddress(council.slug, 'calendar/', language)),
      categories: [{ name: say.categories.planned }],
      status:
        entry.provisional || entry.late.length > 0 ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    };
  });
  return [...planned, ...releasesOf(council).map((release) => publishedEvent(release, council, language))];
}

function publishedEvent(release: Release, council: Council, language: Language): ICalEventData {
  const { ics: say } = language.feeds;
  const { id, title, summary, corrects, reason, published, publishAt } = release;
  const corrected =
    corrects === undefined
      ? []
      : [[say.corrects(releaseById(council, corrects).title), reason].filter(Boolean).join(' ')];
  return {
    id: uid(council, `releases/${id}`),
    stamp: momentOf(release),
    ...(publishAt === undefined ? daysOf(published) : { start: atHome(publishAt), timezone: ZONE }),
    summary: withoutMarks(`${title} (${council.shortName})`),
    description: withoutMarks([summary, ...corrected].join('\n')),
    url: absolute(councilAddress(council.slug, `releases/${id}/`, language)),
    categories: [{ name: corrects === undefined ? say.categories.release : say.categories.correction }],
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** A day, or all days of a month; the end is the day after. */
function daysOf(expected: string): Pick<ICalEventData, 'allDay' | 'start' | 'end'> & { start: Date } {
  const end = new Date(new Date(lastDay(expected)).getTime() + DAY);
  return { allDay: true, start: new Date(firstDay(expected)), end };
}

/** The generator writes a time with a zone as the machine's own clock shows it, so it is made on that clock. */
function atHome(time: string): Date {
  return new Date(time);
}

function uid({ slug }: Council, path: string): string {
  return `${slug}/${path}@${new URL(site.baseUrl).hostname}`;
}

const DAY = 24 * 60 * 60 * 1000;
const ZONE = 'Europe/London';

/** The United Kingdom's clocks since 1996. */
const LONDON = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;
