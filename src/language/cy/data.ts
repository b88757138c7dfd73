import type { Language } from '../language.ts';
import { code, link, phrase } from '../phrase.ts';

/** The data page, data health, and what is in the files. */
export const data: Language['data'] = {
  title: 'Data',
  description: (council) =>
    `Pob ffigur o eiddo ${council} fel ffeil i’w lawrlwytho, gydag ystyr y colofnau a’r symbolau.`,
  lead: (licence) =>
    phrase`Pob ffigur ar y wefan hon fel ffeil. Cewch eu defnyddio o dan y drwydded ${link('licence', licence)}. Saesneg yw geiriau’r ffeiliau, ac eithrio ffeil Excel pob dangosydd.`,
  howUpToDate: phrase`Mae pa mor gyfredol a chyflawn ydynt ar ${link('data-health', 'Iechyd y data')}; mae’r dyddiadau y disgwylir rhai newydd ar y ${link('calendar', 'calendr cyhoeddi')}.`,
  allFigures: 'Pob ffigur',
  eachIndicator: 'Pob dangosydd',
  developers: 'I ddatblygwyr',
  offers: {
    workbook: {
      name: 'Pob ffigur mewn un daenlen',
      says: 'Gyda rhestr o’r dangosyddion a’u ffigurau diweddaraf, a nodiadau. Yn Saesneg.',
    },
    table: { name: 'Pob ffigur mewn un tabl', says: 'Ar gyfer rhaglen sy’n darlunio neu’n cyfrifo.' },
    list: {
      name: 'Rhestr o’r dangosyddion',
      says: 'Beth y mae pob un yn ei fesur, gyda’i ffigur diweddaraf.',
    },
    archive: {
      name: 'Popeth',
      says: 'Ffeiliau CSV pob dangosydd, gydag ystyr eu colofnau a’r drwydded.',
    },
    allCouncils: {
      name: 'Popeth, ar gyfer pob cyngor ar y wefan hon',
      says: 'ZIP, gyda ffolder ar gyfer pob cyngor.',
    },
    api: {
      name: 'Rhyngwyneb (API), yn Saesneg',
      says: 'Yr un ffigurau fel JSON mewn cyfeiriadau parhaol, gyda disgrifiad OpenAPI ac enghreifftiau.',
    },
    dataPackage: {
      name: 'Pecyn data (Data Package)',
      says: 'Pob ffeil CSV gyda’i cholofnau, ei maint, ei stwnsh SHA-256 a’i thrwydded. Data Package fersiwn 2.',
    },
    csvw: {
      name: 'CSV ar y we (CSVW)',
      says: 'Yr un peth ar gyfer CSV ar y we. Wrth ymyl CSV pob dangosydd mae ei ffeil ei hun, gyda -metadata.json ar ôl ei henw.',
    },
    catalogue: {
      name: 'Catalog',
      says: 'Pob dangosydd fel set ddata, i byrth data agored ei chasglu. DCAT 3, fel JSON-LD.',
    },
  },
  forPrograms:
    'Mae cynnwys y ffeiliau wedi’i nodi ar y ffurfiau y mae rhaglenni’n eu darllen. Mae ffigurau sydd wedi’u cuddio ar y tudalennau wedi’u cuddio ym mhob un ohonynt.',
  fileOf: (format, name, size) => `${format}: ${name}, ${size}`,
  columnsMean: 'Ystyr y colofnau',
  rows: phrase`Mae gan bob ffeil CSV un rhes ar gyfer pob ffigur: rhai’r cyngor ei hun yn gyntaf, yna rhai mannau eraill, yr hynaf yn gyntaf. Mae gan ffeil Excel yr un rhesi yn ei thaflen ${code('Ffigurau')}, ar ôl clawr a nodiadau.`,
  symbolsMean: 'Ystyr y symbolau',
  inFiles: phrase`Mae’r rhain mewn tablau ac mewn ffeiliau Excel. Yn y ffeiliau eraill, gair yn y golofn ${code('status')} yw symbol, a gadewir y gwerth yn wag pan nad oes un.`,
  columns: {
    indicator: 'Enw byr y dangosydd, fel yn ei gyfeiriad.',
    period:
      'Y cyfnod, mewn un ffurf ysgrifenedig: chwarter yw 2023-24-Q2, blwyddyn ariannol yw 2023-24, mis yw 2022-07, blwyddyn academaidd yw AY2022-23, blwyddyn galendr yw CY2019, diwrnod yw 2023-03-31, y 12 mis hyd at fis yw R12-2021-09, Ebrill hyd at fis yw YTD-2022-07, Medi hyd at fis yw AYTD-2022-07.',
    time_period: 'Y flwyddyn neu’r blynyddoedd heb atalnodi, fel mewn data cenedlaethol: 202324.',
    time_identifier: 'Pa fath o gyfnod ydyw.',
    geographic_level: 'National, Regional, Local authority, neu Similar councils average.',
    area_code: 'Cod y lle gan y Swyddfa Ystadegau Gwladol. Yn wag ar gyfer cyfartaledd.',
    area_name: 'Y lle.',
    breakdown:
      'Yr hyn y mae’r categori’n rhan ohono. Yn wag pan nad yw’r ffigurau wedi’u rhannu, ac ar gyfer cyfanswm a rennir mewn sawl ffordd.',
    category: 'Y rhan; ystyr Total yw pob un gyda’i gilydd.',
    measure:
      'value (y ffigur ei hun), numerator neu denominator (yr hyn y’i cyfrifwyd ohono), neu target (target-low a target-high ar gyfer ystod).',
    value:
      'Y ffigur, wedi’i dalgrynnu fel y mae’r dudalen yn ei ddangos. Yn wag pan nad oes un i’w ddangos; mae “status” yn dweud pam.',
    status:
      'final, provisional, revised, estimated, low-reliability neu break; neu suppressed, not-available, not-applicable neu low pan nad oes ffigur.',
    target:
      'Sut y mae’r ffigur yn sefyll yn erbyn ei darged: on-target, close-to-target, off-target, no-target neu no-figure.',
    polarity: 'Pa ffordd sy’n dda: higher, lower neu neutral.',
    release: 'Y datganiad y daeth y ffigur ohono, neu ffynhonnell ffigur o fan arall.',
    note: 'Beth i’w wybod am y ffigur.',
  },
  health: {
    title: 'Iechyd y data',
    description: (council) => `Pa mor gyfredol a chyflawn yw ffigurau ${council}, fesul mesur.`,
    counts: ({ of, late, overdue, doubtful, hidden }) =>
      `O’r ${of} mesur: mae gan ${none(late)} ffigurau hwyr, mae gan ${none(overdue)} adolygiad hwyr, mae gan ${none(doubtful)} ffigurau dros dro, amcangyfrifon neu ffigurau o ddibynadwyedd isel, ac mae gan ${none(hidden)} ffigurau a guddiwyd i ddiogelu pobl.`,
    seeAlso: phrase`Mae’r dyddiadau ar gyfer ffigurau newydd ar y ${link('calendar', 'calendr cyhoeddi')}. Mae ystyr cudd, dros dro a’r nodau eraill ar y ${link('symbols', 'dudalen Data')}.`,
    heads: {
      measure: 'Mesur',
      lastUpdated: 'Diweddarwyd ddiwethaf',
      nextUpdate: 'Diweddariad nesaf',
      lastReviewed: 'Adolygwyd ddiwethaf',
      figures: 'Ffigurau',
    },
    late: 'Hwyr.',
    reviewOverdue: 'Adolygiad hwyr.',
    wasDue: (date) => `Roedd i fod ar ${date}`,
    next: (date) => `Nesaf ${date}`,
    allFinal: 'Pob un yn derfynol ac yn cael ei ddangos',
    marks: {
      provisional: (figures) => `${figures} dros dro`,
      estimated: (figures) => `${figures} amcangyfrif`,
      'low-reliability': (figures) => `${figures} o ddibynadwyedd isel`,
      suppressed: (figures) => `${figures} cudd`,
      'not-available': (figures) => `${figures} ddim ar gael`,
    },
  },
};

function none(measures: number): string {
  return measures === 0 ? 'ddim un' : String(measures);
}
