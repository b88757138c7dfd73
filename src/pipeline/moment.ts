import { z } from 'zod';
import { longDate } from '#published/label.ts';

/** A time of day in the United Kingdom, as people write it: `2024-01-08T09:30`. */
export const LondonTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'it is not a day and a time such as 2024-01-08T09:30')
  .refine(isReal, 'it is a day or a time that does not exist');

/**
 * The instant that a time in the United Kingdom means, in winter or in summer. When the clocks go back an hour happens twice,
 * and the later one is meant; when they go forward an hour is left out, and what is in it means an hour later: never too early.
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

/** `2024-01-08T09:30` → `9:30am on 8 January 2024` */
export function timeInWords(time: string): string {
  const hour = Number(time.slice(11, 13));
  const minutes = time.slice(14, 16);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
  return `${clock === '12am' ? 'midnight' : clock === '12pm' ? 'midday' : clock} on ${longDate(time.slice(0, 10))}`;
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

function isReal(time: string): boolean {
  const instant = new Date(`${time}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 16) === time;
}
