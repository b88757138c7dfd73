import type { Language } from '../language.ts';
import { counted } from './mutations.ts';

/** Feeds, the file of the release calendar, and the page that explains them, but for names and for what was published. */
export const feeds: Language['feeds'] = {
  about: (owner) =>
    `Sut i glywed am ffigurau newydd a chywiriadau ${owner} heb chwilio amdanynt: ffrydiau a chalendr.`,
  whatIsAFeed:
    'Mae ffrwd yn dweud wrthych pan gyhoeddir rhywbeth newydd. Copïwch ei chyfeiriad i ddarllenydd ffrydiau, sef ap neu wefan sy’n dangos yr hyn sy’n newydd ym mhopeth rydych yn ei ddilyn. Nid oes angen cyfrif yma, ac nid oes neb yn dysgu beth rydych yn ei ddilyn.',
  whatIsIn:
    'Mae gan bob ffrwd gofnod ar gyfer pob set o ffigurau a gyhoeddir, ac un ei hun ar gyfer pob cywiriad, gyda’r hen ffigur, yr un newydd a’r rheswm.',
  bothKinds:
    'Mae RSS a JSON Feed yn dweud yr un peth. Os nad yw eich darllenydd yn dweud pa un y mae am ei gael, dewiswch RSS.',
  everything: 'Popeth',
  wholeSite: 'Pob cyngor ar y wefan hon',
  themes: 'Themâu',
  measures: 'Mesurau unigol',
  calendar: 'Calendr',
  calendarAbout:
    'Y dyddiadau y disgwylir ffigurau newydd, a’r rhai y cyhoeddwyd ffigurau arnynt, yn eich calendr eich hun. Mae’n ei ddiweddaru ei hun.',
  addToCalendar: 'Ychwanegu at eich calendr',
  calendarFile: 'Ffeil calendr (iCalendar)',
  feedOf: (format, of) => `${format}: ${of}`,
  news: (of) => `${of}: ffigurau newydd a chywiriadau`,
  newsAbout: (of) => `Ffigurau ${of} wrth iddynt gael eu cyhoeddi, gyda phob cywiriad a’i reswm.`,
  newFigures: (measure, council) => `${measure}, ${council}: ffigurau newydd`,
  published: (title, date) => `Cyhoeddwyd ar ${date} yn “${title}”.`,
  notRepeated:
    'Nid ailadroddir yr hyn a ddywedodd y dudalen ar y diwrnod hwnnw: cywirwyd ffigur yn ddiweddarach, a gallai’r hen un ddatgelu ffigur sydd wedi’i guddio i ddiogelu pobl.',
  howMany: (count) => `Cyhoeddwyd ffigurau ar gyfer ${counted(count, 'mesur')}.`,
  better: (count) => `${count} yn well`,
  worse: (count) => `${count} yn waeth`,
  neither: 'Nid oes yr un ohonynt wedi gwella na gwaethygu’n amlwg.',
  corrects: (title) => `Mae hyn yn cywiro “${title}”.`,
  corrected: (measure, council) => `Cywirwyd: ${measure}, ${council}`,
  revised: (measure, council) => `Diwygiwyd: ${measure}, ${council}`,
  wasAndIs: (what, before, after) => `${what}: ${before} oedd, ${after} yw bellach.`,
  isOnly: (what, after) =>
    `${what}: ${after} yw bellach. Ni ddywedir beth oedd, am ei fod yn gudd neu wedi bod yn gudd, neu am y gallai ddatgelu ffigur cudd.`,
  hidden: 'wedi’i guddio i ddiogelu pobl',
  notAvailable: 'ddim ar gael',
  notApplicable: 'ddim yn berthnasol',
  low: 'mor isel nes ei fod yn talgrynnu i sero',
  why: (reason) => `Pam: ${reason}`,
  retired: (title, council) => `Ni chyhoeddir mwyach: ${title}, ${council}`,
  pageNamed: (id) => `Tudalen “${id}”`,
  readInstead: 'Darllenwch yn lle hynny:',
  nothingInstead: 'Nid oes tudalen arall yn cymryd ei lle.',
  read: 'Darllen hyn ar y dudalen',
  tags: {
    release: 'Datganiad',
    update: 'Ffigurau newydd',
    correction: 'Cywiriad',
    retired: 'Ni chyhoeddir mwyach',
  },
  ics: {
    name: (of) => `${of}: calendr cyhoeddi`,
    about: (of) => `Pryd y disgwylir ffigurau newydd ${of}, a phryd y cyhoeddwyd ffigurau.`,
    expected: (title, council) => `${title} (${council}, disgwylir)`,
    corrects: (title) => `Yn cywiro “${title}”.`,
    categories: { planned: 'Disgwylir', release: 'Cyhoeddwyd', correction: 'Cywiriad' },
  },
};
