/** What may stand for a month in a head, for a regular expression: `sept` and `september`. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month by its name in English, full or short: `sept` is 9. */
export function monthNumber(name: string): number {
  return NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** `23` and `2023` are 2023. Nothing here is older than this century. */
export function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** A month as we write it: `2022-07`. */
export function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The last day of a month as we write it: `2022-06-30`. */
export function lastDay(year: number, month: number): string {
  return `${monthText(year, month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** A year that begins in one calendar year and ends in the next: 2022 is `2022-23`. */
export function yearPair(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The period from the first day of one month to the last of another, as we write it; `undefined` if we have none such. */
export function periodOfMonths(
  from: { year: number; month: number },
  to: { year: number; month: number },
): string | undefined {
  const length = (to.year - from.year) * 12 + to.month - from.month + 1;
  const financial = to.month < 4 ? to.year - 1 : to.year;
  const end = monthText(to.year, to.month);
  if (length === 1) return end;
  if (length === 3 && from.month % 3 === 1)
    return `${yearPair(financial)}-Q${from.month === 1 ? 4 : (from.month - 1) / 3}`;
  if (length === 12) {
    if (from.month === 4) return yearPair(from.year);
    if (from.month === 9) return `AY${yearPair(from.year)}`;
    return from.month === 1 ? `CY${from.year}` : `R12-${end}`;
  }
  if (length < 1 || length > 12) return undefined;
  if (from.month === 4) return `YTD-${end}`;
  return from.month === 9 ? `AYTD-${end}` : undefined;
}
