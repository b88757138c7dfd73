import type { Language } from '../language.ts';
import { numbers } from './numbers.ts';

/** The map of England's councils, and the page of similar councils. */
export const maps: Language['maps'] = {
  heading: 'Ar fap Lloegr',
  title: (name, period) => `Map o gynghorau Lloegr: ${name}, ${period}`,
  councils: councilCount,
  step: (low, high) => `${low} i ${high}`,
  noFigure: 'Dim ffigur',
  hidden: 'Cudd',
  similar: 'Cyngor tebyg',
  thisCouncil: 'y cyngor hwn',
  table: (period) => `Cynghorau Lloegr, ${period}, y ffigur uchaf yn gyntaf`,
  council: 'Cyngor',
  region: 'Rhanbarth',
  all: (count) => `Pob un o ${count} ffigur y map`,
  what: 'Cyngor sy’n rhedeg gwasanaethau plant yw pob hecsagon, yn agos at ei leoliad a phob un o’r un maint, fel bod dinas fach mor hawdd ei gweld â sir fawr. Mae gan un tywyllach ffigur uwch.',
  notOnMap: (names) => `Yn y tabl ond nid ar y map: ${numbers.and(names)}.`,
  source: ({ source, vintage }) => `Ffynhonnell ffigurau’r cynghorau eraill: ${source}. ${vintage}.`,
  download: 'Map fel SVG',
  range: ({ when, others, low, high }) =>
    `${when.in.charAt(0).toUpperCase()}${when.in.slice(1)}, mae gan ${others} o gynghorau eraill ffigur, o ${low} i ${high}.`,
  amongAll: ({ when, councils, low, high }) =>
    `${when.in.charAt(0).toUpperCase()}${when.in.slice(1)}, mae gan ${councils} o gynghorau Lloegr ffigur, o ${low} i ${high}. Mae rhai’r wefan hon wedi’u hamlinellu a’u henwi.`,
  own: {
    none: (council) => `Nid oes un ar gyfer ${council} am y cyfnod hwnnw.`,
    hidden: (council) => `Mae un ${council} wedi’i guddio, felly ni ellir ei gymharu.`,
    low: (council) => `Mae un ${council} yn talgrynnu i sero.`,
    value: (council, { figure, higher, lower }) =>
      `Ffigur ${council} yw ${figure}: mae gan ${councilCount(higher)} ffigur uwch a chan ${councilCount(lower)} un is.`,
  },
  similarCouncils: {
    title: 'Cynghorau tebyg',
    lead: (council, count) =>
      `Pan fydd y tudalennau hyn yn cymharu ${council} â chynghorau tebyg, y ${count} hyn a olygir.`,
    model: (model, year) =>
      `Daw’r rhain o restr: ${model}, ${year}. Mae’n enwi, ar gyfer pob cyngor yn Lloegr, y rhai lle mae teuluoedd a lleoedd fwyaf tebyg, fel bod cymhariaeth yn deg.`,
    map: (council) => `Map o gynghorau Lloegr: ${council} a’i gynghorau tebyg`,
    what: 'Cyngor yw pob hecsagon, yn agos at ei leoliad a phob un o’r un maint. Mae llinellau’n gwahanu’r rhanbarthau.',
    table: (council) => `Cynghorau tebyg i ${council}, yn ôl enw`,
    notOnMap: 'nid ar y map',
  },
};

function councilCount(count: number): string {
  return `${count} cyngor`;
}
