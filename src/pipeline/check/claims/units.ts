import type { Problem } from '../../problem.ts';
import { isReported } from './asserted.ts';
import { type Ground, wrongClaim } from './claim.ts';
import { directionIn } from './direction-words.ts';
import { clausesOf, type Sentence } from './sentence.ts';
import { topicOf, topicOfTag } from './topic.ts';
import { NUMBER } from './words.ts';

/** Percent where percentage points are meant, a unit that stands twice, a rate or a number that is called a percentage. */
export function checkUnits(sentence: Sentence, ground: Ground): Problem[] {
  return [...twice(sentence, ground), ...points(sentence, ground), ...calledPercentage(sentence, ground)];
}

/** A tag prints its unit itself, so that a “%” behind it is one too many, and of a rate a false one. */
function twice(sentence: Sentence, ground: Ground): Problem[] {
  let tag = -1;
  return sentence.text
    .split('¤')
    .slice(1)
    .flatMap((after) => {
      tag += 1;
      const own = sentence.tags[tag];
      if (own?.name !== 'Value' || !/^ ?(?:%|per ?cent\b)/i.test(after)) return [];
      const indicator = topicOfTag(own, ground)?.indicator;
      const isRate = indicator?.unit === 'rate-per-10000';
      return [
        wrongClaim(sentence, ground, {
          check: 'unit-of-a-figure',
          says: isRate
            ? 'writes a rate for every 10,000 as a percentage, which makes it a hundred times too large.'
            : 'has a “%” behind a tag, which prints its unit itself.',
          fix: 'Take the “%” away.',
        }),
      ];
    });
}

function points(sentence: Sentence, ground: Ground): Problem[] {
  if (isReported(sentence)) return [];
  return clausesOf(sentence).flatMap((clause) => {
    const direction = directionIn(clause.text);
    const typed = PERCENT.exec(clause.text);
    const level =
      /\b(?:by|up|down) ¤/i.test(clause.text) && clause.tags.every(({ name }) => name === 'Value');
    if (typed === null && !(level && direction !== undefined)) return [];
    const topic = topicOf(direction?.subject ?? typed?.[1] ?? '', clause, ground);
    if (topic === undefined || (typed !== null && topic.indicator.unit !== 'percent')) return [];
    return [
      wrongClaim(clause, ground, {
        check: 'percent-for-points',
        says:
          typed === null
            ? 'names a level as if it were the size of the change.'
            : `says by how much a percentage changed in per cent. ${topic.indicator.name} is a percentage, and changes by percentage points.`,
        fix: 'Write the change with a tag, which says it in the right unit: <Change from="…" />.',
      }),
    ];
  });
}

const CHANGE =
  '(?:increased|rose|risen|fell|fallen|decreased|dropped|declined|improved|grew|went up|went down|gone up|gone down|reduced|up|down|higher|lower|increase|rise|fall|drop|reduction|decrease|improvement)';
const PERCENT = new RegExp(
  `^(.*?)\\b(?:(?:has |have |had )?${CHANGE} (?:\\w+ ){0,3}?(?:by|of) |${CHANGE} )(?:about |around |nearly |over )?(?:${NUMBER}|\\d+(?:\\.\\d+)?) ?(?:%|per ?cent\\b)(?! (?:points?))|^(.*?)\\b(?:an? |by )?(?:${NUMBER}|\\d+(?:\\.\\d+)?) ?(?:%|per ?cent) (?:${CHANGE})\\b`,
  'i',
);

/** “The percentage of children …” on the page of a rate or a count. */
function calledPercentage(sentence: Sentence, ground: Ground): Problem[] {
  const { own } = ground;
  if (own === undefined || own.unit === 'percent' || isReported(sentence)) return [];
  const isCalled = /^(?:the |our |its )?(?:current )?(?:percentage|proportion)\b[^,;]*¤/i.test(sentence.text);
  const [tag, ...more] = sentence.tags;
  if (!isCalled || tag === undefined || more.length > 0 || topicOfTag(tag, ground)?.indicator.id !== own.id)
    return [];
  return [
    wrongClaim(sentence, ground, {
      check: 'unit-of-a-figure',
      says: `calls a percentage what is ${own.unit === 'rate-per-10000' ? 'a rate for every 10,000' : 'none'}.`,
      fix: own.unit === 'rate-per-10000' ? 'Say “the rate”.' : 'Say what it is.',
    }),
  ];
}
