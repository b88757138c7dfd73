import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meantWord, slipsBetween, splitWord } from '../../../src/search/spelling.ts';

const vocabulary = {
  names: new Map([
    ['referrals', 9],
    ['referral', 4],
    ['fostering', 3],
    ['foster', 5],
    ['care', 9],
    ['training', 2],
    ['next', 1],
    ['exclusion', 3],
    ['accommodation', 2],
    ['plans', 6],
    ['assessment', 7],
  ]),
  known: new Set(['lack', 'place', 'safety']),
  acronyms: new Set(['lac', 'neet', 'ehcp']),
};

describe('The slips between two words', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 8 });

  test('are none between a word and itself, and as many in either direction', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, a)).toBe(0);
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      }),
    );
  });

  test('are one for a letter left out, and one for two that changed places', () => {
    fc.assert(
      fc.property(word, fc.nat(), (a, position) => {
        fc.pre(a.length > 1);
        const at = position % (a.length - 1);
        expect(slipsBetween(a, a.slice(0, at) + a.slice(at + 1))).toBe(1);
        const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
        expect(slipsBetween(a, swapped)).toBe(swapped === a ? 0 : 1);
      }),
    );
  });

  test('are not counted past the most that matters', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const all = slipsBetween(a, b);
        const counted = slipsBetween(a, b, most);
        expect(Math.min(counted, most + 1)).toBe(Math.min(all, most + 1));
      }),
    );
  });
});

describe('A word that nobody knows', () => {
  test.each([
    ['refferals', 'referrals'],
    ['referals', 'referrals'],
    ['fosterring', 'fostering'],
    ['exlcusion', 'exclusion'],
    ['acommadation', 'accommodation'],
    ['palns', 'plans'],
    ['asesment', 'assessment'],
    ['saftey', 'safety'],
  ])('is taken for the nearest that is: %s is %s', (typed, meant) => {
    expect(meantWord(typed, vocabulary)).toBe(meant);
  });

  test.each(['lack', 'place', 'lac', 'neat', 'tracking', 'laceration', 'bus', 's47', 'zzqxv'])(
    'is left alone where it is a word, too short, or near none: %s',
    (typed) => {
      expect(meantWord(typed, vocabulary)).toBeUndefined();
    },
  );

  test('is two words where a space was forgotten', () => {
    expect(splitWord('fostercare', vocabulary)).toEqual(['foster', 'care']);
    expect(splitWord('laceration', vocabulary)).toBeUndefined();
  });
});
