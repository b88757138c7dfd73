import type { Language } from '../language.ts';
import { link, phrase, strong } from '../phrase.ts';

/** Releases, the release calendar, and pages that are gone. */
export const releases: Language['releases'] = {
  title: 'Datganiadau',
  description: (council) =>
    `Pob argraffiad o ffigurau ${council}, y diweddaraf yn gyntaf, gyda’r hyn a newidiodd pob un.`,
  lead: 'Pob argraffiad o’r ffigurau, y diweddaraf yn gyntaf. Ni newidir argraffiad ar ôl ei gyhoeddi: argraffiad newydd sy’n dweud beth y mae’n ei gywiro yw cywiriad.',
  whenExpected: phrase`Mae’r dyddiadau y disgwylir ffigurau newydd ar y ${link('calendar', 'calendr cyhoeddi')}.`,
  publishedAs: (date, status) => `Cyhoeddwyd ${date} · ${STATUSES[status]}`,
  release: (title) => `Datganiad: ${title}`,
  whatWasPublished: 'Beth a gyhoeddwyd',
  whatWasRevised: 'Beth a ddiwygiwyd',
  nothingRevised: 'Ni newidiwyd unrhyw ffigur a gyhoeddwyd o’r blaen.',
  correctedSince: (date, title) =>
    phrase`${strong('Cywirwyd ers hynny.')} Cywirwyd rhai ffigurau ar ${date}, gweler ${link('release', title)}.`,
  facts: {
    published: 'Cyhoeddwyd',
    upTo: 'Ffigurau hyd at',
    status: 'Statws',
    shown: 'Ffigurau a ddangosir',
    hidden: 'Ffigurau a guddiwyd',
    corrects: 'Yn cywiro',
    why: 'Pam',
  },
  statuses: {
    final: 'Terfynol',
    provisional: 'Dros dro: gall ffigurau newid',
    revised: 'Wedi’i ddiwygio',
  },
  calendar: {
    title: 'Calendr cyhoeddi',
    description: (council) =>
      `Pryd y disgwylir ffigurau newydd ${council}, pa rai sy’n hwyr, a beth a gyhoeddwyd.`,
    lead: 'Pryd y disgwylir ffigurau newydd, a phryd y cyhoeddwyd ffigurau.',
    next: 'Beth sydd i ddod',
    notPlanned: 'Heb ei gynllunio: nid oes dyddiad ar gyfer ffigurau newydd.',
    late: 'Hwyr.',
    areLate: (measures) => `Mae ${measures} mesur yn hwyr`,
    moved: (from, to) => `Symudwyd o ${from} i ${to}.`,
    past: 'Beth a gyhoeddwyd',
    published: (date, isCorrection) =>
      `Cyhoeddwyd ${date}${isCorrection ? ' · yn cywiro datganiad cynharach' : ''}`,
    howOld: phrase`Mae oedran pob ffigur, a phryd yr adolygwyd ei dudalen ddiwethaf, ar ${link('data-health', 'Iechyd y data')}.`,
    wasExpected: (date) => `Fe’i disgwylid ${onOrIn(date)}, ac mae’n hwyr.`,
    expected: (date) => `Disgwylir ${onOrIn(date)}.`,
    mayChange: (date) =>
      `Disgwylir ${onOrIn(date)}; ${date.isMonth ? 'nid yw’r diwrnod wedi’i bennu' : 'gall y diwrnod newid eto'}.`,
    forEvery: 'Ffigurau newydd ar gyfer pob mesur.',
    forNames: (names) => `Ffigurau newydd ar gyfer: ${names.join('; ')}.`,
    forSome: (measures) => `Ffigurau newydd ar gyfer ${measures} mesur.`,
  },
  retired: {
    page: (id) => `Tudalen “${id}”`,
    title: (title) => `${title} (ni chyhoeddir mwyach)`,
    description: (reason) => `Ni chyhoeddir y dudalen hon mwyach. ${reason}`,
    since: (date) => `Nid yw’r dudalen hon wedi’i chyhoeddi ers ${date}.`,
    instead: (title) => phrase`Darllenwch yn lle hynny: ${link('instead', title)}.`,
    stillShown: (reports) =>
      reports === 1
        ? 'Mae un adroddiad yn dal i ddangos ei ffigurau, fel yr oeddent ar y diwrnod:'
        : 'Mae’r adroddiadau hyn yn dal i ddangos ei ffigurau, fel yr oeddent ar y diwrnod:',
    nothingInstead: phrase`Nid oes tudalen arall yn cymryd ei lle. Gallwch weld beth sydd ar gael yn y rhestr ${link('a-to-z', 'A i Y')}.`,
  },
};

const STATUSES = { final: 'terfynol', provisional: 'dros dro', revised: 'wedi’i ddiwygio' };

function onOrIn({ date, isMonth }: { date: string; isMonth: boolean }): string {
  return `${isMonth ? 'ym mis' : 'ar'} ${date}`;
}
