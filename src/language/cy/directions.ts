import type { Language } from '../language.ts';
import { counted, than } from './mutations.ts';

/** Which way a figure is going. */
export const directions: Language['directions'] = {
  words: {
    improving: 'Yn gwella',
    'getting-worse': 'Yn gwaethygu',
    'no-real-change': 'Dim newid gwirioneddol',
    'going-up': 'Yn codi',
    'going-down': 'Yn gostwng',
    'not-enough-data': 'Dim digon o ddata',
  },
  provisional: (lag) => `Ffigur dros dro yw’r diweddaraf, felly ni roddir cyfeiriad eto. ${lag}`,
  same: (before) => `Mae hynny yr un fath ag ${before.in.replace(/^rhwng /, 'yr hyn a gafwyd rhwng ')}.`,
  aboutSame: (before, was) => `Mae hynny tua’r un fath â’r ffigur ${before.for} (${was}).`,
  close: (before, { was, tolerance }) =>
    `Mae hynny’n agos at y ffigur ${before.for} (${was}): ni chaiff gwahaniaeth o lai na ${tolerance} ei gyfrif yn newid.`,
  changed: (size, { before, was }) => `Mae hynny ${size} ${than(before.in)} (${was}).`,
  sharedMonths: (months) =>
    `Mae ${counted(months, 'mis')} yn gyffredin i’r ddau gyfnod, felly mae’r newid yn llai amlwg.`,
  rankedThenNotGiven: 'Ni nodir faint a gafodd eu rhestru bryd hynny.',
  rankedThenAndNow: (then, now) => `Roedd ${then} o safleoedd bryd hynny, ac mae ${now} erbyn hyn.`,
  whyNone: {
    hidden: 'Mae’r ffigur hwn wedi’i guddio, felly ni ellir rhoi cyfeiriad.',
    noFigure: 'Nid oes ffigur ar gyfer y cyfnod hwn, felly ni ellir rhoi cyfeiriad.',
    otherHidden: 'Mae’r ffigur i gymharu ag ef wedi’i guddio, felly ni ellir rhoi cyfeiriad.',
    noEarlier: 'Nid oes ffigur cynharach i gymharu ag ef.',
    newIn: (year) => `Cafodd ei fesur gyntaf yn ${year}, felly nid oes ffigur cynharach i gymharu ag ef.`,
  },
};
