import type { Language } from '../language.ts';
import { link, phrase, strong } from '../phrase.ts';
import { aspirate, counted } from './mutations.ts';

/** The page of an indicator. */
export const indicatorPage: Language['indicatorPage'] = {
  latestFigure: 'Y ffigur diweddaraf',
  status: 'Statws:',
  hiddenInResults: (marker) => `${marker} (cudd)`,
  noFigureInResults: 'Dim ffigur',
  alsoKnownAs: 'Enwau eraill:',
  alsoLookedFor: 'Mae pobl hefyd yn chwilio am',
  statements: {
    direction: 'Cyfeiriad',
    target: 'Yn erbyn y targed',
    comparedWith: (place) => `O’i gymharu â ${aspirate(place)}`,
    comparedWithElsewhere: 'O’i gymharu â mannau eraill',
    noComparison: 'Dim cymhariaeth',
    noneGiven: 'Ni roddir ffigur ar gyfer Lloegr na chynghorau tebyg.',
    notLikeForLike:
      'Nid yw’r ffigurau ar gyfer mannau eraill yn debyg at ei debyg. Fe’u dangosir yn is i lawr, gyda’r rheswm.',
  },
  corrected: (figures, { date, reason }) =>
    phrase`${strong('Cywirwyd.')} Cywirwyd ${counted(figures, 'ffigur')} ar y dudalen hon ar ${date}. ${reason} ${link('changes', 'Gweld beth a ddywedwyd o’r blaen')}.`,
  late: ({ date, isMonth }) =>
    phrase`${strong('Hwyr.')} Disgwylid ffigurau newydd ${isMonth ? 'ym mis' : 'ar'} ${date}, ac maent yn hwyr. Gweler y ${link('calendar', 'calendr cyhoeddi')}.`,
  headings: {
    changed: 'Sut mae hyn wedi newid',
    compare: 'Sut rydym yn cymharu',
    real: 'A yw’r newid hwn yn un gwirioneddol?',
    about: 'Ynghylch y data hyn',
    corrections: 'Newidiadau a chywiriadau',
    download: 'Lawrlwytho ac ailddefnyddio',
    cite: 'Dyfynnu hwn',
    related: 'Dangosyddion cysylltiedig',
    feedback: 'Adborth',
  },
  files: {
    csv: 'Ffigurau fel CSV',
    xlsx: 'Ffigurau fel Excel',
    json: 'Ffigurau fel JSON',
    svg: 'Siart fel SVG',
  },
  compare: {
    nothing: 'Nid oes ffigurau o fannau eraill i’w cymharu.',
    caption: (council) => `${council} a mannau eraill, y ffigur uchaf yn gyntaf`,
    notLikeForLike: 'Ddim yn debyg at ei debyg',
    whichCouncils: 'Pa gynghorau yw’r rhain',
    sources: (sources) => `Ffynhonnell ffigurau mannau eraill: ${sources.join('; ')}.`,
    average: ({ area, made, reporting, of, model, year }) =>
      `${area}: ${made}${reporting === undefined ? '' : ` (adroddodd ${reporting} o ${of})`}. ${model}, ${year}.`,
  },
  real: {
    usual: ({ figures, range, average }) =>
      `Mae ffigurau’n codi ac yn gostwng hyd yn oed pan nad oes dim wedi newid. Yn ôl y ${figures} ffigur hyn, yr ystod arferol yw ${range} a’r cyfartaledd yw ${average}.`,
    leftOut: (figure, when) =>
      `Ffigur dros dro yw’r diweddaraf, ${figure} ${when.in}, ac nid yw wedi’i gynnwys.`,
    caption: 'Beth yw pob ffigur, y diweddaraf yn gyntaf',
    older: 'Beth yw’r ffigurau hŷn',
    olderCaption: 'Beth yw pob ffigur hŷn',
    rules:
      'Rheolau Making Data Count, NHS England, yw’r rhain. Tynnir sylw at ffigur pan fydd y tu allan i’r ystod arferol, pan fydd 7 yn olynol yn codi neu’n gostwng, pan fydd 2 o bob 3 yn agos at yr un pen i’r ystod, neu pan fydd 7 yn olynol ar un ochr i’r cyfartaledd. Yr ystod yw’r cyfartaledd, gan ychwanegu neu dynnu 2.66 gwaith y naid gyfartalog o un ffigur i’r nesaf; ni chynhwysir neidiau llawer mwy na hynny.',
  },
  changes: {
    none: 'Dim newidiadau ers y cyhoeddiad cyntaf.',
    caption: 'Ffigurau a newidiwyd ers eu cyhoeddi gyntaf',
  },
  download: {
    file: (name, format, size) => `${name} (${format}, ${size})`,
    whatColumnsMean: (licence) =>
      phrase`Mae ystyr y colofnau a’r symbolau ar y ${link('data', 'dudalen ddata')}. Cewch ddefnyddio’r ffigurau o dan y drwydded ${link('licence', licence)}.`,
    rows: (count) => `${count} rhes`,
    kilobytes: (size) => `${size} kB`,
  },
  feedback: {
    ask: 'A oes rhywbeth yn anghywir, neu’n anodd ei ddeall?',
    tell: (role) => `Rhowch wybod i: ${role}.`,
    write: (role) => phrase`Ysgrifennwch at: ${link('email', role)}.`,
  },
};
