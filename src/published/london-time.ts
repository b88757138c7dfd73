/**
 * The instant that a time in the United Kingdom means, in winter or in summer: `2024-01-08T09:30`. When the clocks go back an
 * hour happens twice, and the later one is meant; when they go forward an hour is left out, and what is in it means an hour
 * later: never too early.
 */
export function instantOf(time: string): Date {
  const winter = new Date(`${time}Z`);
  const summer = new Date(winter.getTime() - HOUR);
  return londonTime(summer) === time && londonTime(winter) !== time ? summer : winter;
}

/** What clocks in the United Kingdom show: `2024-01-08T09:30`. */
export function londonTime(instant: Date): string {
  const parts = new Map(CLOCK.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const HOUR = 60 * 60 * 1000;

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
