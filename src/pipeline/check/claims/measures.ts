import type { Indicator } from '#published/indicator.ts';
import { onceForEachText } from '../../once-for-each.ts';
import type { Problem } from '../../problem.ts';
import { isAsserted } from './asserted.ts';
import { type Ground, wrongClaim } from './claim.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';
import { numberOf, NUMBER } from './words.ts';

/** “All but one of the measures improved”, “most measures met their target”: against how many did, by the pages’ own statements. */
export function checkMeasures(
  sentence: Sentence,
  { ground, measures }: { ground: Ground; measures: readonly Indicator[] },
): Problem[] {
  if (measures.length < 2) return [];
  return clausesOf(sentence).flatMap((clause) => {
    if (!isAsserted({ ...clause, text: clause.text.replace(/\bnone\b/i, '') })) return [];
    const said = sharesIn(clause.text);
    const asked = STATEMENTS.find(({ form }) => form.test(clause.text));
    if (said === undefined || asked === undefined) return [];
    const able = measures.filter(asked.judged);
    const count = able.filter(asked.is).length;
    if (said.holds(count, measures.length)) return [];
    return [wrong(clause, { ground, count, measures, words: asked.words })];
  });
}

function wrong(
  clause: Clause,
  {
    ground,
    count,
    measures,
    words,
  }: { ground: Ground; count: number; measures: readonly Indicator[]; words: string },
): Problem {
  return wrongClaim(clause, ground, {
    check: 'wrong-share-of-measures',
    says: `is not what the pages say: ${count} of ${measures.length} measures ${words}.`,
    fix: 'Correct how many, or name the measures that are meant.',
  });
}

interface Shares {
  holds(count: number, of: number): boolean;
}

const sharesIn = onceForEachText((text): Shares | undefined => {
  const but = new RegExp(`\\ball but (${NUMBER}|a few) (?:of )?(?:the |our |these )?${MEASURES}`, 'i').exec(
    text,
  );
  if (but !== null) {
    const left = numberOf(but[1] ?? '');
    return {
      holds: (count, of) => (left === undefined ? of - count <= 3 && count < of : count === of - left),
    };
  }
  const part = new RegExp(
    `\\b(all|every|most|the (?:vast )?majority|more than half|half|none|few)(?: of)? (?:the |our |its |these )?(?:\\w+ )?${MEASURES}`,
    'i',
  ).exec(text);
  if (part !== null) {
    const word = (part[1] ?? '').toLowerCase();
    return {
      holds: (count, of) => {
        if (word === 'all' || word === 'every') return count === of;
        if (word === 'none') return count === 0;
        if (word === 'half') return count * 2 === of;
        if (word === 'few') return count * 2 < of;
        return count * 2 > of;
      },
    };
  }
  const number = new RegExp(
    `\\b(${NUMBER}) (?:of|out of) (?:the |our |these )?(?:(${NUMBER}) )?${MEASURES}`,
    'i',
  ).exec(text);
  if (number === null) return undefined;
  const [some, all] = [numberOf(number[1] ?? ''), number[2] === undefined ? undefined : numberOf(number[2])];
  return { holds: (count, of) => count === some && (all === undefined || all === of) };
});

const MEASURES = '(?:measures?|indicators?|performance indicators?|KPIs?|targets)\\b';

const STATEMENTS: readonly {
  form: RegExp;
  words: string;
  judged: (indicator: Indicator) => boolean;
  is: (indicator: Indicator) => boolean;
}[] = [
  {
    form: /\b(?:met|meet|meets|hit|achieved?|on|exceeded|reached) (?:the |their |its )?(?:targets?|standard)|targets (?:were|are|have been) (?:met|achieved|hit)\b/i,
    words: 'are on target',
    judged: ({ headline }) => headline.target.verdict !== 'no-target',
    is: ({ headline }) => headline.target.verdict === 'on-target',
  },
  {
    form: /\b(?:missed|off) (?:the |their |its )?targets?|targets (?:were|are|have been) missed\b/i,
    words: 'miss their target',
    judged: ({ headline }) => headline.target.verdict !== 'no-target',
    is: ({ headline }) => ['off-target', 'close-to-target'].includes(headline.target.verdict),
  },
  {
    form: /\b(?:improv\w+|got better|better|moved the right way|going the right way|positive (?:movement|direction|change|trend)|moving in the right direction)\b/i,
    words: 'are improving',
    judged: () => true,
    is: ({ headline }) => headline.direction.verdict === 'improving',
  },
  {
    form: /\b(?:worsened|got worse|getting worse|deteriorated|worse|moved the wrong way|declined)\b/i,
    words: 'are getting worse',
    judged: () => true,
    is: ({ headline }) => headline.direction.verdict === 'getting-worse',
  },
];
