import { LondonTime } from '#pipeline/moment.ts';
import { instantOf } from '#published/london-time.ts';

/**
 * The moment that a command works for: `--now 2024-01-08T09:30` or `CANDOUR_NOW`, in the United Kingdom or, with a Z at the end,
 * in UTC; otherwise this machine's clock. The only place where the clock is read for what is published.
 */
export function nowGiven(): Date {
  const at = process.argv.indexOf('--now');
  const text = at === -1 ? process.env['CANDOUR_NOW'] : (process.argv[at + 1] ?? '');
  return text === undefined ? new Date() : momentOf(text);
}

/** A time as it is given: `2024-01-08T09:30` in the United Kingdom, `2024-01-08T09:30:00Z` in UTC. Throws when it is none. */
export function momentOf(text: string): Date {
  const time = LondonTime.safeParse(text);
  const instant = time.success ? instantOf(time.data) : new Date(text.endsWith('Z') ? text : 'no time');
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new Error(`“${text}” is not a time. Write it as in --now 2024-01-08T09:30.`);
}
