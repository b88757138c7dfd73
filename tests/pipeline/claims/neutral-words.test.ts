import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CATEGORIES,
  EXCLUSIONS,
  HIDDEN_EXCLUSIONS,
  IN_CARE,
  IN_TOUCH,
  OFFERED,
  SECOND_PLANS,
  WITH_ENGLAND,
} from './figures-of-the-papers.ts';
import { problemsOf } from './words-of-a-page.ts';

const PAGES = [
  IN_TOUCH,
  EXCLUSIONS,
  HIDDEN_EXCLUSIONS,
  SECOND_PLANS,
  IN_CARE,
  OFFERED,
  WITH_ENGLAND,
  CATEGORIES,
];
/** Words that tell what a thing is, and nothing of how much. */
const NEUTRAL = (
  'the a this these children families young people care leavers plans visits schools council service team social workers who with ' +
  'and of for about in at by from to was were is are had have been it that there conference home help child family talk agreed ' +
  'together also where between both other each month quarter year share number figure on time target England similar councils'
).split(' ');

test('a text made of tags and neutral words claims nothing', () => {
  const page = fc.constantFrom(...PAGES);
  const piece = (own: (typeof PAGES)[number]) => {
    const periods = own.series.flatMap(({ category, points }) =>
      category === own.leadCategory ? points.map(({ period }) => period.text) : [],
    );
    const named = fc.constantFrom(...periods);
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...NEUTRAL) },
      { weight: 1, arbitrary: fc.constant('<Value />') },
      { weight: 1, arbitrary: named.map((text) => `<Value period="${text}" />`) },
      { weight: 1, arbitrary: named.map((text) => `<Change from="${text}" />`) },
      { weight: 1, arbitrary: fc.constantFrom('. The', '. It', ', but', ', and', '; this', ': the') },
    );
  };
  const text = page.chain((own) =>
    fc
      .array(piece(own), { minLength: 1, maxLength: 25 })
      .map((pieces) => ({ own, text: `Here ${pieces.join(' ')}.` }))
      // These words beside each other do claim something.
      .filter(({ text: words }) => !/\b(?:on target|this (?:month|quarter))\b/.test(words)),
  );
  fc.assert(
    fc.property(text, ({ own, text: words }) => {
      expect(problemsOf(words, { own, dataTo: own.headline.period.end })).toEqual([]);
    }),
    // A seed of its own, so that the same commit always comes to the same end.
    { numRuns: 1000, seed: 2026 },
  );
});
