import type { Language } from '../language.ts';

const OUTSIDE = { high: 'uwchlaw', low: 'islaw' };
const MOVES = { high: 'Cododd', low: 'Gostyngodd' };
const MOVING = { high: 'yn codi', low: 'yn gostwng' };
const ENDS = { high: 'brig', low: 'gwaelod' };

/** “Is this change real?” in words. */
export const xmr: Language['xmr'] = {
  noFigures: 'Nid oes ffigurau.',
  whyNotKind: {
    rank: 'Mae safle mewn rhestr yn dibynnu ar ffigurau pawb arall hefyd.',
    buildsUp: 'Mae ffigurau ar gyfer y flwyddyn hyd yma yn cronni o fis i fis.',
    twelveMonths:
      'Mae ffigurau ar gyfer 12 mis ar y tro yn rhannu’r rhan fwyaf o’u misoedd â’r rhai blaenorol.',
  },
  takes: (fewest) => `Mae angen ${fewest} o ffigurau cyhoeddedig yn olynol i allu dweud.`,
  newest: {
    hidden: 'Mae’r diweddaraf wedi’i guddio.',
    missing: 'Nid yw’r diweddaraf ar gael.',
    break: 'Nid oes dim.',
    gap: 'Nid oes dim.',
    nothing: 'Nid oes dim.',
  },
  upToNewest: (figures, before) => `Mae ${figures} hyd at y diweddaraf${ENDED[before]}.`,
  range: (low, high) => `${low} i ${high}`,
  nothingUnusual: 'Nid oes dim yma sy’n fwy na’r amrywio arferol.',
  unusual: ({ isNow, said, more }) => {
    const opening = isNow
      ? 'Mae hyn yn fwy na’r amrywio arferol'
      : 'Mae’r ffigur diweddaraf o fewn yr amrywio arferol, ond nid oedd pob un cyn hynny';
    const rest = more === 0 ? [] : [`mae ${more} arwydd arall yn y tabl`];
    return `${opening}: ${[...said, ...rest].join('; ')}.`;
  },
  signs: {
    outsideOnce: ({ figure, when, side, good }) =>
      `roedd ${figure} ${when.in} ${OUTSIDE[side]} yr ystod arferol${good}`,
    outside: ({ count, from, to, side, good }) =>
      `roedd y ${count} ffigur o ${from.name} hyd at ${to.name} ${OUTSIDE[side]} yr ystod arferol${good}`,
    trend: ({ moves, first: [from, since], last: [to, until], side, good }) =>
      `${MOVES[side].toLowerCase()} y ffigurau ${moves} gwaith yn olynol, o ${from} ${since.in} i ${to} ${until.in}${good}`,
    nearLimit: ({ count, from, to, side, good }) =>
      `roedd ${count} ffigur o ${from.name} hyd at ${to.name} yn agos at ${ENDS[side]} yr ystod arferol neu y tu hwnt iddo${good}`,
    oneSide: ({ count, from, to, side, good }) =>
      `roedd ${count} ffigur yn olynol, o ${from.name} hyd at ${to.name}, ${OUTSIDE[side]} y cyfartaledd${good}`,
  },
  better: ', sy’n well',
  worse: ', sy’n waeth',
  isWithin: 'o fewn yr ystod arferol',
  is: {
    outside: (side) => `${OUTSIDE[side]} yr ystod arferol`,
    trend: (side, count) => `un o ${count} ffigur yn olynol ${MOVING[side]}`,
    'near-limit': (side) => `yn agos at ${ENDS[side]} yr ystod arferol, ac felly hefyd un gerllaw`,
    'one-side': (side, count) => `un o ${count} ffigur yn olynol ${OUTSIDE[side]} y cyfartaledd`,
  },
};

const ENDED = {
  hidden: '; mae’r un blaenorol wedi’i guddio',
  missing: '; nid yw’r un blaenorol ar gael',
  break: ' ers newid sy’n golygu na ellir eu cymharu â’r rhai cynharach',
  gap: '; mae bwlch o’u blaenau',
  nothing: '',
};
