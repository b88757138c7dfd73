import { onceForEachText } from '../../once-for-each.ts';
import { numberOf, NUMBER } from './words.ts';

/** How words say that the council stands to a place. `no-worse` and `no-better` leave room for the same. */
export type Standing = 'up' | 'down' | 'steady' | 'better' | 'worse' | 'no-worse' | 'no-better';

/** A claim that the council's figure stands so to those of other places: the words before it, and the places in words. */
export interface ComparisonClaim {
  readonly subject: string;
  readonly places: string;
  /** Whether it holds a “not” of its own. */
  readonly isDenial: boolean;
  readonly says:
    | { readonly kind: 'to-each'; readonly standing: Standing }
    /** “Better than most”: of places one by one, at least so many, or all but so many. */
    | { readonly kind: 'to-so-many'; readonly standing: Standing; readonly howMany: HowMany }
    /** “Among the best”, “in the top quarter”: within this share of all places, counted from one end. */
    | { readonly kind: 'among'; readonly end: End; readonly within: number };
}

/** Which end of a list of places. */
export type End = 'most' | 'least' | 'best' | 'worst';
export type HowMany = { readonly allBut: number } | { readonly moreThan: number };

/** What a clause says of how a figure stands to those of other places. The first claim counts. */
export const comparisonIn = onceForEachText(
  (text): ComparisonClaim | undefined => turnedRound(text) ?? among(text) ?? against(text),
);

/** “The England average is lower”, “our neighbours do better”: the place comes first. */
function turnedRound(text: string): ComparisonClaim | undefined {
  const match = TURNED.exec(text);
  const places = match?.groups?.['places'];
  const standing = FLIPPED.find(([form]) => form.test(match?.groups?.['than'] ?? ''))?.[1];
  if (places === undefined || standing === undefined) return undefined;
  return { subject: '', places, isDenial: false, says: { kind: 'to-each', standing } };
}

/** “Among the best of similar councils”, “in the bottom half of our neighbours” */
function among(text: string): ComparisonClaim | undefined {
  const match = AMONG.exec(text);
  if (match === null) return undefined;
  const places = text.slice(match.index + match[0].length);
  if (!AMONG_PLACES.test(places)) return undefined;
  const { superlative = '', end = '', part = 'half' } = match.groups ?? {};
  const says =
    end === ''
      ? { kind: 'among' as const, end: endOf(superlative), within: 1 / 2 }
      : {
          kind: 'among' as const,
          end: /top|best|upper|high/i.test(end) ? ('best' as const) : ('worst' as const),
          within: PARTS.find(([form]) => form.test(part))?.[1] ?? 1 / 2,
        };
  return { subject: subjectBefore(text, match.index), places, isDenial: false, says };
}

function against(text: string): ComparisonClaim | undefined {
  for (const [standing, form] of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const after = text.slice(match.index + match[0].length);
    const quantity = QUANTITY.exec(after);
    const places = quantity === null ? after : after.slice(quantity[0].length);
    if (!PLACE.test(places)) continue;
    const howMany = quantity === null ? undefined : howManyOf(quantity[0]);
    return {
      subject: subjectBefore(text, match.index),
      places,
      isDenial: /\b(?:not|no|never)\b|n[’']t\b/i.test(match[0]),
      says: howMany === undefined ? { kind: 'to-each', standing } : { kind: 'to-so-many', standing, howMany },
    };
  }
  return undefined;
}

function subjectBefore(text: string, index: number): string {
  const subject = text.slice(0, index).replace(LEFT_OVER, '').trim();
  return /^(?:overall,? )?(?:we|our (?:council|area|borough|county|city)|the (?:council|borough|county|city))$/i.test(
    subject,
  )
    ? ''
    : subject;
}

function endOf(superlative: string): End {
  if (/^(?:best|strongest|top|leading)/i.test(superlative)) return 'best';
  if (/^(?:worst|weakest|poorest|bottom)/i.test(superlative)) return 'worst';
  return /^(?:highest|most|longest|largest)/i.test(superlative) ? 'most' : 'least';
}

function howManyOf(words: string): HowMany | undefined {
  const but = new RegExp(`\\b(?:but|except) (${NUMBER})`, 'i').exec(words)?.[1];
  if (but !== undefined) return { allBut: numberOf(but) ?? 1 };
  if (/\b(?:all|any|every|each|both)\b/i.test(words)) return { allBut: 0 };
  return /\b(?:most|majority|half)\b/i.test(words) ? { moreThan: 1 / 2 } : undefined;
}

const PARTS: readonly [RegExp, number][] = [
  [/half/i, 1 / 2],
  [/third/i, 1 / 3],
  [/quart/i, 1 / 4],
  [/fifth|quintile/i, 1 / 5],
];

/** The words that tell a standing; `not` in them has been taken into account. */
const FORMS: readonly [Standing, RegExp][] = [
  ['worse', /\b(?:not|never|n[’']t) (?:yet )?(?:quite )?(?:as|so) (?:good|strong) as\b/i],
  ['worse', /\b(?:not|n[’']t) (?:yet )?compare (?:very |so )?(?:well|favourably) (?:to|with|against)\b/i],
  [
    'no-worse',
    /\b(?:not|n[’']t) (?:compare (?:badly|poorly|unfavourably) (?:to|with|against)|worse than)\b/i,
  ],
  ['no-better', /\b(?:not|n[’']t|no) better than\b/i],
  ['no-worse', /\b(?:no worse than|(?:at least )?as (?:good|well|strong) as)\b/i],
  ['down', /\b(?:not|n[’']t) (?:yet )?(?:quite )?as (?:high|many|much|large|long) as\b/i],
  ['up', /\b(?:not|n[’']t) (?:yet )?(?:quite )?as (?:low|few|little|small|short) as\b/i],
  [
    'better',
    /\b(?:(?:better|stronger) (?:than|compared (?:to|with))|outperform(?:s|ing|ed)?|ahead of|(?<!un)favourabl[ey] (?:to|with|against|compared (?:to|with))|compar(?:e|es|ed|ing) (?:very |really |fairly )?well (?:to|with|against)|well compared (?:to|with))\b/i,
  ],
  [
    'worse',
    /\b(?:(?:worse|weaker|poorer) (?:than|compared (?:to|with))|behind|lag(?:s|ging)? (?:behind)?|(?:unfavourably|poorly|badly) (?:to|with|against|compared (?:to|with)))\b/i,
  ],
  ['up', /\b(?:(?:higher|more|greater|larger|longer) (?:than|compared (?:to|with))|above|exceeds?)\b/i],
  [
    'down',
    /\b(?:(?:lower|less|fewer|smaller|shorter) (?:than|compared (?:to|with))|below|under|short of)\b/i,
  ],
  [
    'steady',
    /\b(?:in line with|similar to|(?:much |about |almost |exactly )?the same as|comparable (?:to|with)|close to|level with|on (?:a )?par with)\b/i,
  ],
];

/** What may stand between what a claim is about and the claim. */
const LEFT_OVER =
  /(?:\b(?:is|are|was|were|has|have|had|been|still|also|remains?|stands?|sits?|and|but|perform(?:s|ing|ed)?|do|does|did|doing|fares?|scores?|ranks?|now|currently|just|well|far|much|slightly|a little|a bit|even|significantly|considerably|consistently|broadly|roughly|about|largely|generally|fairly|quite|very|more or less|who|which|that|be|compares?|compared)\s*)+$/i;

const REGION =
  'North East|North West|Yorkshire|East Midlands|West Midlands|East of England|London|South East|South West';
const BEFORE_PLACE =
  '(?: (?:in|for|that of|those of|that|those|the|all|both|our|its|their|of|average|averages|mean|median|a|national|regional|overall|published|latest|newest|figures?|rates?|shares?|position|picture)){0,6} ?';
/** A place, or several, in the words of councils. */
const PLACES = `(?:England|national(?:ly)?|nation|the country|statistical|neighbours?|similar (?:councils|authorities|areas|local authorities)|comparators?|peers?|peer group|family group|other (?:places|councils|authorities|local authorities|areas)|(?:councils|authorities|areas) like (?:ours|us)|elsewhere|regional|the region|benchmarks?|${REGION})`;
const PLACE = new RegExp(`^${BEFORE_PLACE}\\b${PLACES}\\b`, 'i');
const AMONG_PLACES = new RegExp(
  `^[- ]?(?:performing|performers?|councils|authorities|rates?|shares?|figures?|numbers?|results?| ){0,3}(?: (?:of|in|among|amongst|within|across|for|compared (?:to|with)|when compared (?:to|with)))${BEFORE_PLACE}\\b${PLACES}\\b`,
  'i',
);
const AMONG =
  /\b(?:(?:among|amongst|one of) the (?<superlative>highest|lowest|best|worst|strongest|weakest|poorest|longest|shortest|most|fewest|leading)|in the (?<end>top|bottom|best|worst|upper|lower|highest|lowest)[- ](?<part>half|third|quarter|quartile|fifth|quintile))\b/i;
const QUANTITY = new RegExp(
  `^(?: in| for| at)? (?:the (?:vast |great |large )?majority of|more than half(?: of)?|over half(?: of)?|most(?: of)?|(?:all|any|every one|each|every|both)(?: (?:but|except) ${NUMBER})?(?: of)?)(?= )`,
  'i',
);
const TURNED = new RegExp(
  `^(?:(?:but|and|while|whereas|though|although|so|also),? )?(?:(?:in|for) [^,]{0,30}, )?(?<places>(?:the |our )?(?:average (?:for|of|in|across) )?(?:the |our )?(?:statistical )?\\b${PLACES}\\b(?:[’']s)?(?: (?:councils|neighbours|average|mean|median|figure|rate|share|level|performance|result)s?)?) (?:is|are|was|were|do|does|did|perform(?:s|ed)?|fare[sd]?|stands?) (?:(?:now|still|also|slightly|much|a little|a bit|far|well|considerably|somewhat|even) )*(?<than>higher|lower|better|worse|longer|shorter)(?=(?: on average)?(?:[.,;]|$)| than (?:ours|our own|us|it|this|that|here)\\b)`,
  'i',
);
/** Said of the place, and so the other way round of the council. */
const FLIPPED: readonly [RegExp, Standing][] = [
  [/higher|longer/i, 'down'],
  [/lower|shorter/i, 'up'],
  [/better/i, 'worse'],
  [/worse/i, 'better'],
];

/** The kinds of place that words name; none for places in general. */
export function areasIn(text: string): string[] {
  const region = new RegExp(`\\b(?:region|regional|${REGION})\\b`, 'i');
  const others = text.replace(/\bEast of England\b/gi, '');
  return [
    ...(/\b(?:England|national|nationally|nation|country)\b/i.test(others) ? ['england'] : []),
    ...(/\b(?:statistical|neighbours?|similar|peers?|family group|like (?:ours|us))\b/i.test(text)
      ? ['similar-councils']
      : []),
    ...(region.test(text) ? ['region'] : []),
  ];
}
