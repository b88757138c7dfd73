import { link, phrase } from '../phrase.ts';

/** The front of a council's site, and the front above several councils. */
export const home = {
  title: (council: string) => `How ${council} is doing`,
  description: (measures: number, council: string) =>
    `${measures} measures of ${council}’s services, with what they show, how they have changed and how they compare.`,
  orLookUp: phrase`Or ${link('a-to-z', 'look it up in the A to Z')}.`,
  themes: 'Themes',
  improved: 'Improved',
  nothingImproved: 'Nothing has clearly improved since the figures it is compared with.',
  gotWorse: 'Got worse',
  nothingGotWorse: 'Nothing has clearly got worse since the figures it is compared with.',
  measuredAgainst:
    'Measured against the same period last year, or the period before, as each page says. Measures where more is neither good nor bad are not listed.',
  latestRelease: 'Latest release',
  published: (title: string, date: string) => phrase`${link('release', title)}, published ${date}.`,
  allReleases: phrase`${link('releases', 'All releases')}, and ${link('calendar', 'what comes next')}`,
  front: {
    description: (councils: number) =>
      `Performance figures of ${councils} councils, with what they show, how they have changed and how they compare.`,
    councils: 'Councils',
    holds: (indicators: number, reports: number) =>
      `${indicatorCount(indicators)}${reports === 0 ? '' : ` and ${reports} ${reports === 1 ? 'report' : 'reports'}`}`,
    compare: 'Compare councils',
    nothingToCompare: 'No measure is published by more than one council under one national definition.',
    seeCompared: (measures: number) =>
      phrase`${link('compare', `See ${measures} ${measures === 1 ? 'measure' : 'measures'} side by side`)} that more than one council publishes under one national definition.`,
  },
  indicators: indicatorCount,
};

function indicatorCount(indicators: number): string {
  return `${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`;
}
