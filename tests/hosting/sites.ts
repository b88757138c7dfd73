import type { Hosting } from '../../src/hosting/headers.ts';

/** Files as a build makes them, of every kind that hosts treat differently. */
const AT_THE_TOP = [
  'index.html',
  '404.html',
  'favicon.svg',
  'robots.txt',
  '.well-known/security.txt',
  'about/index.html',
  'help/index.html',
  'help/CSV-001/index.html',
  'search/index.html',
  'assets/Page.XwCdtVxd.css',
  'search/names.json',
  'search/text/re.json',
];
const OF_A_COUNCIL = [
  'index.html',
  'brand.css',
  'feed.xml',
  'feed.json',
  'follow/index.html',
  'calendar.ics',
  'catalogue.jsonld',
  'themes/index.html',
  'themes/safety/index.html',
  'themes/safety/feed.xml',
  'indicators/referrals.csv',
  'indicators/referrals.xlsx',
  'indicators/referrals/index.html',
  'indicators/referrals/trend.svg',
  'indicators/referrals/feed.xml',
  'indicators/referrals/feed.json',
  'api/v1/indicators.json',
  'embed/referrals/index.html',
  'embed/referrals/chart/index.html',
];
/** What a site has once more in another language. */
const IN_A_LANGUAGE = ['index.html', 'about/index.html', 'feed.xml', 'follow/index.html', 'share.png'];

export const USUAL: Hosting = {
  base: '/',
  councils: [],
  languages: [],
  hsts: 365,
  cache: 300,
  preview: false,
};

export const SITES: readonly (readonly [name: string, hosting: Hosting])[] = [
  ['one council', USUAL],
  ['one council under a path', { ...USUAL, base: '/performance/' }],
  ['one council in Welsh too', { ...USUAL, languages: [{ tag: 'cy', councils: [] }] }],
  ['several councils', { ...USUAL, councils: ['exampleton', 'sampleford'] }],
  [
    'several councils, one of them in Welsh too',
    {
      ...USUAL,
      councils: ['exampleton', 'sampleford'],
      languages: [{ tag: 'cy', councils: ['sampleford'] }],
    },
  ],
  [
    'several councils under a path, with settings of their own, before they are published',
    {
      base: '/our.figures/',
      councils: ['exampleton', 'sampleford'],
      languages: [],
      hsts: 0,
      cache: 60,
      preview: true,
    },
  ],
];

/** Every file of a site. */
export function filesOf({ councils, languages }: Hosting): string[] {
  const own = (those: readonly string[]) =>
    councils.length === 0
      ? OF_A_COUNCIL
      : those.flatMap((council) => OF_A_COUNCIL.map((file) => `${council}/${file}`));
  const translated = languages.flatMap((language) =>
    [...IN_A_LANGUAGE, ...own(language.councils)].map((file) => `${language.tag}/${file}`),
  );
  return [...new Set([...AT_THE_TOP, ...own(councils), ...translated])];
}

/** What a reader asks for to see a file, without the base. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
