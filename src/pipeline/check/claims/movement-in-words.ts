import type { Problem } from '../../problem.ts';
import { netDisagrees } from '../net-change.ts';
import { changeInWords } from '../change-in-words.ts';
import { isReported } from './asserted.ts';
import { type Ground, wrongClaim } from './claim.ts';
import type { Sentence } from './sentence.ts';
import { numberOf, NUMBER } from './words.ts';

/**
 * “The rate fell from 86.6 to 84.9” beside “42 came into care and 46 left”, typed in one section of a text: held against each other
 * as `checkMovement` holds the rows. Only of an indicator whose settings say how it moves, and of a rate only where its
 * population is known. Figures named by tags are those of the rows.
 */
export function checkMovementInWords(sentences: readonly Sentence[], ground: Ground): Problem[] {
  const stock = stockOf(ground);
  if (stock === undefined) return [];
  const own = sentences.filter((sentence) => !isReported(sentence));
  return [...Map.groupBy(own, ({ under }) => under[0] ?? '').values()].flatMap((section): Problem[] => {
    const levels = section.flatMap((sentence) => {
      const found = LEVELS.exec(sentence.text);
      const [from, to] = [found?.[1], found?.[2]];
      return from === undefined || to === undefined ? [] : [{ sentence, from: Number(from), to: Number(to) }];
    });
    const [level, ...others] = levels;
    const [came, left] = [CAME, LEFT].map((form) => countsIn(section, form));
    if (level === undefined || others.length > 0 || came === undefined || left === undefined) return [];
    const net = came - left;
    const change = netDisagrees({ ...level, net }, stock);
    if (change === undefined) return [];
    return [
      wrongClaim(level.sentence, ground, {
        check: 'stock-and-flows',
        severity: 'warning',
        says: `is ${changeInWords(change)}, but ${came} came in and ${left} left, which is ${changeInWords(net)}.`,
        fix: 'Check the figures. If they are right, say why they differ, or of which other time or place one of them is.',
      }),
    ];
  });
}

function stockOf({ own, stocks, indicators }: Ground) {
  const known = [...(stocks ?? [])].filter(([id]) => own === undefined || id === own.id);
  const [first, ...others] = known;
  if (first === undefined || others.length > 0) return undefined;
  const [id, populations] = first;
  const stock = indicators.get(id);
  return stock && { stock, populations };
}

/** The one number that the sentences give, where they do not give several. */
function countsIn(sentences: readonly Sentence[], form: RegExp): number | undefined {
  const found = sentences.flatMap(({ text }) =>
    [...text.matchAll(form)].flatMap((match) => numberOf((match[1] ?? '').toLowerCase()) ?? []),
  );
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
}

const LEVELS =
  /\b(?:rate|number|there (?:are|were)|looked[- ]after|in care)\b[^.;]*?\bfrom (\d+(?:\.\d+)?)\b[^.;]*? to (\d+(?:\.\d+)?)\b(?!%)/i;
const WHO = String.raw`(?:(?:more |of the )?(?:children|young people|people|of them)(?: and young people)? (?:who )?)?`;
const CAME = new RegExp(
  String.raw`\b(${NUMBER}) ${WHO}(?:came in|entered|started|joined|began|coming in|entering|starting|were taken in|in(?= and))`,
  'gi',
);
const LEFT = new RegExp(
  String.raw`\b(${NUMBER}) ${WHO}(?:left|exited|ceased|stopped|leaving|exiting|ceasing|went (?:out|home)|out\b(?! of))`,
  'gi',
);
