import type { Problem } from '../../problem.ts';
import { isAsserted } from './asserted.ts';
import { type Ground, withoutFigure } from './claim.ts';
import { directionIn } from './direction-words.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';

/** “Caseloads in other teams fell a little too”: a change of what the page has no figure of, since it does not even name it. */
export function checkOtherTeams(sentence: Sentence, ground: Ground): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    if (clause.tags.length > 0 || !OTHERS.test(clause.text) || !isAsserted(withoutSeeing(clause))) return [];
    if (directionIn(clause.text) === undefined && !NOUN.test(clause.text)) return [];
    return [withoutFigure(clause, ground, 'This tells a change, but no published figure shows it.')];
  });
}

/** What “can be seen” is so. */
function withoutSeeing(clause: Clause): Clause {
  return { ...clause, text: clause.text.replace(/\bcan (?:also )?be seen\b/i, 'is seen') };
}

const OTHERS =
  /\b(?:(?:the )?(?:other|remaining) (?:\w+ )?(?:teams?|services|localities|departments|offices|parts of the (?:service|council|department))|(?:the )?rest of the (?:service|teams|department|council)|elsewhere in the (?:service|department|council)|(?:teams|services|caseloads|performance) across the (?:service|department|council))\b/i;
const NOUN =
  /\ban? (?:slight |small |modest |similar |further )?(?:fall|rise|drop|reduction|increase|decrease|improvement)\b|\b(?:similar|same|further|small|slight|some|also|saw|recorded|showed) (?:\w+ )?(?:falls|rises|drops|reductions|increases|decreases|improvements)\b|^(?:similar |small |slight )?(?:falls|rises|reductions|increases|decreases|improvements)\b|\b(?:same|similar) (?:trend|picture|pattern|direction)\b|\b(?:an upward|a downward|an improving|a worsening) trend\b/i;
