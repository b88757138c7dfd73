import type { Language } from '../language.ts';
import { link, phrase } from '../phrase.ts';

/** What stands around every page. */
export const navigation: Language['navigation'] = {
  skip: 'Neidio i’r prif gynnwys',
  main: 'Prif ddewislen',
  breadcrumb: 'Llwybr briwsion',
  home: 'Hafan',
  links: {
    councils: 'Cynghorau',
    compare: 'Cymharu',
    search: 'Chwilio',
    about: 'Ynghylch',
    scorecard: 'Cerdyn sgorio',
    themes: 'Themâu',
    reports: 'Adroddiadau',
    data: 'Data',
    'a-to-z': 'A i Y',
    calendar: 'Calendr cyhoeddi',
    'data-health': 'Iechyd y data',
    follow: 'Dilyn y ffigurau hyn',
  },
  example: 'Enghraifft.',
  until: (date) => `Hyd at ${date}:`,
  footer: {
    title: 'Ynghylch y wefan hon',
    licence: (licence) =>
      phrase`Gellir ailddefnyddio’r ffigurau a’r geiriau o dan y drwydded ${link('licence', licence)}.`,
    publishedBy: (role) => `Cyhoeddwyd gan: ${role}.`,
    madeWith: phrase`Gwnaed gyda ${link('about', 'Candour')}. Dim cwcis, dim tracio.`,
  },
};
