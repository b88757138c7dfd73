import { z } from 'zod';
import { longDate } from '#published/label.ts';

/** A time of day in the United Kingdom, as people write it: `2024-01-08T09:30`. */
export const LondonTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'it is not a day and a time such as 2024-01-08T09:30')
  .refine(isReal, 'it is a day or a time that does not exist');

/** `2024-01-08T09:30` → `9:30am on 8 January 2024` */
export function timeInWords(time: string): string {
  const hour = Number(time.slice(11, 13));
  const minutes = time.slice(14, 16);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
  return `${clock === '12am' ? 'midnight' : clock === '12pm' ? 'midday' : clock} on ${longDate(time.slice(0, 10))}`;
}

function isReal(time: string): boolean {
  const instant = new Date(`${time}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 16) === time;
}
