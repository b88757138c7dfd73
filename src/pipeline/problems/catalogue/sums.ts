import type { Family } from '../entry.ts';

/** Figures that cannot all be right, and figures that look copied. */
export const SUMS = {
  'categories-are-not-the-total': {
    code: 'SUM-001',
    title: 'The categories do not add up to the total',
    severity: 'A',
    means:
      'The settings say that everyone is in exactly one category, but the categories come to more or less than the total.',
    wrong: 'under-5 is 120, 5-to-17 is 300, and the total is 445',
    right: 'under-5 is 120, 5-to-17 is 325, and the total is 445',
    mend: 'Correct the figure that is wrong, or add a category for the rest. If people can be in several categories or in none, write “partsOfTotal: false”.',
  },
  'shares-above-all': {
    code: 'SUM-002',
    title: 'The shares of one whole come to more than 100%',
    severity: 'A',
    means:
      'The settings say that these percentages are shares of the same whole, but together they are more than all of it.',
    wrong: '58.2, 39.2 and 19.1',
    right: '58.2, 22.7 and 19.1',
    mend: 'Correct the figure that is wrong. If one case can be in several categories, write “partsOfTotal: false”.',
  },
  'same-figure-in-two-measures': {
    code: 'SUM-003',
    title: 'Two measures have exactly the same newest figure',
    severity: 'B',
    means: 'Both are the same to the last decimal. One of them may have been copied into the wrong row.',
    wrong: 'Two rows of July, both 27.7',
    right: 'Two rows of July, 27.7 and 31.2',
    mend: 'Check both. If both are right, say so in the note of one of the rows.',
  },
  'same-figure-as-before': {
    code: 'SUM-004',
    title: 'The figure has not changed by a decimal',
    severity: 'B',
    means: 'It is exactly that of the period before, so it may not have been worked out afresh.',
    wrong: 'Q1 is 91.8 and Q2 is 91.8, with an empty note',
    right: 'Q1 is 91.8 and Q2 is 91.8, with the note “Worked out afresh, and the same”',
    mend: 'Check it. If it is right, say so in the note; if there is no new figure yet, write [x] and why.',
  },
  'stock-and-flows': {
    code: 'SUM-005',
    title: 'How many there are did not change by as many as came in and left',
    severity: 'B',
    means:
      'The settings say by which two figures this one moves. The number now, less the number before, is those who came in less those who left. Of a rate the numbers are worked out with the population, as closely as its decimals tell.',
    wrong:
      '86.6 to 84.9 for every 10,000 of 68,385 children (about 12 fewer), 42 came in and 46 left (4 fewer)',
    right:
      '86.6 to 86.0 for every 10,000 of 68,385 children (about 4 fewer), 42 came in and 46 left (4 fewer)',
    mend: 'Correct the figure that is wrong. If all are right, say in the note of the row why they differ.',
  },
  'stock-without-population': {
    code: 'SUM-006',
    title: 'A rate is to be held against numbers, and no population is known',
    severity: 'C',
    means: 'Without it nobody can tell how many people the rate stands for.',
    wrong: 'movement: { starts: started, ends: ended }',
    right:
      'movement: { starts: started, ends: ended, population: { number: 68385, source: ONS estimate for 2020 } }',
    mend: 'Give the numerator and the denominator of the rate, or the population with its source.',
  },
  'movement-of-no-stock': {
    code: 'SUM-007',
    title: 'What is said to move cannot move in this way',
    severity: 'A',
    means:
      'Only a number or a rate of those who are there on a day moves by those who came in and left during a time.',
    wrong: 'unit: percent, with movement: { starts: started, ends: ended }',
    right: 'unit: count, measured: at-end, with movement: { starts: started, ends: ended }',
    mend: 'Correct the settings, or take “movement” away.',
  },
} satisfies Family;
