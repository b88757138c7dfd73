import type { Problem } from '../../problem.ts';
import { isAsserted, isReported } from './asserted.ts';
import { type Ground, wrongClaim } from './claim.ts';
import type { Sentence } from './sentence.ts';
import { stemsOf } from './words.ts';

/** Words of one page that take each other back: a number that grows and is low, help that works and of which nothing is known. */
export function checkContradictions(sentences: readonly Sentence[], ground: Ground): Problem[] {
  const own = sentences.filter((sentence) => !isReported(sentence));
  return [...sizes(own, ground), ...effects(own, { ground, all: sentences }), ...staff(own, ground)];
}

function sizes(sentences: readonly Sentence[], ground: Ground): Problem[] {
  const growing = sentences
    .filter(({ text }) => !SAYS_WHEN.test(text))
    .flatMap((sentence) => about(GROWING, sentence));
  const low = sentences.flatMap((sentence) => about(LOW, sentence));
  return growing.flatMap((first) =>
    low
      .filter((other) => other.sentence !== first.sentence && isOfTheSame(first, other))
      .slice(0, 1)
      .map(({ sentence }) =>
        wrongClaim(sentence, ground, {
          check: 'contradiction',
          severity: 'warning',
          says: `does not go with line ${first.sentence.line}, which says that it is growing.`,
          fix: 'Say when each of the two was so.',
        }),
      ),
  );
}

/** Two words in common, or all that one of them is about. */
function isOfTheSame(growing: Sized, low: Sized): boolean {
  const common = growing.stems.intersection(low.stems).size;
  return common >= 2 || (common > 0 && common === low.stems.size);
}

interface Sized {
  readonly sentence: Sentence;
  readonly stems: Set<string>;
}

function about(form: RegExp, sentence: Sentence): Sized[] {
  if (!form.test(sentence.text) || sentence.tags.length > 0) return [];
  if (!isAsserted({ text: sentence.text, tags: sentence.tags, sentence, before: undefined })) return [];
  return [{ sentence, stems: stemsOf(sentence.text.replace(form, '')) }];
}

/** What works cannot be something of which there is no evidence. */
function effects(
  sentences: readonly Sentence[],
  { ground, all }: { ground: Ground; all: readonly Sentence[] },
): Problem[] {
  const works = sentences.filter(
    ({ text }) => EFFECT.test(text) && !UNKNOWN.test(text) && !THOUGHT.test(text),
  );
  // “It is too early to say” is nobody’s report.
  const unknown = all.find(({ text }) => UNKNOWN.test(text) && !/\bpapers?\b/i.test(text));
  if (unknown === undefined) return [];
  return works.map((sentence) =>
    wrongClaim(sentence, ground, {
      check: 'contradiction',
      severity: 'warning',
      says: `claims an effect, and line ${unknown.line} says that there is no evidence of it.`,
      fix: 'Say that it is a sign, or leave the claim out.',
    }),
  );
}

function staff(sentences: readonly Sentence[], ground: Ground): Problem[] {
  const steady = sentences.find(({ text }) => STEADY.test(text));
  const leaving = sentences.find(({ text }) => LEAVING.test(text));
  if (steady === undefined || leaving === undefined || steady === leaving) return [];
  return [
    wrongClaim(steady, ground, {
      check: 'contradiction',
      severity: 'warning',
      says: `does not go with line ${leaving.line}, which says that staff leave.`,
      fix: 'Say of which staff each of the two is so.',
    }),
  ];
}

const GROWING =
  /\b(?:growing|rising|increasing|swelling|mounting|building|ever more|more and more|higher and higher|going up|(?:continues? to|keeps?) (?:rise|rising|grow|growing|increase|increasing)|(?:we are |are )?seeing more|more (?=\w+ (?:are|is) (?:being|now)\b))/i;
const LOW =
  /\b(?:is|are|remains?|stays?) (?:now |still |currently )?(?:very |quite |relatively |fairly |at a (?:very )?)?(?:low|small|short|few|falling|shrinking|going down|dwindling|manageable)\b(?: level)?|^(?:(?:there (?:is|are) )?(?:now )?only )?(?:a handful of|(?:very )?few)\b|\b(?:has|have) (?:now )?(?:tailed off|dried up|dwindled)\b/i;
/** Words that say when something grew: then it may be low by now. */
const SAYS_WHEN =
  /\b(?:in|during|until|till|by|over|through) (?:the )?(?:early |late |last )?(?:spring|summer|autumn|winter|year|past|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b|\b(?:earlier|at first|before|last (?:year|quarter|month|spring|summer|autumn|winter))\b/i;
const EFFECT =
  /\b(?:is|are|was|were|proves?|shows?(?: that)?|demonstrates?(?: that)?|has been|have been) (?:\w+ ){0,4}(?:is |are )?(?:effective|working well|a success|successful|making a difference|paying off)\b|\b(?:has|have|is having|are having) (?:a|an) (?:clear |real |positive |good |strong )+(?:impact|effect)\b|\b(?:help|offer|programme|approach|scheme|pilot|support|model|project) (?:works|worked)(?= well\b|[.,;]|$)|\b(?:has|have) (?:paid off|proved (?:its|their) worth|made a (?:real |clear |big )?difference)\b|\bmakes? a (?:real |clear |big )?difference\b|\b(?:shows?|demonstrates?|proves?|confirms?) the (?:effectiveness|success|value|impact) of\b|\b(?:help|offer|programme|approach|scheme|pilot|support|model|project|work|service) (?:prevents?|prevented|keeps?|kept) (?:\w+ )?(?:children|families|young people)\b|\b(?:as a result of|thanks to|because of) (?:our|this|the) (?:\w+ ){0,2}(?:help|offer|programme|approach|scheme|pilot|support|model|project|work)\b/i;
const THOUGHT = /\b(?:a sign|think|thinks|believe|believes|hope|hopes|meant|intended|aims?|designed)\b/i;
const UNKNOWN =
  /\b(?:no|little) (?:clear |firm |hard |direct |strong )?evidence\b|\bevidence (?:for \w+ |of \w+ )?(?:is|remains) (?:still )?(?:limited|thin|weak|patchy|lacking|mixed)\b|\b(?:no|little) (?:data|information) (?:on|about|to (?:show|say)) (?:what|whether|if|how|outcomes)\b|\bcan(?:not|[’']t) (?:yet )?(?:say|know|tell|show|be sure) (?:if|whether|that)\b|\b(?:not known|unknown|unclear|not (?:yet )?clear|too early to (?:say|tell)|hard to (?:say|tell|know)|not (?:yet )?possible to (?:say|tell|know|show)|(?:do|does) not (?:yet )?know) (?:if|whether|what)\b|\b(?:not|never|n[’']t) (?:yet )?(?:been )?(?:formally |independently )?(?:evaluated|measured)\b|\b(?:do|does) not (?:yet )?(?:track|follow|measure) (?:families|children|outcomes|what|whether)\b|\bwithout evidence\b/i;
const STEADY =
  /\b(?:steady|stable|settled|consistent|unchanged) (?:and \w+ )?(?:(?:senior|permanent|skilled|experienced|management|leadership|social|work) )*(?:workforce|staff|staffing|teams?|workers)\b|\b(?:workforce|staffing|teams?|staff) (?:is|are|has been|have been|remains?|has remained|have remained) (?:now |very |more |permanent and )*(?:steady|stable|settled|consistent)\b|\bstability (?:in|of|across|among) (?:the |our )?(?:\w+ )?(?:workforce|staff|staffing|teams?)\b|\b(?:workforce|staff|staffing|team) stability\b|\blow (?:staff |worker )?turnover\b|\bretention (?:of staff )?is (?:now )?(?:good|strong|high|better)\b/i;
const LEAVING =
  /\b(?:staff |high |worker |social worker )?turnover\b.{0,40}\b(?:limits?|undoes|reduces?|offsets?|holds? back|hampers?|impacts?|affects?|(?:remains?|is) (?:still |too |very )?high|is a concern)\b|\b(?:high|rising|increased) (?:\w+ ){0,2}turnover\b|\b(?:staff|social workers|workers|managers) (?:who )?(?:leav(?:e|ing)|left)\b.{0,30}\b(?:undo|limit|reduce|offset|faster|too|in large numbers)|\b(?:los(?:e|es|ing)|lost) (?:\w+ )?(?:staff|social workers|workers|managers)\b|\b(?:too many|many|several|a number of) (?:\w+ )?(?:staff|social workers|workers|managers) (?:have |had )?(?:left|leave)\b|\b(?:staff )?churn\b/i;
