import type { CalendarDay, CalendarMonth, Time } from '../time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Dates and periods. */
export const periods = {
  /** `30 September 2023` */
  date: ({ day, ...month }: CalendarDay) => `${day} ${longMonth(month)}`,
  /** `September 2023` */
  month: longMonth,
  /** `Sep 2023`, which charts part at the space. */
  shortMonth: ({ month, year }: CalendarMonth) => `${MONTHS[month]?.slice(0, 3)} ${year}`,
  /** `April` */
  monthName: (month: number) => MONTHS[month] ?? '',
  /** `July to September 2023`, `December 2022 to March 2023` */
  months: monthsInWords,
  /** `12 months to September 2021`, `12 months to Sep 2021` */
  twelveMonths: (to: string) => `12 months to ${to}`,
  /** `at 30 September 2023` */
  at: (date: string) => `at ${date}`,
  /** `2022/23 academic year` */
  academicYear: (year: string) => `${year} academic year`,
  /** `to Sep`: the upper of two lines under a chart; the year is the lower. */
  toMonth: (month: string) => `to ${month}`,
  /** `2023-24 Q2` */
  quarter: (year: string, quarter: string) => `${year} Q${quarter}`,
  /** A time by itself: `July to September 2023`, `12 months to September 2023`; a day is always `at 30 September 2023`. */
  name: nameOf,
  /** With its article: `the 12 months to September 2023`. */
  the: withArticle,
  /** To end a sentence with: `in July to September 2023`, `at 30 September 2023`. */
  in: (time: Time) => (time.kind === 'day' ? nameOf(time) : `in ${withArticle(time)}`),
  /** After “the figure”: `for July to September 2023`, `at 30 September 2023`. */
  for: (time: Time) => (time.kind === 'day' ? nameOf(time) : `for ${withArticle(time)}`),
  /** From one period to another. */
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  /** How long, in whole months. */
  length: (months: number) => {
    if (months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`;
    return months === 1 ? '1 month' : `${months} months`;
  },
  older: (length: string) => `${length} older`,
};

function longMonth({ month, year }: CalendarMonth): string {
  return `${MONTHS[month]} ${year}`;
}

function monthsInWords(from: CalendarMonth, to: CalendarMonth): string {
  if (from.year === to.year && from.month === to.month) return longMonth(to);
  const first = from.year === to.year ? MONTHS[from.month] : longMonth(from);
  return `${first} to ${longMonth(to)}`;
}

function nameOf(time: Time): string {
  switch (time.kind) {
    case 'day':
      return `at ${time.day.day} ${longMonth(time.day)}`;
    case 'months':
      return monthsInWords(time.from, time.to);
    case 'twelve-months':
      return `12 months to ${longMonth(time.to)}`;
    case 'year':
      return time.text;
    case 'academic-year':
      return `${time.text} academic year`;
  }
}

function withArticle(time: Time): string {
  const isNamed = time.kind === 'twelve-months' || time.kind === 'academic-year';
  return isNamed ? `the ${nameOf(time)}` : nameOf(time);
}
