import type { Language } from '../language.ts';

/** What is written in charts, and what each is called. */
export const charts: Language['charts'] = {
  titles: {
    lines: ({ name, about, periods }) => `Siart llinell: ${name}, ${about}, ${periods}`,
    xmr: ({ name, about, periods }) => `Siart XmR: ${name}, ${about}, ${periods}`,
    benchmark: ({ name, council, period }) =>
      `Siart bar: ${name}, ${council} o’i gymharu â lleoedd eraill, ${period}`,
    breakdown: ({ dimension, name, council, period }) =>
      `Siart bar: ${name}, yn ôl: ${dimension}, ${council}, ${period}`,
    flow: ({ name, council, period }) => `Siart bar: ${name}, ${council}, ${period}`,
    comparison: (name) => `Siart bar: ${name}, ffigur diweddaraf pob cyngor`,
  },
  provisional: 'dros dro',
  allHidden: 'Pob ffigur wedi’i guddio',
  noFigures: 'Dim ffigurau i’w dangos',
  xMarksHidden: 'mae x yn dynodi ffigur cudd',
  axisStartsAt: (value) => `Mae’r echelin yn dechrau ar ${value}, nid 0`,
  rankUpIsBetter: 'Safle: i fyny sydd orau',
  solidAndHollow: (now, before) => `Barrau llawn: ${now}. Barrau gwag: ${before}`,
  rest: 'Arall neu heb ei ddisgrifio',
  usualRange: 'Ystod arferol',
  upTo: (value) => `hyd at ${value}`,
  from: (value) => `o ${value}`,
  average: 'Cyfartaledd',
  signs: {
    outside: 'y tu allan i’r ystod arferol',
    rise: '7 neu fwy yn codi yn olynol',
    fall: '7 neu fwy yn gostwng yn olynol',
    'near-limit': '2 o bob 3 yn agos at yr un pen i’r ystod arferol',
    'one-side': '7 neu fwy yn olynol ar un ochr i’r cyfartaledd',
  },
  symbolHidden: (symbol) => `${symbol} cudd`,
  symbolNoFigure: (symbol) => `${symbol} dim ffigur`,
  shareOf: (percent, before) => `${percent} o: ${before}`,
};
