import type { Language } from '../language.ts';

/** “About this data”: everything that a careful reader needs to know. */
export const facts: Language['facts'] = {
  terms: {
    definition: 'Diffiniad',
    numerator: 'Rhifiadur',
    denominator: 'Enwadur',
    shareOf: 'Cyfran o',
    unit: 'Uned',
    good: 'Perfformiad da yw',
    target: 'Targed',
    countsAsChange: 'Yn cyfrif yn newid',
    source: 'Ffynhonnell',
    collection: 'Casgliad cenedlaethol',
    geography: 'Daearyddiaeth',
    frequency: 'Amlder',
    coverage: 'Cyfnodau dan sylw',
    lastUpdated: 'Diweddarwyd ddiwethaf',
    nextUpdate: 'Diweddariad nesaf',
    status: 'Statws y ffigur diweddaraf',
    otherPlaces: 'Ffigurau mannau eraill',
    averages: 'Cyfartaleddau',
    hiding: 'Cuddio rhifau bach',
    limits: 'Cyfyngiadau hysbys',
    owner: 'Perchennog',
    checkedBy: 'Gwiriwyd y ffigurau gan',
    lastReviewed: 'Adolygwyd ddiwethaf',
    nextReview: 'Adolygiad nesaf',
  },
  units: {
    count: 'Nifer',
    percent: 'Canran',
    'rate-per-10000': 'Cyfradd fesul 10,000',
    days: 'Diwrnodau',
    weeks: 'Wythnosau',
    months: 'Misoedd',
    'cases-per-worker': 'Achosion fesul gweithiwr',
    rank: 'Safle: 1 yw’r cyntaf',
  },
  polarities: { higher: 'Uwch', lower: 'Is', neutral: 'Nid uwch nac is' },
  anyDifference: 'Unrhyw wahaniaeth.',
  differenceOf: (size) =>
    `Gwahaniaeth o ${size} neu fwy. Ystyrir unrhyw beth llai yn “Dim newid gwirioneddol”.`,
  disclosure: ({ people, policy: { threshold, zeros }, areTotalsLeftOut }) => {
    if (!people) return 'Nid yw hyn yn cyfrif pobl, felly ni chuddir unrhyw ffigur ohono.';
    const totals = areTotalsLeftOut
      ? ' Gadewir cyfansymiau allan, oherwydd gyda’u rhannau gallent ddatgelu ffigurau cudd.'
      : '';
    return `Caiff ffigurau sy’n cynrychioli llai na ${threshold} o bobl${zeros === 'hidden' ? ', gan gynnwys dim,' : ''} eu cuddio, ac felly hefyd unrhyw ffigur arall y gellid eu cyfrifo ohono.${totals}`;
  },
  noTarget: 'Nid yw’r cyngor wedi gosod targed.',
  target: ({ role, rule, from, setBy }) => `${ROLES[role]}: ${rule}, o ${from}. Gosodwyd gan: ${setBy}.`,
  countsAsClose: (margin) => `Mae bod o fewn ${margin} yn cyfrif yn agos.`,
  frequencies: {
    month: 'Misol',
    quarter: 'Chwarterol',
    'financial-year': 'Blynyddol, Ebrill i Fawrth',
    'academic-year': 'Blynyddol, Medi i Awst',
    'calendar-year': 'Blynyddol, Ionawr i Ragfyr',
    snapshot: 'Ar ddiwrnodau penodol',
    'rolling-12-months': 'Misol',
    'year-to-date': 'Misol, o fis Ebrill',
    'academic-year-to-date': 'Misol, o fis Medi',
  },
  measured: {
    during: 'ar gyfer yr hyn a ddigwyddodd yn ystod pob cyfnod',
    'at-end': 'fel yr oedd pethau ar ddiwrnod olaf pob cyfnod',
    '12-months': 'ar gyfer y 12 mis hyd at ddiwedd pob cyfnod',
  },
};

const ROLES = { target: 'Targed', tolerance: 'Terfyn', reference: 'Er gwybodaeth yn unig' };
