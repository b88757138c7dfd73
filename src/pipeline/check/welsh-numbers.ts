import { WELSH } from '#language/cy.ts';
import type { Policy } from '#published/policy.ts';
import { isSmallCount } from '../protect/ladder.ts';
import type { Finder } from './number-words.ts';
import { withoutDates } from './numerals.ts';

/** How to read Welsh prose for figures that are typed in it. */
export const WELSH_PROSE = {
  /** Takes out what is a year, a period or a date: `31 Mawrth 2023`, `mis Fedi`, `chwarter 2`. */
  withoutDates: (text: string): string =>
    withoutDates(text.replace(DATE, ' ').replace(/\bchwarter [1-4](?!\d)/gi, ' ')),
};

/**
 * Finds numbers of people in Welsh that must be hidden, in words or digits: “dau blentyn”, “tair o ferched”, “dim plant”,
 * “2 o blant”. After a number a noun is in the singular, or in the plural after “o”; either may bend.
 */
export function smallWelshNumbers(policy: Policy): Finder {
  const isSmall = (count: number) => isSmallCount(count, policy);
  return finder([...formsOf(isSmall), ...digitsOf(isSmall), 'unig', 'yr\\s+unig']);
}

/** Finds numbers of people that are too large to be hidden, from which a hidden one might be worked out. */
export function largeWelshNumbers(policy: Policy): Finder {
  const isLarge = (count: number) => count > 0 && !isSmallCount(count, policy);
  const digits = digitsOf((count) => !isLarge(count)).join('|');
  return finder([...formsOf(isLarge), `(?!(?:${digits})(?![\\d,.]))\\d[\\d,]*`]);
}

function finder(numbers: readonly string[]): Finder {
  const number = `(?:${numbers.join('|')})`;
  const some = "(?:\\s+(?:o|o’r|o'r))?(?:\\s+ifanc)?";
  const find = new RegExp(
    `(?<![\\p{L}\\d.,-])${number}${some}\\s+(?:${PEOPLE.join('|')})(?![\\p{L}-])`,
    'giu',
  );
  return (text) => [...text.matchAll(find)].map(({ index }) => index);
}

function formsOf(is: (count: number) => boolean): string[] {
  return NUMBERS.filter(([count]) => is(count)).flatMap(([, forms]) => forms.split(' '));
}

/** No count under the threshold of any council is larger than this. */
const MOST = 20;

function digitsOf(is: (count: number) => boolean): string[] {
  return Array.from({ length: MOST }, (_, count) => count)
    .filter(is)
    .map(String)
    .toReversed();
}

const MONTHS = Array.from({ length: 12 }, (_, month) => WELSH.periods.monthName(month));
// “i Fedi”, “a Thachwedd”: the months bend too, and nothing but a month looks like one.
const BENT = ['Fawrth', 'Fai', 'Fehefin', 'Orffennaf', 'Fedi', 'Dachwedd', 'Thachwedd', 'Ragfyr'];
const DATE = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}\\s+)?(?:mis\\s+|fis\\s+)?(?:${[...MONTHS, ...BENT].join('|')})(?![\\p{L}])(?:\\s+(?:19|20)\\d{2})?`,
  'gu',
);

/** Each number in both genders, bent in every way. */
const NUMBERS: readonly (readonly [count: number, forms: string])[] = [
  [0, 'dim ddim sero'],
  // “yr un plant” are the same children.
  [1, "(?<!yr\\s)(?<![’']r\\s)un"],
  [2, 'dau ddau dwy ddwy'],
  [3, 'tri dri thri tair dair thair'],
  [4, 'pedwar bedwar phedwar pedair bedair phedair'],
  [5, 'pump pum bump bum phump phum'],
  [6, 'chwech chwe'],
  [7, 'saith'],
  [8, 'wyth'],
  [9, 'naw'],
  [10, 'deg ddeg'],
  [12, 'deuddeg ddeuddeg'],
  [15, 'pymtheg bymtheg phymtheg'],
  [18, 'deunaw ddeunaw'],
  [20, 'ugain hugain'],
  [100, 'cant gant chant'],
];

/** People in the singular and the plural, bent in every way that a number can bend them. */
const PEOPLE = (
  'plentyn blentyn phlentyn plant blant phlant person berson pherson pobl bobl phobl personau bersonau ' +
  'teulu deulu theulu teuluoedd deuluoedd theuluoedd disgybl ddisgybl disgyblion ddisgyblion ' +
  'merch ferch merched ferched bachgen fachgen bechgyn fechgyn baban faban babanod fabanod ' +
  'oedolyn oedolion unigolyn unigolion preswylydd breswylydd preswylwyr breswylwyr ' +
  'myfyriwr fyfyriwr myfyrwyr fyfyrwyr gweithiwr weithiwr gweithwyr weithwyr rhiant riant rhieni rieni ' +
  'gofalwr ofalwr gofalwyr ofalwyr aelwyd aelwydydd ymadawr ymadawyr'
).split(' ');
