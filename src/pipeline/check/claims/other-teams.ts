import type { Problem } from '../../problem.ts';
import { isAsserted } from './asserted.ts';
import { type Ground, withoutFigure } from './claim.ts';
import { directionIn } from './direction-words.ts';
import { clausesOf, type Sentence } from './sentence.ts';

/** “Caseloads in other teams fell a little too”: a change of what the page has no figure of, since it does not even name it. */
export function checkOtherTeams(sentence: Sentence, ground: Ground): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    if (clause.tags.length > 0 || !OTHERS.test(clause.text) || !isAsserted(clause)) return [];
    if (directionIn(clause.text) === undefined && !NOUN.test(clause.text)) return [];
    return [withoutFigure(clause, ground, 'This tells a change, but no published figure shows it.')];
  });
}

const OTHERS =
  /\b(?:(?:the )?(?:other|remaining) (?:\w+ )?(?:teams?|services)|(?:the )?rest of the (?:service|teams)|elsewhere in the (?:service|department))\b/i;
const NOUN =
  /\ban? (?:slight |small |modest |similar |further )?(?:fall|rise|drop|reduction|increase|decrease|improvement)\b/i;
