import { round } from '#published/format.ts';
import type { Problem } from '../../problem.ts';
import { isAsserted } from './asserted.ts';
import { type Ground, withoutFigure } from './claim.ts';
import { clausesOf, type Sentence } from './sentence.ts';
import { numberOf, NUMBER } from './words.ts';

/** “Fifty cases each”, “eleven days”: a number in words, in the measure’s own unit, is one of its published figures. */
export function checkNumbers(sentence: Sentence, ground: Ground): Problem[] {
  const { own } = ground;
  const noun = own === undefined ? undefined : UNITS[own.unit];
  if (own === undefined || noun === undefined) return [];
  const form = new RegExp(`\\b(${NUMBER})(?: or more| or so)? (?:${noun})\\b`, 'gi');
  return clausesOf(sentence).flatMap((clause) => {
    if (!isAsserted(clause)) return [];
    return [...clause.text.matchAll(form)].flatMap(([, words = '']) => {
      const number = numberOf(words);
      // A typed numeral is told by `checkProse`.
      if (number === undefined || /\d/.test(words) || own.definition.includes(words)) return [];
      const isThere = own.series.some(({ points }) =>
        points.some(({ cell }) => cell.kind === 'value' && round(cell.value, 0) === number),
      );
      if (isThere) return [];
      return [
        withoutFigure(
          clause,
          ground,
          'This gives a number that no published figure shows: the figures may be about more people, and hide it.',
        ),
      ];
    });
  });
}

const UNITS: Readonly<Record<string, string>> = {
  'cases-per-worker': 'cases|children each',
  days: 'days',
  weeks: 'weeks',
};
