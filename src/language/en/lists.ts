import { link, phrase } from '../phrase.ts';

/** Lists of what there is: themes, the A to Z and the glossary, and the page for an address that leads nowhere. */
export const lists = {
  themes: {
    title: 'Themes',
    description: (council: string) => `What ${council} publishes figures about.`,
    indicators: 'Indicators',
  },
  aToZ: {
    title: 'A to Z',
    of: (council: string) => `A to Z of ${council}`,
    description: (council: string) =>
      `Every figure ${council} publishes, under every name people know it by, and what the words mean.`,
    lead: phrase`Every indicator, under every name people know it by. ${link('glossary', 'What the words mean')} is a page of its own.`,
    letters: 'Letters',
    /** Every letter that a name can begin with, two together where the language has them. */
    alphabet: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
    numbers: '0–9',
    /** Between a name and where else to look: the name has no page of its own, or it has. */
    see: ', see ',
    seeAlso: ', see also ',
    whatItMeans: 'what it means',
    letterTitle: (letter: string) => `A to Z: ${letter}`,
    letterDescription: (council: string, letter: string) =>
      `Every figure ${council} publishes, under every name that begins with ${letter}.`,
    glossarySays: phrase`${link('glossary', 'The glossary')} says in plain English what these words mean.`,
    whatWordsMean: 'What the words mean',
  },
  glossary: {
    title: 'What the words mean',
    /** What search finds it by. */
    names: ['Glossary', 'What the words mean'],
    description: (council: string) =>
      `The words and letters on ${council}’s performance pages, in plain English, and where each matters.`,
    lead: 'Words and letters that stand on these pages, in plain English, with the figures they matter to.',
    also: (synonyms: readonly string[]) => `Also: ${synonyms.join(', ')}`,
    seeAlso: 'See also:',
    figures: 'Figures:',
    figureCount: (figures: number) => `${figures} figures`,
    about: (term: string) => ` about ${term}`,
    onThisPage: 'Words on this page',
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    checkAddress: 'If you typed the address, check that it is right.',
    tellRole: (role: string | undefined) =>
      `If you followed a link from this site, please tell the ${role ?? 'council whose page it is'}.`,
    writeTo: (role: string) =>
      phrase`If you followed a link from this site, please tell the ${link('email', role)}.`,
    startAgain: 'Or start again',
    takenAway: 'Pages that have been taken away',
    eachSaysWhy: 'Each says why, and where to read on.',
  },
};
