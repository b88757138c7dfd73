import { describe, expect, test } from 'vitest';
import { otherNames } from '../../../src/components/indicator/other-names.ts';

const glossary = [
  {
    term: 'LAC / CLA',
    expansion: 'Children looked after',
    plainEnglish: '',
    synonyms: ['children in care', 'foster children'],
  },
  { term: 'PEP', expansion: 'Personal education plan', plainEnglish: '', synonyms: ['school plan'] },
  { term: 'EP', expansion: 'Educational psychologist', plainEnglish: '', synonyms: [] },
];

describe('The other names of an indicator', () => {
  test('are those of the glossary term that it is, each once', () => {
    const names = {
      name: 'Children looked after',
      aliases: ['Children in Care'],
      definition: 'Number of children.',
    };
    expect(otherNames(names, glossary)).toEqual({
      alsoKnownAs: ['Children in Care', 'LAC', 'CLA', 'foster children'],
      alsoLookedFor: [],
    });
  });

  test('are kept apart from those of a term that it only uses', () => {
    const names = { name: 'Plans up to date', aliases: [], definition: 'Children looked after with a PEP.' };
    expect(otherNames(names, glossary)).toEqual({
      alsoKnownAs: [],
      alsoLookedFor: [
        'LAC',
        'CLA',
        'Children looked after',
        'children in care',
        'foster children',
        'PEP',
        'Personal education plan',
        'school plan',
      ],
    });
  });

  test('do not come from a word that only contains a term', () => {
    const names = { name: 'Step-up cases', aliases: [], definition: 'Places in placements.' };
    expect(otherNames(names, glossary)).toEqual({ alsoKnownAs: [], alsoLookedFor: [] });
  });
});
