import type { Language } from '../language.ts';
import { counted } from './mutations.ts';

/** Excel files: their covers and notes, and what stands above their tables. Rows of figures are as in the CSV. */
export const workbook: Language['workbook'] = {
  sheets: { cover: 'Clawr', notes: 'Nodiadau', figures: 'Ffigurau', indicators: 'Dangosyddion' },
  inEnglish: (text) => `${text} (yn Saesneg)`,
  oneTable: 'Mae un tabl yn y daflen hon.',
  cover: {
    heads: { about: 'Ynghylch', says: 'Beth mae’n ei ddweud' },
    whatSheetsHold: 'Mae un tabl yn y daflen hon: beth yw’r llyfr gwaith hwn, a beth sydd yn ei daflenni.',
    council: 'Cyngor',
    example: 'Ynghylch yr enghraifft hon',
    whatItIs: 'Beth ydyw',
    figuresTo: 'Ffigurau hyd at',
    published: 'Cyhoeddwyd',
    nextUpdate: 'Diweddariad nesaf',
    source: 'Ffynhonnell',
    collectedBy: 'Casglwyd gan',
    whomToAsk: 'Pwy i’w holi',
    licence: 'Trwydded',
    page: 'Tudalen',
    sheet: (name) => `Taflen ${name}`,
    coverSheet: 'Beth yw’r llyfr gwaith hwn.',
    notesSheet:
      'Ystyr y colofnau, y statysau a’r symbolau, yr hyn na all y ffigurau ei ddweud, a pha rai sydd wedi’u cuddio.',
    figuresSheet:
      'Un tabl gyda rhes ar gyfer pob ffigur: yr un rhesi a cholofnau â’r ffeil CSV, sydd yn Saesneg.',
    indicatorsSheet: (count) =>
      `Y ${counted(count, 'dangosydd')}, gyda’r hyn y mae pob un yn ei fesur a’i ffigur diweddaraf.`,
  },
  notes: {
    title: 'Nodiadau: ystyr y colofnau, y statysau a’r symbolau',
    heads: { about: 'Ynghylch', what: 'Beth', meaning: 'Ystyr' },
    hiddenNumbers: 'Rhifau cudd',
    rule: 'Rheol',
    hidingRule: ({ threshold, marker, areZerosShown }) =>
      `Mae nifer o bobl sy’n llai na ${threshold} yn cael ei guddio${areZerosShown ? ', ond nid sero' : ''}, ac felly hefyd bopeth y gellid ei gyfrifo ohono. Fe’i dangosir fel ${marker}, a’i statws yw “suppressed”.`,
    limits: 'Cyfyngiadau',
    symbol: 'Symbol',
    symbolWithStatus: (symbol, status) => `${symbol} (statws ${status})`,
    column: 'Colofn',
  },
  figures: {
    title: (name) => `${name}: ffigurau`,
    rows: (marker, notes) =>
      `Mae un tabl yn y daflen hon, gyda rhes ar gyfer pob ffigur. Esbonnir symbolau megis ${marker} yn y daflen ${notes}. Saesneg yw’r geiriau yn y tabl, fel yn y ffeil CSV.`,
    blanks: 'Mae rhai celloedd yn wag: dim ond lle mae un y ceir nodyn, targed neu gategori.',
  },
  all: {
    title: (council) => `Ffigurau perfformiad: ${council}`,
    subject: (council) => `Pob ffigur y mae ${council} yn ei gyhoeddi`,
    indicators: (council) => `Dangosyddion ${council}`,
    rows: (notes) =>
      `Mae un tabl yn y daflen hon, gyda rhes ar gyfer pob dangosydd. Esbonnir symbolau yn y daflen ${notes}.`,
    blanks: 'Mae cell yn y golofn “Latest category” yn wag lle mae’r ffigur ar gyfer pob rhan gyda’i gilydd.',
  },
};
