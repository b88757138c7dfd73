import type { Problem } from '../../problem.ts';
import { isAsserted, isReported } from './asserted.ts';
import { type Ground, wrongClaim } from './claim.ts';
import type { Sentence } from './sentence.ts';
import { stemsOf } from './words.ts';

/** Words of one page that take each other back: a number that grows and is low, help that works and of which nothing is known. */
export function checkContradictions(sentences: readonly Sentence[], ground: Ground): Problem[] {
  const own = sentences.filter((sentence) => !isReported(sentence));
  return [...sizes(own, ground), ...effects(own, ground), ...staff(own, ground)];
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
function effects(sentences: readonly Sentence[], ground: Ground): Problem[] {
  const works = sentences.filter(({ text }) => EFFECT.test(text) && !UNKNOWN.test(text));
  const unknown = sentences.find(({ text }) => UNKNOWN.test(text));
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

const GROWING = /\b(?:growing|rising|increasing|more and more|higher and higher)\b(?: numbers?)?/i;
const LOW = /\b(?:is|are|remains?) (?:now )?(?:very |quite )?(?:low|small|few|falling|shrinking)\b/i;
const EFFECT =
  /\b(?:is|are|was|proves?|shows?(?: that)?) (?:\w+ ){0,4}(?:is |are )?(?:effective|working well|a success|successful)\b/i;
const UNKNOWN = /\bno evidence\b|\bcannot (?:say|know|tell) (?:if|whether)\b|\bnot known (?:if|whether)\b/i;
const STEADY = /\b(?:steady|stable|settled) (?:\w+ )?(?:workforce|staff|team)\b/i;
const LEAVING =
  /\b(?:staff )?turnover\b.{0,40}\b(?:limits|undoes|reduces|offsets|holds back|impact)\b|\bstaff (?:who )?leav(?:e|ing)\b.{0,30}\b(?:undo|limit|reduce|offset)/i;
