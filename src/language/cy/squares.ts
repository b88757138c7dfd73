import type { Language } from '../language.ts';

/** Pictures with one square for each thing that is counted. */
export const squares: Language['squares'] = {
  title: {
    deciles: ({ name, dimension, council, period }) =>
      `Un sgwâr ar gyfer pob un: ${name}, yn ôl: ${dimension}, ${council}, ${period}`,
    partOfWhole: ({ name, council, period, part, whole }) =>
      `Un sgwâr ar gyfer pob un: ${name}, ${council}, ${period}, ${part} o ${whole}`,
  },
  inPlace: {
    suppressed: 'Cudd',
    low: 'Yn talgrynnu i sero',
    'not-applicable': 'Ddim yn berthnasol',
    'not-available': 'Ddim ar gael',
  },
  deciles: ({ when, first, firstTwo, total, even }) =>
    `${sentenceCase(when.in)}, roedd ${first} o ${total} yn y ddegfed ran fwyaf difreintiedig a ${firstTwo} yn y ddwy ddegfed ran fwyaf difreintiedig. Pe baent wedi’u gwasgaru’n gyfartal, byddai tua ${even} ym mhob un.`,
  partOfWhole: ({ when, part, whole, share }) =>
    `${sentenceCase(when.in)} roedd yn ${part} o ${whole}, neu ${share}%. Mae pob sgwâr yn cynrychioli un; y sgwariau llawn yw’r rhai sy’n cyfrif.`,
  heading: 'Faint allan o’r cyfan',
  caption: (period) => `Faint allan o’r cyfan, ${period}`,
  what: 'Beth',
  number: 'Nifer',
  others: 'Y lleill',
  all: 'Pob un',
};

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
