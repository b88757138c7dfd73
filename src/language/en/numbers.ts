import type { Unit } from '#published/indicator.ts';

const AND = new Intl.ListFormat('en-GB');
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Numbers with their units. A number comes as it is printed: `1,176`, `67.5`. */
export const numbers = {
  ordinal,
  /** A figure as a person reads it. */
  units: {
    count: (number) => number,
    percent: (number) => `${number}%`,
    'rate-per-10000': (number) => `${number} per 10,000`,
    days: (number) => `${number} ${isOne(number) ? 'day' : 'days'}`,
    weeks: (number) => `${number} ${isOne(number) ? 'week' : 'weeks'}`,
    months: (number) => `${number} ${isOne(number) ? 'month' : 'months'}`,
    'cases-per-worker': (number) => `${number} per worker`,
    rank: ordinal,
  } satisfies Record<Unit, (number: string) => string>,
  percentagePoints: (number: string) => `${number} percentage ${isOne(number) ? 'point' : 'points'}`,
  places: (number: string) => `${number} ${isOne(number) ? 'place' : 'places'}`,
  /** `25th of 317` */
  placeOf: (place: string, of: string) => `${place} of ${of}`,
  /** The unit where figures do not carry it themselves. */
  unitHeadings: {
    count: '',
    percent: '',
    'rate-per-10000': 'Per 10,000',
    days: 'Days',
    weeks: 'Weeks',
    months: 'Months',
    'cases-per-worker': 'Per worker',
    rank: 'Rank',
  } satisfies Record<Unit, string>,
  /** `England, similar councils and the South East` */
  and: (texts: readonly string[]) => AND.format(texts),
  /** `0, 1, 2 or 3` */
  or: (texts: readonly string[]) => OR.format(texts),
};

/** `21` → `21st`, `112` → `112th`; a number with decimals has no ordinal, and stays. */
function ordinal(number: string): string {
  if (number.includes('.')) return number;
  const tens = Number(number.slice(-2, -1));
  const ending = tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][Number(number.slice(-1))] ?? 'th');
  return `${number}${ending}`;
}

function isOne(number: string): boolean {
  return Number(number) === 1;
}
