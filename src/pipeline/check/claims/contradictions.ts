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
  const growing = sentences.flatMap((sentence) => about(GROWING, sentence));
  const low = sentences.flatMap((sentence) => about(LOW, sentence));
  return growing.flatMap((first) =>
    low
      .filter((other) => other.sentence !== first.sentence && first.stems.intersection(other.stems).size >= 2)
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

function about(form: RegExp, sentence: Sentence): { sentence: Sentence; stems: Set<string> }[] {
  if (!form.test(sentence.text) || sentence.tags.length > 0) return [];
  if (!isAsserted({ text: sentence.text, tags: sentence.tags, sentence, before: undefined })) return [];
  return [{ sentence, stems: stemsOf(sentence.text.replace(form, '')) }];
}

/** What works cannot be something of which there is no evidence. */
function effects(
  sentences: readonly Sentence[],
  { ground, all }: { ground: Ground; all: readonly Sentence[] },
): Problem[] {
  const works = sentences.filter(({ text }) => EFFECT.test(text) && !UNKNOWN.test(text));
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
  /\b(?:growing|rising|increasing|swelling|mounting|ever more|more and more|higher and higher)\b(?: (?:numbers?|demand|workloads?|caseloads?)(?: of)?)?/i;
const LOW =
  /\b(?:is|are|remains?|stays?) (?:now |still |currently )?(?:very |quite |relatively |fairly )?(?:low|small|few|falling|shrinking|going down|dwindling|manageable)\b/i;
const EFFECT =
  /\b(?:is|are|was|were|proves?|shows?(?: that)?|demonstrates?(?: that)?|has been|have been) (?:\w+ ){0,4}(?:is |are )?(?:effective|working well|a success|successful|making a difference)\b|\b(?:has|have|is having|are having) (?:a|an) (?:clear |real |positive |good |strong )+(?:impact|effect)\b/i;
const UNKNOWN =
  /\b(?:no|little) evidence\b|\bcan(?:not|[’']t) (?:say|know|tell|show|be sure) (?:if|whether|that)\b|\b(?:not known|unknown|unclear|too early to (?:say|tell)|(?:do|does) not know) (?:if|whether|what)\b|\bwithout evidence\b/i;
const STEADY =
  /\b(?:steady|stable|settled|consistent|unchanged) (?:and \w+ )?(?:(?:senior|permanent|skilled|experienced|management|social|work) )*(?:workforce|staff|staffing|teams?|workers)\b|\b(?:workforce|staffing|teams?|staff) (?:is|are|has been|have been|remains?|has remained|have remained) (?:now |very )?(?:steady|stable|settled|consistent)\b/i;
const LEAVING =
  /\b(?:staff |high |worker |social worker )?turnover\b.{0,40}\b(?:limits?|undoes|reduces?|offsets?|holds? back|hampers?|impacts?|affects?|remains? high|is high)\b|\b(?:high|rising|increased) (?:staff )?turnover\b|\b(?:staff|social workers|workers|managers) (?:who )?(?:leav(?:e|ing)|left)\b.{0,30}\b(?:undo|limit|reduce|offset|faster|too|in large numbers)/i;
