/** A month of the calendar; January is 0. */
export interface CalendarMonth {
  readonly month: number;
  readonly year: number;
}

/** A day of the calendar. */
export interface CalendarDay extends CalendarMonth {
  readonly day: number;
}

/** When something was, as far as sentences care: a day, months (one or more), a year, or the 12 months to a month. */
export type Time =
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'months'; readonly from: CalendarMonth; readonly to: CalendarMonth }
  | { readonly kind: 'twelve-months'; readonly to: CalendarMonth }
  | { readonly kind: 'year'; readonly text: string }
  | { readonly kind: 'academic-year'; readonly text: string };

/** The same time in the forms that sentences need. */
export interface When {
  /** `12 months to September 2023` */
  readonly name: string;
  /** `the 12 months to September 2023` */
  readonly the: string;
  /** `in the 12 months to September 2023` */
  readonly in: string;
  /** `for the 12 months to September 2023` */
  readonly for: string;
}

/** `2023-09-30` as a day of the calendar. */
export function dayOf(date: string): CalendarDay {
  const part = (from: number, to: number) => Number(date.slice(from, to) || 1);
  return { day: part(8, 10), month: part(5, 7) - 1, year: Number(date.slice(0, 4)) };
}
