import type { Head } from './head.ts';
import { fullYear, lastDay, MONTH, monthNumber, monthText, periodOfMonths, yearPair } from './months.ts';

type Found = Readonly<Record<string, string | undefined>>;

const PAIR = String.raw`(?<first>(?:19|20)?\d{2})[-/](?<next>(?:19|20)?\d{2})`;
const YEAR = String.raw`(?<year>(?:19|20)?\d{2})`;
const IN_MONTH = `(?<month>${MONTH})[ -]?${YEAR}`;
const WHOLE_YEAR =
  '(?:fy|f/y|financial year|year|full year|whole year|annual|outturn|out-turn|year end|total)';
const ACADEMIC = '(?:ay|academic year|school year)';
const AT = '(?:at |as at |as of |on )?';

/**
 * The forms of a head in simple words, and what each means: a period as we write it, or why it is none.
 * A form that could mean two things says both.
 */
export const HEAD_FORMS: readonly (readonly [RegExp, (found: Found) => Head | string])[] = [
  [form(`q(?<quarter>[1-4])[ -]*${PAIR}`), financial],
  [form(`${PAIR}[ -]*q(?<quarter>[1-4])`), financial],
  [form('q(?<quarter>[1-4])'), ({ quarter }) => ({ kind: 'part', inYear: (year) => `${year}-Q${quarter}` })],
  [
    form(`q(?<quarter>[1-4])[ -]*${YEAR}|${YEAR.replace('year', 'before')}[ -]*q(?<later>[1-4])`),
    quarterOfOneYear,
  ],
  [form(`${ACADEMIC}[ -]*${PAIR}`), academic],
  [form(`${PAIR} ${ACADEMIC}`), academic],
  [form(`${WHOLE_YEAR}[ -]*${PAIR}`), financial],
  [form(`${PAIR} ${WHOLE_YEAR}`), financial],
  [form(String.raw`(?<month>0?[1-9]|1[0-2])[-/](?<year>20\d{2})`), monthOrYears],
  [form(PAIR), yearsOrMonth],
  [form('(?:cy|calendar year)[ -]*(?<year>(?:19|20)\\d{2})'), ({ year }) => `CY${year}`],
  [form('(?<year>(?:19|20)\\d{2})'), ({ year }) => oneYear(Number(year))],
  [form(IN_MONTH), month],
  [
    form(`(?<month>${MONTH})`),
    ({ month: name = '' }) => ({ kind: 'part', inYear: (year) => within(year, name) }),
  ],
  [form(`(?<from>${MONTH})[ -]?(?<began>(?:19|20)?\\d{2})?(?:-| to )${IN_MONTH}`), range],
  [
    form(`${AT}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${IN_MONTH}`),
    ({ day, ...found }) => dayText(month(found), day),
  ],
  [form(`${AT}(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.]${YEAR}`), britishDay],
  [
    form(`(?:at |at the |the )?end (?:of )?${IN_MONTH}`),
    ({ year = '', month: name = '' }) => lastDay(fullYear(year), monthNumber(name)),
  ],
  [
    form(
      `(?:(?:rolling )?(?:12|twelve) months?|r12|rolling year|year)(?: (?:to|ending|ended|to end of|to the end of))? ${IN_MONTH}`,
    ),
    (found) => `R12-${month(found)}`,
  ],
  [form(`(?:ytd|year to date)(?: to)? ${IN_MONTH}`), (found) => `YTD-${month(found)}`],
  [form(`${IN_MONTH} (?:ytd|year to date)`), (found) => `YTD-${month(found)}`],
];

function form(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

function financial({ first = '', next = '', quarter }: Found): Head | string {
  const year = startOf(first, next);
  if (year === undefined)
    return { kind: 'impossible', quarter: quarter === undefined ? undefined : Number(quarter) };
  return quarter === undefined ? yearPair(year) : `${yearPair(year)}-Q${quarter}`;
}

function academic({ first = '', next = '' }: Found): Head | string {
  const year = startOf(first, next);
  return year === undefined ? { kind: 'impossible', quarter: undefined } : `AY${yearPair(year)}`;
}

/** The calendar year in which a year begins; `undefined` if the second is not the one after it. */
function startOf(first: string, next: string): number | undefined {
  const year = fullYear(first);
  return fullYear(next) === year + 1 ? year : undefined;
}

/** `Q2 2023`: of the financial year 2023-24, or the second quarter of the calendar year. */
function quarterOfOneYear({ quarter, year, before = '', later }: Found): Head {
  const [number, of] = [Number(quarter ?? later), fullYear(year ?? before)];
  const first = (number - 1) * 3 + 1;
  const ofCalendar = periodOfMonths({ year: of, month: first }, { year: of, month: first + 2 }) ?? '';
  return {
    kind: 'ambiguous',
    meanings: [`${yearPair(of)}-Q${number}`, `${yearPair(of - 1)}-Q${number}`, ofCalendar],
  };
}

function oneYear(year: number): Head {
  return { kind: 'ambiguous', meanings: [`CY${year}`, yearPair(year), yearPair(year - 1)] };
}

/** `07/2022` is July; `12/2013` may be December 2013 or a year from 2012 to 2013. */
function monthOrYears({ month: number = '', year = '' }: Found): Head | string {
  const text = monthText(Number(year), Number(number));
  const years = startOf(number.padStart(2, '0'), year);
  return years === undefined ? text : { kind: 'ambiguous', meanings: [text, yearPair(years)] };
}

/** `22-23` is a year; `10-11` may be October 2011 too, and `05-23` can only be May 2023. */
function yearsOrMonth({ first = '', next = '' }: Found): Head | string {
  const couldBeMonth = first.length === 2 && next.length === 2 && first >= '01' && first <= '12';
  if (!couldBeMonth) return financial({ first, next });
  const text = monthText(fullYear(next), Number(first));
  const year = startOf(first, next);
  return year === undefined ? text : { kind: 'ambiguous', meanings: [yearPair(year), text] };
}

function month({ month: name = '', year = '' }: Found): string {
  return monthText(fullYear(year), monthNumber(name));
}

function within(financialYear: string, name: string): string {
  const number = monthNumber(name);
  return monthText(Number(financialYear.slice(0, 4)) + (number < 4 ? 1 : 0), number);
}

function range({ from = '', began, month: name = '', year = '' }: Found): Head | string {
  const [first, last] = [monthNumber(from), monthNumber(name)];
  const to = { year: fullYear(year), month: last };
  const start = began === undefined ? to.year - (first > last ? 1 : 0) : fullYear(began);
  return periodOfMonths({ year: start, month: first }, to) ?? { kind: 'unclear' };
}

function dayText(inMonth: string, day = ''): string {
  return `${inMonth}-${day.padStart(2, '0')}`;
}

/** `31/03/2022` is a day; `01/04/2022` is one in April, or, where Excel speaks American, in January. */
function britishDay({ day = '', month: number = '', year = '' }: Found): Head | string {
  const text = dayText(monthText(fullYear(year), Number(number)), day);
  const american = dayText(monthText(fullYear(year), Number(day)), number);
  return Number(day) > 12 || day === number ? text : { kind: 'ambiguous', meanings: [text, american] };
}
