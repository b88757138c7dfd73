import { link, phrase } from '../phrase.ts';

/** What stands around every page. */
export const navigation = {
  skip: 'Skip to main content',
  main: 'Main',
  breadcrumb: 'Breadcrumb',
  home: 'Home',
  /** The ways in, by what they lead to. */
  links: {
    councils: 'Councils',
    compare: 'Compare',
    search: 'Search',
    about: 'About',
    scorecard: 'Scorecard',
    themes: 'Themes',
    reports: 'Reports',
    data: 'Data',
    'a-to-z': 'A to Z',
    calendar: 'Release calendar',
    'data-health': 'Data health',
    follow: 'Follow these figures',
  },
  example: 'Example.',
  until: (date: string) => `Until ${date}:`,
  footer: {
    title: 'About this site',
    licence: (licence: string) =>
      phrase`Figures and words may be reused under the ${link('licence', licence)}.`,
    publishedBy: (role: string) => `Published by the ${role}.`,
    madeWith: phrase`Made with ${link('about', 'Candour')}. No cookies, no tracking.`,
  },
};
