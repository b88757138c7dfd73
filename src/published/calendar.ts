import { z } from 'zod';
import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { longDate, longMonth } from './label.ts';
import { IsoDate, Slug } from './indicator.ts';

/** A day or, when that is not settled yet, a month: `2024-04-08`, `2024-04`. */
export const DayOrMonth = z
  .string()
  .regex(
    /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/,
    'it is not a day or a month such as 2024-04',
  );

/** A release that is planned: what it will be about, when, and how that has changed. */
export const Planned = z.strictObject({
  title: z.string(),
  expected: DayOrMonth,
  /** Ids of the indicators that will have new figures. */
  indicators: z.array(Slug),
  /** Whether the day may still change. */
  provisional: z.boolean(),
  /** Every change of the day, the first first, with its reason. */
  changed: z.array(z.strictObject({ from: DayOrMonth, to: DayOrMonth, why: z.string() })),
  /** Those of its indicators whose new figures are late; none while the day has not passed. */
  late: z.array(Slug),
});
export type Planned = z.infer<typeof Planned>;

/** While elections are near: words that stand on every page, and until when. Figures are as always. */
export const Hold = z.strictObject({ to: IsoDate, says: z.string() });
export type Hold = z.infer<typeof Hold>;

/** `8 April 2024`, `April 2024` */
export function dayOrMonth(expected: string, language: Language = ENGLISH): string {
  return expected.length === 7 ? longMonth(`${expected}-01`, language) : longDate(expected, language);
}

/** The first day that it may mean. */
export function firstDay(expected: string): string {
  return expected.length === 7 ? `${expected}-01` : expected;
}

/** The last day that it may mean. */
export function lastDay(expected: string): string {
  if (expected.length === 10) return expected;
  const [year = 0, month = 0] = expected.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
