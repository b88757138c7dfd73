import type { When } from '../time.ts';

/** Pictures with one square for each thing that is counted. */
export const squares = {
  title: {
    deciles: ({
      name,
      dimension,
      council,
      period,
    }: Record<'name' | 'dimension' | 'council' | 'period', string>) =>
      `One square for each: ${name} by ${dimension.toLowerCase()}, ${council}, ${period}`,
    partOfWhole: ({
      name,
      council,
      period,
      part,
      whole,
    }: Record<'name' | 'council' | 'period', string> & { part: number; whole: number }) =>
      `One square for each: ${name}, ${council}, ${period}, ${part} of ${whole}`,
  },
  inPlace: {
    suppressed: 'Hidden',
    low: 'Rounds to zero',
    'not-applicable': 'Not applicable',
    'not-available': 'Not available',
  },
  deciles: ({
    when,
    first,
    firstTwo,
    total,
    even,
  }: { when: When } & Record<'first' | 'firstTwo' | 'total' | 'even', number>) =>
    `${sentenceCase(when.in)}, ${first} of ${total} were in the most deprived tenth and ${firstTwo} in the most deprived two tenths. Spread evenly, there would be about ${even} in each.`,
  partOfWhole: ({ when, part, whole, share }: { when: When; part: number; whole: number; share: string }) =>
    `${sentenceCase(when.in)} it was ${part} of ${whole}, or ${share}%. Each square stands for one; filled squares are those that count.`,
  heading: 'How many out of all',
  caption: (period: string) => `How many out of all, ${period}`,
  what: 'What',
  number: 'Number',
  others: 'The others',
  all: 'All',
};

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
