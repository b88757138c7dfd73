import type { Language } from '../language.ts';
import { numbers } from './numbers.ts';

/** The scorecard and its orderings. */
export const scorecard: Language['scorecard'] = {
  description: (title, council) =>
    `${title}: ffigur diweddaraf pob un o fesurau ${council}, i ba gyfeiriad y mae’n mynd, a sut y mae’n sefyll yn erbyn ei darged.`,
  empty: 'Nid oes mesur yn y rhestr hon.',
  orders: 'Trefnau’r cerdyn sgorio',
  note: 'Caiff pob mesur ei osod yn erbyn yr un cyfnod y llynedd neu’r cyfnod blaenorol, fel y dywed ei dudalen. Mae’r hyn sy’n dda yn dibynnu ar y mesur: mae ei dudalen yn dweud pa ffordd, a pham.',
  views: {
    theme: { link: 'Yn ôl thema', title: 'Cerdyn sgorio' },
    target: { link: 'Yn ôl targed', title: 'Cerdyn sgorio yn ôl targed' },
    direction: { link: 'Yn ôl cyfeiriad', title: 'Cerdyn sgorio yn ôl cyfeiriad' },
    priority: { link: 'Yn ôl blaenoriaeth y cyngor', title: 'Cerdyn sgorio yn ôl blaenoriaeth y cyngor' },
    'off-target-and-getting-worse': {
      link: 'Heb gyrraedd y targed ac yn gwaethygu',
      title: 'Heb gyrraedd y targed ac yn gwaethygu',
    },
    improved: { link: 'Wedi gwella', title: 'Wedi gwella' },
  },
  otherMeasures: 'Mesurau eraill',
  measures: 'Mesurau',
  targets: {
    'off-target': 'Heb gyrraedd y targed',
    'close-to-target': 'Yn agos at y targed',
    'on-target': 'Wedi cyrraedd y targed',
    'no-figure': 'Gyda tharged, ond dim ffigur i’w ddangos',
    'no-target': 'Heb darged',
  },
  directions: {
    'getting-worse': 'Yn gwaethygu',
    improving: 'Yn gwella',
    'no-real-change': 'Dim newid gwirioneddol',
    'going-up': 'Yn codi (heb fod yn well nac yn waeth)',
    'going-down': 'Yn gostwng (heb fod yn well nac yn waeth)',
    'not-enough-data': 'Dim digon o ddata i roi cyfeiriad',
  },
  counts: (measures, { targets, directions }) =>
    `${measures} mesur. Yn ôl targed: ${inWords(targets)}. Yn ôl cyfeiriad: ${inWords(directions)}.`,
};

function inWords(counts: readonly (readonly [number, string])[]): string {
  return numbers.and(
    counts.map(([count, title]) => `${count} ${title.charAt(0).toLowerCase()}${title.slice(1)}`),
  );
}
