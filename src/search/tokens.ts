/**
 * The words of a text as search compares them: lower case, without accents, apostrophes or punctuation; a small number
 * written out becomes a figure, and a letter that stands before a number joins it: “S.47” is `s47`.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[’'`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\bs[.\s]?(?=\d)/g, 's');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => NUMBERS.get(word) ?? word);
}

/** The words of a text that say what it is about, each as its stem, in order. A text of nothing but small words keeps them. */
export function stemsOf(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isSmallWord(word));
  return (telling.length === 0 ? words : telling).map(stem);
}

/** Whether a word says nothing of what is asked about: “how”, “many”, “of”. */
export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word);
}

/**
 * What the forms of a word have in common: `adoption`, `adopted` and `adopters` are `adopt`; `kids` and `children` are `child`.
 * Kept cautious: a word of four letters is never cut below them, so that “care” is no “car”, nor “place” a “placement”.
 */
export function stem(word: string): string {
  const same = SAME_WORD.get(word);
  if (same !== undefined) return same;
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = singularOf(word);
  return SAME_WORD.get(singular) ?? endingOff(singular);
}

function singularOf(word: string): string {
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

function endingOff(word: string): string {
  for (const [ending, shortest, instead] of ENDINGS) {
    const base = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || base.length < shortest) continue;
    if (base.length === 3 && instead === '') return isClosed(base) ? `${base}e` : word;
    return endingOff(undoubled(`${base}${instead}`));
  }
  return word;
}

/** “rating” is of “rate”, “caring” of “care”: three letters that end in a vowel and a consonant want their e. */
function isClosed(base: string): boolean {
  return /[^aeiou][aeiou][^aeiouwxy]$/.test(base);
}

function undoubled(word: string): string {
  return word.replace(/([bdfgmnprt])\1$/, '$1');
}

/** What is cut off, how many letters must be left, and what takes its place. `exclusion` and `excluded` meet in `exclud`. */
const ENDINGS: readonly (readonly [ending: string, shortest: number, instead: string])[] = [
  ['ation', 4, ''],
  ['sion', 4, 'd'],
  ['tion', 3, 't'],
  ['ment', 6, ''],
  ['ance', 4, ''],
  ['ence', 4, ''],
  ['ally', 4, ''],
  ['ive', 5, ''],
  ['ing', 3, ''],
  ['ed', 3, ''],
  ['er', 4, ''],
  ['or', 4, ''],
  ['al', 5, ''],
  ['ly', 4, ''],
  ['e', 4, ''],
  ['y', 4, 'i'],
];

/**
 * Whether a word, as its stem, says how something is asked about rather than what: “quick”, “better”, “why”. It helps to
 * tell two pages apart, and is not looked for by itself.
 */
export function isFaint(word: string): boolean {
  return FAINT_WORDS.has(word);
}

/** Words that stand for one thing and whose spelling does not show it. */
const SAME_WORD = families([
  'child children kid kids kiddies youngster youngsters childrens',
  'parent parents mum mums mam mom dad dads mother mothers father fathers',
  'teenager teenagers teen teens teenage adolescent adolescents',
  'baby babies infant infants',
  'person people persons folk',
  'month months monthly',
  'year years yearly annual annually',
  'week weeks weekly',
  'quarter quarters quarterly',
  'exclud excluded exclusion exclusions exclude expel expelled expelling expulsion expulsions',
  'dental dentist dentists teeth tooth',
  'left leave leaves leaving leaver leavers',
  'absent absence absences absentee absentees absenteeism',
  'depriv deprived deprivation',
  'poor poorer poorest poverty',
  'percent percentage percentages',
  'statistic statistics stats statistical',
  'hide hidden hides hiding',
  'run ran running runaway runaways',
  'compar compare compared comparison comparisons comparing',
  'program programme programmes programs',
  'behaviour behavior behaviours behavioural behavioral',
  'neighbour neighbor neighbours neighbors',
  'enquiry enquiries inquiry inquiries',
  'who whos whom whose',
  'where wheres',
  'quick quickly quicker fast faster soon sooner speed speedy',
  'center centre centres centers',
  // Not the caring of carers.
  'career careers',
]);

function families(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [shared = '', ...forms] = line.split(' ');
      return [shared, ...forms].map((form): [string, string] => [form, shared]);
    }),
  );
}

const NUMBERS: ReadonlyMap<string, string> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, number) => [word, String(number)],
  ),
);

const FAINT_WORDS: ReadonlySet<string> = new Set(
  (
    'who where when why quick long late often better worse best worst good bad improve improving improved up down rise ' +
    'rising fall falling most fewest fewer more less high higher highest low lower lowest big small come came comes take takes keep ' +
    'kept lead led made make makes done give given use used put found happen happens happened before after during while since ' +
    'until out off over under back again still enough too very well yet around between other else only change changed ' +
    'changes need needs ask asks try really local area borough'
  )
    .split(' ')
    .map(stem),
);

const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or of for in on at to from by with as is are was were be been being am it its this that these those there ' +
    'do does did has have had having can could will would should may might shall ' +
    'how many much what which whats hows ' +
    'i me my we our us you your they them their he she his her ' +
    'get gets getting got go going goes any some all so if then than about into per each every ' +
    'please tell show find looking look want know ' +
    // What every page of figures has, and so no page is found by.
    'figure figures number numbers statistic statistics stats data information latest current currently now today ' +
    'actually really ever often anything something anyone someone own amount total mean means'
  ).split(' '),
);
