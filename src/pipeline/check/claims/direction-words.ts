import { onceForEachText } from '../../once-for-each.ts';
import type { Way } from './trend.ts';

/** A claim that something changed: the words before it, which way, and whether it is about a number of something. */
export interface DirectionClaim {
  readonly subject: string;
  readonly way: Way;
  readonly words: string;
}

/** Finds what a clause says about which way a figure went. The first claim of the clause counts. */
export const directionIn = onceForEachText((text): DirectionClaim | undefined => {
  for (const [way, forms] of FORMS) {
    for (const form of forms) {
      const match = form.exec(text);
      if (match === null) continue;
      const subject = match.groups?.['subject'] ?? text.slice(0, match.index);
      return { subject: subject.replace(/[,(]\s*$/, '').trim(), way, words: match[0] };
    }
  }
  return undefined;
});

const ADVERB =
  '(?:(?:also|now|again|since|then|steadily|slightly|sharply|further|already|clearly|all|both|each) )?';
const HAS = `(?:(?:has|have|had) ${ADVERB}(?:been )?)?`;
const IS = `(?:is|are|was|were|(?:has|have|had) been) ${ADVERB}`;
const GOES = `(?:continues? to |continued to |keeps? |kept )`;

function verbs(past: string, doing: string, base: string): RegExp[] {
  return [
    new RegExp(`(?:^|(?<= ))${HAS}${ADVERB}(?:${past})\\b(?! (?:by law|in need|up in))`, 'i'),
    new RegExp(`(?:^|(?<= ))(?:${IS}|(?:shows?|showed|showing) (?:an? )?)(?:${doing})\\b`, 'i'),
    new RegExp(`(?:^|(?<= ))${GOES}(?:${base}|${doing})\\b`, 'i'),
  ];
}

function nouns(names: string): RegExp[] {
  const size =
    '(?:(?:slight|small|further|sharp|marked|large|big|clear|significant|steady|welcome|real|notable|continued|general) )*';
  return [
    new RegExp(
      `\\b(?:is|was|shows?|showed|showing|saw|seen|marks?|represents?|been|reported) (?:an?|another|the (?:same|largest)) ${size}(?:${names})\\b(?: (?:in|of) (?<subject>(?:the |our )?[a-z][a-z -]+?)(?= (?:since|from|on|by|compared|over|this|between|against|in)\\b|[.,;]|$))?`,
      'i',
    ),
  ];
}

const REF =
  '(?:in|on|for|at|it was|they were|the|last|a (?:year|month|quarter)|(?:this|that) time|before|previously|January|February|March|April|May|June|July|August|September|October|November|December|\\d{4})\\b';
const SLIGHTLY = '(?:(?:a little|slightly|a bit|much|far|well|just|even|somewhat|still|significantly) )?';

function comparatives(words: string): RegExp[] {
  return [
    new RegExp(
      `(?:\\b(?:is|are|was|were|been|stands?|there (?:are|were|is|was)|and|to)|¤|,) (?:also |now |again |still )?${SLIGHTLY}(?:${words}) than ${REF}(?!\\s*(?:other|most|all|any|every|each|both|half|many|our|neighbours|comparators?|peers|country|England|region|South|North|West|East|similar|national|statistical|target|tolerance|average|places))`,
      'i',
    ),
  ];
}

const FORMS: readonly (readonly [Way, readonly RegExp[]])[] = [
  [
    'same',
    [
      /\b(?:is|are|was|were|has|have|had|¤,?|and) (?:also )?(?:been |remained |stayed )?(?:unchanged|(?:exactly )?the same (?:as (?:in|on|at|for|a (?:year|quarter|month)|last|before|the (?:previous|last|quarter|month|year))|for both)|(?:no|not) chang(?:e|ed))\b/i,
      /\b(?:remain(?:s|ed)?|stay(?:s|ed)?) (?:unchanged|(?:exactly )?the same)\b/i,
    ],
  ],
  [
    'steady',
    [
      /\b(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|held|holding|has been|have been|is|are|was|were) (?:broadly |fairly |relatively |largely |consistently |very )?(?:stable|steady|constant|flat|consistent|static)\b(?! (?:focus|work|amount|workforce|for))/i,
      /\b(?:has|have|had) (?:also )?(?:changed (?:very )?little|hardly changed|barely changed)\b/i,
      /\b(?:has been|have been|was|were|is|are) (?:consistently |well |successfully )?maintained\b/i,
    ],
  ],
  [
    'better',
    [
      ...verbs(
        'improved|got better|gotten better|gone the right way',
        'improving|getting better',
        'improve|get better',
      ),
      ...nouns('improvement|improving (?:picture|trend|position|situation)'),
      /\b(?:is|was|remains|shows?|showed|continues? to show|of|gives?|paints?|be) (?:an? )?(?:very |really |more )?(?:positive|encouraging|improved|good|pleasing) (?:picture|indicator|sign|trend|direction(?: of travel)?|story|position|progress|movement)\b/i,
      /\bwhich is better(?=[.,;]|$)/i,
      ...comparatives('better'),
      ...['better (?:on|since)'].flatMap((word) => comparatives(word)),
    ],
  ],
  [
    'worse',
    [
      ...verbs(
        'worsened|deteriorated|got worse|gone the wrong way',
        'worsening|deteriorating|getting worse',
        'worsen|deteriorate|get worse',
      ),
      ...nouns('deterioration|worsening'),
      /\bwhich is worse(?=[.,;]|$)/i,
      ...comparatives('worse'),
    ],
  ],
  [
    'up',
    [
      ...verbs(
        'increased|rose|risen|grew|grown|climbed|jumped|surged|gone up|went up|doubled|trebled|tripled',
        'increasing|rising|growing|climbing|going up|on the (?:rise|increase)|up on',
        'increase|rise|grow|climb|go up',
      ),
      ...nouns('increase|rise|growth'),
      ...comparatives('higher|more|larger|greater|longer|busier|up'),
    ],
  ],
  [
    'down',
    [
      ...verbs(
        'decreased|fell|fallen|dropped|declined|reduced(?! (?:by|the|how|their|our|its|to help))|shrank|gone down|went down|come down|came down|halved',
        'decreasing|falling|dropping|declining|reducing|going down|coming down|down on',
        'decrease|fall|drop|decline|go down|come down|reduce',
      ),
      ...nouns('decrease|fall|drop|decline|reduction'),
      ...comparatives('lower|fewer|less|smaller|shorter|quieter|down'),
    ],
  ],
];
