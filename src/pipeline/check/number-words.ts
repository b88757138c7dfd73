import type { Policy } from '#published/policy.ts';
import { onceForEachText } from '../once-for-each.ts';
import { isSmallCount } from '../protect/ladder.ts';

/** Finds where a text gives a number of people away in words: the place of each in the text. */
export type Finder = (text: string) => number[];

/**
 * Finds small numbers of people in words: “one young person”, “no pupils”, “both families”, “all but two”.
 * Children, pupils and families are always people; staff and parents are where `about` (what the indicator says it counts) names them.
 */
export function smallNumbers(
  policy: Policy,
  { about, digits = false }: { about: string; /** “2 pupils” too. */ digits?: boolean },
): Finder {
  const { one, any } = nouns(about);
  const key = `${policy.threshold} ${policy.zeros} ${digits} ${any}`;
  const known = SMALL.get(key) ?? finder(smallPatterns(policy, { one, any, digits }));
  SMALL.set(key, known);
  return known;
}

// Indicators of all councils ask again for the few that there are.
const SMALL = new Map<string, Finder>();

function smallPatterns(
  policy: Policy,
  { one, any, digits }: { one: string; any: string; digits: boolean },
): string[] {
  const words = NUMBERS.filter((_, index) => index > 0 && isSmallCount(index, policy));
  const inDigits = words.map((_, index) => `(?<!\\b(?:${PLACES}) )${index + 1}`);
  const small = (digits ? [...words, ...inDigits] : words).join('|');
  return [
    // “more than one” and “one in three” say how things are in general, “one child at a time” too.
    `${GENERALLY}(?<!\\b(?:be|being|is|are) )(?:${small})${OF} ${any}`,
    `${GENERALLY}(?<!\\b(?:no|one in|one out of) )(?:${small})${SOME} ${any}(?! at a time| to another| to the next)`,
    `a (?:handful|couple|pair)${OF} ${any}`,
    `(?:a|an|the|one) (?:single|sole|solitary)${SOME} ${one}`,
    `the (?:only|other|one|remaining)${SOME} ${one}`,
    `both(?:${OF}|${SOME}) ${any}(?! (?:and|or)\\b)`,
    `both of (?:them|whom)`,
    `all but (?:${small}|a handful|a few|a couple|a pair)(?:(?:${OF}|${SOME}) ${any}| of (?:them|whom)\\b| (?:${DOES}|\\w+ed)\\b|[.,;:]|$)`,
    `${any} twice`,
    `(?:only|just) (?:${small}) (?:${DOES})`,
    `(?:${small}) of (?:them|whom)`,
    `(?<=^|[.,;:] |\\b(?:and|but|while) )(?:${small}) (?:was|were|had|have been|has been|remained)`,
    `(?<!\\b(?:${GENERAL})\\b[^.;:]*)(?:an?|another|a further|a second|a third)${SOME} ${one} (?:was|had|went|moved|left|died|remains|still|believed|thought|currently|now|in custody)`,
    ...(isSmallCount(0, policy) ? noughts(any, digits) : []),
  ];
}

/** Finds numbers of people that are too large to be hidden, in words or in digits: “twenty-one pupils”, “21 pupils”. */
export function largeNumbers(policy: Policy, { about }: { about: string }): Finder {
  const words = NUMBERS.filter((_, index) => !isSmallCount(index, policy) && index > 0).concat(
    TENS.flatMap((ten) => [ten, ...NUMBERS.slice(1, 10).map((unit) => `${ten}[- ]${unit}`)]),
    ['(?:a|one) dozen', '(?:a|one) hundred', '(?:a|one) thousand'],
  );
  const digits = Array.from({ length: policy.threshold }, (_, index) => index).join('|');
  const { any } = nouns(about);
  const number = `(?:${words.toReversed().join('|')}|(?!(?:${digits})(?![\\d,.]))\\d[\\d,]*(?:\\.\\d+)?)`;
  return finder([
    `(?<!\\b(?:aged|to|under|over|in) )${number}(?:${OF}|${SOME}) ${any}`,
    `${number} (?:in total|altogether|in all|over the (?:whole )?(?:financial |academic |calendar |school )?year)`,
  ]);
}

/** The words for people, in the singular and in either number. */
const nouns = onceForEachText((about): { one: string; any: string } => {
  const known = [
    ...PEOPLE,
    ...OTHERS.filter((forms) => new RegExp(`\\b(?:${forms.join('|')})\\b`, 'i').test(about)),
  ];
  const one = known.map(([singular]) => singular).join('|');
  const all = known.flat().join('|');
  // “two children’s homes” and “no child protection target” count no people; “one child’s plan” does.
  return {
    one: `(?:${one})(?![-\\w])`,
    any: `(?:${all})(?![-\\w])(?!(?<=s|children|people)[’'])(?! (?:protection(?! plans?)|poverty|health|support|hubs?|centres?|services?|referral)\\b)`,
  };
});

function noughts(any: string, digits: boolean): string[] {
  return [
    `(?<!\\bwith )no${SOME} ${any}(?! (?:${MAY})\\b)`,
    `(?:zero|nil${digits ? '|0' : ''})${SOME} ${any}`,
    `(?:none|neither)${OF} ${any}`,
    `neither${SOME} ${any}`,
    `(?:none|neither) of (?:them|whom)`,
    `none (?:${DOES})`,
    `(?:was|were|had) none`,
    `not one(?:${OF}|${SOME}) ${any}`,
    `(?:nobody|no[- ]one) (?:was|were|had|has|went|left|came|\\w+ed)`,
  ];
}

/** Two councils ask for the same patterns: their finder is made once. */
function finder(patterns: readonly string[]): Finder {
  return finderOf(patterns.join('\n'));
}

const finderOf = onceForEachText((joined): Finder => {
  const patterns = joined.split('\n');
  const expressions = patterns.map(
    (pattern) => new RegExp(`(?<![-\\w])(?:${pattern.replaceAll(/ (?![*+?])/g, '\\s+')})(?![-\\w])`, 'gi'),
  );
  return onceForEachText((text) =>
    [
      ...new Set(
        expressions.flatMap((expression) => [...text.matchAll(expression)].map(({ index }) => index)),
      ),
    ].sort((a, b) => a - b),
  );
});

const NUMBERS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Each noun in the singular and the plural. */
const PEOPLE: readonly (readonly [string, string])[] = [
  ['child', 'children'],
  ['young person', 'young people'],
  ['young adult', 'young adults'],
  ['care leaver', 'care leavers'],
  ['pupil', 'pupils'],
  ['student', 'students'],
  ['learner', 'learners'],
  ['family', 'families'],
  ['household', 'households'],
  ['baby', 'babies'],
  ['infant', 'infants'],
  ['teenager', 'teenagers'],
  ['boy', 'boys'],
  ['girl', 'girls'],
  ['sibling', 'siblings'],
  ['brother', 'brothers'],
  ['sister', 'sisters'],
  ['person', 'people'],
  ['individual', 'individuals'],
  ['resident', 'residents'],
  ['adult', 'adults'],
  ['victim', 'victims'],
  ['YP', 'YPs'],
  ['LAC', 'CLA'],
  ['UASC', 'UASCs'],
];

const OTHERS: readonly (readonly [string, string])[] = [
  ['social worker', 'social workers'],
  ['worker', 'workers'],
  ['member of staff', 'members of staff'],
  ['teacher', 'teachers'],
  ['manager', 'managers'],
  ['parent', 'parents'],
  ['carer', 'carers'],
];

/** Words that may stand between a number and its noun: “two unaccompanied primary-aged children”. */
const DESCRIBING =
  '[a-z-]*ed|looked[- ]after|[a-z]+-(?:old|seeking|born)|more|other|further|new|such|different|same|very|young|younger|older|' +
  'primary|secondary|school|nursery|asylum|seeking|missing|local|permanent|vulnerable|separate|individual|former|female|male|' +
  'white|black|asian|homeless|pregnant|trans|deaf|blind|autistic|foster|remaining|after';
const SOME = `(?: (?:${DESCRIBING})){0,3}`;
const OF = ` of(?: (?:the|these|those|our|its|all|his|her|their))?${SOME}`;
const DOES = 'was|were|is|are|has|have|had|did|went|left|came|remains?|remained';
/** What a number may be the name of: “year 3 pupils”, “children under 2”. */
const PLACES = 'aged?|under|over|to|year|stage|level|tier|phase|step|part|table';
const GENERALLY = '(?<!\\b(?:more than|at least) )';
const MAY = 'can|could|should|must|will|would|may|might|shall|needs?|has to|ever';
const GENERAL =
  'when|if|once|whenever|after|whether|until|before|unless|where|how|why|each time|days?|dates?|times?|number|share|way';
